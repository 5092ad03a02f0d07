import { execFileSync } from 'node:child_process';
import { closeSync, ftruncateSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Hub } from '../../../electron/hub/hub';
import { FRIDAY, order } from '../../electron/hub/house';
import { eventsIn, openHubOn } from '../hub-on';
import { documentOf, inFolder, openNedb } from '../nedb-store';
import { count, type Tally, tallyOf } from '../tally';

const DISK_BYTES = 2 * 1024 * 1024;
const DAY_MS = 24 * 3_600_000;

/** Runs `work` on a small disk: a tmpfs. Undefined where this machine does not allow one. */
export async function onSmallDisk<T>(
  work: (dir: string) => Promise<T>,
  bytes = DISK_BYTES,
): Promise<T | undefined> {
  return inFolder(async (dir) => {
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'heard-faults', dir], {
        stdio: 'ignore',
      });
    } catch {
      return undefined;
    }
    try {
      return await work(dir);
    } finally {
      execFileSync('umount', [dir], { stdio: 'ignore' });
    }
  });
}

/** Fills the disk, or frees it. */
export const ballast = (dir: string) => {
  const path = join(dir, 'ballast');
  return {
    fill: (leave = 0): void => {
      const file = openSync(path, 'w');
      const chunk = Buffer.alloc(4096, 'x');
      try {
        for (;;) writeSync(file, chunk);
      } catch {
        // The disk is full.
      }
      const { bavail, bsize, blocks } = statfsSync(dir);
      ftruncateSync(file, Math.max(0, (blocks - bavail) * bsize - leave - usedBesides(dir)));
      closeSync(file);
    },
    remove: (): void => rmSync(path, { force: true }),
  };
};

/** Bytes in the folder that are not ballast, in whole blocks. */
const usedBesides = (dir: string): number =>
  Number(execFileSync('du', ['-sB1', '--exclude=ballast', dir]).toString().split('\t')[0] ?? 0);

const MOMENTS = ['at append', 'at the day turn', 'at start'] as const;
export type Moment = (typeof MOMENTS)[number];
export const FULL_DISK_MOMENTS = MOMENTS;

/**
 * A disk that is really full, `at append`, `at the day turn` or `at start`. While it is full nothing is
 * acknowledged (`made` counts the orders refused as `unavailable`), and the house starts and shows its
 * state. Once there is space it continues by itself, and every acknowledged order is there.
 */
export async function journalFillsUp(moment: Moment): Promise<Tally> {
  const tally = tallyOf(`full disk ${moment}`, 'journal');
  const done = await onSmallDisk(async (dir) => {
    const clock = { now: FRIDAY };
    const acknowledged: string[] = [];
    const place = async (hub: Hub): Promise<boolean> => {
      const { command } = order(3);
      const ack = await hub.submit(command, { role: 'front-of-house' });
      if (ack.ok) acknowledged.push(command.id);
      return ack.ok;
    };
    let hub = await openHubOn(dir, clock);
    for (let tries = 0; tries < 20; tries += 1) await place(hub);
    const { fill, remove } = ballast(dir);
    for (let again = 0; again < 3; again += 1) {
      tally.rounds += 1;
      if (moment === 'at start') await hub.close();
      fill();
      if (moment === 'at start') hub = await openHubOn(dir, clock);
      if (moment === 'at the day turn') clock.now += DAY_MS;
      for (let tries = 0; tries < 200; tries += 1) {
        // Records that still fit after the last one are written, and kept like any other.
        if (await place(hub)) continue;
        tally.made += 1;
        tally.noticed += 1;
        if (tries > 100) break;
      }
      if (Object.keys(hub.state.tickets).length !== acknowledged.length) tally.wrong += 1;
      if (await hub.recover()) tally.wrong += 1;
      remove();
      if (!(await hub.recover())) tally.wrong += 1;
      if (!(await place(hub))) tally.wrong += 1;
    }
    await hub.close();
    const placed = (await eventsIn(dir)).filter(
      ({ type }) => type === 'app.heard.ticket.placed.v1',
    );
    count(
      tally,
      acknowledged,
      placed.map(({ correlationid }) => correlationid),
    );
    if (placed.length !== acknowledged.length) tally.wrong += 1;
    return true;
  });
  return done ? tally : { ...tally, skipped: 'no tmpfs may be mounted here' };
}

/** The same for NeDB: the disk is full, then there is space, and inserts are acknowledged again. */
export async function nedbFillsUp(): Promise<Tally> {
  const tally = tallyOf('full disk at append', 'NeDB (control)');
  const done = await onSmallDisk(async (dir) => {
    const filename = join(dir, 'orders.db');
    const store = await openNedb(filename);
    const acknowledged: string[] = [];
    let number = 0;
    const insert = async (): Promise<boolean> => {
      number += 1;
      const document = documentOf(number);
      const isTaken = await store.insert(document).then(
        () => true,
        () => false,
      );
      if (isTaken) acknowledged.push(document._id);
      return isTaken;
    };
    const { fill, remove } = ballast(dir);
    for (let again = 0; again < 3; again += 1) {
      tally.rounds += 1;
      fill();
      for (let tries = 0; tries < 400; tries += 1) {
        if (await insert()) continue;
        tally.made += 1;
        tally.noticed += 1;
        break;
      }
      remove();
      for (let tries = 0; tries < 3; tries += 1) await insert();
    }
    const found = await openNedb(filename)
      .then((again) => again.find({}))
      .then(
        (documents) => documents.map(({ _id }) => _id),
        () => {
          tally.wrong += 1;
          return [];
        },
      );
    count(tally, acknowledged, found);
    return true;
  });
  return done ? tally : { ...tally, skipped: 'no tmpfs may be mounted here' };
}
