import type { IntlShape } from 'react-intl';
import { hasMessage } from './message-id';

/**
 * A window by its key, a role with a number from the second on: `kitchen 2` is "Kitchen 2". A role that
 * this version does not know is said as it is written.
 */
export function windowName(intl: IntlShape, key: string): string {
  const [role = '', number] = key.split(' ');
  const id = `role.${role}`;
  const name = hasMessage(intl, id) ? intl.formatMessage({ id }) : role;
  return number === undefined ? name : `${name} ${number}`;
}
