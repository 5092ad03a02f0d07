import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BoundsMemory } from '../../../../electron/desktop/windows/bounds-memory';

let dir: string;
let path: string;
const failures: unknown[] = [];
const open = () => new BoundsMemory(path, (error) => failures.push(error));
const HERE = { x: 10, y: 20, width: 800, height: 600 };

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'heard-bounds-'));
  path = join(dir, 'windows.json');
  failures.length = 0;
});
afterEach(() => rm(dir, { recursive: true }));

it('keeps the bounds of windows over a restart, in one whole file', async () => {
  const memory = open();
  memory.set('kitchen', { ...HERE, x: 0 });
  memory.set('kitchen', HERE);
  memory.set('kitchen 2', { ...HERE, isMaximized: true });
  await memory.flush();
  const again = open();
  expect(again.get('kitchen')).toEqual(HERE);
  expect(again.get('kitchen 2')).toEqual({ ...HERE, isMaximized: true });
  expect(again.get('pager')).toBeUndefined();
  expect(await readdir(dir)).toEqual(['windows.json']);
});

it.each(['', '{"kitchen"', '[]', '{"kitchen":{"x":"left"}}', '{"kitchen":{"x":1e99}}'])(
  'ignores and replaces a file with %j',
  async (text) => {
    await writeFile(path, text);
    const memory = open();
    expect(memory.get('kitchen')).toBeUndefined();
    memory.set('kitchen', HERE);
    await memory.flush();
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ kitchen: HERE });
  },
);

it('reports once that it cannot write, and keeps remembering', async () => {
  await mkdir(path);
  const memory = open();
  for (const x of [1, 2]) {
    memory.set('kitchen', { ...HERE, x });
    await memory.flush();
  }
  expect(failures).toHaveLength(1);
  expect(memory.get('kitchen')).toEqual({ ...HERE, x: 2 });
});
