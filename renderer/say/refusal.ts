import type { IntlShape } from 'react-intl';
import type { HeardError } from '../../shared/contract/acks';
import { hasMessage } from './message-id';
import { ticketInRefusal } from './ticket';

/**
 * A refusal in the reader's language. A reason that this window has no message for (from another version
 * of the hub) is shown by its code, with the hub's sentence where the code's message uses it.
 */
export function refusalText(intl: IntlShape, error: HeardError): string {
  const { code, message, reason, values = {}, field = '' } = error;
  const id = `refused.${reason}`;
  if (!hasMessage(intl, id)) {
    return intl.formatMessage({ id: `error.${code}` }, { message });
  }
  const { number, table } = values;
  const ticket =
    number === undefined ? '' : ticketInRefusal(intl, { number, table: table?.toString() });
  const what = intl.formatMessage({ id: 'refusal.field' }, { field: fieldName(field) });
  const { orderType: type } = values;
  const typeId = `orderType.${type}`;
  const orderType = hasMessage(intl, typeId)
    ? intl.formatMessage({ id: typeId })
    : String(type ?? '');
  return intl.formatMessage({ id }, { ...values, ticket, what, orderType });
}

/** The last name in a path: `modifiers` in `data.items.0.modifiers.2`. */
const fieldName = (path: string): string =>
  path.split('.').findLast((part) => !/^\d+$/u.test(part)) ?? path;
