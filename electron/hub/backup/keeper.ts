import { join } from 'node:path';
import { isEvent } from '../../../shared/contract/events';
import type { Settings } from '../../../shared/contract/house';
import { nodeFs } from '../files/files';
import type { InTurn } from '../files/in-turn';
import { DayFolder } from '../journal/day-files/day-folder';
import type { Notices } from '../notices';
import type { Subscriber, SubscriberContext } from '../subscribers/subscriber';
import { copyDay, daysOver, makeCopiesFolder, withoutCopy } from './copies';
import { removeOldDays } from './retention';

/** How long until a folder that was not there is looked for again. */
const RETRY_MS = 30_000;

export type KeeperOptions = {
  dataDir: string;
  notices: Pick<Notices, 'raise' | 'clear'>;
  /** The ticket book: its days go with the journal's. */
  book: { days(): Promise<string[]>; forget(day: string): Promise<void> };
  /** Nobody makes a backup while days are copied or removed. */
  inTurn: InTurn;
  retryMs?: number;
};

/**
 * Copies each day that is over to the folder of the house's choice, and removes days that are no longer
 * kept; at a start whatever was missed. It only listens: a folder that is not there is a notice, and
 * the service goes on.
 */
export const keeper = (options: KeeperOptions): Subscriber => ({
  name: 'keeper',
  start(context) {
    const running = new Keeper(context, options);
    return () => running.stop();
  },
});

class Keeper {
  readonly #context: SubscriberContext;
  readonly #options: KeeperOptions;
  readonly #journal: string;
  readonly #folder: DayFolder;
  readonly #subscription: { unsubscribe(): void };
  #running: Promise<void> | undefined;
  #isWanted = false;
  #timer: NodeJS.Timeout | undefined;
  /** The folder that the notice on screen is about. */
  #failing: string | undefined;
  /** Days are removed after a start or a turn, never because somebody is trying out the setting. */
  #mayRemove = true;
  #isStopped = false;

  constructor(context: SubscriberContext, options: KeeperOptions) {
    this.#context = context;
    this.#options = options;
    this.#journal = join(options.dataDir, 'journal');
    this.#folder = new DayFolder(nodeFs, this.#journal);
    this.#subscription = context.subscribe({
      after: context.state().sequence,
      next: (events) => {
        const isDay = events.some((event) => isEvent(event, 'day.opened'));
        this.#mayRemove ||= isDay;
        if (isDay || events.some((event) => isEvent(event, 'house.changed'))) this.#want();
      },
    });
    this.#want();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#subscription.unsubscribe();
    clearTimeout(this.#timer);
    await this.#running;
  }

  #want(): void {
    this.#isWanted = true;
    if (this.#running || this.#isStopped) return;
    this.#running = this.#options
      .inTurn(() => this.#work())
      .then(() => this.#context.works())
      .catch((error: unknown) => this.#context.report(error))
      .finally(() => {
        this.#running = undefined;
        if (this.#isWanted) this.#want();
      });
  }

  async #work(): Promise<void> {
    while (this.#isWanted && !this.#isStopped) {
      this.#isWanted = false;
      const { settings, id } = this.#context.state().house;
      const copies = await this.#copy(settings, id);
      // Where copies are made and cannot be, nothing is removed.
      const isSafe = settings.copyTo === undefined || copies !== undefined;
      if (isSafe && this.#mayRemove && !this.#isStopped) {
        await this.#remove(settings.keepDays, copies);
        this.#mayRemove = false;
      }
    }
  }

  /** Resolves with where the copies lie, once every day that is over has one. */
  async #copy({ copyTo }: Settings, house: string): Promise<string | undefined> {
    clearTimeout(this.#timer);
    if (copyTo === undefined) {
      this.#mended();
      return undefined;
    }
    try {
      const copies = await makeCopiesFolder(copyTo, house);
      const over = await daysOver(this.#folder);
      for (const { file } of await withoutCopy(this.#folder, copies, over)) {
        if (this.#isStopped) return undefined;
        await copyDay(this.#folder, { file, copies, now: this.#context.now() });
        console.info(`copied ${file}`);
      }
      this.#mended();
      return copies;
    } catch (error) {
      this.#failed(copyTo, error);
      return undefined;
    }
  }

  async #remove(keepDays: number | undefined, copies: string | undefined): Promise<void> {
    if (keepDays === undefined) return;
    const { book } = this.#options;
    const removed = await removeOldDays({
      folder: this.#folder,
      journal: this.#journal,
      keepDays,
      copies,
    });
    for (const date of removed) console.info(`removed ${date}: ${keepDays} days are kept`);
    const oldest = (await this.#folder.days())[0]?.date;
    for (const day of await book.days()) {
      if (oldest !== undefined && day < oldest) await book.forget(day);
    }
  }

  #failed(folder: string, error: unknown): void {
    if (this.#failing !== folder) {
      this.#mended();
      console.error('daily copy:', error);
      const message = `The daily copy could not be written to ${folder}. It is tried again.`;
      this.#options.notices.raise('copies-failed', message, folder);
      this.#failing = folder;
    }
    this.#timer = setTimeout(() => this.#want(), this.#options.retryMs ?? RETRY_MS);
    this.#timer.unref();
  }

  #mended(): void {
    if (this.#failing === undefined) return;
    this.#failing = undefined;
    this.#options.notices.clear('copies-failed');
  }
}
