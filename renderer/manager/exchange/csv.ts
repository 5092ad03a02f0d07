import { parse } from 'csv-parse/browser/esm/sync';
import { stringify } from 'csv-stringify/browser/esm/sync';

/** Text that a spreadsheet would run as a formula, also in full-width characters, after any number of quotes. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;
/** The same within a cell, after a separator that a spreadsheet in another country ends the cell at. */
const INNER = /([;|\t][ \u00A0]*)('*)(?=[=+\-@＝＋－＠])/gu;
const INNER_GUARD = /([;|\t][ \u00A0]*)'('*)(?=[=+\-@＝＋－＠])/gu;
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Cases that `escape_formulas` does not guard: a formula after quotes, which reading back would uncover, or after a
 * line end.
 */
const LEFT_TO_US = /^(?:'+[=+\-@\t\r\n＝＋－＠]|\n)/u;

/**
 * Writes rows as CSV (RFC 4180) that every spreadsheet opens as UTF-8. A cell that would be a formula gets an
 * apostrophe in front, which `fromCsv` removes again.
 */
export const toCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  stringify(rows as (string | number)[][], {
    bom: true,
    record_delimiter: 'windows',
    quoted_match: /[;\t]/u,
    escape_formulas: true,
    cast: { string: guarded },
  });

function guarded(text: string): string {
  const inner = text.replace(INNER, "$1'$2");
  return LEFT_TO_US.test(inner) ? `'${inner}` : inner;
}

export type CsvRow = {
  /** Counted as a spreadsheet does, from 1. */
  row: number;
  cells: string[];
};
export type ReadCsv = { ok: true; rows: CsvRow[] } | { ok: false; row: number };

/** The rows of a file that are not empty. Its first line decides the separator: comma, semicolon or tab. */
export function fromCsv(text: string): ReadCsv {
  const plain = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  try {
    const records: string[][] = parse(plain, {
      delimiter: delimiterOf(plain),
      relax_column_count: true,
      skip_empty_lines: false,
    });
    const rows = records
      .map((cells, index) => ({ row: index + 1, cells: cells.map(withoutGuard) }))
      .filter(({ cells }) => cells.some((each) => each !== ''));
    return { ok: true, rows };
  } catch (error) {
    const { lines } = error as { lines?: unknown };
    return { ok: false, row: typeof lines === 'number' ? lines : 1 };
  }
}

const withoutGuard = (text: string): string =>
  (/^'/u.test(text) && FORMULA.test(text) ? text.slice(1) : text)
    .replace(INNER_GUARD, '$1$2')
    .trim();

function delimiterOf(text: string): string {
  const first = text.split(/\r?\n/u, 1)[0] ?? '';
  const count = (mark: string): number => first.split(mark).length;
  return [';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',');
}
