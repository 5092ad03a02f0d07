import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { MenuItem } from '../../../shared/contract/house';
import { groupsOf } from '../../../shared/domain/groups';
import { favouriteModifiers } from '../../../shared/views/favourites';
import { useHouse } from '../../state/hooks';
import { asDraft, canTap, resolvedOf, tapped } from '../orders/choices';
import type { DraftChoice, DraftLine } from '../orders/draft';
import styles from './choices.module.css';

type Asked = Pick<DraftLine, 'choices' | 'modifiers'>;
type Props = { dish: MenuItem; asked: Asked; onChange(asked: Asked): void };

/**
 * The choices and requests that guests made most with this dish today. The list does not change while it is open, so
 * nothing jumps under a finger.
 */
export function Favourites({ dish, asked, onChange }: Props) {
  const state = useHouse();
  const intl = useIntl();
  const { menu } = state.house;
  const [favourites] = useState(() =>
    favouriteModifiers(state, dish.id).flatMap((text) =>
      resolvedOf(menu, { menuItemId: dish.id, choices: [], modifiers: [text] }).map((choice) => ({
        ...choice,
        text,
      })),
    ),
  );
  if (favourites.length === 0) return null;
  const { choices, modifiers } = asked;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{intl.formatMessage({ id: 'favourites' })}</legend>
      <div className={styles.choices}>
        {favourites.map((favourite) => {
          const { kind, name, text } = favourite;
          const choice = asDraft(menu, favourite);
          const next = toggled(choice);
          return (
            <button
              key={text}
              type="button"
              className={styles.choice}
              aria-pressed={isOn(choice)}
              disabled={next === undefined}
              onClick={() => next && onChange(next)}
            >
              {kind !== 'plain' && <b>{intl.formatMessage({ id: `common.${kind}` })}</b>}
              <bdi>{name}</bdi>
            </button>
          );
        })}
      </div>
    </fieldset>
  );

  function isOn(choice: DraftChoice): boolean {
    return isText(choice)
      ? modifiers.some((each) => each.toLowerCase() === choice.name.toLowerCase())
      : choices.some((each) => isSame(each, choice));
  }

  /** What is asked for after a tap; undefined if the group is full, so that its button could not be tapped either. */
  function toggled(choice: DraftChoice): Asked | undefined {
    if (isText(choice)) {
      const others = modifiers.filter((each) => each.toLowerCase() !== choice.name.toLowerCase());
      return { choices, modifiers: isOn(choice) ? others : [...modifiers, choice.name] };
    }
    if (isOn(choice))
      return { modifiers, choices: choices.filter((each) => !isSame(each, choice)) };
    const group = groupsOf(menu, dish).find(({ id }) => id === choice.group);
    if (!group) return { modifiers, choices: [...choices, choice] };
    const tap = { ask: choice.kind ?? 'plain', half: choice.half };
    if (!canTap(choices, group, choice.name, tap)) return undefined;
    return { modifiers, choices: tapped(choices, group, choice.name, tap) };
  }
}

const isText = ({ group, kind }: DraftChoice): boolean => group === undefined && kind === undefined;

const isSame = (a: DraftChoice, b: DraftChoice): boolean =>
  a.group === b.group && a.name === b.name && a.kind === b.kind && a.half === b.half;
