import type { OffMenuCount } from './match-menu';
import type { PageCounts } from './page-ledger';
import type { SkippedRow } from './read-orders';
import type { Refusal } from './sender';

/** Percentiles of `count` samples, in milliseconds; undefined without samples. */
export type Spread = { count: number; p50: number | undefined; p99: number | undefined };

export type RehearsalReport = {
  /** `done`: every ticket is closed; `stalled`: nothing happened for too long; `stopped`: it was aborted. */
  ended: 'done' | 'stalled' | 'stopped';
  ordersRead: number;
  rowsSkipped: { count: number; first: SkippedRow[] };
  /** Acknowledged placements. */
  placed: number;
  /** Orders that were neither acknowledged nor refused at the end. */
  unanswered: number;
  served: number;
  /** Tickets that people at the windows voided or merged into another one. */
  closedOtherwise: number;
  /** Numbers of the tickets that were still open at the end. */
  notServed: number[];
  /** Tickets that were acknowledged but never pushed, or that vanished without being closed. Must be 0. */
  lost: number;
  /** Tickets pushed as placed more than once, and numbers used twice in a day. Must be 0. */
  duplicated: number;
  offMenu: OffMenuCount[];
  pages: PageCounts;
  /** Refused commands that are not retried. People at the windows cause an occasional `conflict`. */
  refused: Refusal[];
  /** Time from sending a command to the arrival of its first event. */
  push: Spread;
  /** What the caller measured meanwhile, as the time until the windows painted. */
  painted: Spread | undefined;
  wallSeconds: number;
};

/** Most skipped rows that the report lists. */
export const SKIPPED_SHOWN = 20;
const NAMES_SHOWN = 20;

/** The median and the 99th percentile (nearest rank) of samples in any order. */
export function spreadOf(samples: readonly number[]): Spread {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  return { count: sorted.length, p50: at(0.5), p99: at(0.99) };
}

/** The report as lines of plain English text, without colours. */
export function formatReport(report: RehearsalReport): string {
  const { rowsSkipped, notServed, offMenu, pages, refused, painted } = report;
  const lines = [
    ENDINGS[report.ended],
    `  orders read       ${report.ordersRead}`,
    `  rows skipped      ${rowsSkipped.count}`,
    ...rowsSkipped.first.map(({ line, reason }) => `    line ${line}: ${reason}`),
    ...more(rowsSkipped.count, rowsSkipped.first.length),
    `  tickets placed    ${report.placed}`,
    ...(report.unanswered > 0 ? [`  not answered      ${report.unanswered}`] : []),
    `  served            ${report.served}`,
    ...(report.closedOtherwise > 0 ? [`  voided or merged  ${report.closedOtherwise}`] : []),
    `  not served        ${notServed.length}`,
    ...(notServed.length > 0 ? [`    ticket ${listed(notServed.map(String))}`] : []),
    `  lost              ${report.lost}`,
    `  duplicated        ${report.duplicated}`,
    `  off-menu lines    ${offMenu.reduce((sum, { lines: count }) => sum + count, 0)}`,
    ...offMenu.slice(0, NAMES_SHOWN).map(({ name, lines: count }) => `    ${count} × ${name}`),
    ...more(offMenu.length, NAMES_SHOWN),
    `  pages sent        ${pages.sent}`,
    `  heard             ${pages.heard}`,
    `  sent again        ${pages.sentAgain}`,
    `  to the manager    ${pages.toManager}`,
    ...(pages.overUnheard > 0 ? [`  over unheard      ${pages.overUnheard}`] : []),
    `  unanswered        ${pages.unanswered}`,
    `  commands refused  ${refused.reduce((sum, { count }) => sum + count, 0)}`,
    ...refused.map(({ code, count, first }) => `    ${count} × ${code}, first: ${first}`),
    `  push latency      ${formatSpread(report.push)}`,
    ...(painted ? [`  send to painted   ${formatSpread(painted)}`] : []),
    `  took              ${report.wallSeconds.toFixed(1)} s`,
  ];
  return lines.join('\n');
}

const ENDINGS: Record<RehearsalReport['ended'], string> = {
  done: 'Rehearsal over: every ticket that was placed is closed.',
  stalled: 'Rehearsal given up: nothing has happened for too long.',
  stopped: 'Rehearsal called off.',
};

const more = (count: number, shown: number): string[] =>
  count > shown ? [`    and ${count - shown} more`] : [];

const listed = (names: readonly string[]): string => {
  const shown = names.slice(0, NAMES_SHOWN).join(', ');
  return names.length > NAMES_SHOWN ? `${shown} and ${names.length - NAMES_SHOWN} more` : shown;
};

const formatSpread = ({ count, p50, p99 }: Spread): string =>
  p50 === undefined || p99 === undefined
    ? 'nothing measured'
    : `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms (${count} samples)`;
