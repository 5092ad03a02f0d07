import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeDataFolder, mustBeFile } from '../../../electron/hub/data-folder';
import { encodeBatch } from '../../../electron/hub/journal/day-files/record';
import type { HeardEvent } from '../../../shared/contract/events';
import { dayOpened, eightySixed } from './journal/events';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'heard folder '));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('the data folder', () => {
  it('is created with its parents, whatever its name, and may exist already', () => {
    const house = join(dir, 'La Ñ 🌮', 'house');
    expect(makeDataFolder(house, 'app')).toBe(join(house, 'app'));
    expect(statSync(makeDataFolder(house, 'app')).isDirectory()).toBe(true);
    expect(makeDataFolder(house)).toBe(house);
  });

  it('is refused in one sentence with what to do when it cannot be written', () => {
    const file = join(dir, 'file');
    writeFileSync(file, '');
    expect(() => makeDataFolder(join(file, 'house'))).toThrow(
      /cannot be written \(ENOTDIR\)\. Make it writable, or choose another with --data\.$/u,
    );
  });
});

describe.runIf(process.platform === 'linux')(
  'a data folder in a folder that takes no entries',
  () => {
    it('is refused at once', () => {
      const began = performance.now();
      expect(() => makeDataFolder('/proc/heard/house')).toThrow(
        /^the folder \/proc\/heard\/house cannot be written \(E[A-Z]+\)\. Make it writable/u,
      );
      expect(performance.now() - began).toBeLessThan(1_000);
    });
  },
);

describe('the journal in a data folder', () => {
  const write = (file: string, events: readonly HeardEvent[], spoil = (text: string) => text) => {
    mkdirSync(join(dir, 'journal'), { recursive: true });
    writeFileSync(join(dir, 'journal', file), spoil(encodeBatch(events).toString()));
  };
  const anothers = (event: HeardEvent): HeardEvent => ({ ...event, source: 'urn:heard:other' });
  const isUntouched = () => expect(readdirSync(dir)).toEqual(['journal']);

  it('is accepted if it is of this version and one house, also when it is damaged', () => {
    write('2026-11-22.log', [dayOpened(1, '2026-11-22')], (text) => text.replace(':h"', ':i"'));
    const spoil = (text: string) => text.replaceAll('item-eighty-sixed', 'item-eighty-sevened');
    write('2026-11-23.log', [dayOpened(2, '2026-11-23'), eightySixed(3)], spoil);
    expect(makeDataFolder(dir, 'app')).toBe(join(realpathSync(dir), 'app'));
  });

  it('is refused before anything is touched if a newer version wrote it', () => {
    const newer = { ...eightySixed(2), type: 'app.heard.table.sung-to.v1' } as never;
    write('2026-11-23.log', [dayOpened(1, '2026-11-23'), newer]);
    expect(() => makeDataFolder(dir)).toThrow(/newer version of Heard wrote.*sung-to/u);
    isUntouched();
  });

  it('is refused before anything is touched if it has two houses', () => {
    write('2026-11-22.log', [anothers(dayOpened(1, '2026-11-22'))]);
    write('2026-11-23.log', [dayOpened(2, '2026-11-23')]);
    expect(() => makeDataFolder(dir)).toThrow(
      /days of two houses.*h \(2026-11-23\.log\) and other \(2026-11-22\.log\)/u,
    );
    rmSync(join(dir, 'journal', '2026-11-22.log'));
    write('2026-11-23.log', [dayOpened(2, '2026-11-23'), anothers(eightySixed(3))]);
    expect(() => makeDataFolder(dir)).toThrow(/days of two houses/u);
    isUntouched();
  });

  it('is the same through any link', () => {
    symlinkSync(dir, `${dir}-link`);
    try {
      expect(makeDataFolder(`${dir}-link`)).toBe(makeDataFolder(dir));
    } finally {
      rmSync(`${dir}-link`);
    }
  });
});

describe('a file to rehearse', () => {
  it('must exist, and be a file', () => {
    const file = join(dir, 'orders.csv');
    expect(() => mustBeFile(file)).toThrow(/orders\.csv cannot be read \(ENOENT\)/u);
    expect(() => mustBeFile(dir)).toThrow(/is not a file/u);
    writeFileSync(file, 'order,time');
    expect(() => mustBeFile(file)).not.toThrow();
  });
});
