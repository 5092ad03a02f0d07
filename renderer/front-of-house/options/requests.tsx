import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Segmented } from '../../ui/segmented';
import { ASKS, type Ask, withRequest } from '../orders/choices';
import type { DraftLine } from '../orders/draft';
import { OrderText } from '../parts/order-text';
import styles from './choices.module.css';

type AskProps = { value: Ask; onChange(ask: Ask): void };

/** How the next choice is asked for: as the menu has it, or NO, ADD, on the side. */
export function AskFor({ value, onChange }: AskProps) {
  const intl = useIntl();
  return (
    <Segmented
      label={intl.formatMessage({ id: 'ask' })}
      showLabel
      value={value}
      options={ASKS.map((ask) => ({
        value: ask,
        text: intl.formatMessage({ id: ask === 'plain' ? 'ask.plain' : `common.${ask}` }),
      }))}
      onChange={onChange}
    />
  );
}

type Asked = Pick<DraftLine, 'choices' | 'modifiers'>;
type Props = { line: DraftLine; asked: Asked; ask: Ask; onChange(to: Asked): void };

/** Requests that are in no group, like NO croutons: written here, and taken back with a tap. */
export function Requests({ line, asked, ask, onChange }: Props) {
  const intl = useIntl();
  const [words, setWords] = useState('');
  const { choices, modifiers } = asked;

  function add(): void {
    const word = words.trim();
    if (word === '') return;
    const next = withRequest({ ...line, ...asked }, ask, word);
    onChange({ choices: next.choices, modifiers: next.modifiers });
    setWords('');
  }

  return (
    <div className={styles.free}>
      <OrderText
        label={intl.formatMessage({ id: 'ask.other' })}
        placeholder={intl.formatMessage({ id: 'ask.example' })}
        kind="name"
        value={words}
        onChange={setWords}
        onEnter={add}
      />
      <button type="button" className={styles.plain} disabled={words.trim() === ''} onClick={add}>
        {intl.formatMessage({ id: 'ask.write' })}
      </button>
      {choices
        .filter(({ group }) => group === undefined)
        .map((choice) => (
          <button
            key={`${choice.kind} ${choice.name}`}
            type="button"
            className={styles.choice}
            aria-pressed={true}
            onClick={() =>
              onChange({ modifiers, choices: choices.filter((each) => each !== choice) })
            }
          >
            {choice.kind && choice.kind !== 'plain' && (
              <b>{intl.formatMessage({ id: `common.${choice.kind}` })}</b>
            )}
            <bdi>{choice.name}</bdi>
          </button>
        ))}
      {modifiers.map((text) => (
        <button
          key={text}
          type="button"
          className={styles.choice}
          aria-pressed={true}
          onClick={() =>
            onChange({ choices, modifiers: modifiers.filter((each) => each !== text) })
          }
        >
          <bdi>{text}</bdi>
        </button>
      ))}
    </div>
  );
}
