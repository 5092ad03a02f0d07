import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { FLAGS, VALUED } from '../../electron/hub/shell/switches';
import { appArgs } from '../../scripts/lib/args.mjs';

describe('npm start', () => {
  it.each(['--help', '-h'])('%s prints every switch, before anything is installed', (help) => {
    const bare = mkdtempSync(join(tmpdir(), 'heard-help-'));
    onTestFinished(() => rmSync(bare, { recursive: true, force: true }));
    for (const path of ['README.md', 'package.json', 'scripts'])
      cpSync(path, join(bare, path), { recursive: true });
    const args = [join(bare, 'scripts/start.mjs'), '--data', 'here', help];
    const printed = execFileSync(process.execPath, args, { encoding: 'utf8' });
    for (const name of [...VALUED, ...FLAGS, 'help'])
      expect(printed).toMatch(new RegExp(`--${name}\\b`, 'u'));
    expect(printed).not.toContain('npm test');
  });

  it("resolves paths from the person's folder, and leaves an empty one to be refused", () => {
    const args = ['--data', 'here', '--verify=there', '--speed', '2'];
    expect(appArgs(args, '/home/ana')).toEqual([
      '--data',
      resolve('/home/ana/here'),
      `--verify=${resolve('/home/ana/there')}`,
      '--speed',
      '2',
    ]);
    const empty = ['--data', '', '--verify', ' ', '--backup='];
    expect(appArgs(empty, '/home/ana')).toEqual(empty);
  });
});
