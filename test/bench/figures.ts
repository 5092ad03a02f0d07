/** One figure of the bench: the median of repeated runs, with a baseline of the same run. */
export type Row = {
  name: string;
  unit: string;
  p50: number;
  p99: number;
  /** In the same unit, measured interleaved with it. */
  baseline: number;
  /** The name of the baseline. */
  of: string;
  /** The median of p50 over baseline of each run. */
  ratio: number;
  /** The bar in words; empty for a figure that is only for comparison. */
  bar: string;
  /** True for a comparison without a bar. */
  pass: boolean;
};

/** Samples of repeated runs: one list for each run. */
export type Runs = readonly (readonly number[])[];
export type Bar = { text: string; holds(row: Omit<Row, 'pass' | 'bar'>): boolean };

/** How much to measure. `isQuick` only checks that a bench works: its figures mean nothing. */
export type Extent = { isQuick: boolean };

/** The value below which `share` (0 to 1) of the samples lie; nearest rank. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return (
    sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ??
    Number.NaN
  );
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);

const round = (value: number): number => Number(value.toPrecision(3));

/**
 * Makes a row: the median over the runs of each run's percentile. Each run is compared with the baseline
 * of the same run, so that a slow phase of the machine slows both.
 */
export function rowOf(
  name: string,
  unit: string,
  runs: Runs,
  baseline: { is: string; runs: Runs },
  bar?: Bar,
): Row {
  const medians = runs.map(median);
  const baselines = runs.map((_, run) => median(baseline.runs[run] ?? baseline.runs[0] ?? []));
  const figures = {
    name,
    unit,
    p50: round(median(medians)),
    p99: round(median(runs.map((samples) => percentile(samples, 0.99)))),
    baseline: round(median(baselines)),
    of: baseline.is,
    ratio: round(median(medians.map((value, run) => value / (baselines[run] ?? Number.NaN)))),
  };
  return { ...figures, bar: bar?.text ?? '', pass: bar?.holds(figures) ?? true };
}

/** The rows as a table for a terminal. */
export function formatRows(rows: readonly Row[]): string {
  const head = ['', 'unit', 'p50', 'p99', 'ratio', 'baseline', 'of', 'bar', ''];
  const body = rows.map((row) => [
    row.name,
    row.unit,
    String(row.p50),
    String(row.p99),
    `${row.ratio} ×`,
    String(row.baseline),
    row.of,
    row.bar,
    row.bar === '' ? '' : row.pass ? 'pass' : 'MISSED',
  ]);
  const table = [head, ...body];
  const widths = head.map((_, column) =>
    Math.max(...table.map((cells) => cells[column]?.length ?? 0)),
  );
  return table
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export async function timed(run: () => unknown): Promise<number> {
  const began = performance.now();
  await run();
  return performance.now() - began;
}
