import { type HeardEvent, houseOf, isEvent, sequenceOf } from '../../../../shared/contract/events';
import type { HouseState } from '../../../../shared/contract/state';
import type { Snapshot, Snapshots } from '../snapshots';
import type { DamageList } from './damage-list';
import type { DayFolder } from './day-folder';
import type { History } from './history';
import { freeName } from './repair';
import { encodeSnapshot, readSnapshot } from './snapshot-file';
import { type SnapshotName, snapshotName } from './snapshot-name';

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
   * Moves aside snapshots of sequences that the log does not reach: its files were replaced by older
   * ones, so the log will write other events under these sequences.
   */
  async start(): Promise<void> {
    const last = this.#last();
    for (const name of await this.#folder.snapshots().catch(() => [])) {
      if (name.sequence > last) await this.#setAside(name, 'unused');
    }
  }

  put(sequence: number, state: HouseState): Promise<void> {
    if (sequence > this.#last()) {
      return Promise.reject(new Error(`The log does not reach ${sequence}.`));
    }
    return this.#folder.write(snapshotName(sequence, state).file, encodeSnapshot(sequence, state));
  }

  async newestBefore(sequence: number): Promise<Snapshot | undefined> {
    const found = await this.#newestFile(sequence);
    return (await this.#inDayFiles(sequence, found?.sequence ?? 0)) ?? found;
  }

  async #newestFile(sequence: number): Promise<Snapshot | undefined> {
    const names = (await this.#folder.snapshots()).filter((name) => name.sequence <= sequence);
    for (const name of names.reverse()) {
      const read = await this.#read(name);
      if (read !== undefined) return read;
    }
    return undefined;
  }

  async #read(name: SnapshotName): Promise<Snapshot | undefined> {
    const read = await readSnapshot(this.#folder, name);
    if (read === 'newer') return undefined;
    if (read === 'damaged' || !(await this.#isOurs(read))) {
      await this.#setAside(name, 'damaged');
      return undefined;
    }
    return read;
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

  async #setAside({ file }: SnapshotName, why: 'damaged' | 'unused'): Promise<void> {
    if (this.#isReadOnly) return;
    try {
      const movedTo = await freeName(this.#folder, { file, ending: why, now: this.#now });
      await this.#folder.rename(file, movedTo);
      this.#damage.report({ kind: 'snapshot', file, movedTo });
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
