import type { Archive } from '../../../../electron/hub/journal/archive';
import { type EventLog, JournalUnavailable } from '../../../../electron/hub/journal/event-log';
import type { Journal } from '../../../../electron/hub/journal/journal';
import { MemoryPlace, memoryJournal } from '../../../../electron/hub/journal/memory/memory-journal';
import type { Snapshots } from '../../../../electron/hub/journal/snapshots';
import type { HeardEvent } from '../../../../shared/contract/events';

/** The journal in memory, with access to its content, delays and failures for tests. */
export class TestJournal implements Journal {
  readonly place: MemoryPlace;
  readonly log: EventLog;
  readonly snapshots: Snapshots;
  readonly archive: Archive;
  /** How many batches were made durable: one for each sync of day files. */
  syncs = 0;
  failNext = false;
  reopenFails = false;
  /** Resolves when the next append may continue; lets a test fill a batch in the meantime. */
  gate: Promise<void> = Promise.resolve();
  /** Days that were read, in order. */
  readonly daysRead: string[] = [];

  /** The journal of these events, without a snapshot; or of a place with all its content. */
  constructor(kept: readonly HeardEvent[] | MemoryPlace = []) {
    this.place = kept instanceof MemoryPlace ? kept : new MemoryPlace(kept);
    const { log, snapshots, archive } = memoryJournal(this.place);
    this.log = this.#faulty(log);
    this.snapshots = snapshots;
    const readDay = archive.readDay.bind(archive);
    archive.readDay = (date) => {
      this.daysRead.push(date);
      return readDay(date);
    };
    this.archive = archive;
  }

  get events(): readonly HeardEvent[] {
    return this.place.events;
  }

  #faulty(log: EventLog): EventLog {
    let isPoisoned = false;
    const { append, reopen } = log;
    return Object.assign(log, {
      append: async (expected: number, events: readonly HeardEvent[]) => {
        await this.gate;
        if (this.failNext || isPoisoned) {
          this.failNext = false;
          isPoisoned = true;
          throw new JournalUnavailable('the disk is full');
        }
        await append.call(log, expected, events);
        this.syncs += 1;
      },
      reopen: async () => {
        if (this.reopenFails) throw new JournalUnavailable('the disk is still full');
        isPoisoned = false;
        return reopen.call(log);
      },
    });
  }
}
