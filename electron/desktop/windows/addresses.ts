import type { Language } from '../../../shared/contract/house';
import type { WindowId } from './window-id';

/** The URL of a window's document under the origin that serves it, with the screen number from 2. */
export const addressOf = (base: string, { role, screen }: WindowId): string =>
  `${base}/${role}/index.html${screen === 1 ? '' : `?screen=${screen}`}`;

/** The URL of the document that says that a window stopped. Its fragment chooses the language. */
export const stoppedAddress = (base: string, language: Language): string =>
  `${base}/stopped/index.html#${language}`;

/** True for the URL that the stopped document's button leads to. No file is there: it only asks to load again. */
export const isAgain = (base: string, url: string): boolean => url === `${base}/stopped/again`;

/** True when `url` is the document at `address`, with or without a fragment. */
export const isPage = (url: string, address: string): boolean =>
  url === address || url.startsWith(`${address}#`);
