import { describe, expect, it } from 'vitest';
import { judge } from '../../../../scripts/lib/audit.mjs';
import {
  importedPackages,
  isAllowed,
  readLock,
  shippedPlaces,
  unlicensed,
} from '../../../../scripts/lib/shipped.mjs';

const lock = {
  'node_modules/a': { license: 'MIT', dependencies: { b: '1', c: '1' } },
  'node_modules/b': { license: 'ISC' },
  'node_modules/a/node_modules/c': { license: 'GPL-3.0', dependencies: { b: '1' } },
  'node_modules/c': { license: 'MIT' },
  'node_modules/tool': { license: 'GPL-3.0' },
};

describe('the packages that ship', () => {
  it('are those that the code imports, with their dependencies, and no tools', () => {
    expect(shippedPlaces(lock, ['a'])).toEqual([
      'node_modules/a',
      'node_modules/a/node_modules/c',
      'node_modules/b',
    ]);
    const places = shippedPlaces(readLock(), importedPackages());
    for (const name of ['electron', 'react', 'rxjs', 'zod', '@seald-io/nedb', 'scheduler'])
      expect(places).toContain(`node_modules/${name}`);
    for (const tool of ['vite', 'vitest', 'playwright-core', 'jsdom'])
      expect(places).not.toContain(`node_modules/${tool}`);
  });

  it('have a licence that allows redistribution', () => {
    expect(unlicensed(lock, shippedPlaces(lock, ['a']))).toEqual([
      'node_modules/a/node_modules/c: GPL-3.0',
    ]);
    expect(unlicensed(readLock(), shippedPlaces(readLock(), importedPackages()))).toEqual([]);
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0)', true],
    ['MIT and ISC', true],
    ['MIT AND GPL-3.0', false],
    ['UNLICENSED', false],
    ['SEE LICENSE IN LICENSE', false],
    ['', false],
    [undefined, false],
  ])('%s: %s', (licence, allowed) => {
    expect(isAllowed(licence)).toBe(allowed);
  });
});

describe('the answer of the registry', () => {
  const shipped = new Set(['node_modules/a']);
  const report = (severity: string, place: string) =>
    JSON.stringify({
      vulnerabilities: { a: { name: 'a', severity, range: '<2', nodes: [place] } },
    });

  it('fails for a high or critical vulnerability in a shipped package, and for no other', () => {
    expect(judge(report('high', 'node_modules/a'), shipped)).toEqual({
      ok: false,
      output: 'a <2: high',
    });
    expect(judge(report('critical', 'node_modules/a'), shipped).ok).toBe(false);
    expect(judge(report('moderate', 'node_modules/a'), shipped).ok).toBe(true);
    expect(judge(report('high', 'node_modules/tool'), shipped).ok).toBe(true);
    expect(judge('{"vulnerabilities":{}}', shipped)).toEqual({ ok: true, output: '' });
  });

  it.each([
    ['', 'no answer'],
    ['<html>', 'no answer'],
    ['{"message":"405 Method Not Allowed"}', '405 Method Not Allowed'],
    ['{"error":{"summary":"offline\\nand more"}}', 'offline'],
  ])('is skipped with the reason when it is missing: %s', (words, why) => {
    expect(judge(words, shipped)).toEqual({
      ok: true,
      output: '',
      skipped: `the registry does not tell (${why})`,
    });
  });
});
