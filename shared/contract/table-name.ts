/** A number or a short code: "12", "12B", "A4", "VI". "Bar 2" and "Terrace" are names. */
const NUMBER_OR_CODE = /^\p{L}?\p{Nd}|^.{1,2}$/u;

/**
 * True if a table needs the word "table" before it: "12" does, "Bar 2" does not. Windows, the hub's sentences and its
 * log all use this rule.
 */
export const needsTableWord = (table: string): boolean => NUMBER_OR_CODE.test(table.trim());
