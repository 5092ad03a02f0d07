import type { DayReport, Late, Times } from '../../../shared/contract/day-report';
import { MINUTE_MS, SECOND_MS } from '../../../shared/time';
import { fileHour } from '../../say/time';
import { toCsv } from '../exchange/csv';
import { moneyText } from '../kinds/problems';

/** The columns, in their order. A row fills the columns that apply to it. */
const HEADS = {
  part: 'part',
  name: 'name',
  figure: 'figure',
  tickets: 'tickets',
  dishes: 'dishes',
  amount: 'amount',
  count: 'count',
  median: 'median seconds',
  ninetieth: '90th percentile seconds',
  late: 'late',
  of: 'of',
  minutes: 'minutes',
  ticket: 'ticket number',
  reason: 'reason',
  time: 'time',
  by: 'approved by',
} as const;
type Row = Partial<Record<keyof typeof HEADS, string | number>>;
const COLUMNS = Object.keys(HEADS) as (keyof typeof HEADS)[];

/** The report as one table: the whole day, its hours, its stations, its voids, its combos, its remakes and its outages. */
export function dayToCsv(report: DayReport): string {
  const rows = [
    ...dayRows(report),
    ...report.hours.flatMap(hourRows),
    ...report.stations.flatMap(stationRows),
    ...voidRows(report),
    ...comboRows(report),
    ...remakeRows(report),
    ...report.outages.map(
      ({ name, times, ms }): Row => ({
        part: '86',
        name,
        figure: 'could not be sold',
        count: times,
        minutes: Math.round(ms / MINUTE_MS),
      }),
    ),
  ];
  // A house without PINs needs no column for who approved.
  const columns = COLUMNS.filter(
    (column) => column !== 'by' || rows.some(({ by }) => by !== undefined),
  );
  return toCsv([
    columns.map((column) => HEADS[column]),
    ...rows.map((row) => columns.map((column) => row[column] ?? '')),
  ]);
}

function dayRows(report: DayReport): Row[] {
  const { day, tickets, dishes, cents, pages } = report;
  const about = { part: 'day', name: day };
  return [
    {
      ...about,
      figure: 'placed',
      tickets: tickets.placed,
      dishes: dishes.ready + dishes.waiting,
      amount: moneyText(cents),
      ...share(tickets.late),
    },
    { ...about, figure: 'open', tickets: tickets.open },
    { ...about, figure: 'served', tickets: tickets.served },
    { ...about, figure: 'voided', tickets: tickets.voided, dishes: dishes.voided },
    { ...about, figure: 'carried over', tickets: tickets.carried },
    ...timeRows(about, report),
    { ...about, figure: 'pages', count: pages.sent },
    { ...about, figure: 'pages unheard', count: pages.unheard },
    { ...about, figure: 'paged to heard', ...taken(pages.heard) },
    { ...about, figure: 'heard to picked up', ...taken(pages.fetched) },
  ];
}

function hourRows(each: DayReport['hours'][number]): Row[] {
  const about = { part: 'hour', name: fileHour(each.hour) };
  const { tickets, lateTickets, dishes, late } = each;
  return [
    { ...about, figure: 'placed', tickets, ...share({ late: lateTickets, of: tickets }) },
    { ...about, figure: 'fired', dishes, ...share(late) },
    ...timeRows(about, each),
  ];
}

function stationRows(each: DayReport['stations'][number]): Row[] {
  const about = { part: 'station', name: each.name };
  return [
    { ...about, figure: 'fired', dishes: each.dishes, ...share(each.late) },
    ...timeRows(about, each),
  ];
}

function voidRows({ voids, reasons }: DayReport): Row[] {
  return [
    ...reasons.map(
      ({ reason, times, dishes, cents }): Row => ({
        part: 'void reason',
        name: reason,
        figure: 'voided',
        dishes,
        amount: moneyText(cents),
        count: times,
      }),
    ),
    ...voids.map(
      ({ at, number, name, quantity, cents, reason, by }): Row => ({
        part: 'void',
        name,
        figure: 'voided',
        dishes: quantity,
        amount: moneyText(cents),
        ticket: number,
        reason,
        time: new Date(at).toISOString(),
        ...(by === undefined ? {} : { by }),
      }),
    ),
  ];
}

const comboRows = ({ combos = [] }: DayReport): Row[] =>
  combos.map(({ name, sold, dishes, cents }) => ({
    part: 'combo',
    name,
    figure: 'sold',
    dishes,
    amount: moneyText(cents),
    count: sold,
  }));

const remakeRows = ({ remakes = [] }: DayReport): Row[] =>
  remakes.map(({ name, reason, times, dishes, cents }) => ({
    part: 'remake',
    name,
    figure: 'made again',
    dishes,
    amount: moneyText(cents),
    count: times,
    reason,
  }));

const timeRows = (
  about: Row,
  { cooking, serving, pass }: Pick<DayReport, 'cooking' | 'serving' | 'pass'>,
): Row[] => [
  { ...about, figure: 'fired to ready', ...taken(cooking) },
  { ...about, figure: 'fired to all served', ...taken(serving) },
  { ...about, figure: 'ready to picked up', ...taken(pass) },
];

const taken = ({ count, median, ninetieth }: Times): Row =>
  count === 0
    ? { count }
    : {
        count,
        median: Math.round(median / SECOND_MS),
        ninetieth: Math.round(ninetieth / SECOND_MS),
      };

const share = ({ late, of }: Late): Row => ({ late, of });
