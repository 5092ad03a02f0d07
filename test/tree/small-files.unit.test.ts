import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';

/** A file with fewer lines needs two importers, or it belongs into the one it has. A test counts as an importer. */
const LINES_MIN = 20;

/** What nothing imports, or what must be a module of its own. */
const ENTRIES = [
  /^renderer\/[a-z-]+\/main\.tsx$/u,
  /^electron\/hub\/(?:book\/thread|shell\/main)\.ts$/u,
  // One file a language.
  /^renderer\/.*\/words\/(?:.*\/)?(?:en|es)\.ts$/u,
  // It has to run before the module that imports it makes its first schema.
  /^renderer\/ui\/without-eval\.ts$/u,
];

const list = (...folders: string[]): string[] =>
  execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', ...folders], {
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => /\.tsx?$/u.test(file) && existsSync(file));

const text = (file: string): string => readFileSync(file, 'utf8');
const linesOf = (file: string): number => text(file).trimEnd().split('\n').length;

/** How many files import each file. */
function importersOf(files: readonly string[]): Map<string, number> {
  const known = new Set(files);
  const counts = new Map<string, number>();
  for (const file of files) {
    const imported = new Set<string>();
    for (const [, path = ''] of text(file).matchAll(/(?:from|import|import\() ?'(\.[^'?]*)/gu)) {
      const target = normalize(join(dirname(file), path));
      const found = ['.ts', '.tsx', '/index.ts'].map((end) => target + end);
      for (const each of found) if (known.has(each)) imported.add(each);
    }
    for (const each of imported) counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  return counts;
}

it('a small file has two importers', () => {
  const importers = importersOf(list('electron', 'renderer', 'shared', 'test'));
  const small = list('electron', 'renderer', 'shared').filter((file) => linesOf(file) < LINES_MIN);
  expect(small.length).toBeGreaterThan(10);
  const alone = small.filter(
    (file) => (importers.get(file) ?? 0) < 2 && !ENTRIES.some((entry) => entry.test(file)),
  );
  expect(alone).toEqual([]);
});
