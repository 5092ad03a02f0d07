import type { Item } from '../../../shared/contract/state';
import { dishKey, mattersOf } from '../../../shared/views/all-day';

/** What all day was asked for: a dish, or a dish that is made in one way. */
export type Lit = { dish: string; modifier?: string };

/** Whether a line is what all day was asked for. */
export const isLit = (item: Item, lit: Lit | undefined): boolean =>
  lit !== undefined &&
  dishKey(item) === lit.dish &&
  (lit.modifier === undefined || mattersOf(item).some(({ key }) => key === lit.modifier));
