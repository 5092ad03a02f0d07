import { type HeardEvent, houseOf, isEvent, sequenceOf } from '../../../../shared/contract/events';
import type { HouseState } from '../../../../shared/contract/state';
import { carriesStart } from '../../../../shared/domain/open-day';
import type { Damage } from '../archive';
import type { Snapshot, Snapshots } from '../snapshots';
import type { DamageList } from './damage-list';
import type { DayFolder } from './day-folder';
import { dayNames } from './day-name';
import type { History } from './history';
import { freeName } from './repair';
import { encodeSnapshot, type ReadSnapshot, readSnapshot } from './snapshot-file';
import { missingDays, type SnapshotName, snapshotName, snapshotNames } from './snapshot-name';

type Parts = {
  folder: DayFolder;
  history: History;
  /** The last durable sequence. */
  last: () => number;
  damage: DamageList;
  now: () => number;
  /** Moves no file: the journal belongs to another process. */
  isReadOnly?: boolean;
};

/** Snapshots: files next to the day files and, in days of version 1, the state in their `day.opened`. */
export class DaySnapshots implements Snapshots {
  readonly #folder: DayFolder;
  readonly #history: History;
  readonly #last: () => number;
  readonly #damage: DamageList;
  readonly #now: () => number;
  readonly #isReadOnly: boolean;

  constructor({ folder, history, last, damage, now, isReadOnly = false }: Parts) {
    this.#folder = folder;
    this.#history = history;
    this.#last = last;
    this.#damage = damage;
    this.#now = now;
    this.#isReadOnly = isReadOnly;
  }

  /**
   * Moves aside snapshots of sequences that the log does not reach, because the log will write other
   * events under these sequences. Reports the lost events, and days of which only the snapshot is there.
   */
  async start(): Promise<void> {
    const last = this.#last();
    const files = await this.#folder.files().catch(() => []);
    const snapshots = snapshotNames(files);
    for (const name of snapshots) {
      if (name.sequence > last) await this.#setAsideUnused(name, last);
    }
    for (const date of missingDays(dayNames(files), snapshots)) {
      this.#damage.report({ kind: 'missing-day', file: `${date}.log` });
    }
  }

  put(sequence: number, state: HouseState): Promise<void> {
    if (sequence > this.#last()) {
      return Promise.reject(new Error(`The log does not reach ${sequence}.`));
    }
    return this.#folder.write(snapshotName(sequence, state).file, encodeSnapshot(sequence, state));
  }

  async newestBefore(sequence: number): Promise<Snapshot | undefined> {
    const errors: unknown[] = [];
    const file = await this.#newestFile(sequence, errors);
    const found = (await this.#inDayFiles(sequence, file?.sequence ?? 0)) ?? file;
    // Without a start in the log, an unreadable snapshot may be the only state, so it must not be passed over.
    if (!found && errors.length > 0 && !(await this.#logCarriesStart())) throw errors[0];
    return found;
  }

  async #newestFile(sequence: number, errors: unknown[]): Promise<Snapshot | undefined> {
    const names = (await this.#folder.snapshots()).filter((name) => name.sequence <= sequence);
    for (const name of names.reverse()) {
      const read = await this.#read(name, errors);
      if (read !== undefined) return read;
    }
    return undefined;
  }

  /** Undefined for a snapshot that is not used. Adds an error of the file system to `errors`. */
  async #read(name: SnapshotName, errors: unknown[]): Promise<Snapshot | undefined> {
    let read: ReadSnapshot;
    try {
      read = await readSnapshot(this.#folder, name);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // A folder of this name holds no state. Other errors may pass, so the file stays where it is.
      if (code === 'EISDIR') await this.#setAside(name, 'damaged');
      else {
        errors.push(error);
        if (code !== 'ENOENT')
          this.#damage.report({ kind: 'snapshot', file: name.file, movedTo: undefined });
      }
      return undefined;
    }
    if (read === 'newer') return undefined;
    if (read === 'damaged' || !(await this.#isOurs(read))) {
      await this.#setAside(name, 'damaged');
      return undefined;
    }
    return read;
  }

  async #logCarriesStart(): Promise<boolean> {
    const [oldest] = await this.#history.files();
    const first = oldest && (await this.#history.first(oldest));
    return first !== undefined && carriesStart(first);
  }

  /** False for a snapshot of another house that was copied into the folder. */
  async #isOurs({ state }: Snapshot): Promise<boolean> {
    const newest = (await this.#history.files()).at(-1);
    const first = newest && (await this.#history.first(newest));
    return first === undefined || houseOf(first) === state.house.id;
  }

  /** The newest state that a `day.opened` carries, with a sequence greater than `after`. */
  async #inDayFiles(sequence: number, after: number): Promise<Snapshot | undefined> {
    const later = (await this.#history.filesFrom(sequence)).length - 1;
    const names = await this.#history.files();
    for (const name of names.slice(0, names.length - later).reverse()) {
      const first = await this.#history.first(name);
      if (first === undefined) continue;
      if (sequenceOf(first) <= after) return undefined;
      const state = sequenceOf(first) <= sequence ? carriedBy(first) : undefined;
      if (state) return { sequence: state.sequence, state };
    }
    return undefined;
  }

  /** A snapshot of this house proves that events are lost. One that cannot be read or of another house does not. */
  async #setAsideUnused(name: SnapshotName, last: number): Promise<void> {
    const { file, sequence } = name;
    const read = await readSnapshot(this.#folder, name).catch(() => 'damaged' as const);
    if (read === 'damaged' || (read !== 'newer' && !(await this.#isOurs(read))))
      return this.#setAside(name, 'damaged');
    await this.#setAside(name, 'unused', (movedTo) => ({
      kind: 'lost-end',
      file,
      movedTo,
      sequence,
      last,
    }));
  }

  async #setAside(
    { file }: SnapshotName,
    ending: 'damaged' | 'unused',
    damageOf = (movedTo: string): Damage => ({ kind: 'snapshot', file, movedTo }),
  ): Promise<void> {
    if (this.#isReadOnly) return;
    try {
      const movedTo = await freeName(this.#folder, { file, ending, now: this.#now });
      await this.#folder.rename(file, movedTo);
      this.#damage.report(damageOf(movedTo));
    } catch {
      // The disk cannot be written. The snapshot is not used now, and is checked again next time.
    }
  }
}

/** The state that a `day.opened` of version 1 carries. */
function carriedBy(event: HeardEvent): HouseState | undefined {
  if (!isEvent(event, 'day.opened')) return undefined;
  const { state } = event.data;
  return state && { ...state, sequence: sequenceOf(event) };
}
