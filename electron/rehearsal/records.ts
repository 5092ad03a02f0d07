import { parse } from 'csv-parse/sync';

/** A line of the file, numbered from 1 as an editor shows it. */
type Line = { number: number; text: string };

/** A row of cells, or the problem of the line where it begins. */
export type Row =
  | { line: number; cells: string[]; problem?: undefined }
  | { line: number; problem: string };

/** Lines parsed together. A broken line makes only this many lines take the slow path. */
const LINES_AT_ONCE = 500;
/** A quoted cell may span this many lines. The search for a closing quote ends there. */
const LINES_OF_A_RECORD = 20;

/** The file's lines that are not blank. Only CR and LF end a line: U+2028 is text. */
export const linesOf = (text: string): Line[] =>
  text
    .replace(/^\ufeff/u, '')
    .split(/\r\n|\n|\r/u)
    .map((line, index) => ({ number: index + 1, text: line }))
    .filter((line) => line.text.trim() !== '');

/** The cells of one record. Throws as csv-parse does. */
export const cellsOf = (text: string, delimiter: string): string[] =>
  parseRecords(text, delimiter)[0] ?? [];

/**
 * Reads every record of `lines` as a row of `columns` cells. A broken record costs only its first line, so a
 * stray quote cannot swallow the rest of the file. csv-parse's own `skip_records_with_error` would lose
 * everything after an unclosed quote.
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

/** The rows, when every line is one record; else undefined. Equal counts prove it: no record ends within a line. */
function plainRows(lines: readonly Line[], delimiter: string, columns: number): Row[] | undefined {
  const text = lines.map((line) => line.text).join('\n');
  const records = tryRecords(text, delimiter, true);
  if (records?.length !== lines.length) return undefined;
  return lines.map((line, index) => rowOf(line.number, records[index] ?? [], columns));
}

/** The record that begins with the first of `lines`, and how many lines it takes. */
function quotedRow(
  lines: readonly Line[],
  delimiter: string,
  columns: number,
): { row: Row; used: number } {
  const line = lines[0]?.number ?? 0;
  const own = tryCells(lines[0]?.text ?? '', delimiter, true);
  if (own) return { row: rowOf(line, own, columns), used: 1 };
  // A cell ends only where the count of quotes is even. If that gives no row, more lines cannot help.
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
 * Relaxed mode takes a quote inside a cell as text (12" tortilla). Over several lines it would let two stray
 * quotes turn everything between them into one cell. `rowOf` checks the width of a row.
 */
const parseRecords = (text: string, delimiter: string, isRelaxed = true): string[][] =>
  parse(text, {
    delimiter,
    record_delimiter: '\n',
    relax_quotes: isRelaxed,
    relax_column_count: true,
  });
