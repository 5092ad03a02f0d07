import { type HeardEvent, sequenceOf } from '../../../../shared/contract/events';
import type { HouseState } from '../../../../shared/contract/state';
import { carriesStart } from '../../../../shared/domain/open-day';
import type {
  Archive,
  Damage,
  Exported,
  ExportOptions,
  OverPart,
  Part,
  Verification,
  VerifyOptions,
} from '../archive';
import type { Snapshots } from '../snapshots';
import { stateAt } from '../state-at';
import type { DamageList } from './damage-list';
import { dayBytes, daySize } from './day-bytes';
import { checkDay, type DayCheck } from './day-check';
import type { DayFolder } from './day-folder';
import type { DayName } from './day-name';
import type { History } from './history';
import { encodeSnapshot } from './snapshot-file';
import { snapshotName } from './snapshot-name';
import { verifyDays } from './verify-days';

/** Never removed: the open day and the day before, whose command ids the hub still recognises. */
const ALWAYS_KEPT = 2;

type Parts = { folder: DayFolder; history: History; snapshots: Snapshots; damage: DamageList };

/** The archive of a folder of day files. */
export class DayArchive implements Archive {
  readonly #folder: DayFolder;
  readonly #history: History;
  readonly #snapshots: Snapshots;
  readonly #damage: DamageList;

  constructor({ folder, history, snapshots, damage }: Parts) {
    this.#folder = folder;
    this.#history = history;
    this.#snapshots = snapshots;
    this.#damage = damage;
  }

  get damage(): readonly Damage[] {
    return this.#damage.found;
  }

  async days(): Promise<string[]> {
    return datesOf(await this.#history.files());
  }

  async *readDay(date: string): AsyncGenerator<HeardEvent[]> {
    yield* this.#history.eventsOf(await this.#filesOf(date));
  }

  async startOf(date: string): Promise<HouseState | undefined> {
    const first = await this.#firstOf(await this.#filesOf(date));
    return first && this.#stateAt(sequenceOf(first));
  }

  verify(options?: VerifyOptions): Promise<Verification> {
    return verifyDays(this.#folder, options);
  }

  async export({ day, acknowledged }: ExportOptions): Promise<Exported | undefined> {
    const files = (await this.#exportable(acknowledged)).filter(
      ({ name }) => day === undefined || name.date === day,
    );
    const oldest = files[0]?.name;
    const newest = files.at(-1);
    if (!oldest || !newest) return undefined;
    const { file, house, ...check } =
      newest.check ?? (await checkDay(this.#folder, newest.name.file));
    const through = newest.check && isWritten(newest.check) ? check.wholeLast : check.last;
    const parts: Part[] = await this.#snapshotParts(oldest, through, day);
    for (const { name, check: open } of files) {
      const isWhole = open === undefined || !isWritten(open);
      parts.push(await this.#part(name.file, isWhole ? undefined : open.wholeEnd));
    }
    const houseId = house ?? (await checkDay(this.#folder, oldest.file)).house ?? '';
    return { house: houseId, through, parts };
  }

  async over(): Promise<OverPart[]> {
    const days = await this.#history.files();
    const newest = days.pop();
    const first = newest && (await this.#history.first(newest));
    const begins = first ? sequenceOf(first) : Number.POSITIVE_INFINITY;
    const snapshots = (await this.#folder.snapshots()).filter(({ sequence }) => sequence < begins);
    // Snapshots come first, so that an interrupted copy never has a day without its start.
    const files = days.length === 0 ? [] : [...snapshots, ...days];
    files.sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
    const parts: OverPart[] = [];
    for (const { file, date } of files) parts.push({ ...(await this.#part(file)), date });
    return parts;
  }

  async prune(
    keepDays: number,
    mayRemove: (date: string, files: readonly Part[]) => Promise<boolean> = async () => true,
  ): Promise<string[]> {
    const names = await this.#folder.days();
    const dates = datesOf(names);
    const kept = Math.max(ALWAYS_KEPT, keepDays);
    const [oldest] = dates.slice(-kept);
    const removed: string[] = [];
    for (const date of dates.slice(0, -kept)) {
      if (removed.length === 0 && oldest !== undefined) await this.#keepStartOf(oldest);
      const files = await this.#folder.files();
      const ofDay = files.filter((file) => file.startsWith(`${date}.`));
      const logs = names.filter((name) => name.date === date).map(({ file }) => file);
      const snapshots = (await this.#folder.snapshots())
        .filter((name) => name.date === date)
        .map(({ file }) => file);
      const parts = await Promise.all([...logs, ...snapshots].map((file) => this.#part(file)));
      if (!(await mayRemove(date, parts))) break;
      // Removes the logs last and in order, so that an interruption leaves the later days complete.
      for (const file of ofDay.filter((one) => !logs.includes(one)))
        await this.#folder.remove(file).catch(leaveFolder);
      for (const file of logs) await this.#folder.remove(file);
      await this.#folder.sync();
      removed.push(date);
    }
    return removed;
  }

  /** The files without what the writer is still writing. A file with a newer one after it is complete. */
  async #exportable(acknowledged?: () => number): Promise<{ name: DayName; check?: DayCheck }[]> {
    const names = await this.#files();
    // Read after the names: every record of a file with a newer one after it is acknowledged by then.
    const through = acknowledged?.();
    for (let name = names.pop(); name; name = names.pop()) {
      const check = await checkDay(this.#folder, name.file, through);
      // A day that was just begun and is not acknowledged: the day before is still the newest.
      const isBegun = check.wholeLast === 0 && isWritten(check);
      if (!isBegun) return [...names.map((over) => ({ name: over })), { name, check }];
    }
    return [];
  }

  /** The snapshots of the exported days. Includes the one of their start, and folds it if it is not stored. */
  async #snapshotParts(oldest: DayName, through: number, day?: string): Promise<Part[]> {
    const names = (await this.#folder.snapshots()).filter(
      ({ date, sequence }) => sequence <= through && (day === undefined || date === day),
    );
    const parts: Part[] = [];
    for (const { file } of names) parts.push(await this.#part(file));
    const first = await this.#history.first(oldest);
    if (!first || carriesStart(first)) return parts;
    const at = sequenceOf(first);
    if (names.some(({ sequence }) => sequence === at)) return parts;
    const state = await this.#stateAt(at);
    if (state) parts.unshift(partOf(snapshotName(at, state).file, encodeSnapshot(at, state)));
    return parts;
  }

  /** All day files, including one that was begun and is not acknowledged yet. */
  async #files(): Promise<DayName[]> {
    return (await this.#history.files()).length > 0 ? this.#folder.days() : [];
  }

  async #part(file: string, end?: number): Promise<Part> {
    const bytes = end ?? (await daySize(this.#folder, file));
    return { name: file, bytes, read: () => dayBytes(this.#folder, file, bytes) };
  }

  async #keepStartOf(date: string): Promise<void> {
    const first = await this.#firstOf(await this.#filesOf(date));
    if (!first || carriesStart(first)) return;
    const at = sequenceOf(first);
    const found = await this.#snapshots.newestBefore(at);
    if (found?.sequence === at) return;
    const state = await this.#stateAt(at);
    if (state) await this.#snapshots.put(at, state);
  }

  async #filesOf(date: string): Promise<DayName[]> {
    return (await this.#history.files()).filter((name) => name.date === date);
  }

  async #firstOf(names: readonly DayName[]): Promise<HeardEvent | undefined> {
    for (const name of names) {
      const first = await this.#history.first(name);
      if (first) return first;
    }
    return undefined;
  }

  #stateAt(sequence: number): Promise<HouseState | undefined> {
    return stateAt(sequence, this.#snapshots, (after, through) =>
      this.#history.readAfter(after, through),
    );
  }
}

const datesOf = (names: readonly DayName[]): string[] => [
  ...new Set(names.map(({ date }) => date)),
];

/** A folder with the name of a snapshot that was moved aside stays; it must not stop the removal of days. */
function leaveFolder(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EISDIR' && error.code !== 'EPERM') throw error;
}

/** True for a file that may be written to: only its whole commands are exported. A damaged one is exported as is. */
const isWritten = ({ lost, isNewer }: DayCheck): boolean => lost === 0 && !isNewer;

const partOf = (name: string, bytes: Buffer): Part => ({
  name,
  bytes: bytes.length,
  async *read() {
    yield bytes;
  },
});
