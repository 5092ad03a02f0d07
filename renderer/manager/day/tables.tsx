import { useIntl } from 'react-intl';
import type { DayReport, Late, Times } from '../../../shared/contract/day-report';
import { MINUTE_MS } from '../../../shared/time';
import { lineText, quantityText } from '../../say/dish';
import { medianText } from '../../say/duration';
import type { MessageId } from '../../say/message-id';
import { moneyText } from '../../say/money';
import { numberText, percentText } from '../../say/number';
import { personName } from '../../say/person';
import { hourText, timeText } from '../../say/time';
import styles from './day.module.css';

type Cell = string | { text: string; isLate: boolean };

type Props = {
  title: string;
  heads: readonly string[];
  /** The first cell names the row. */
  rows: readonly { key: string; name: string; cells: readonly Cell[] }[];
  /** How many cells from the left are words, not figures. */
  words?: number;
};

/** A table of figures; late figures are red, and their column's head says so. */
function FiguresTable({ title, heads, rows, words = 0 }: Props) {
  return (
    <table className={styles.table} aria-label={title}>
      <thead>
        <tr>
          {heads.map((head, index) => (
            <th key={head} scope="col" className={index > words ? styles.figure : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, cells }) => (
          <tr key={key}>
            <th scope="row" dir="auto">
              {name}
            </th>
            {cells.map((cell, index) => (
              <td
                key={heads[index + 1]}
                className={index >= words ? styles.figure : undefined}
                dir={index < words ? 'auto' : undefined}
                data-late={typeof cell === 'object' && cell.isLate}
              >
                {typeof cell === 'object' ? cell.text : cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Titled<T> = { title: string } & T;

export function TicketsTable({ title, hours }: Titled<Pick<DayReport, 'hours'>>) {
  const { say, share, hour } = useTexts();
  return (
    <FiguresTable
      title={title}
      heads={[say('day.hour'), say('day.tickets'), say('day.late'), say('day.lateShare')]}
      rows={hours.map(({ hour: at, tickets, lateTickets }) => ({
        key: String(at),
        name: hour(at),
        cells: [String(tickets), String(lateTickets), share({ late: lateTickets, of: tickets })],
      }))}
    />
  );
}

type Hours = readonly { hour: number; times: Times }[];

export function TimesTable({ title, count, hours }: Titled<{ count: string; hours: Hours }>) {
  const { say, hour } = useTexts();
  return (
    <FiguresTable
      title={title}
      heads={[say('day.hour'), count, say('day.median'), say('day.p90')]}
      rows={hours.map(({ hour: at, times }) => ({
        key: String(at),
        name: hour(at),
        cells: [
          String(times.count),
          medianText(times, times.median),
          medianText(times, times.ninetieth),
        ],
      }))}
    />
  );
}

/** Next to fired ▶ ready it has a time that the chart leaves out: until everything a station made was served. */
export function StationsTable({ title, stations }: Titled<Pick<DayReport, 'stations'>>) {
  const { say, share } = useTexts();
  return (
    <FiguresTable
      title={title}
      heads={[
        say('day.station'),
        say('day.dishes'),
        say('day.median'),
        say('day.p90'),
        say('day.untilServed'),
        say('day.lateShare'),
      ]}
      rows={stations.map(({ id, name, dishes, cooking, serving, late }) => ({
        key: id,
        name,
        cells: [
          String(dishes),
          medianText(cooking, cooking.median),
          medianText(cooking, cooking.ninetieth),
          medianText(serving, serving.median),
          share(late),
        ],
      }))}
    />
  );
}

export function OutagesTable({ title, outages }: Titled<Pick<DayReport, 'outages'>>) {
  const { say, minutes } = useTexts();
  return (
    <FiguresTable
      title={title}
      words={1}
      heads={[say('day.what'), say('day.outAtEnd'), say('day.times'), say('day.minutes')]}
      rows={outages.map(({ menuItemId, name, times, ms, isOut }) => ({
        key: menuItemId,
        name,
        cells: [isOut ? say('day.stillOut') : say('day.backOn'), String(times), minutes(ms)],
      }))}
    />
  );
}

type Money = { currency: string };

export function ReasonsTable(props: Titled<Pick<DayReport, 'reasons'> & Money>) {
  const { title, reasons, currency } = props;
  const { say, money } = useTexts();
  return (
    <FiguresTable
      title={title}
      heads={[say('day.reason'), say('day.times'), say('day.dishes'), say('day.amount')]}
      rows={reasons.map(({ reason, times, dishes, cents }) => ({
        key: reason,
        name: reason,
        cells: [String(times), quantityText(dishes), money(cents, currency)],
      }))}
    />
  );
}

export function CombosTable(props: Titled<{ combos: NonNullable<DayReport['combos']> } & Money>) {
  const { title, combos, currency } = props;
  const { say, money } = useTexts();
  return (
    <FiguresTable
      title={title}
      heads={[say('day.what'), say('day.combos.sold'), say('day.dishes'), say('day.amount')]}
      rows={combos.map(({ menuItemId, name, sold, dishes, cents }) => ({
        key: menuItemId,
        name,
        cells: [String(sold), quantityText(dishes), money(cents, currency)],
      }))}
    />
  );
}

export function RemakesTable(
  props: Titled<{ remakes: NonNullable<DayReport['remakes']> } & Money>,
) {
  const { title, remakes, currency } = props;
  const { say, money } = useTexts();
  return (
    <FiguresTable
      title={title}
      words={1}
      heads={[
        say('day.what'),
        say('day.reason'),
        say('day.times'),
        say('day.dishes'),
        say('day.amount'),
      ]}
      rows={remakes.map(({ name, reason, times, dishes, cents }) => ({
        key: JSON.stringify([name, reason]),
        name,
        cells: [reason, String(times), quantityText(dishes), money(cents, currency)],
      }))}
    />
  );
}

export function VoidsTable({ title, voids, currency }: Titled<Pick<DayReport, 'voids'> & Money>) {
  const { say, money, time } = useTexts();
  const isApproved = voids.some(({ by }) => by !== undefined);
  return (
    <FiguresTable
      title={title}
      words={isApproved ? 4 : 3}
      heads={[
        say('day.time'),
        say('day.number'),
        say('day.what'),
        say('day.reason'),
        ...(isApproved ? [say('day.by')] : []),
        say('day.amount'),
      ]}
      rows={voids.map(({ at, number, name, quantity, cents, reason, by }, index) => ({
        // Two equal lines may be voided at once.
        key: String(index),
        name: time(at),
        cells: [
          String(number),
          lineText({ quantity, name }),
          reason,
          ...(isApproved ? [personName(by)] : []),
          money(cents, currency),
        ],
      }))}
    />
  );
}

/** Formats figures in this window's language. */
export function useTexts() {
  const intl = useIntl();
  return {
    say: (id: MessageId, values?: Record<string, string | number>) =>
      intl.formatMessage({ id }, values),
    share: ({ late, of }: Late): Cell => ({
      text: of === 0 ? '–' : percentText(intl, late / of),
      isLate: late > 0,
    }),
    money: (cents: number, currency: string): string => moneyText(intl, cents, currency),
    minutes: (ms: number): string => numberText(intl, Math.round(ms / MINUTE_MS)),
    hour: (at: number): string => hourText(intl, at),
    time: (at: number): string => timeText(intl, at),
  };
}
