import { type PinFile, type PinStorage, pinFile } from './pin-file';
import { type MakeKey, newHash, newMark, ownerOf, scryptKey } from './slow-hash';
import { notAfter, retryAt, withTry } from './throttle';

/**
 * Stores which person has which PIN, as hashes, and the wrong tries. Every change is on disk before it counts,
 * except a wrong try, which counts at once. An unreadable file is never overwritten; only `reset` removes it.
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

  /** Opens the file. Never rejects: a fault of the file is in `unreadable`. */
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

  /** Why the file cannot be read; undefined when it can. */
  get unreadable(): unknown {
    return this.#unreadable;
  }

  /** The people with a PIN, on the staff or not. */
  get people(): string[] {
    return this.#file.people.map(({ who }) => who);
  }

  /** Returns whose PIN this is. Slow on purpose, and equally slow for a wrong PIN. */
  async ownerOf(pin: string): Promise<string | undefined> {
    const key = await this.#makeKey(pin, this.#file.hash);
    return ownerOf(this.#file.people, key);
  }

  /**
   * Gives a person a PIN, in place of their old one, and removes the PINs of people who are not in `staff`.
   * Resolves with false, and changes nothing, when another person has this PIN. Rejects when it cannot be written.
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

  /** Undoes every change since `snapshot` returned `file`. */
  async restore(file: PinFile): Promise<void> {
    await this.#write(file);
  }

  snapshot(): PinFile {
    return this.#file;
  }

  /** Removes all PINs, also from an unreadable file. Resolves with the people who had one, as far as known. */
  async reset(): Promise<string[]> {
    const { people } = this;
    await this.#storage.remove();
    this.#file = emptyFile();
    this.#unreadable = undefined;
    return people;
  }

  /** When the next PIN of a window may be tried (ms); 0 for now. */
  retryAt(window: string, now: number): number {
    const wrong = notAfter(this.#file.wrong, now);
    this.#file = { ...this.#file, wrong };
    return retryAt(wrong, window, now);
  }

  /** Counts a wrong PIN. Rejects when it cannot be written; it then counts until the next start. */
  async wrong(window: string, now: number): Promise<void> {
    const next = { ...this.#file, wrong: withTry(this.#file.wrong, { window, at: now }) };
    this.#file = next;
    await this.#write(next);
  }

  /** Forgets the wrong PINs of a window, after a manager's right PIN there. */
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
