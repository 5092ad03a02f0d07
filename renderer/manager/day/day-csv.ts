import type { DayReport, Late, Times } from '../../../shared/views/day-report';
import { toCsv } from '../exchange/csv';
import { moneyText } from '../kinds/problems';

const HEAD = [
  'part',
  'name',
  'tickets',
  'dishes',
  'ordered',
  'median seconds',
  '90th percentile seconds',
  'late',
  'of',
  'reason',
];

/** The report as one table: the whole day, its stations, its hours, its voids. */
export function dayToCsv(report: DayReport): string {
  const { tickets, dishes, cents, cooking, late, pass } = report;
  return toCsv([
    HEAD,
    [
      'day',
      'fired to ready',
      tickets.placed,
      dishes.ready + dishes.waiting,
      moneyText(cents),
      ...taken(cooking),
      ...share(late),
      '',
    ],
    ['day', 'ready to picked up', '', '', '', ...taken(pass), '', '', ''],
    ...report.stations.map((each) => [
      'station',
      each.name,
      '',
      each.dishes,
      '',
      ...taken(each.cooking),
      ...share(each.late),
      '',
    ]),
    ...report.hours.map((each) => [
      'hour',
      `${String(each.hour).padStart(2, '0')}:00`,
      each.tickets,
      each.dishes,
      '',
      ...taken(each.cooking),
      ...share(each.late),
      '',
    ]),
    ...report.voids.map((each) => [
      'void',
      each.name,
      each.number,
      each.quantity,
      '',
      '',
      '',
      '',
      '',
      each.reason,
    ]),
  ]);
}

const taken = ({ count, median, ninetieth }: Times): (string | number)[] =>
  count === 0 ? ['', ''] : [Math.round(median / 1000), Math.round(ninetieth / 1000)];

const share = ({ late, of }: Late): number[] => [late, of];
