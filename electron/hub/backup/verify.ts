import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { nodeFs } from '../files/files';
import { checkDay, type DayCheck } from '../journal/day-files/day-check';
import { DayFolder } from '../journal/day-files/day-folder';
import { type DayName, dayNames } from '../journal/day-files/day-name';
import {
  type ReadSnapshot,
  readSnapshot,
  type SnapshotName,
  snapshotNames,
} from '../journal/day-files/snapshot-file';

/** What the exit code of a verification says. */
export const HEALTHY = 0;
export const DAMAGE = 1;
export const NOT_HEARD = 2;

/** How the line of a file ends that Heard did not put there. */
export const FOREIGN = ": not Heard's; left alone";

export type Verdict = {
  code: typeof HEALTHY | typeof DAMAGE | typeof NOT_HEARD;
  /** Plain lines: one a day file, what else is there, and last the verdict. */
  lines: string[];
};

/** What lies in a data directory beside the journal. */
const OURS =
  /^(?:journal|book|cursors|app|log|crashes|history|hub\.lock|hub\.sock|pins\.json|(?:journal|book)\..+)$/u;
/**
 * What Heard puts beside its files: what a cut write left, a day never begun, a snapshot that did not
 * read back, another copy of that name.
 */
const ASIDE =
  /^\d{4}-\d{2}-\d{2}(?:(?:\.\d+)?\.log|\.\d{13}\.snapshot)\.(?:torn-|unused|damaged-|other-|unfinished)/u;

/** A writer that is at work is done with its record by then. */
const AGAIN_MS = 200;
const TRIES = 5;

/**
 * Checks a data directory, or a folder of copies, by reading alone; Heard may be running on it.
 * `newest` limits it to so many day files; an unfinished end of the open day is looked at again after
 * `againMs`, a few times. Rejects only as the file system does.
 */
export async function verify(
  dir: string,
  { newest = Infinity, againMs = AGAIN_MS } = {},
): Promise<Verdict> {
  const names = await readdir(dir).catch(() => undefined);
  if (names === undefined) return notHeard(`${dir} is not a folder that can be read.`);
  const isJournal = !names.includes('journal') && dayNames(names).length > 0;
  if (!isJournal && !names.includes('journal'))
    return notHeard(`${dir} is not a data directory of Heard: it has no journal.`);
  const path = isJournal ? dir : join(dir, 'journal');
  const folder = new DayFolder(nodeFs, path);
  const files = await folder.files();
  const days = dayNames(files);
  const found = new Findings();
  if (!isJournal) found.foreign(dir, names, (name) => OURS.test(name));
  const snapshots = snapshotNames(files);
  const known = new Set([...days, ...snapshots].map(({ file }) => file));
  for (const name of files.filter((each) => ASIDE.test(each)).sort()) {
    found.note(`${name}: kept aside by Heard, not read as part of the journal`);
  }
  found.foreign(path, files, (name) => known.has(name) || ASIDE.test(name));
  const looked = days.slice(-newest);
  if (looked.length < days.length) {
    found.note(`${days.length - looked.length} older day files were not looked at`);
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
  for (const name of lookedSnapshots) {
    const read = await readSnapshot(folder, name);
    if (typeof read === 'object') healthy.add(read.sequence);
    found.snapshot(name, read);
  }
  if (looked.length === days.length) found.start(checks, healthy);
  return found.verdict(looked.length, lookedSnapshots.length);
}

const notHeard = (line: string): Verdict => ({ code: NOT_HEARD, lines: [line] });

/** Looks again at an unfinished end of the file that Heard may be writing to. */
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

  foreign(where: string, names: readonly string[], isOurs: (name: string) => boolean): void {
    for (const name of names.filter((each) => !isOurs(each)).sort()) {
      this.note(`${join(where, name)}${FOREIGN}`);
    }
  }

  day(check: DayCheck, before: DayCheck | undefined, isOver: boolean): void {
    const { file, records, first, last } = check;
    this.#records += records;
    this.#last = Math.max(this.#last, last);
    const wrong = [...faultsOf(check, isOver), ...gapBetween(before, check)];
    this.#faults += wrong.length;
    const range = records > 0 ? `, sequence ${first} to ${last}` : '';
    this.note(`${file}: ${records} records${range}: ${wrong.join('; ') || 'healthy'}`);
  }

  /** Said only of one that does not read back: each day has one. */
  snapshot({ file, sequence }: SnapshotName, read: ReadSnapshot): void {
    if (read === 'newer') {
      this.#faults += 1;
      this.note(`${file}: written by a newer version of Heard; this one does not use it`);
    } else if (read === 'damaged') {
      this.#faults += 1;
      this.note(`${file}: DAMAGED; the state is folded from the days before it`);
    } else if (sequence > this.#last) {
      this.#faults += 1;
      this.note(`${file}: DAMAGED, the day files end at sequence ${this.#last}`);
    }
  }

  /** The oldest day that is kept must bring the state it starts from. */
  start(checks: readonly DayCheck[], snapshots: ReadonlySet<number>): void {
    const oldest = checks.find(({ records }) => records > 0);
    if (!oldest || oldest.carriesStart || snapshots.has(oldest.first)) return;
    this.#faults += 1;
    this.note(`${oldest.file}: DAMAGED, the state that it starts from is lost`);
  }

  verdict(files: number, snapshots: number): Verdict {
    const and = snapshots === 0 ? '' : ` ${snapshots} snapshots,`;
    const sum = `${files} day files,${and} ${this.#records} records, last sequence ${this.#last}`;
    if (this.#faults === 0) return { code: HEALTHY, lines: [...this.#lines, `Healthy: ${sum}.`] };
    const wrong = `Not healthy, ${this.#faults} finding${this.#faults === 1 ? '' : 's'}: ${sum}.`;
    const help = 'Heard serves every healthy record and never changes a damaged file. Keep a copy.';
    return { code: DAMAGE, lines: [...this.#lines, wrong, help] };
  }
}

function* faultsOf(check: DayCheck, isOver: boolean): Generator<string> {
  const { lost, isNewer, wholeEnd, bytes, records, opensDay } = check;
  if (isNewer) {
    yield 'written by a newer version of Heard; this one cannot read on';
    return;
  }
  if (lost > 0) yield `DAMAGED, ${lost} records lost`;
  else if (wholeEnd < bytes) {
    const what = `an unfinished end of ${bytes - wholeEnd} bytes behind the last whole command`;
    yield isOver ? `DAMAGED, ${what}` : `${what}; the next start moves it aside`;
  }
  if (records > 0 && !opensDay) yield 'DAMAGED, it does not begin with day.opened';
}

/** A file goes on where the one before ended. What damage took is counted there. */
function* gapBetween(before: DayCheck | undefined, after: DayCheck): Generator<string> {
  if (!before || before.last === 0 || after.first === 0) return;
  if (after.first === before.last + 1) return;
  if (after.first <= before.last) yield `DAMAGED, it begins before the end of ${before.file}`;
  else if (before.lost === 0 && before.wholeEnd === before.bytes)
    yield `DAMAGED, ${after.first - before.last - 1} records are missing before it`;
}
