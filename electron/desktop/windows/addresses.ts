import type { Language } from '../../../shared/contract/house';
import type { WindowId } from './window-id';

/** Where the page of a window is, under the origin that serves it. A second screen says so. */
export const addressOf = (base: string, { role, screen }: WindowId): string =>
  `${base}/${role}/index.html${screen === 1 ? '' : `?screen=${screen}`}`;

/** The page that says that a window stopped; its fragment chooses the language. */
export const stoppedAddress = (base: string, language: Language): string =>
  `${base}/stopped/index.html#${language}`;

/** Where that page's one button leads. Nothing is there: it is how the page asks to be left. */
export const isAgain = (base: string, url: string): boolean => url === `${base}/stopped/again`;

/** True for the page at `address` itself, wherever in it: another window's page has no part in it. */
export const isPage = (url: string, address: string): boolean =>
  url === address || url.startsWith(`${address}#`);
