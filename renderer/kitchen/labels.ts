import type { IntlShape } from 'react-intl';
import type { Item, Ticket } from '../../shared/contract/state';
import { type ModifierAction, modifierParts } from '../../shared/views/modifiers';
import { withinSentence } from '../../shared/views/plain-text';
import { allergyText } from '../ui/allergens';

/** Where a ticket goes, as the head of its card says it: table, guest, or how it leaves the house. */
export function placeOf(intl: IntlShape, { table, guest, orderType }: Ticket): string {
  if (table !== undefined) return intl.formatMessage({ id: 'common.table' }, { table });
  if (guest !== undefined) return withinSentence(guest);
  const type = intl.formatMessage({ id: `orderType.${orderType}` });
  // A title: with a capital, and never broken at its hyphen.
  return (type.slice(0, 1).toLocaleUpperCase(intl.locale) + type.slice(1)).replaceAll(
    '-',
    '\u2011',
  );
}

/** "Ticket 41, table 12": how a screen reader and a test find its card. */
export function ticketName(intl: IntlShape, ticket: Ticket): string {
  const { number, table, guest, orderType } = ticket;
  if (table !== undefined) {
    return intl.formatMessage({ id: 'ticket.name.table' }, { number, table });
  }
  if (guest !== undefined) {
    return intl.formatMessage({ id: 'ticket.name.guest' }, { number, guest });
  }
  const type = intl.formatMessage({ id: `orderType.${orderType}` });
  return intl.formatMessage({ id: 'ticket.name.type' }, { number, type });
}

export const lineText = (item: Item): string => `${item.quantity} ${withinSentence(item.name)}`;

/** "2 Steak burrito, NO beans, ALLERGY nuts, no salt please" */
export function lineName(intl: IntlShape, item: Item): string {
  const allergy = intl.formatMessage({ id: 'common.allergy' });
  return [
    lineText(item),
    ...item.modifiers.map((modifier) => {
      const { action, word } = modifierParts(modifier);
      const prefix = actionWord(intl, action);
      return prefix === undefined ? word : `${prefix} ${word}`;
    }),
    ...item.allergies.map((name) => `${allergy} ${allergyText(intl, name)}`),
    ...(item.note === undefined ? [] : [item.note]),
  ].join(', ');
}

/** NO, ADD, SIDE in the window's language; nothing for what a dish is simply made with. */
export const actionWord = (intl: IntlShape, action: ModifierAction): string | undefined =>
  action === 'plain' ? undefined : intl.formatMessage({ id: `common.${action}` });

export const clockTime = (intl: IntlShape, at: number): string =>
  intl.formatTime(at, { hour: 'numeric', minute: '2-digit' });
