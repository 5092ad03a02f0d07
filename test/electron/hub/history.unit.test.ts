import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { HISTORY_FILE, openHistory } from '../../../electron/hub/history';

async function newFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'heard-history-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

it('a history keeps its name in its directory, and nothing else', async () => {
  const [one, other] = [await newFolder(), await newFolder()];
  const name = await openHistory(one);
  expect(await openHistory(one)).toBe(name);
  expect(await openHistory(other)).not.toBe(name);
  expect(await readdir(one)).toEqual([HISTORY_FILE]);
});

it('an unreadable name is replaced by a unique one', async () => {
  const dir = await newFolder();
  await writeFile(join(dir, HISTORY_FILE), 'torn');
  const name = await openHistory(dir);
  expect(name).toMatch(/^[0-9a-f-]{36}$/u);
  expect(await openHistory(dir)).toBe(name);
});

it('each run has a unique name where no name can be written', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const nowhere = join(await newFolder(), 'not', 'there');
  expect(await openHistory(nowhere)).not.toBe(await openHistory(nowhere));
  expect(error).toHaveBeenCalledTimes(2);
  error.mockRestore();
});
