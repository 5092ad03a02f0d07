import type { IntlShape } from 'react-intl';
import type { Notice } from '../../shared/contract/feed';
import { WINDOW_ROLES } from '../../shared/contract/roles';
import { partText } from './part';

/** A notice of the hub, as one sentence or two in the window's language. */
export const noticeText = (intl: IntlShape, { code, detail = '' }: Notice): string =>
  intl.formatMessage(
    { id: `notice.${code}` },
    { detail: code === 'window-crashed' ? windowName(intl, detail) : partText(intl, detail) },
  );

/** The name of a window by its key: "Kitchen" of `kitchen`, "Kitchen 2" of `kitchen 2`. */
function windowName(intl: IntlShape, key: string): string {
  const [role, screen] = key.split(' ');
  const known = WINDOW_ROLES.find((one) => one === role);
  if (!known) return key;
  const name = intl.formatMessage({ id: `role.${known}` });
  return screen === undefined ? name : `${name} ${screen}`;
}
