import { parse } from 'csv-parse/sync';

/** A line of the file, numbered from 1 as an editor shows it. */
type Line = { number: number; text: string };

/** A row of cells, or why the line it begins on gives none. */
export type Row =
  | { line: number; cells: string[]; problem?: undefined }
  | { line: number; problem: string };

/** Lines parsed in one go. A broken one among them costs only as many the slow way. */
const LINES_AT_ONCE = 500;
/** A quoted cell may go on over this many lines; an unclosed quote is looked for no farther. */
const LINES_OF_A_RECORD = 20;

/** The file's lines that are not blank. Only CR and LF end a line: U+2028 is text. */
export const linesOf = (text: string): Line[] =>
  text
    .replace(/^\ufeff/u, '')
    .split(/\r\n|\n|\r/u)
    .map((line, index) => ({ number: index + 1, text: line }))
    .filter((line) => line.text.trim() !== '');

/** The cells of one record. Throws what csv-parse throws. */
export const cellsOf = (text: string, delimiter: string): string[] =>
  parseRecords(text, delimiter)[0] ?? [];

/**
 * Reads every record of `lines` as a row of `columns` cells. A broken record costs its first line only:
 * reading goes on with the next, so a stray quote cannot swallow the rest of the file. csv-parse's own
 * `skip_records_with_error` would lose everything behind an unclosed quote.
 */
export function rowsOf(lines: readonly Line[], delimiter: string, columns: number): Row[] {
  const rows: Row[] = [];
  let at = 0;
  while (at < lines.length) {
    const end = Math.min(lines.length, at + LINES_AT_ONCE);
    const plain = plainRows(lines.slice(at, end), delimiter, columns);
    if (plain) {
      for (const row of plain) rows.push(row);
      at = end;
      continue;
    }
    while (at < end) {
      const { row, used } = quotedRow(lines.slice(at, at + LINES_OF_A_RECORD), delimiter, columns);
      rows.push(row);
      at += used;
    }
  }
  return rows;
}

/** As many records as lines are one a line, since none ends within a line. Else undefined. */
function plainRows(lines: readonly Line[], delimiter: string, columns: number): Row[] | undefined {
  const text = lines.map((line) => line.text).join('\n');
  const records = tryRecords(text, delimiter, true);
  if (records?.length !== lines.length) return undefined;
  return lines.map((line, index) => rowOf(line.number, records[index] ?? [], columns));
}

/** The record that the first of `lines` begins, and how many of them it takes. */
function quotedRow(
  lines: readonly Line[],
  delimiter: string,
  columns: number,
): { row: Row; used: number } {
  const line = lines[0]?.number ?? 0;
  const own = tryCells(lines[0]?.text ?? '', delimiter, true);
  if (own) return { row: rowOf(line, own, columns), used: 1 };
  // A cell can end only where its quotes are even; if that gives no row, no further line will.
  let quotes = 0;
  const end = lines.findIndex(({ text }) => {
    quotes += text.split('"').length - 1;
    return quotes % 2 === 0;
  });
  const text = lines.slice(0, end + 1).map((each) => each.text);
  const cells = end > 0 ? tryCells(text.join('\n'), delimiter, false) : undefined;
  const row = cells && rowOf(line, cells, columns);
  return row && row.problem === undefined
    ? { row, used: end + 1 }
    : { row: { line, problem: 'a quote is opened and not closed' }, used: 1 };
}

function tryCells(text: string, delimiter: string, isRelaxed: boolean): string[] | undefined {
  const records = tryRecords(text, delimiter, isRelaxed);
  return records?.length === 1 ? records[0] : undefined;
}

function tryRecords(text: string, delimiter: string, isRelaxed: boolean): string[][] | undefined {
  try {
    return parseRecords(text, delimiter, isRelaxed);
  } catch {
    return undefined;
  }
}

function rowOf(line: number, cells: string[], columns: number): Row {
  const isWide = cells.length > columns && cells.slice(columns).every((cell) => cell.trim() === '');
  if (cells.length === columns || isWide) return { line, cells: cells.slice(0, columns) };
  const count = cells.length === 1 ? '1 column' : `${cells.length} columns`;
  return { line, problem: `${count} where the header has ${columns}` };
}

/**
 * Relaxed, a quote inside a cell is text (12" tortilla); over several lines that would let two stray
 * quotes make one cell of all between them. How wide a row is, is judged later.
 */
const parseRecords = (text: string, delimiter: string, isRelaxed = true): string[][] =>
  parse(text, {
    delimiter,
    record_delimiter: '\n',
    relax_quotes: isRelaxed,
    relax_column_count: true,
  });
