import type { IntlShape } from 'react-intl';
import type { PageCard } from '../../../shared/views/pages';
import { withinSentence } from '../../../shared/views/plain-text';
import { callText } from '../../ui/calls';

export const whereOf = (intl: IntlShape, { where }: PageCard): string => placeName(intl, where);

type Place = {
  table?: string | undefined;
  guest?: string | undefined;
  number?: number | undefined;
};

/** Where to carry it, as it is called out: the table, else the guest, the ticket's number, or who calls. */
export function placeName(intl: IntlShape, { table, guest, number }: Place): string {
  if (table !== undefined) return tableName(intl, table);
  if (guest !== undefined) return withinSentence(guest);
  if (number !== undefined) return intl.formatMessage({ id: 'card.ticket' }, { number });
  return intl.formatMessage({ id: 'card.kitchen' });
}

/** More letters of a word than fit in a row of a card's large type, and of the next smaller. */
const LONG_WORD = 12;
const VERY_LONG_WORD = 15;

/** Which type a place needs so that no word of it breaks, like some surnames. */
export function wordLength(where: string): 'long' | 'very-long' | undefined {
  const longest = Math.max(...where.split(/[\s-]/u).map(({ length }) => length));
  if (longest > VERY_LONG_WORD) return 'very-long';
  return longest > LONG_WORD ? 'long' : undefined;
}

/** The same in a sentence: "Order for Sam", since it is not Sam who is ready. */
export const spokenWhere = (intl: IntlShape, card: PageCard): string =>
  card.where.table === undefined && card.where.guest !== undefined
    ? intl.formatMessage({ id: 'card.order' }, { guest: card.where.guest })
    : whereOf(intl, card);

/** "12" is Table 12, but "Bar 3" and "Terrace" are names of their own. */
const tableName = (intl: IntlShape, table: string): string =>
  /^\p{Nd}/u.test(table) || table.length <= 2
    ? intl.formatMessage({ id: 'common.table' }, { table })
    : withinSentence(table);

/** What a page is about in one line: its dishes, or else its words. */
export function whatOf(intl: IntlShape, { what, page }: PageCard): string {
  const text = page.text === undefined ? undefined : callText(intl, page.text);
  if (what.length === 0) return text ?? intl.formatMessage({ id: 'card.noText' });
  const dishes = intl.formatList(what.map(dishLabel), { type: 'unit', style: 'short' });
  return text === undefined ? dishes : `${text} · ${dishes}`;
}

export const dishLabel = ({ name, quantity }: { name: string; quantity: number }): string =>
  quantity === 1 ? withinSentence(name) : `${quantity} × ${withinSentence(name)}`;

/** The card's name: something is ready, or somebody calls without food. */
export const titleOf = (intl: IntlShape, card: PageCard): string =>
  intl.formatMessage(
    { id: isCall(card) ? 'card.called' : 'card.ready' },
    { where: spokenWhere(intl, card) },
  );

/** A page without food: "hands!", or a question of the kitchen's. */
export const isCall = ({ page }: PageCard): boolean => page.itemIds.length === 0;
