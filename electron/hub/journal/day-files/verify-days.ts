import { setTimeout as wait } from 'node:timers/promises';
import type { HouseState } from '../../../../shared/contract/state';
import { evolve } from '../../../../shared/domain/evolve';
import { foldHash } from '../../../../shared/views/fold-hash';
import type { Verification, VerifyOptions } from '../archive';
import { stateBefore } from '../state-at';
import { counted } from './counted';
import { checkDay, type DayCheck } from './day-check';
import type { DayFolder } from './day-folder';
import { type DayName, dayNames } from './day-name';
import { type ReadSnapshot, readSnapshot } from './snapshot-file';
import { type SnapshotName, snapshotNames } from './snapshot-name';

/** Ends the line about a file that Heard did not write. */
export const FOREIGN = ": not Heard's; left alone";

/**
 * Files that Heard moves aside: the rest of an interrupted write, a day that was never acknowledged, a
 * damaged snapshot, a different copy of the same name.
 */
const ASIDE =
  /^\d{4}-\d{2}-\d{2}(?:(?:\.\d+)?\.log|\.\d{13}\.snapshot)\.(?:torn-|unused|damaged-|other-|unfinished)/u;

/** Long enough for a running writer to finish its record. */
const AGAIN_MS = 200;
const TRIES = 5;

/** Checks the files of a folder and only reads, so their writer may be running. See `Archive.verify`. */
export async function verifyDays(
  folder: DayFolder,
  { newest = Number.POSITIVE_INFINITY, againMs = AGAIN_MS }: VerifyOptions = {},
): Promise<Verification> {
  const files = await folder.files();
  const days = dayNames(files);
  const found = new Findings();
  const snapshots = snapshotNames(files);
  const known = new Set([...days, ...snapshots].map(({ file }) => file));
  for (const name of files.filter((each) => ASIDE.test(each)).sort()) {
    found.note(`${name}: kept aside by Heard, not read as part of the journal`);
  }
  for (const name of files.filter((each) => !known.has(each) && !ASIDE.test(each)).sort()) {
    found.note(`${folder.pathOf(name)}${FOREIGN}`);
  }
  const looked = days.slice(-newest);
  if (looked.length < days.length) {
    found.note(`${counted(days.length - looked.length, 'older day file')} not looked at`);
  }
  const checks: DayCheck[] = [];
  for (const name of looked) {
    const isOver = name !== days.at(-1);
    const check = await settled(folder, name, isOver ? undefined : againMs);
    found.day(check, checks.at(-1), isOver);
    checks.push(check);
  }
  const oldest = looked[0]?.date ?? '';
  const lookedSnapshots = snapshots.filter(({ date }) => date >= oldest);
  const healthy = new Set<number>();
  const hashes = await foldsAt(folder, checks, new Set(lookedSnapshots.map(sequenceIn)));
  for (const name of lookedSnapshots) {
    const read = await readSnapshot(folder, name).catch(() => 'damaged' as const);
    if (typeof read === 'object') healthy.add(read.sequence);
    found.snapshot(name, read, hashes.get(name.sequence));
  }
  if (looked.length === days.length) found.start(checks, healthy);
  return found.verdict(looked.length, lookedSnapshots.length);
}

const sequenceIn = ({ sequence }: SnapshotName): number => sequence;

/**
 * The hash of the fold of the day files at each of `wanted`. Empty when they do not carry their start or when
 * records are missing: then the snapshots may know more than the log.
 */
async function foldsAt(
  folder: DayFolder,
  checks: readonly DayCheck[],
  wanted: ReadonlySet<number>,
): Promise<Map<number, string>> {
  const hashes = new Map<number, string>();
  const isWhole = checks.every(
    ({ lost, isNewer, first }, at) =>
      lost === 0 && !isNewer && (at === 0 || first === (checks[at - 1]?.last ?? 0) + 1),
  );
  if (!isWhole || !checks[0]?.carriesStart || wanted.size === 0) return hashes;
  let state: HouseState | undefined;
  for (const { file, wholeEnd } of checks) {
    for await (const events of folder.events(file, { end: wholeEnd })) {
      for (const event of events) {
        state ??= stateBefore(event);
        if (!state) return hashes;
        state = evolve(state, event);
        if (wanted.has(state.sequence)) hashes.set(state.sequence, foldHash(state));
      }
    }
  }
  return hashes;
}

/** Checks a file, again while it has an unfinished end that a running Heard may still be writing. */
async function settled(
  folder: DayFolder,
  { file }: DayName,
  againMs: number | undefined,
): Promise<DayCheck> {
  let check = await checkDay(folder, file);
  if (againMs === undefined) return check;
  for (let tries = 1; tries < TRIES && check.wholeEnd < check.bytes; tries += 1) {
    await wait(againMs);
    check = await checkDay(folder, file);
  }
  return check;
}

class Findings {
  readonly #lines: string[] = [];
  #faults = 0;
  #records = 0;
  #last = 0;

  note(line: string): void {
    this.#lines.push(line);
  }

  day(check: DayCheck, before: DayCheck | undefined, isOver: boolean): void {
    const { file, records, first, last } = check;
    this.#records += records;
    this.#last = Math.max(this.#last, last);
    const wrong = [...faultsOf(check, isOver), ...gapBetween(before, check)];
    this.#faults += wrong.length;
    const range = records > 0 ? `, sequence ${first} to ${last}` : '';
    this.note(`${file}: ${counted(records, 'record')}${range}: ${wrong.join('; ') || 'healthy'}`);
  }

  /** Adds a line only for a snapshot that cannot be used, because each day has one. */
  snapshot({ file, sequence }: SnapshotName, read: ReadSnapshot, fold: string | undefined): void {
    if (read === 'newer') {
      this.#faults += 1;
      this.note(`${file}: written by a newer version of Heard; this one does not use it`);
    } else if (read === 'damaged') {
      this.#faults += 1;
      this.note(`${file}: DAMAGED; the state is folded from the days before it`);
    } else if (sequence > this.#last) {
      this.#faults += 1;
      this.note(`${file}: DAMAGED, the day files end at sequence ${this.#last}`);
    } else if (fold !== undefined && foldHash(read.state) !== fold) {
      this.#faults += 1;
      this.note(`${file}: DAMAGED, its state differs from the fold of the day files; move it away`);
    }
  }

  /** Checks that the state at the start of the oldest stored day is there. */
  start(checks: readonly DayCheck[], snapshots: ReadonlySet<number>): void {
    const oldest = checks.find(({ records }) => records > 0);
    if (!oldest || oldest.carriesStart || snapshots.has(oldest.first)) return;
    this.#faults += 1;
    this.note(`${oldest.file}: DAMAGED, the state that it starts from is lost`);
  }

  verdict(files: number, snapshots: number): Verification {
    const and = snapshots === 0 ? '' : ` ${counted(snapshots, 'snapshot')},`;
    const sum = `${counted(files, 'day file')},${and} ${counted(this.#records, 'record')}, last sequence ${this.#last}`;
    const faults = this.#faults;
    if (faults === 0) return { faults, lines: [...this.#lines, `Healthy: ${sum}.`] };
    const wrong = `Not healthy, ${counted(faults, 'finding')}: ${sum}.`;
    const help = 'Heard serves every healthy record and never changes a damaged file. Keep a copy.';
    return { faults, lines: [...this.#lines, wrong, help] };
  }
}

function* faultsOf(check: DayCheck, isOver: boolean): Generator<string> {
  const { lost, isNewer, wholeEnd, bytes, records, opensDay } = check;
  if (isNewer) {
    yield 'written by a newer version of Heard; this one cannot read on';
    return;
  }
  if (lost > 0) yield `DAMAGED, ${counted(lost, 'record')} lost`;
  else if (wholeEnd < bytes) {
    const what = `an unfinished end of ${counted(bytes - wholeEnd, 'byte')} behind the last whole command`;
    yield isOver ? `DAMAGED, ${what}` : `${what}; the next start moves it aside`;
  }
  if (records > 0 && !opensDay) yield 'DAMAGED, it does not begin with day.opened';
}

/** A file must continue where the previous one ended. Records lost to damage are counted in that file. */
function* gapBetween(before: DayCheck | undefined, after: DayCheck): Generator<string> {
  if (!before || before.last === 0 || after.first === 0) return;
  if (after.first === before.last + 1) return;
  if (after.first <= before.last) yield `DAMAGED, it begins before the end of ${before.file}`;
  else if (before.lost === 0 && before.wholeEnd === before.bytes) {
    const missing = after.first - before.last - 1;
    yield `DAMAGED, ${counted(missing, 'record')} ${missing === 1 ? 'is' : 'are'} missing before it`;
  }
}
