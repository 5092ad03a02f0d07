import type { IntlShape } from 'react-intl';
import type { Ticket } from '../../shared/contract/state';
import { placeName, tableInSentence } from './place';

type Named = Pick<Ticket, 'number' | 'table' | 'guest' | 'orderType'>;

/** "Ticket 41, table 12": a ticket's full name, for a sheet's title and a screen reader. */
export function ticketName(intl: IntlShape, { number, table, guest, orderType }: Named): string {
  const where =
    table === undefined
      ? (guest ?? intl.formatMessage({ id: `orderType.${orderType}` }))
      : tableInSentence(intl, table);
  return intl.formatMessage({ id: 'ticket.name' }, { number, where });
}

/** "Table 12 (#41)": where a ticket goes, with its number, for a short message. */
export const ticketAtPlace = (intl: IntlShape, ticket: Named): string =>
  intl.formatMessage(
    { id: 'ticket.placed' },
    { place: placeName(intl, ticket), number: ticket.number },
  );

/** A ticket in a refusal's sentence, after the word "ticket": "41 (table 12)". */
export const ticketInRefusal = (
  intl: IntlShape,
  { number, table }: { number: number | string; table?: string | undefined },
): string =>
  table === undefined
    ? String(number)
    : intl.formatMessage(
        { id: 'refusal.ticketAt' },
        { number, where: tableInSentence(intl, table) },
      );
