import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PinBook } from '../../../../../electron/hub/sessions/approvals/pin-book';
import { pinFile, pinStorage } from '../../../../../electron/hub/sessions/approvals/pin-file';
import { newHash, scryptKey } from '../../../../../electron/hub/sessions/approvals/slow-hash';
import { countedKey } from './memory-pins';

const STAFF = ['Ana', 'Mia'];
let folder = '';
let path = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heard-pins-'));
  path = join(folder, 'pins.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = () => PinBook.open(pinStorage(path), countedKey().makeKey);

describe('the file of the PINs', () => {
  it('exists only once a PIN is set, readable by its owner only, whole, and is read again', async () => {
    const book = await open();
    expect(await readdir(folder)).toEqual([]);
    await book.set('Ana', '482913', STAFF);
    await book.wrong('kitchen 2', 5_000);
    expect(await readdir(folder)).toEqual(['pins.json']);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const again = await open();
    expect(again.people).toEqual(['Ana']);
    expect(await again.ownerOf('482913')).toBe('Ana');
    expect(await again.ownerOf('482914')).toBeUndefined();
    expect(again.snapshot().wrong).toEqual([{ window: 'kitchen 2', at: 5_000 }]);
  });

  it('stores the parameters of each hash with it, and no two equal hashes', async () => {
    const book = await open();
    await book.set('Ana', '482913', STAFF);
    const [first] = book.snapshot().people;
    await book.set('Ana', '482913', STAFF);
    const { hash, people } = pinFile.parse(JSON.parse(await readFile(path, 'utf8')));
    expect(hash).toMatchObject({ name: 'scrypt', N: 2 ** 15, r: 8, p: 1 });
    expect(people).toHaveLength(1);
    expect(people[0]).not.toEqual(first);
    expect(newHash().salt).not.toBe(newHash().salt);
  });

  it('keeps the PIN of a person who left the staff only until the next change', async () => {
    const book = await open();
    await book.set('Ana', '482913', STAFF);
    await book.set('Mia', '6174', STAFF);
    await book.set('Ana', '999013', ['Ana']);
    expect(book.people).toEqual(['Ana']);
    expect(await book.ownerOf('6174')).toBeUndefined();
  });

  it('does not inherit the permissions of a leftover file', async () => {
    await writeFile(`${path}.unfinished`, 'left', { mode: 0o644 });
    await chmod(`${path}.unfinished`, 0o644);
    await (await open()).set('Ana', '482913', STAFF);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['cut off', '{"version":1,"hash"'],
    ['of a later version', '{"version":2}'],
    [
      'with an invalid cost',
      JSON.stringify({ version: 1, hash: { ...newHash(), N: 1000 }, people: [], wrong: [] }),
    ],
    ['empty', ''],
  ])('%s is not read as a house without PINs, and not overwritten', async (_what, text) => {
    await writeFile(path, text);
    const book = await open();
    expect(book.unreadable).toBeInstanceOf(Error);
    await expect(book.set('Ana', '482913', STAFF)).rejects.toThrow('cannot be read');
    await expect(book.wrong('kitchen', 1)).rejects.toThrow('cannot be read');
    expect(await readFile(path, 'utf8')).toBe(text);
    await book.reset();
    expect(book.unreadable).toBeUndefined();
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('the slow hash', () => {
  it('is scrypt at its full cost, and leaves the event loop free', async () => {
    const hash = newHash();
    let turns = 0;
    const clock = setInterval(() => {
      turns += 1;
    }, 1);
    const key = await scryptKey('482913', hash);
    clearInterval(clock);
    expect(turns).toBeGreaterThan(3);
    expect(key).toHaveLength(32);
    expect(key.equals(await scryptKey('482914', hash))).toBe(false);
    expect(key.equals(await scryptKey('482913', { ...hash, salt: newHash().salt }))).toBe(false);
  });
});
