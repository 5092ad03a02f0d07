import { useIntl } from 'react-intl';
import type { ModifierGroup } from '../../../shared/contract/house';
import { modifierParts } from '../../../shared/domain/request-words';
import { useMoney } from '../../say/money';
import { type Ask, chosenForm, isFull, tapped } from './choices';
import styles from './modifiers.module.css';

type Props = {
  groups: readonly ModifierGroup[];
  modifiers: readonly string[];
  ask: Ask;
  onChange(modifiers: string[]): void;
};

/** The modifiers of a dish, group by group. */
export function ModifierGroups({ groups, modifiers, ask, onChange }: Props) {
  const intl = useIntl();
  const money = useMoney();
  return groups.map((group) => {
    const full = ask === 'plain' && isFull(modifiers, group);
    return (
      <fieldset key={group.id} className={styles.group}>
        <legend className={styles.legend}>
          <bdi>{group.name}</bdi>
          <span className={styles.rule}>
            {intl.formatMessage(
              { id: group.min > 0 ? 'group.choose' : 'group.upTo' },
              { min: group.min, max: group.max },
            )}
          </span>
        </legend>
        <div className={styles.choices}>
          {group.modifiers.map(({ name, price }) => {
            const form = chosenForm(modifiers, name);
            const parts = modifierParts(form ?? name);
            return (
              <button
                key={name}
                type="button"
                className={styles.choice}
                aria-pressed={form !== undefined}
                disabled={full && form === undefined}
                onClick={() => onChange(tapped(modifiers, group, name, ask))}
              >
                {parts.action !== 'plain' && (
                  <b>{intl.formatMessage({ id: `common.${parts.action}` })}</b>
                )}
                <bdi>{parts.word}</bdi>
                {price > 0 && <span className={styles.price}>+{money.short(price)}</span>}
              </button>
            );
          })}
        </div>
      </fieldset>
    );
  });
}
