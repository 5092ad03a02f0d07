import { type PinFile, type PinStorage, pinFile } from './pin-file';
import { type MakeKey, newHash, newMark, ownerOf, scryptKey } from './slow-hash';
import { notAfter, retryAt, withTry } from './throttle';

/**
 * Who has which PIN, as hashes, and the wrong ones that were tried. Everything is on the disk before it
 * counts. A file that cannot be read is never written over; only `reset` takes it away.
 */
export class PinBook {
  readonly #storage: PinStorage;
  readonly #makeKey: MakeKey;
  #file: PinFile;
  #unreadable: unknown;

  private constructor(storage: PinStorage, makeKey: MakeKey) {
    this.#storage = storage;
    this.#makeKey = makeKey;
    this.#file = emptyFile();
  }

  /** Never rejects: what is wrong with the file is `unreadable`. */
  static async open(storage: PinStorage, makeKey: MakeKey = scryptKey): Promise<PinBook> {
    const book = new PinBook(storage, makeKey);
    try {
      const text = await storage.read();
      if (text !== undefined) book.#file = pinFile.parse(JSON.parse(text));
    } catch (error) {
      book.#unreadable = error;
    }
    return book;
  }

  /** Why the file cannot be read; undefined for one that can. */
  get unreadable(): unknown {
    return this.#unreadable;
  }

  /** Who has a PIN, on the staff or not. */
  get people(): string[] {
    return this.#file.people.map(({ who }) => who);
  }

  /** Whose PIN it is. Slow, on purpose, and always as slow. */
  async ownerOf(pin: string): Promise<string | undefined> {
    const key = await this.#makeKey(pin, this.#file.hash);
    return ownerOf(this.#file.people, key);
  }

  /**
   * Gives somebody a PIN, in place of the one they had; false if it is another's, and nothing is changed.
   * PINs of people who are not in `staff` any more go. Rejects when it cannot be written.
   */
  async set(who: string, pin: string, staff: readonly string[]): Promise<boolean> {
    const { hash, people } = this.#file;
    const key = await this.#makeKey(pin, hash);
    const others = people.filter((one) => one.who !== who && staff.includes(one.who));
    if (ownerOf(others, key) !== undefined) return false;
    await this.#write({ ...this.#file, people: [...others, newMark(who, key)] });
    return true;
  }

  async remove(who: string): Promise<void> {
    const people = this.#file.people.filter((one) => one.who !== who);
    await this.#write({ ...this.#file, people });
  }

  /** Undoes what was done since, whatever it was: what `snapshot` gave. */
  async restore(file: PinFile): Promise<void> {
    await this.#write(file);
  }

  snapshot(): PinFile {
    return this.#file;
  }

  /** Takes all PINs away, readable or not, and says whose they were. */
  async reset(): Promise<string[]> {
    const { people } = this;
    await this.#storage.remove();
    this.#file = emptyFile();
    this.#unreadable = undefined;
    return people;
  }

  /** When the next PIN of a window is looked at; 0 for at once. */
  retryAt(window: string, now: number): number {
    const wrong = notAfter(this.#file.wrong, now);
    this.#file = { ...this.#file, wrong };
    return retryAt(wrong, window, now);
  }

  /** Counts a wrong PIN. It counts until the next start even if it cannot be written. */
  async wrong(window: string, now: number): Promise<void> {
    const next = { ...this.#file, wrong: withTry(this.#file.wrong, { window, at: now }) };
    this.#file = next;
    await this.#write(next);
  }

  /** A manager was at the window: the wrong ones of before count no more. */
  async forgive(window: string): Promise<void> {
    const wrong = this.#file.wrong.filter((one) => one.window !== window);
    if (wrong.length < this.#file.wrong.length) await this.#write({ ...this.#file, wrong });
  }

  async #write(file: PinFile): Promise<void> {
    if (this.#unreadable !== undefined) throw new Error('the file of the PINs cannot be read');
    await this.#storage.write(`${JSON.stringify(file, undefined, 2)}\n`);
    this.#file = file;
  }
}

const emptyFile = (): PinFile => ({ version: 1, hash: newHash(), people: [], wrong: [] });
