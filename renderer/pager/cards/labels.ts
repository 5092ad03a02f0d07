import type { IntlShape } from 'react-intl';
import type { PageCard } from '../../../shared/views/pages';
import { callText } from '../../say/calls';
import { dishText } from '../../say/dish';
import { rowText } from '../../say/number';
import { pagePlaceInSentence } from '../../say/place';

/** Letters above which a word does not fit in a row of the card's large type, and of the next smaller type. */
const LONG_WORD = 12;
const VERY_LONG_WORD = 15;

/** Returns the type size that keeps every word of a place whole, like a long surname. */
export function wordLength(where: string): 'long' | 'very-long' | undefined {
  const longest = Math.max(...where.split(/[\s-]/u).map(({ length }) => length));
  if (longest > VERY_LONG_WORD) return 'very-long';
  return longest > LONG_WORD ? 'long' : undefined;
}

/** Describes a page in one line: its dishes, or else its words. */
export function whatOf(intl: IntlShape, { what, page }: PageCard): string {
  const text = callText(intl, page);
  if (what.length === 0) return text ?? intl.formatMessage({ id: 'card.noText' });
  const dishes = rowText(intl, what.map(dishText), 'short');
  return text === undefined ? dishes : `${text} · ${dishes}`;
}

/** Returns the card's name: food is ready, or a call without food. */
export const titleOf = (intl: IntlShape, card: PageCard): string =>
  intl.formatMessage(
    { id: isCall(card) ? 'card.called' : 'card.ready' },
    { where: pagePlaceInSentence(intl, card.where) },
  );

/** Returns true for a page without food: "hands!", or a question from the kitchen. */
export const isCall = ({ page }: PageCard): boolean => page.itemIds.length === 0;
