import { readFile, stat } from 'node:fs/promises';
import { CARD_NUMBER_MESSAGE, holdsCardNumber } from '../../shared/contract/card-number';
import { QUANTITY_MAX } from '../../shared/contract/commands';
import { NAME_MAX, name } from '../../shared/contract/text';
import { type Layout, readLayout, UNDERSTOOD } from './columns';
import { linesOf, type Row, rowsOf } from './records';
import { createTimeReader } from './time-of-order';

/** A line of an order with the export's own names. */
export type ExportedLine = { item: string; quantity: number; modifiers: string[] };

/** An order of the export. `time` is in milliseconds, comparable within one export only. */
export type ExportedOrder = {
  id: string;
  time?: number | undefined;
  table?: string | undefined;
  lines: ExportedLine[];
};

/** A skipped row: its line in the file (from 1) and a short reason. */
export type SkippedRow = { line: number; reason: string };

export type OrdersExport = { orders: ExportedOrder[]; skipped: SkippedRow[] };

/** Thrown when the whole export cannot be used. `message` is a plain sentence that says what to do. */
export class OrdersFileError extends Error {
  override name = 'OrdersFileError';
}

/** A larger file is not a day of orders: the busiest known day of a restaurant is under 1 MB. */
const FILE_BYTES_MAX = 64 * 1024 * 1024;
/** The contract's limit for one line. */
const MODIFIERS_MAX = 30;

/**
 * Reads an orders export from disk: UTF-8, or little-endian UTF-16 with a byte order mark. Rejects with
 * OrdersFileError when the file cannot be read or is over 64 MB, and as `readOrders` throws.
 */
export async function readOrdersFile(path: string): Promise<OrdersExport> {
  let bytes: Buffer;
  try {
    const { size } = await stat(path);
    if (size > FILE_BYTES_MAX) {
      throw new OrdersFileError(`${path} is larger than 64 MB. Give a smaller export.`);
    }
    bytes = await readFile(path);
  } catch (error) {
    if (error instanceof OrdersFileError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new OrdersFileError(`The orders export ${path} cannot be read: ${why}`);
  }
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return readOrders(new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes));
}

/**
 * Reads the text of an orders export: one row per line of an order, with a header (see `UNDERSTOOD`). Rows of
 * one order need not be adjacent; an order keeps the place of its first row. Skips and reports a bad row.
 * Throws only OrdersFileError: when the text is empty or the header lacks a required column.
 */
export function readOrders(text: string): OrdersExport {
  const [header, ...lines] = linesOf(text);
  if (!header) throw new OrdersFileError(`The orders export is empty. ${UNDERSTOOD}`);
  const layout = readLayout(header.text);
  if (!layout) {
    throw new OrdersFileError(`The header of the orders export is not understood. ${UNDERSTOOD}`);
  }
  const readTime = createTimeReader();
  const orders = new Map<string, ExportedOrder>();
  const skipped: SkippedRow[] = [];
  for (const row of rowsOf(lines, layout.delimiter, layout.width)) {
    const read = readRow(row, layout, readTime);
    if (typeof read === 'string') skipped.push({ line: row.line, reason: read });
    else add(orders, read);
  }
  return { orders: [...orders.values()], skipped };
}

type ReadRow = { id: string; time: number | undefined; table: string; line: ExportedLine };

/** The content of a row, or the reason to skip it. */
function readRow(
  row: Row,
  { at }: Layout,
  readTime: (text: string) => number | undefined,
): ReadRow | string {
  if (row.problem !== undefined) return row.problem;
  const cell = (column: number | undefined): string => {
    const text = column === undefined ? '' : (row.cells[column] ?? '').trim();
    return text === 'NULL' ? '' : text;
  };
  const id = cell(at.order);
  if (id === '') return 'no order number';
  const item = cell(at.item);
  if (item === '') return 'no item';
  const quantity = Number(cell(at.quantity));
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > QUANTITY_MAX) {
    return `quantity ${quote(cell(at.quantity))} is not a whole number from 1 to ${QUANTITY_MAX}`;
  }
  const modifiers = flatten(cell(at.modifiers));
  if (modifiers.length > MODIFIERS_MAX) return `more than ${MODIFIERS_MAX} modifiers`;
  const table = cell(at.table);
  for (const text of [item, ...modifiers, table]) {
    if (text.length > NAME_MAX) return `${quote(text)} is longer than ${NAME_MAX} characters`;
    if (holdsCardNumber(text)) return CARD_NUMBER;
    if (text !== '' && !name.safeParse(text).success) return `${quote(text)} cannot be read`;
  }
  const written = cell(at.time);
  const time = written === '' ? undefined : readTime(written);
  if (written !== '' && time === undefined) {
    return `time ${quote(written)} is not understood; write 2026-11-23 12:05 or 12:05`;
  }
  return { id, time, table, line: { item, quantity, modifiers } };
}

/** Splits `[Salsa, [Rice, Cheese]]`, `Rice; Cheese` or `Rice | Cheese` into a flat list. */
const flatten = (choices: string): string[] => {
  const isNested = choices.startsWith('[');
  return choices
    .split(isNested ? /[[\],]/u : /[;|]/u)
    .map((choice) => choice.trim())
    .filter((choice) => choice !== '' && choice !== 'NULL');
};

function add(orders: Map<string, ExportedOrder>, { id, time, table, line }: ReadRow): void {
  const order = orders.get(id);
  if (!order) {
    orders.set(id, { id, time, table: table === '' ? undefined : table, lines: [line] });
    return;
  }
  order.lines.push(line);
  order.time ??= time;
  if (table !== '') order.table ??= table;
}

const CARD_NUMBER = `a text in it ${CARD_NUMBER_MESSAGE}`;

/** Quotes text of the file in a reason, shortened to fit the report, but never a card number. */
const quote = (text: string): string =>
  holdsCardNumber(text)
    ? 'that looks like a card number'
    : text.length > 40
      ? `"${text.slice(0, 40)}…"`
      : `"${text}"`;
