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

describe('what ships', () => {
  it('is what the code imports, with all that it brings along, and no tool', () => {
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

  it('is under a licence that lets it be given on', () => {
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

describe('what the registry says of it', () => {
  const shipped = new Set(['node_modules/a']);
  const report = (severity: string, place: string) =>
    JSON.stringify({
      vulnerabilities: { a: { name: 'a', severity, range: '<2', nodes: [place] } },
    });

  it('fails where a grave hole ships, and only there', () => {
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
  ])('is skipped, with why, where there is none: %s', (words, why) => {
    expect(judge(words, shipped)).toEqual({
      ok: true,
      output: '',
      skipped: `the registry does not tell (${why})`,
    });
  });
});
