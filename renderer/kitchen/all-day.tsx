import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { AllDay } from '../../shared/views/all-day';
import { actionWord } from '../say/line-word';
import styles from './all-day.module.css';
import type { Lit } from './card/dish';

type Props = {
  totals: readonly AllDay[];
  isFolded: boolean;
  fold(isFolded: boolean): void;
  lit: Lit | undefined;
  light(lit: Lit | undefined): void;
};

/**
 * Lists how many of each dish are owed on all tickets, and below each how many are modified. A touch lights
 * the tickets with that dish.
 */
export function AllDayColumn({ totals, isFolded, fold, lit, light }: Props) {
  const intl = useIntl();
  if (isFolded) {
    return (
      <aside className={styles.folded} aria-label={intl.formatMessage({ id: 'allDay.title' })}>
        <button
          type="button"
          className={styles.fold}
          aria-label={intl.formatMessage({ id: 'allDay.unfold' })}
          onClick={() => fold(false)}
        >
          <PanelLeftOpen aria-hidden="true" />
        </button>
      </aside>
    );
  }
  return (
    <aside className={styles.column} aria-labelledby="all-day">
      <div className={styles.head}>
        <h2 id="all-day">
          <FormattedMessage id="allDay.title" />
        </h2>
        <button
          type="button"
          className={styles.fold}
          aria-label={intl.formatMessage({ id: 'allDay.fold' })}
          onClick={() => fold(true)}
        >
          <PanelLeftClose aria-hidden="true" />
        </button>
      </div>
      {totals.length === 0 && (
        <p className={styles.empty}>
          <FormattedMessage id="allDay.empty" />
        </p>
      )}
      <ul className={styles.list}>
        {totals.map((total) => (
          <Row key={total.key} total={total} lit={lit} light={light} />
        ))}
      </ul>
    </aside>
  );
}

type RowProps = Pick<Props, 'lit' | 'light'> & { total: AllDay };

function Row({ total: { key: dish, name, quantity, started, modifiers }, lit, light }: RowProps) {
  const intl = useIntl();
  const label = (text: string, count: number) =>
    intl.formatMessage({ id: 'allDay.of' }, { text, count });
  const cooking = intl.formatMessage({ id: 'allDay.started' }, { count: started });
  const isLit = lit?.dish === dish && lit.modifier === undefined;
  return (
    <li>
      <button
        type="button"
        className={styles.total}
        aria-label={label(started > 0 ? `${name} ${cooking}` : name, quantity)}
        aria-pressed={isLit}
        onClick={() => light(isLit ? undefined : { dish })}
      >
        <strong>{quantity}</strong>{' '}
        <span>
          <bdi>{name}</bdi> {started > 0 && <small>{cooking}</small>}
        </span>
      </button>
      {modifiers.length > 0 && (
        <ul>
          {modifiers.map(({ key: modifier, action, word, quantity: count }) => {
            const isOn = lit?.dish === dish && lit.modifier === modifier;
            const what = `${actionWord(intl, action)} ${word}`;
            return (
              <li key={modifier}>
                <button
                  type="button"
                  className={styles.modifier}
                  data-action={action}
                  aria-label={label(`${name}, ${what}`, count)}
                  aria-pressed={isOn}
                  onClick={() => light(isOn ? undefined : { dish, modifier })}
                >
                  <span>{count}</span>
                  <span>
                    <b>{actionWord(intl, action)}</b> <bdi>{word}</bdi>
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </li>
  );
}
