import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const sources = ['renderer', 'shared'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file))
    .map((file) => ({ file: join(room, file), text: readFileSync(join(room, file), 'utf8') })),
);

const WALLS = [
  {
    rule: 'only renderer/state touches storage',
    uses: /\b(?:local|session)Storage\b/u,
    allowed: ['renderer/state/stored-value.ts'],
    noticed: 'window.localStorage.setItem(key, text);',
  },
  {
    rule: 'dialogs have one frame',
    uses: /\b(?:Alert)?Dialog\b.*from 'radix-ui'/u,
    allowed: ['renderer/ui/dialog.tsx'],
    noticed: "import { AlertDialog } from 'radix-ui';",
  },
  {
    rule: 'keys of the whole window go through one hook',
    uses: /\.addEventListener\('key/u,
    allowed: ['renderer/ui/use-hotkeys.ts'],
    noticed: "document.addEventListener('keydown', press);",
  },
];

const users = (uses: RegExp, all: readonly { file: string; text: string }[]): string[] =>
  all.filter(({ text }) => uses.test(text)).map(({ file }) => file);

it.each(WALLS)('$rule', ({ uses, allowed, noticed }) => {
  expect(sources.length).toBeGreaterThan(300);
  expect(users(uses, sources)).toEqual(allowed);
  expect(users(uses, [{ file: 'a.ts', text: noticed }])).toEqual(['a.ts']);
});
