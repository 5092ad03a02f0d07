import { expect, it } from 'vitest';
import {
  addressOf,
  isAgain,
  isPage,
  stoppedAddress,
} from '../../../../electron/desktop/windows/addresses';

const BASE = 'app://heard';
const first = addressOf(BASE, { role: 'kitchen', screen: 1 });
const second = addressOf(BASE, { role: 'kitchen', screen: 2 });

it('a second screen has a separate address', () => {
  expect(first).toBe('app://heard/kitchen/index.html');
  expect(second).toBe('app://heard/kitchen/index.html?screen=2');
});

it('an address belongs to its window with any hash, and to no other window', () => {
  expect(isPage(first, first)).toBe(true);
  expect(isPage(`${second}#rail`, second)).toBe(true);
  for (const other of [second, `${first}x`, 'app://heard/pager/index.html', 'app://heard/']) {
    expect(isPage(other, first)).toBe(false);
  }
  expect(isPage(`${second}0`, second)).toBe(false);
});

it('the document of a stopped window is in a language and belongs to no window', () => {
  const stopped = stoppedAddress(BASE, 'es');
  expect(stopped).toBe('app://heard/stopped/index.html#es');
  expect(isPage(stopped, first)).toBe(false);
  // How a browser resolves the link `./again` of that document.
  expect(isAgain(BASE, new URL('./again', stopped).href)).toBe(true);
  expect(isAgain(BASE, first)).toBe(false);
});
