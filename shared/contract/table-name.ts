/** A number or a short code: "12", "12B", "A4", "VI". "Bar 2" and "Terrace" are names. */
const NUMBER_OR_CODE = /^\p{L}?\p{Nd}|^.{1,2}$/u;

/**
 * Whether a table needs the word "table" before it to be understood: "12" does, "Bar 2" does not.
 * The one rule for the windows, the hub's sentences and its log.
 */
export const needsTableWord = (table: string): boolean => NUMBER_OR_CODE.test(table.trim());
