import { crc32 } from 'node:zlib';
import type { Hub } from '../../../electron/hub/hub';
import { openDayJournal } from '../../../electron/hub/journal/day-files/day-journal';
import type { Journal } from '../../../electron/hub/journal/journal';
import { openHub } from '../../../electron/hub/open-hub';
import { evolveAll, initial } from '../../../shared/domain/evolve';
import { sampleHouse } from '../../../shared/sample/sample-house';
import { DAY_MS } from '../../../shared/time';
import { foldHash } from '../../../shared/views/fold-hash';
import { FRIDAY, order } from '../../electron/hub/house';
import { collect } from '../../electron/hub/journal/describe-journal';
import { Disk, seeded } from '../../electron/hub/journal/disk';
import { count, type Tally, tallyOf } from '../tally';
import { withBitFlipped } from './bit-flips';

/** Small, because its snapshots must be small: a simulated disk copies a file for each of its sectors. */
const house = {
  ...sampleHouse,
  menu: { ...sampleHouse.menu, items: sampleHouse.menu.items.slice(0, 1) },
};

const DAYS = 3;
const ORDERS_A_DAY = 2;

type OnDisk = { hub: Hub; journal: Journal; close(): Promise<void> };

/** A hub on a simulated disk. It refuses commands that it cannot write; any other fault is counted. */
async function openOn(disk: Disk, clock: { now: number }, tally?: Tally): Promise<OnDisk> {
  const journal = await openDayJournal('journal', { fs: disk, now: () => clock.now });
  const { hub, close } = await openHub({
    dataDir: '/nowhere',
    journal,
    house,
    now: () => clock.now,
    report: () => {
      if (tally) tally.wrong += 1;
    },
    start: [],
    clocks: 'none',
  });
  return { hub, journal, close };
}

/** Orders over several day turns; resolves with the acknowledged ids. */
async function serve(disk: Disk, clock: { now: number }): Promise<string[]> {
  const acknowledged: string[] = [];
  const { hub, close } = await openOn(disk, clock);
  for (let day = 0; day < DAYS; day += 1) {
    for (let placed = 0; placed < ORDERS_A_DAY; placed += 1) {
      const { command } = order(2);
      const ack = await hub.submit(command, { role: 'front-of-house' });
      if (ack.ok) acknowledged.push(command.id);
    }
    clock.now += DAY_MS;
    hub.tick();
  }
  await close();
  return acknowledged;
}

/**
 * The power fails at each sync of a hub that turns the day, also between a day and its snapshot. After the
 * next start no acknowledged event is missing, and the state is the fold of all events. `isBroken`: the
 * disk does not sync new files.
 */
export async function turnLosesPower(
  fates: number,
  seed: number,
  { isBroken = false } = {},
): Promise<Tally> {
  const form = 'power loss at every sync, days turning';
  const tally = tallyOf(form, isBroken ? 'new files not synced (control)' : 'journal');
  const silent = console.error;
  console.error = () => {};
  try {
    const whole = new Disk();
    await serve(whole, { now: FRIDAY });
    for (let sync = 1; sync <= whole.syncs + 1; sync += 1) {
      for (let fate = 1; fate <= fates; fate += 1) {
        const disk = new Disk();
        if (isBroken) disk.undone.add('sync');
        disk.powerFailsAt = sync;
        const clock = { now: FRIDAY };
        const acknowledged = await serve(disk, clock).catch(() => []);
        const left = disk.afterPowerLoss(seeded(seed + fate * 1000 + sync));
        await check(tally, left, acknowledged, clock);
      }
    }
  } finally {
    console.error = silent;
  }
  return tally;
}

async function check(
  tally: Tally,
  disk: Disk,
  acknowledged: readonly string[],
  clock: { now: number },
): Promise<void> {
  tally.rounds += 1;
  const { hub, journal, close } = await openOn(disk, clock, tally);
  const { command } = order(1);
  if (!(await hub.submit(command, { role: 'front-of-house' })).ok) tally.wrong += 1;
  const events = await collect(journal.log.read(0));
  if (foldHash(evolveAll(initial(sampleHouse), events)) !== foldHash(hub.state)) tally.wrong += 1;
  if (journal.archive.damage.some(({ kind }) => kind !== 'torn-tail')) tally.wrong += 1;
  const placed = events.filter(({ type }) => type.startsWith('app.heard.ticket.placed.'));
  count(
    tally,
    acknowledged,
    placed.map(({ correlationid }) => correlationid),
  );
  await close();
}

/** Random bits of the snapshot that a start reads, one at a time. */
export const snapshotBits = (rounds: number, seed: number): Promise<Tally> => {
  const random = seeded(seed);
  return spoil('random bits flipped, snapshot', 'journal', rounds, (bytes) =>
    withBitFlipped(bytes, Math.floor(random() * bytes.length * 8)),
  );
};

/** The snapshot that a start reads is cut at some of its bytes. */
export const snapshotIsTorn = (rounds: number): Promise<Tally> =>
  spoil('torn snapshot', 'journal', rounds, (bytes, round) =>
    bytes.subarray(0, Math.floor((bytes.length * round) / rounds)),
  );

/** The same flips with a checksum that fits, as in a store without one. */
export const snapshotForged = (rounds: number): Promise<Tally> =>
  spoil('random bits flipped, snapshot', 'no checksum (control)', rounds, (bytes) => {
    const at = bytes.indexOf('"lastNumber":') + '"lastNumber":'.length;
    const forged = Buffer.from(bytes);
    forged[at] = (forged[at] ?? 0) ^ 1;
    const end = forged.indexOf('\n');
    forged.write(crc32(forged.subarray(9, end)).toString(16).padStart(8, '0'));
    return forged;
  });

/** A start with a damaged newest snapshot folds to the same state, and reports the damage. */
async function spoil(
  form: string,
  store: string,
  rounds: number,
  spoiled: (bytes: Buffer, round: number) => Buffer,
): Promise<Tally> {
  const tally = tallyOf(form, store);
  const clock = { now: FRIDAY };
  const disk = new Disk();
  const acknowledged = await serve(disk, clock);
  const { hub, close } = await openOn(disk, clock);
  const hash = foldHash(hub.state);
  await close();
  const files = disk.files();
  const newest = Object.keys(files)
    .filter((name) => name.endsWith('.snapshot'))
    .sort()
    .at(-1);
  if (newest === undefined) throw new Error('There is no snapshot to spoil.');
  const bytes = files[newest] ?? Buffer.alloc(0);
  for (let round = 0; round < rounds; round += 1) {
    const left = Disk.of({ ...files, [newest]: spoiled(bytes, round) });
    const again = await openOn(left, clock, tally);
    tally.rounds += 1;
    tally.made += 1;
    if (again.journal.archive.damage.some(({ kind }) => kind === 'snapshot')) tally.noticed += 1;
    if (foldHash(again.hub.state) !== hash) tally.wrong += 1;
    const events = await collect(again.journal.log.read(0));
    const placed = events.filter(({ type }) => type.startsWith('app.heard.ticket.placed.'));
    count(
      tally,
      acknowledged,
      placed.map(({ correlationid }) => correlationid),
    );
    await again.close();
  }
  return tally;
}
