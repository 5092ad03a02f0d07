import { readFile, stat } from 'node:fs/promises';
import { CARD_NUMBER_MESSAGE, holdsCardNumber } from '../../shared/contract/card-number';
import { QUANTITY_MAX } from '../../shared/contract/commands';
import { NAME_MAX, name } from '../../shared/contract/text';
import { type Layout, readLayout, UNDERSTOOD } from './columns';
import { linesOf, type Row, rowsOf } from './records';
import { createTimeReader } from './time-of-order';

/** A line of an order as the export words it. */
export type ExportedLine = { item: string; quantity: number; modifiers: string[] };

/** `time` in milliseconds, comparable within one export only. */
export type ExportedOrder = {
  id: string;
  time?: number | undefined;
  table?: string | undefined;
  lines: ExportedLine[];
};

/** A row that was left out: its line in the file, from 1, and why in a few words. */
export type SkippedRow = { line: number; reason: string };

export type OrdersExport = { orders: ExportedOrder[]; skipped: SkippedRow[] };

/** The whole export cannot be used. `message` is a plain sentence with what to do. */
export class OrdersFileError extends Error {
  override name = 'OrdersFileError';
}

/** Larger is not a day of orders: the busiest day that a restaurant is known to have is under 1 MB. */
const FILE_BYTES_MAX = 64 * 1024 * 1024;
/** The limit of a line in the contract. */
const MODIFIERS_MAX = 30;

/**
 * Reads an orders export from disk: UTF-8, or UTF-16 with its byte order mark.
 * Throws OrdersFileError if it cannot be read, is over 64 MB, or as `readOrders` does.
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
 * Reads the text of an orders export: one line of an order a row, told apart by its header (see
 * `UNDERSTOOD`). Rows of one order need not be adjacent; orders keep the place of their first row.
 * A bad row is skipped and reported. Throws OrdersFileError, and nothing else, if the text is empty
 * or its header lacks a required column.
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

/** What a row says, or why it is skipped. */
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

/** `[Salsa, [Rice, Cheese]]` and `Rice; Cheese` and `Rice | Cheese`, as a flat list. */
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

/** For a reason: what stands in the file, cut to a line of the report, but never a card number. */
const quote = (text: string): string =>
  holdsCardNumber(text)
    ? 'that looks like a card number'
    : text.length > 40
      ? `"${text.slice(0, 40)}…"`
      : `"${text}"`;
