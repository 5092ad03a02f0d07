import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  autostartPath,
  desktopEntry,
  entryName,
  keepAutostart,
} from '../../../electron/desktop/autostart';

const execOf = (entry: string) => /^Exec=(.*)$/mu.exec(entry)?.[1];

describe('the entry of an autostart folder', () => {
  it('is in the folder where the desktop looks for it', () => {
    expect(autostartPath({}, '/home/ana', 'heard')).toBe(
      '/home/ana/.config/autostart/heard.desktop',
    );
    expect(autostartPath({ XDG_CONFIG_HOME: '/cfg' }, '/home/ana', 'heard')).toBe(
      '/cfg/autostart/heard.desktop',
    );
    // The specification says to ignore a relative path.
    expect(autostartPath({ XDG_CONFIG_HOME: 'cfg' }, '/home/ana', 'heard')).toBe(
      '/home/ana/.config/autostart/heard.desktop',
    );
  });

  it('is one per house', () => {
    expect(entryName(undefined)).toBe('heard');
    expect(entryName('/srv/bar')).not.toBe(entryName('/srv/grill'));
    expect(entryName('/srv/bar')).toMatch(/^heard-[0-9a-f]{8}$/u);
  });

  it.each([
    ['/opt/Heard/heard', '"/opt/Heard/heard"'],
    ['/home/ana/My Apps/Heard.AppImage', '"/home/ana/My Apps/Heard.AppImage"'],
    ['/a"b', String.raw`"/a\\"b"`],
    ['/a$b`c', String.raw`"/a\\$b\\${'`'}c"`],
    [String.raw`/a\b`, String.raw`"/a\\\\b"`],
    ['/100%', '"/100%%"'],
  ])('quotes %s', (executable, exec) => {
    expect(execOf(desktopEntry({ executable, args: [] }))).toBe(exec);
  });

  it('names the house', () => {
    const launch = { executable: '/opt/heard', args: ['--data', '/srv/the bar'] };
    expect(execOf(desktopEntry(launch))).toBe('"/opt/heard" "--data" "/srv/the bar"');
  });
});

describe('starting with the computer', () => {
  let home: string;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'heard-home-'));
  });
  afterEach(() => rm(home, { recursive: true }));
  const launch = { executable: '/opt/Heard/heard', args: [] };
  const path = () => autostartPath({}, home, 'heard');

  it('is written, follows the executable, and is removed again', async () => {
    await keepAutostart(path(), launch);
    expect(await readFile(path(), 'utf8')).toBe(desktopEntry(launch));
    const moved = { ...launch, executable: '/opt/heard-2/heard' };
    await keepAutostart(path(), moved);
    expect(await readFile(path(), 'utf8')).toBe(desktopEntry(moved));
    await keepAutostart(path(), undefined);
    expect(await readdir(join(home, '.config/autostart'))).toEqual([]);
    await keepAutostart(path(), undefined);
  });

  it('stays off when a person turned it off in the desktop’s own settings', async () => {
    await keepAutostart(path(), launch);
    const off = `${desktopEntry(launch)}Hidden=true\n`;
    await writeFile(path(), off);
    await keepAutostart(path(), launch);
    expect(await readFile(path(), 'utf8')).toBe(off);
  });
});
