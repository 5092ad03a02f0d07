import type { House, Table } from '../contract/house';
import { foldedText } from './folded-text';

/**
 * The house's table with this name, as exactly written or else in another spelling: without case, accents and double
 * spaces. Undefined for a table that the house does not have.
 */
export function tableNamed({ tables }: Pick<House, 'tables'>, text: string): Table | undefined {
  const exact = tables.find(({ name }) => name === text);
  if (exact) return exact;
  const wanted = foldedText(text);
  return wanted === '' ? undefined : tables.find(({ name }) => foldedText(name) === wanted);
}

/** A table's name in the house's own spelling; a table that the house does not know stays as it is written. */
export const spelledTable = (house: Pick<House, 'tables'>, text: string): string =>
  tableNamed(house, text)?.name ?? text;
