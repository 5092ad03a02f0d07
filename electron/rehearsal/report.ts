import type { OffMenuCount } from './match-menu';
import type { PageCounts } from './page-ledger';
import type { SkippedRow } from './read-orders';
import type { Refusal } from './sender';

/** Milliseconds over `count` samples; undefined figures where there is none. */
export type Spread = { count: number; p50: number | undefined; p99: number | undefined };

export type RehearsalReport = {
  /** Every ticket closed; nothing happened for too long; or it was called off. */
  ended: 'done' | 'stalled' | 'stopped';
  ordersRead: number;
  rowsSkipped: { count: number; first: SkippedRow[] };
  /** Placements that were acknowledged. */
  placed: number;
  /** Orders that were neither acknowledged nor refused when it ended. */
  unanswered: number;
  served: number;
  /** Voided, or merged into another ticket, by people at the windows. */
  closedOtherwise: number;
  /** Numbers of the tickets that were still open at the end. */
  notServed: number[];
  /** Acknowledged, but never pushed, or gone without having been closed. Must be 0. */
  lost: number;
  /** Tickets pushed as placed twice, or numbers given out twice in a day. Must be 0. */
  duplicated: number;
  offMenu: OffMenuCount[];
  pages: PageCounts;
  /** Commands refused for good. People at the windows cause a `conflict` now and then. */
  refused: Refusal[];
  /** From sending a command to the arrival of its first event on the bus. */
  push: Spread;
  /** What the caller measured meanwhile, as the windows' painting. */
  painted: Spread | undefined;
  wallSeconds: number;
};

/** Skipped rows that the report lists. */
export const SKIPPED_SHOWN = 20;
const NAMES_SHOWN = 20;

/** The nearest-rank percentile, `share` from 0 to 1, of samples in any order. */
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
