import { journalBits, journalRandomBits, nedbBits } from './forms/bit-flips';
import { CLOCK_FORMS, clockJumps } from './forms/clocks';
import { syncFailsOnce } from './forms/failed-sync';
import { FULL_DISK_MOMENTS, journalFillsUp, nedbFillsUp } from './forms/full-disk';
import { hostileCommands, hostileFeed } from './forms/hostile';
import { killLoaded } from './forms/kill';
import { killDelivering } from './forms/kill-deliveries';
import { startsTogether } from './forms/lock';
import { replyIsLost } from './forms/lost-reply';
import { journalLosesPower, nedbLosesPower } from './forms/power-loss';
import { snapshotBits, snapshotForged, snapshotIsTorn, turnLosesPower } from './forms/snapshots';
import { journalIsTorn, nedbIsTorn } from './forms/torn-tail';
import type { Tally } from './tally';

export type Form = {
  name: string;
  /** The name and the expectation. */
  title: string;
  /** A positive control: it must lose something, or the form proves nothing. */
  isControl: boolean;
  run(): Promise<Tally>;
};

type Options = {
  isFull: boolean;
  /** The same seed gives the same faults. */
  seed: number;
  /** The built kill-worker.ts. */
  worker(): string;
};

/** Every form of storage fault, each followed by its positive control. */
export function everyForm({ isFull, seed, worker }: Options): Form[] {
  const size = <T>(short: T, full: T): T => (isFull ? full : short);
  const ours = (name: string, run: () => Promise<Tally>): Form => ({
    name,
    title: `${name}: no acknowledged event is lost, and all damage is detected`,
    isControl: false,
    run,
  });
  const control = (name: string, run: () => Promise<Tally>): Form => ({
    name,
    title: `${name}: a broken version fails (positive control)`,
    isControl: true,
    run,
  });
  return [
    ours('kill', () => killLoaded(worker(), size(6, 500), seed)),
    control('kill', () => killLoaded(worker(), size(4, 20), seed, { isBroken: true })),
    ours('delivery', () => killDelivering(worker(), size(4, 60), seed)),
    control('delivery', () => killDelivering(worker(), size(4, 20), seed, { isBroken: true })),
    ours('power', () => journalLosesPower(size(6, 200), seed)),
    control('power', () => nedbLosesPower(size(2, 40), seed)),
    ours('turn', () => turnLosesPower(size(2, 60), seed)),
    control('turn', () => turnLosesPower(size(1, 10), seed, { isBroken: true })),
    ours('torn', () => journalIsTorn(size(3, 20))),
    ours('torn', () => snapshotIsTorn(size(40, 2_000))),
    control('torn', () => nedbIsTorn(size(3, 20), size(7, 1))),
    ours('bits', () => journalBits()),
    ours('bits', () => journalRandomBits(size(20, 2_000), seed)),
    ours('bits', () => snapshotBits(size(40, 2_000), seed)),
    control('bits', () => snapshotForged(size(4, 100))),
    control('bits', () => nedbBits(size(60, 2_000), seed)),
    ...FULL_DISK_MOMENTS.map((moment) => ours('full', () => journalFillsUp(moment))),
    control('full', () => nedbFillsUp()),
    ours('sync', () => syncFailsOnce(size(10, 500), seed)),
    control('sync', () => syncFailsOnce(size(10, 500), seed, { isRetried: true })),
    ours('reply', () => replyIsLost(size(1, 20))),
    control('reply', () => replyIsLost(1, { forgets: true })),
    ...CLOCK_FORMS.map((form) => ours('clock', () => clockJumps(form))),
    ours('together', () => startsTogether(size(4, 200))),
    control('together', () => startsTogether(size(2, 20), { isNaive: true })),
    ours('hostile', () => hostileCommands(size(4_000, 100_000), seed)),
    ours('hostile', () => hostileFeed(size(2_000, 100_000), seed)),
  ];
}
