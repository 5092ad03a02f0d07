import type { IntlShape } from 'react-intl';
import type { PageCard } from '../../../shared/views/pages';
import { callText } from '../../say/calls';
import { dishText } from '../../say/dish';
import { rowText } from '../../say/number';
import { pagePlaceInSentence } from '../../say/place';

/** More letters of a word than fit in a row of a card's large type, and of the next smaller. */
const LONG_WORD = 12;
const VERY_LONG_WORD = 15;

/** Which type a place needs so that no word of it breaks, like some surnames. */
export function wordLength(where: string): 'long' | 'very-long' | undefined {
  const longest = Math.max(...where.split(/[\s-]/u).map(({ length }) => length));
  if (longest > VERY_LONG_WORD) return 'very-long';
  return longest > LONG_WORD ? 'long' : undefined;
}

/** What a page is about in one line: its dishes, or else its words. */
export function whatOf(intl: IntlShape, { what, page }: PageCard): string {
  const text = callText(intl, page);
  if (what.length === 0) return text ?? intl.formatMessage({ id: 'card.noText' });
  const dishes = rowText(intl, what.map(dishText), 'short');
  return text === undefined ? dishes : `${text} · ${dishes}`;
}

/** The card's name: something is ready, or somebody calls without food. */
export const titleOf = (intl: IntlShape, card: PageCard): string =>
  intl.formatMessage(
    { id: isCall(card) ? 'card.called' : 'card.ready' },
    { where: pagePlaceInSentence(intl, card.where) },
  );

/** A page without food: "hands!", or a question of the kitchen's. */
export const isCall = ({ page }: PageCard): boolean => page.itemIds.length === 0;
