import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Menu, MenuItem } from '../../../shared/contract/house';
import { modifierParts } from '../../../shared/domain/request-words';
import { Segmented } from '../../ui/segmented';
import { OrderText } from '../parts/order-text';
import { ASKS, type Ask, chosenForm, written } from './choices';
import { ModifierGroups } from './modifier-groups';
import styles from './modifiers.module.css';

type Props = {
  menu: Menu;
  dish: MenuItem | undefined;
  modifiers: readonly string[];
  onChange(modifiers: string[]): void;
};

/** Changes to a dish: modifiers from its groups, each plain, NO, ADD or on the side, or free text. */
export function Modifiers({ menu, dish, modifiers, onChange }: Props) {
  const intl = useIntl();
  const [ask, setAsk] = useState<Ask>('plain');
  const [words, setWords] = useState('');
  const groups = menu.modifierGroups.filter((group) => dish?.modifierGroups.includes(group.id));
  const known = groups.flatMap((group) => group.modifiers.map(({ name }) => name));
  const free = modifiers.filter((text) => !known.some((name) => chosenForm([text], name)));

  function addWords(): void {
    const word = words.trim();
    if (word === '') return;
    const text = written(ask, word);
    if (!modifiers.includes(text)) onChange([...modifiers, text]);
    setWords('');
  }

  return (
    <div className={styles.modifiers}>
      <Segmented
        label={intl.formatMessage({ id: 'ask' })}
        showLabel
        value={ask}
        options={ASKS.map((value) => ({
          value,
          text: intl.formatMessage({ id: value === 'plain' ? 'ask.plain' : `common.${value}` }),
        }))}
        onChange={(next) => setAsk(next)}
      />
      <ModifierGroups groups={groups} modifiers={modifiers} ask={ask} onChange={onChange} />
      <div className={styles.free}>
        <OrderText
          label={intl.formatMessage({ id: 'ask.other' })}
          placeholder={intl.formatMessage({ id: 'ask.example' })}
          kind="name"
          value={words}
          onChange={setWords}
          onEnter={addWords}
        />
        <button
          type="button"
          className={styles.plain}
          disabled={words.trim() === ''}
          onClick={addWords}
        >
          {intl.formatMessage({ id: 'ask.write' })}
        </button>
        {free.map((text) => {
          const { action, word } = modifierParts(text);
          return (
            <button
              key={text}
              type="button"
              className={styles.choice}
              aria-pressed={true}
              onClick={() => onChange(modifiers.filter((each) => each !== text))}
            >
              {action !== 'plain' && <b>{intl.formatMessage({ id: `common.${action}` })}</b>}
              <bdi>{word}</bdi>
            </button>
          );
        })}
      </div>
    </div>
  );
}
