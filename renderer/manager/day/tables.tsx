import type { CSSProperties, ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { formatAge } from '../../../shared/views/ages';
import type { DayReport, Late, Times } from '../../../shared/views/day-report';
import styles from './day.module.css';

type Row = { key: string; name: ReactNode; dishes: number; cooking: Times; late: Late };

type Props = { title: string; head: string; rows: readonly Row[] };

/** Times of the rows beside each other: a bar to the median, a thin one on to nine of ten. */
export function TimesTable({ title, head, rows }: Props) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id });
  const longest = Math.max(1, ...rows.map(({ cooking }) => cooking.ninetieth));
  return (
    <section className={styles.part} aria-label={title}>
      <h3>{title}</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" className={styles.figure}>
              {say('day.dishes')}
            </th>
            <th scope="col" className={styles.figure}>
              {say('day.median')}
            </th>
            <th scope="col" className={styles.figure}>
              {say('day.p90')}
            </th>
            <td className={styles.bars} />
            <th scope="col" className={styles.figure}>
              {say('day.lateShare')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, dishes, cooking, late }) => (
            <tr key={key}>
              <th scope="row" dir="auto">
                {name}
              </th>
              <td className={styles.figure}>{dishes}</td>
              <td className={styles.figure}>{timeText(cooking, cooking.median)}</td>
              <td className={styles.figure}>{timeText(cooking, cooking.ninetieth)}</td>
              <td className={styles.bars} aria-hidden="true">
                {cooking.count > 0 && (
                  <span
                    className={styles.bar}
                    style={
                      {
                        '--median': cooking.median / longest,
                        '--ninetieth': cooking.ninetieth / longest,
                      } as CSSProperties
                    }
                  />
                )}
              </td>
              <td className={styles.figure} data-late={late.late > 0}>
                {shareText(late)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );

  function shareText({ late, of }: Late): string {
    return of === 0 ? '–' : intl.formatNumber(late / of, { style: 'percent' });
  }
}

export const timeText = ({ count }: Times, time: number): string =>
  count === 0 ? '–' : formatAge(time);

/** What was voided, by whom nothing is known but the reason that was given. */
export function VoidsTable({ voids }: { voids: DayReport['voids'] }) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id });
  return (
    <section className={styles.part} aria-label={say('day.voids')}>
      <h3>{say('day.voids')}</h3>
      {voids.length === 0 ? (
        <p className={styles.hint}>{say('day.noVoids')}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say('day.time')}</th>
              <th scope="col">{say('day.number')}</th>
              <th scope="col">{say('day.what')}</th>
              <th scope="col">{say('day.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {voids.map(({ at, number, name, quantity, reason }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two alike may be voided at once
              <tr key={index}>
                <td>{intl.formatTime(at, { hour: '2-digit', minute: '2-digit' })}</td>
                <td>{number}</td>
                <td>
                  {quantity} <bdi>{name}</bdi>
                </td>
                <td dir="auto">{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
