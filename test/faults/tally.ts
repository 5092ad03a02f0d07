/** The counts of one form of fault on one store. */
export type Tally = {
  form: string;
  store: string;
  /** Faults tried. */
  rounds: number;
  /** Faults that changed data on disk, and those of them that are reported. */
  made: number;
  noticed: number;
  /** Records that were acknowledged before the fault, and those of them that exist after it. */
  acknowledged: number;
  recovered: number;
  lost: number;
  duplicated: number;
  /** Anything else that went wrong: failed starts, broken order, records that were never written. */
  wrong: number;
  /** Measurements, a sentence each. */
  figures?: string[];
  /** Why the form could not run here. */
  skipped?: string;
};

export const tallyOf = (form: string, store: string): Tally => ({
  form,
  store,
  rounds: 0,
  made: 0,
  noticed: 0,
  acknowledged: 0,
  recovered: 0,
  lost: 0,
  duplicated: 0,
  wrong: 0,
});

/** True if no acknowledged record is lost or duplicated, and every damage was noticed. */
export const isKept = (tally: Tally): boolean =>
  tally.lost === 0 &&
  tally.duplicated === 0 &&
  tally.wrong === 0 &&
  tally.noticed === tally.made &&
  tally.rounds > 0;

/** Counts the `acknowledged` records among the records `found` after a fault. */
export function count(
  tally: Tally,
  acknowledged: readonly string[],
  found: readonly string[],
): void {
  const times = new Map<string, number>();
  for (const one of found) times.set(one, (times.get(one) ?? 0) + 1);
  tally.acknowledged += acknowledged.length;
  for (const one of acknowledged) {
    if (times.has(one)) tally.recovered += 1;
    else tally.lost += 1;
  }
  for (const often of times.values()) tally.duplicated += often - 1;
}

const COLUMNS = [
  'form',
  'store',
  'rounds',
  'made',
  'noticed',
  'acknowledged',
  'recovered',
  'lost',
  'duplicated',
  'wrong',
] as const;

/** The measurements, below the table. */
export const formatFigures = (tallies: readonly Tally[]): string =>
  tallies
    .flatMap(({ form, figures = [] }) => figures.map((figure) => `- ${form}: ${figure}`))
    .join('\n');

/** The rows as a Markdown table, which also reads well in a terminal. */
export function formatTallies(tallies: readonly Tally[]): string {
  const head = [...COLUMNS, ''];
  const rows = tallies.map((tally) => [
    ...COLUMNS.map((column) =>
      tally.skipped && column !== 'form' && column !== 'store' ? '–' : String(tally[column]),
    ),
    tally.skipped ? `skipped: ${tally.skipped}` : isKept(tally) ? 'kept' : 'LOST',
  ]);
  const widths = head.map((name, at) =>
    Math.max(name.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
