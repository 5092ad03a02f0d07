import { cellsOf } from './records';

/** The accepted names of each column. Case, spaces and dashes do not matter. */
const NAMES = {
  order: ['order', 'order_id', 'order_number'],
  item: ['item', 'item_name'],
  quantity: ['quantity', 'qty'],
  modifiers: ['modifiers', 'choice_description'],
  time: ['time', 'ordered_at'],
  table: ['table'],
} as const;

type Column = keyof typeof NAMES;
const COLUMNS = Object.keys(NAMES) as Column[];
const REQUIRED = ['order', 'item', 'quantity'] as const satisfies Column[];
const DELIMITERS = ['\t', ',', ';'];

/** The layout of an export: delimiter, number of cells, and the index of each column. */
export type Layout = {
  delimiter: string;
  width: number;
  at: { [C in Column]: C extends (typeof REQUIRED)[number] ? number : number | undefined };
};

/** Explains the expected columns to a person whose file cannot be read. */
export const UNDERSTOOD =
  'The first line must name the columns, parted by tabs, commas or semicolons: ' +
  'order (or order_id), item (or item_name) and quantity, and, where there are any, ' +
  'time, modifiers (or choice_description) and table. Other columns are passed over.';

/** Reads a header line; undefined when a required column is missing with every delimiter. */
export function readLayout(header: string): Layout | undefined {
  for (const delimiter of DELIMITERS) {
    const cells = tryCells(header, delimiter).map((cell) =>
      cell
        .trim()
        .toLowerCase()
        .replace(/[\s_-]+/gu, '_'),
    );
    const find = (column: Column): number | undefined => {
      const index = cells.findIndex((cell) => (NAMES[column] as readonly string[]).includes(cell));
      return index < 0 ? undefined : index;
    };
    const at = Object.fromEntries(COLUMNS.map((column) => [column, find(column)]));
    if (REQUIRED.every((column) => at[column] !== undefined)) {
      return { delimiter, width: cells.length, at: at as Layout['at'] };
    }
  }
  return undefined;
}

function tryCells(text: string, delimiter: string): string[] {
  try {
    return cellsOf(text, delimiter);
  } catch {
    return [];
  }
}
