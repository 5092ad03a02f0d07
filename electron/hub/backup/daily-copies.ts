import { isEvent } from '../../../shared/contract/events';
import type { Part } from '../../../shared/contract/feed';
import type { Settings } from '../../../shared/contract/house';
import type { InTurn } from '../files/in-turn';
import type { Archive, Part as JournalPart } from '../journal/archive';
import { TryLater } from '../subscribers/backoff';
import type { Delivery, DeliveryContext } from '../subscribers/subscriber';
import { copyPart, isCopied, makeCopiesFolder, withoutCopy } from './copies';

export type DailyCopiesOptions = {
  archive: Pick<Archive, 'days' | 'over' | 'prune'>;
  /** The ticket book: its days are removed together with the journal's. */
  book: { days(): Promise<string[]>; forget(day: string): Promise<void> };
  /** Shared with backups, so that no backup runs while days are copied or removed. */
  inTurn: InTurn;
};

/**
 * Copies each past day to the folder that the house chose, and removes days that are older than its
 * setting. Catches up at each start. Compares the folders to find missing copies, so a repeated event
 * copies nothing twice. A missing folder raises the notice `copies-failed` and is retried without end.
 */
export function dailyCopies({ archive, book, inTurn }: DailyCopiesOptions): Delivery {
  /** Days are removed only after a start or a turn of the day, never when a person tries out the setting. */
  let mayRemove = true;

  /** Resolves with the folder of copies when every past day has a copy; undefined when copies are off. */
  const copy = async (
    { copyTo }: Settings,
    house: string,
    { now, signal }: DeliveryContext,
  ): Promise<string | undefined> => {
    if (copyTo === undefined) return undefined;
    try {
      const copies = await makeCopiesFolder(copyTo, house);
      for (const part of await withoutCopy(copies, await archive.over())) {
        if (signal.aborted) break;
        await copyPart(part, { copies, now: now() });
        console.info(`copied ${part.name}`);
      }
      return copies;
    } catch (cause) {
      const message = `The daily copy could not be written to ${copyTo}. It is tried again.`;
      throw new TryLater(message, {
        cause,
        notice: { code: 'copies-failed', message, detail: copyTo },
      });
    }
  };

  const remove = async (keepDays: number, copies: string | undefined): Promise<void> => {
    const isSafe = async (_date: string, parts: readonly JournalPart[]): Promise<boolean> => {
      if (copies === undefined) return true;
      for (const part of parts) if (!(await isCopied(copies, part))) return false;
      return true;
    };
    const removed = await archive.prune(keepDays, isSafe);
    for (const date of removed) console.info(`removed ${date}: ${keepDays} days are kept`);
    const [oldest] = await archive.days();
    for (const day of await book.days()) {
      if (oldest !== undefined && day < oldest) await book.forget(day);
    }
  };

  const work = (context: DeliveryContext): Promise<void> =>
    inTurn(async () => {
      const { settings, id } = context.state().house;
      // Throws when a copy fails, so that nothing is removed.
      const copies = await copy(settings, id, context);
      if (!mayRemove || context.signal.aborted) return;
      if (settings.keepDays !== undefined) await remove(settings.keepDays, copies);
      mayRemove = false;
    });

  return {
    name: 'daily-copies' satisfies Part,
    delivery: 'at-least-once',
    wants: ['day.opened', 'house.changed'],
    handle(events, context) {
      mayRemove ||= events.some((event) => isEvent(event, 'day.opened'));
      return work(context);
    },
    catchUp: work,
  };
}
