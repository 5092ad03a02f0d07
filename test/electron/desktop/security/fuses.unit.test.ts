import { readFile } from 'node:fs/promises';
import { FuseV1Options } from '@electron/fuses';
import { describe, expect, it } from 'vitest';
import { undecidedFuses } from '../../../../scripts/pack/known-fuses.mjs';

/** The fuses of electron-builder.yml, read line by line, because the block is flat. */
async function writtenFuses(): Promise<Record<string, boolean>> {
  const lines = (await readFile('electron-builder.yml', 'utf8')).split('\n');
  const begin = lines.indexOf('electronFuses:') + 1;
  expect(begin).toBeGreaterThan(0);
  const end = lines.findIndex((line, place) => place >= begin && !/^ {2}\S/u.test(line));
  const block = lines.slice(begin, end < 0 ? undefined : end);
  return Object.fromEntries(
    block.map((line) => {
      const [, name, value] = /^ {2}(\w+): (true|false)$/u.exec(line) ?? [];
      if (name === undefined) throw new Error(`not a fuse: ${line}`);
      return [name, value === 'true'];
    }),
  );
}

const NAMES = Object.values(FuseV1Options).filter((name) => typeof name === 'string');
const OFF = 0x30;
const ON = 0x31;
const REMOVED = 0x72;

describe('the fuses of a packaged app', () => {
  it('are all listed: a new one fails here', async () => {
    const written = Object.keys(await writtenFuses());
    const known = NAMES.map((name) => name.charAt(0).toLowerCase() + name.slice(1));
    expect(written.sort()).toEqual(known.sort());
  });

  it('turn off what an installed app does not need', async () => {
    expect(await writtenFuses()).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('stop a build on an Electron that has a new one', async () => {
    const named = Object.fromEntries(NAMES.map((_name, place) => [place, OFF]));
    expect(undecidedFuses(named)).toEqual([]);
    expect(undecidedFuses({ ...named, 8: ON, 9: REMOVED })).toEqual([]);
    expect(undecidedFuses({ ...named, 8: OFF, 9: ON, 10: OFF })).toEqual([8, 9, 10]);
    expect(await readFile('electron-builder.yml', 'utf8')).toContain(
      '\nafterPack: scripts/pack/known-fuses.mjs\n',
    );
  });
});
