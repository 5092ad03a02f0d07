import { MINUTE_MS } from '../time';
import type { Job } from './jobs';

/**
 * How a station works: how many jobs it makes at once, and how much longer than by the menu a job takes. Both are
 * measured; see `paceOf`.
 */
export type Pace = { places: number; factor: number };

/** What waits at a station: how many jobs, and their work in minutes by the menu. */
export type Queue = { count: number; work: number };

/** A finished job with what was ahead of it when it was fired, and the minutes that it took. */
type Sample = { ahead: Queue; work: number; minutes: number };

/** A station about which nothing is known: few things at once, as long as the menu says. */
const UNKNOWN: Pace = { places: 4, factor: 1 };
/** The numbers of places that are tried: a large line down to a cook with one pan. */
const PLACES = [40, 24, 16, 12, 10, 8, 6, 5, 4, 3, 2, 1];
/** How many finished jobs measure a station: enough to smooth, few enough to follow a rush within minutes. */
const SAMPLES = 40;
const SAMPLES_MIN = 6;
const HOUSE_WEIGHT = 8;
/** Two numbers of places explain the past equally well if their errors differ by less than this share. */
const SAME_ERROR = 0.1;
/** One job that was forgotten counts for no more than this in the error: e^1.5, about 4.5 times too long. */
const ERROR_MAX = 1.5;

/**
 * The minutes, by the menu's times, until a job is done that comes behind `ahead` at a station with so many places.
 * The places are served in the order of firing. A place that works is half done with its job on average, so the first
 * one is free after half a job's share, and each further one a share later.
 */
function menuMinutes(ahead: Queue, places: number, work: number): number {
  if (ahead.count < places) return work;
  const mean = ahead.work / ahead.count;
  return ((ahead.count - places + 0.5) / places) * mean + work;
}

/** `menuMinutes` at the station's own speed. */
export const minutesAt = (ahead: Queue, { places, factor }: Pace, work: number): number =>
  factor * menuMinutes(ahead, places, work);

/**
 * The pace of each station. What a station's own few jobs say of its speed is joined with what all stations' jobs say,
 * which counts as `HOUSE_WEIGHT` jobs.
 */
export function pacesOf(
  stations: ReadonlyMap<string, readonly Job[]>,
  knownFrom: number,
): Map<string, Pace> {
  const own = [...stations].map(([id, jobs]) => ({ id, ...paceOf(jobs, knownFrom) }));
  const measured = own.flatMap(({ factor, samples }) => Array<number>(samples).fill(factor));
  const all = measured.length === 0 ? 1 : median(measured);
  return new Map(
    own.map(({ id, places, factor, samples }) => [
      id,
      {
        places,
        factor: (samples * factor + HOUSE_WEIGHT * all) / (samples + HOUSE_WEIGHT),
      },
    ]),
  );
}

/**
 * Measures a station by the jobs that it finished last: of all numbers of places it takes the one that explains their
 * times best, with the factor that fits it. A queue is assumed only if it explains the times clearly better: of equals
 * it takes the largest number, but less than twice what was ever there at once, because the past says nothing of
 * longer queues. With too few finished jobs it is
 * `UNKNOWN`, with as many places as cooks say that they use.
 *
 * `jobs`: all jobs of the station in the order of firing. `knownFrom`: no job that was done before is among them, so
 * only jobs that were fired since are samples (or all, if there are too few).
 */
function paceOf(jobs: readonly Job[], knownFrom: number): Pace & { samples: number } {
  const samples = samplesOf(jobs, knownFrom);
  if (samples.length < SAMPLES_MIN) return { places: placesSeen(jobs), factor: 1, samples: 0 };
  const atOnce = Math.max(UNKNOWN.places, ...samples.map(({ ahead }) => ahead.count + 1));
  let best: Pace = UNKNOWN;
  let least = Number.POSITIVE_INFINITY;
  for (const places of PLACES) {
    if (places >= 2 * atOnce) continue;
    const menu = samples.map(({ ahead, work }) => menuMinutes(ahead, places, work));
    const factor = median(samples.map(({ minutes }, n) => minutes / (menu[n] ?? 1)));
    const errors = samples.map(({ minutes }, n) =>
      Math.min(ERROR_MAX, Math.abs(Math.log((factor * (menu[n] ?? 1)) / minutes))),
    );
    const error = errors.reduce((all, one) => all + one, 0);
    if (error < least * (1 - SAME_ERROR)) {
      least = error;
      best = { places, factor };
    }
  }
  return { ...best, samples: samples.length };
}

/** The places of a station that has finished hardly anything: what is begun there, and one more if nothing waits. */
function placesSeen(jobs: readonly Job[]): number {
  const owed = jobs.filter(({ readyAt }) => readyAt === undefined);
  const begun = owed.filter(({ isBegun }) => isBegun).length;
  return Math.max(UNKNOWN.places, begun === owed.length ? begun + 1 : begun);
}

function samplesOf(jobs: readonly Job[], knownFrom: number): Sample[] {
  const done = jobs.filter((job) => job.isTimed && job.readyAt !== undefined);
  const known = done.filter(({ firedAt }) => firedAt >= knownFrom);
  const chosen = new Set(
    (known.length < SAMPLES_MIN ? done : known)
      .sort((a, b) => (b.readyAt ?? 0) - (a.readyAt ?? 0))
      .slice(0, SAMPLES),
  );
  const samples: Sample[] = [];
  for (const [index, job] of jobs.entries()) {
    if (!chosen.has(job)) continue;
    const minutes = ((job.readyAt ?? 0) - job.firedAt) / MINUTE_MS;
    if (minutes > 0) samples.push({ ahead: aheadOf(jobs, index), work: job.work, minutes });
  }
  return samples;
}

/** What was ahead of a job when it was fired. */
function aheadOf(jobs: readonly Job[], index: number): Queue {
  const firedAt = jobs[index]?.firedAt ?? 0;
  const ahead = { count: 0, work: 0 };
  for (let n = 0; n < index; n += 1) {
    const job = jobs[n];
    if (!job || (job.readyAt !== undefined && job.readyAt <= firedAt)) continue;
    ahead.count += 1;
    ahead.work += job.work;
  }
  return ahead;
}

/** The middle value; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}
