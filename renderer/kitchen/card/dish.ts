import type { Item } from '../../../shared/contract/state';
import { isCountedIn, mattersOf } from '../../../shared/views/all-day';

/** The dish selected in the all-day column: all of it, or one way of making it. */
export type Lit = { dish: string; modifier?: string };

/** Returns true if the line matches the selected dish. */
export const isLit = (item: Item, lit: Lit | undefined): boolean =>
  lit !== undefined &&
  isCountedIn(item, lit.dish) &&
  (lit.modifier === undefined || mattersOf(item).some(({ key }) => key === lit.modifier));
