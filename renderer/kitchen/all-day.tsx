import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { AllDay } from '../../shared/views/all-day';
import { quantityText } from '../say/dish';
import { actionWord, wordText } from '../say/line-word';
import styles from './all-day.module.css';
import type { Lit } from './card/dish';

type Props = {
  totals: readonly AllDay[];
  /** Dishes of which nothing is owed yet. */
  coming: readonly AllDay[];
  isFolded: boolean;
  fold(isFolded: boolean): void;
  lit: Lit | undefined;
  light(lit: Lit | undefined): void;
};

/**
 * Lists how many of each dish are owed on all tickets, and below each how many are modified. A touch lights
 * the tickets with that dish.
 */
export function AllDayColumn({ totals, coming, isFolded, fold, lit, light }: Props) {
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
      {totals.length === 0 && coming.length === 0 && (
        <p className={styles.empty}>
          <FormattedMessage id="allDay.empty" />
        </p>
      )}
      <ul className={styles.list}>
        {totals.map((total) => (
          <Row key={total.key} total={total} lit={lit} light={light} />
        ))}
        {coming.map(({ key, name, coming: count }) => (
          <li key={key} className={styles.coming}>
            <span>{quantityText(count)}</span> <bdi>{name}</bdi>{' '}
            <small className={styles.later}>
              <FormattedMessage id="allDay.later" />
            </small>
          </li>
        ))}
      </ul>
    </aside>
  );
}

type RowProps = Pick<Props, 'lit' | 'light'> & { total: AllDay };

function Row({ total, lit, light }: RowProps) {
  const { key: dish, name, quantity, started, coming, modifiers } = total;
  const intl = useIntl();
  const label = (text: string, count: number) =>
    intl.formatMessage({ id: 'allDay.of' }, { text, count });
  const notes = [
    ...(started > 0 ? [intl.formatMessage({ id: 'allDay.started' }, { count: started })] : []),
    ...(coming > 0 ? [intl.formatMessage({ id: 'allDay.coming' }, { count: coming })] : []),
  ];
  const isLit = lit?.dish === dish && lit.modifier === undefined;
  return (
    <li>
      <button
        type="button"
        className={styles.total}
        aria-label={label([name, ...notes].join(' '), quantity)}
        aria-pressed={isLit}
        onClick={() => light(isLit ? undefined : { dish })}
      >
        <strong>{quantityText(quantity)}</strong>{' '}
        <span>
          <bdi>{name}</bdi>{' '}
          {notes.map((note) => (
            <small key={note}>{note}</small>
          ))}
        </span>
      </button>
      {modifiers.length > 0 && (
        <ul>
          {modifiers.map(({ key: modifier, action, word, quantity: count }) => {
            const isOn = lit?.dish === dish && lit.modifier === modifier;
            const what = wordText(intl, { action, word, quantity: 1 });
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
                  <span>{quantityText(count)}</span>
                  <span>
                    {action !== 'plain' && <b>{actionWord(intl, action)}</b>} <bdi>{word}</bdi>
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
