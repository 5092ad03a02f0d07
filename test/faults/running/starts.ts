import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { nodeFs } from '../../../electron/hub/files/files';
import { encodeBatch } from '../../../electron/hub/journal/day-files/record';
import { formatSequence, type HeardEvent } from '../../../shared/contract/events';
import { START_ROLES } from '../../../shared/contract/roles';
import { newDataDir, startHouse, windowOf } from '../../e2e/app';
import { closeWindow } from '../../e2e/faults';
import { sendOrder } from '../../e2e/people';
import { until } from '../../e2e/until';
import { FRIDAY, order } from '../../electron/hub/house';
import { openBlind } from '../../electron/hub/journal/open-blind';
import { ballast, onSmallDisk } from '../forms/full-disk';
import { eventsIn, openHubOn } from '../hub-on';
import { count, type Tally, tallyOf } from '../tally';
import { hashOf, startApp } from './app-process';
import { compare, inHouse, Sent, seconds, settle } from './house';

/** Enough for a profile of Chromium and the house. */
const DISK_BYTES = 96 * 1024 * 1024;

/**
 * Heard is started again on a folder in use, by its name and through a link: the second start says so and
 * exits with 0, the first opens its windows again, and orders during it are taken once.
 */
export function startsTwice(rounds: number): Promise<Tally> {
  const tally = tallyOf('two starts on one folder', 'app');
  return inHouse(async (house, dir) => {
    const { app, windows, output } = house;
    const sent = new Sent();
    const link = `${dir}-link`;
    symlinkSync(dir, link);
    try {
      for (let round = 0; round < rounds; round += 1) {
        tally.rounds += 1;
        tally.made += 1;
        const closed = windows.pager.waitForEvent('close');
        await closeWindow(app, 'pager');
        await closed;
        const [second] = await Promise.all([
          startApp(round % 2 === 0 ? dir : link),
          sent.publish(windows['front-of-house'], [order().command, order().command]),
        ]);
        const isSaid = second.output.includes('already runs on');
        if (second.code === 0 && isSaid) tally.noticed += 1;
        else tally.wrong += 1;
        windows.pager = await windowOf(app, 'pager', output);
      }
    } finally {
      rmSync(link);
    }
    await settle(tally, { house, dir, sent });
    return tally;
  });
}

/** The fault that the lock prevents: two hubs write to one journal, which does not look at its file's length. */
export async function twoWriters(): Promise<Tally> {
  const tally = tallyOf('two starts on one folder', 'no lock (control)');
  const { dir, remove } = await newDataDir();
  try {
    const clock = { now: FRIDAY };
    const blind = { ...nodeFs, open: openBlind(nodeFs) };
    const first = await openHubOn(dir, clock, blind);
    const second = await openHubOn(dir, clock, blind);
    const acknowledged: string[] = [];
    for (const hub of [first, second, first, second]) {
      const { command } = order();
      tally.rounds += 1;
      if ((await hub.submit(command, { role: 'front-of-house' })).ok)
        acknowledged.push(`${command.id}-0`);
    }
    await Promise.all([first.close(), second.close()]);
    const found = await eventsIn(dir);
    count(
      tally,
      acknowledged,
      found.map(({ id }) => id),
    );
    return tally;
  } finally {
    await remove();
  }
}

export const UNFIT_FOLDERS = ['newer', 'two houses', 'read-only'] as const;
export type Unfit = (typeof UNFIT_FOLDERS)[number] | 'healthy';

const SENTENCES: Record<Unfit, RegExp> = {
  newer:
    /could not start: A newer version of Heard wrote the journal.*Open it with the newer version\./u,
  'two houses': /could not start: The days of two houses lie in .*Nothing was touched/u,
  'read-only': /could not start: the folder .* cannot be written \(EROFS\)\. Make it writable/u,
  healthy: /could not start/u,
};

/**
 * A folder that Heard must not use: it ends with a sentence, and no byte, name or time in the folder
 * changes. `healthy` is the control: a valid start does change the folder.
 */
export async function startsOnUnfit(unfit: Unfit): Promise<Tally> {
  const control = unfit === 'healthy' ? 'a start that goes on (control)' : 'app';
  const tally = tallyOf(
    `a folder that is ${unfit === 'two houses' ? "two houses'" : unfit}`,
    control,
  );
  const work = async (dir: string): Promise<boolean> => {
    await makeHouse(dir, unfit);
    if (unfit === 'read-only') execFileSync('mount', ['-o', 'remount,ro', dir]);
    const before = hashOf(dir);
    tally.rounds = 1;
    tally.made = 1;
    const started = unfit === 'healthy' ? await startAndEnd(dir) : await startApp(dir);
    if (started.code === 1 && SENTENCES[unfit].test(started.output)) tally.noticed = 1;
    else tally.wrong += 1;
    if (hashOf(dir) !== before) tally.wrong += 1;
    if (tally.noticed === 1)
      tally.figures = [
        /Heard (could not start: .*)/u.exec(started.output)?.[1]?.replaceAll(dir, 'DIR') ?? '',
      ];
    return true;
  };
  if (unfit === 'read-only') {
    const isDone = await onSmallDisk(work, DISK_BYTES);
    return isDone ? tally : { ...tally, skipped: 'no tmpfs may be mounted here' };
  }
  const { dir, remove } = await newDataDir();
  try {
    await work(dir);
    return tally;
  } finally {
    await remove();
  }
}

const startAndEnd = async (dir: string): Promise<{ code: number; output: string }> => {
  const house = await startHouse(dir);
  await house.close();
  return { code: 0, output: house.output() };
};

/** Some orders of one house, and the change that makes its folder unfit. */
async function makeHouse(dir: string, unfit: Unfit): Promise<void> {
  const hub = await openHubOn(dir, { now: FRIDAY });
  for (let orders = 0; orders < 20; orders += 1)
    await hub.submit(order().command, { role: 'front-of-house' });
  await hub.close();
  const journal = join(dir, 'journal');
  const file = readdirSync(journal).find((name) => name.endsWith('.log')) ?? '';
  const [last] = (await eventsIn(dir)).slice(-1);
  if (!last) throw new Error('the journal is empty');
  const next = { ...last, id: 'later-0', sequence: formatSequence(Number(last.sequence) + 1) };
  if (unfit === 'newer')
    appendFileSync(
      join(journal, file),
      encodeBatch([{ ...next, type: 'app.heard.ticket.sung.v1' } as never]),
    );
  if (unfit === 'two houses') {
    const older = { ...next, source: 'urn:heard:elsewhere' } as HeardEvent;
    writeFileSync(join(journal, '2026-11-19.log'), encodeBatch([older]));
  }
}

/**
 * Heard starts on a completely full disk: it shows its state, says on every screen that it takes no orders,
 * and takes none; once there is space, a waiting order is sent by itself.
 */
export async function startsOnFullDisk(): Promise<Tally> {
  const tally = tallyOf('a full disk at start', 'app');
  const isDone = await onSmallDisk(async (disk) => {
    const dir = join(disk, 'house');
    mkdirSync(dir);
    const sent = new Sent();
    let house = await startHouse(dir);
    try {
      await sent.publish(house.windows['front-of-house'], [order(1, { table: '3' }).command]);
      await house.close();
      const { fill, remove } = ballast(disk);
      fill();
      tally.rounds = 1;
      tally.made = 1;
      house = await startHouse(dir);
      let isSaid = true;
      for (const role of START_ROLES) {
        const notice = house.windows[role].getByText(/Orders are not taken/u);
        await notice.waitFor().catch(() => {
          isSaid = false;
        });
      }
      if (isSaid) tally.noticed = 1;
      const { kitchen } = house.windows;
      if ((await kitchen.getByRole('article').count()) !== 1) tally.wrong += 1;
      await sendOrder(house, { table: '7', server: 'Ana', dishes: ['Chicken Bowl'] });
      const front = house.windows['front-of-house'];
      await front.getByText(/Table 7 not sent/iu).waitFor();
      const before = sent.refused;
      await sent.publish(front, [order().command]);
      if (sent.refused !== before + 1) tally.wrong += 1;
      remove();
      const began = Date.now();
      await front
        .getByText(/Table 7 sent as #\d+/u)
        .first()
        .waitFor();
      tally.figures = [
        `an order that waited was sent ${seconds(Date.now() - began)} after there was room`,
      ];
      if (
        (await until(
          () => kitchen.getByRole('article').count(),
          (many) => many === 2,
        )) === undefined
      )
        tally.wrong += 1;
      await sent.publish(front, [order().command]);
      await house.close();
      await compare(tally, { dir, sent, folds: [] });
      return true;
    } finally {
      await house.kill();
    }
  }, DISK_BYTES);
  return isDone ? tally : { ...tally, skipped: 'no tmpfs may be mounted here' };
}
