import type { IntlShape } from 'react-intl';
import { hasMessage } from './message-id';

/**
 * The name of a window from its key, a role with a number from the second window on: "Kitchen 2" for
 * `kitchen 2`. An unknown role is shown as it is written.
 */
export function windowName(intl: IntlShape, key: string): string {
  const [role = '', number] = key.split(' ');
  const id = `role.${role}`;
  const name = hasMessage(intl, id) ? intl.formatMessage({ id }) : role;
  return number === undefined ? name : `${name} ${number}`;
}
