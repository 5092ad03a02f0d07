import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SHAPES } from '../../../../electron/desktop/windows/shapes';

const tokens = readFileSync('renderer/ui/tokens.css', 'utf8');

/** The background colours of the tokens, in order: light, then dark. */
const [light, dark, ...others] = [...tokens.matchAll(/--ground: (#[0-9a-f]{6});/gu)].map(
  ([, colour]) => colour,
);

it('a window opens with the background that its document paints, so that nothing flashes', () => {
  expect(others).toEqual([]);
  const { kitchen, ...lightWindows } = SHAPES;
  expect(kitchen.backgroundColor).toBe(dark);
  for (const { backgroundColor } of Object.values(lightWindows)) {
    expect(backgroundColor).toBe(light);
  }
});
