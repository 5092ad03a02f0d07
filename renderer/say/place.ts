import { useCallback } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import type { OrderType } from '../../shared/contract/house';
import { needsTableWord } from '../../shared/contract/table-name';
import { withinSentence } from '../../shared/views/plain-text';
import { personName } from './person';

/** A table as a label: "Table 12", "Bar 2", "Terrace". */
export const tableName = (intl: IntlShape, table: string): string =>
  needsTableWord(table)
    ? intl.formatMessage({ id: 'place.table' }, { table })
    : withinSentence(table.trim());

/** A table within a sentence: "table 12", "Bar 2". */
export const tableInSentence = (intl: IntlShape, table: string): string =>
  needsTableWord(table)
    ? intl.formatMessage({ id: 'place.tableInSentence' }, { table })
    : withinSentence(table.trim());

export type Place = {
  table?: string | undefined;
  guest?: string | undefined;
};

/** The table, else the guest, as a label. Undefined when both are missing or blank. */
function tableOrGuest(intl: IntlShape, { table, guest }: Place): string | undefined {
  if (table?.trim()) return tableName(intl, table);
  return guest?.trim() ? personName(guest.trim()) : undefined;
}

/** The destination of an order as a title: its table, else its guest, else its order type. */
export const placeName = (intl: IntlShape, order: Place & { orderType: OrderType }): string =>
  tableOrGuest(intl, order) ?? orderTypeName(intl, order.orderType);

/** `placeName` for a component, bound to the window's language. */
export function usePlaceName(): (order: Place & { orderType: OrderType }) => string {
  const intl = useIntl();
  return useCallback((order) => placeName(intl, order), [intl]);
}

type PagePlace = Place & { number?: number | undefined };

/** The place that a page calls to: the table, else the guest, else the ticket, else the kitchen. */
export function pagePlaceName(intl: IntlShape, place: PagePlace): string {
  const name = tableOrGuest(intl, place);
  if (name !== undefined) return name;
  return place.number === undefined
    ? intl.formatMessage({ id: 'place.kitchen' })
    : intl.formatMessage({ id: 'ticket.title' }, { number: place.number });
}

/** The same as the subject of a sentence: "Order for Sam is ready", because Sam is not ready. */
export const pagePlaceInSentence = (intl: IntlShape, place: PagePlace): string =>
  place.table === undefined && place.guest !== undefined
    ? intl.formatMessage({ id: 'place.orderFor' }, { guest: place.guest })
    : pagePlaceName(intl, place);

/** An order type as a title ("Dine-in"). Uses non-breaking hyphens, so that it stays on one line. */
const orderTypeName = (intl: IntlShape, type: OrderType): string =>
  intl.formatMessage({ id: `type.${type}` }).replaceAll('-', '\u2011');
