import { parse } from 'csv-parse/sync';

/** A line of the file, numbered from 1 as an editor shows it. */
type Line = { number: number; text: string };

/** A row of cells, or why the line it begins on gives none. */
export type Row =
  | { line: number; cells: string[]; problem?: undefined }
  | { line: number; problem: string };

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
 * Every record of `lines` as a row of `columns` cells. A record that is not one costs its first line
 * only: reading goes on with the next, so a stray quote cannot swallow the rest of the file.
 */
export function rowsOf(lines: readonly Line[], delimiter: string, columns: number): Row[] {
  const rows: Row[] = [];
  let at = 0;
  while (at < lines.length) {
    let end = at;
    while (end < lines.length && lines[end]?.text.includes('"') === false) end += 1;
    if (end > at) {
      rows.push(...plainRows(lines.slice(at, end), delimiter, columns));
      at = end;
    } else {
      const { row, used } = quotedRow(lines.slice(at, at + LINES_OF_A_RECORD), delimiter, columns);
      rows.push(row);
      at += used;
    }
  }
  return rows;
}

/** Lines without a quote are one record each, and are parsed in one go. */
function plainRows(lines: readonly Line[], delimiter: string, columns: number): Row[] {
  const records = parseRecords(lines.map((line) => line.text).join('\n'), delimiter);
  return lines.map((line, index) => rowOf(line.number, records[index] ?? [], columns));
}

function quotedRow(
  lines: readonly Line[],
  delimiter: string,
  columns: number,
): { row: Row; used: number } {
  const line = lines[0]?.number ?? 0;
  let text = '';
  for (const [index, { text: more }] of lines.entries()) {
    text = index === 0 ? more : `${text}\n${more}`;
    const cells = tryCells(text, delimiter, index === 0);
    if (!cells) continue;
    const row = rowOf(line, cells, columns);
    if (index === 0 || row.problem === undefined) return { row, used: index + 1 };
    break;
  }
  return { row: { line, problem: 'a quote is opened and not closed' }, used: 1 };
}

function tryCells(text: string, delimiter: string, isRelaxed: boolean): string[] | undefined {
  try {
    const records = parseRecords(text, delimiter, isRelaxed);
    return records.length === 1 ? records[0] : undefined;
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
