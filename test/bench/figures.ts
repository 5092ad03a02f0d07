/** One figure of the bench: medians of repeated runs, beside the baseline of the same run. */
export type Row = {
  name: string;
  unit: string;
  p50: number;
  p99: number;
  /** The same unit, measured interleaved with it. */
  baseline: number;
  /** p50 over baseline. */
  ratio: number;
  /** What it must keep to, in words; empty for a figure that is only shown for comparison. */
  bar: string;
  /** True for a comparison without a bar. */
  pass: boolean;
};

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

/** Makes a row from the samples of several runs: the median over the runs of each run's percentile. */
export function rowOf(
  name: string,
  unit: string,
  runs: readonly (readonly number[])[],
  baseline: number,
  bar: { text: string; holds(row: Omit<Row, 'pass' | 'bar'>): boolean },
): Row {
  const p50 = median(runs.map((samples) => percentile(samples, 0.5)));
  const p99 = median(runs.map((samples) => percentile(samples, 0.99)));
  const figures = {
    name,
    unit,
    p50: round(p50),
    p99: round(p99),
    baseline: round(baseline),
    ratio: round(p50 / baseline),
  };
  return { ...figures, bar: bar.text, pass: bar.holds(figures) };
}

/** The rows as a table for a terminal. */
export function formatRows(rows: readonly Row[]): string {
  const head = ['', 'unit', 'p50', 'p99', 'baseline', 'ratio', 'bar', ''];
  const body = rows.map((row) => [
    row.name,
    row.unit,
    String(row.p50),
    String(row.p99),
    String(row.baseline),
    `${row.ratio} ×`,
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
