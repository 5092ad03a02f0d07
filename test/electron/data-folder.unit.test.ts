import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeDataFolder, mustBeFile } from '../../electron/data-folder';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'heard folder '));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('the data folder', () => {
  it('is made with its parents, whatever its name, and may be there already', () => {
    const house = join(dir, 'La Ñ 🌮', 'house');
    expect(makeDataFolder(house)).toBe(join(house, 'app'));
    expect(statSync(makeDataFolder(house)).isDirectory()).toBe(true);
  });

  it('that cannot be written is refused in one sentence with what to do', () => {
    const file = join(dir, 'file');
    writeFileSync(file, '');
    expect(() => makeDataFolder(join(file, 'house'))).toThrow(
      /cannot be written \(ENOTDIR\)\. Make it writable, or choose another with --data\.$/u,
    );
  });
});

describe('a file to rehearse', () => {
  it('must be there, and be a file', () => {
    const file = join(dir, 'orders.csv');
    expect(() => mustBeFile(file)).toThrow(/orders\.csv cannot be read \(ENOENT\)/u);
    expect(() => mustBeFile(dir)).toThrow(/is not a file/u);
    writeFileSync(file, 'order,time');
    expect(() => mustBeFile(file)).not.toThrow();
  });
});
