import { type FileSystem, nodeFs } from '../../../electron/hub/files/files';
import { AlreadyServed, HUB_KINDS } from '../../../electron/hub/lock/holder';
import { lockHub } from '../../../electron/hub/lock/hub-lock';
import { FRIDAY, order } from '../../electron/hub/house';
import { openBlind } from '../../electron/hub/journal/open-blind';
import { leaveKilled, leaveKilledNaive, naiveLock } from '../../electron/hub/lock/killed-lock';
import { eventsIn, openHubOn } from '../hub-on';
import { inFolder } from '../nedb-store';
import { count, type Tally, tallyOf } from '../tally';

/** The control has no other protection either: its journal does not see what another hub wrote. */
const BLIND: FileSystem = { ...nodeFs, open: openBlind(nodeFs) };

/** Simultaneous starts, of both kinds in turn. */
const STARTS = 50;

/**
 * Many simultaneous starts on a directory whose hub was killed. Each start that gets the lock opens a hub and
 * takes an order. `made` counts the starts that must not get it, `noticed` those that name the holder.
 */
export async function startsTogether(rounds: number, { isNaive = false } = {}): Promise<Tally> {
  const store = isNaive ? 'a process number in a file (control)' : 'hub lock';
  const tally = tallyOf(`${STARTS} starts on the lock of a killed hub`, store);
  for (let round = 0; round < rounds; round += 1) {
    await inFolder(async (dir) => {
      await (isNaive ? leaveKilledNaive(dir) : leaveKilled(dir));
      const starts = Array.from({ length: STARTS }, async (_, at) => {
        if (!isNaive) return lockHub(dir, { kind: HUB_KINDS[at % 2] ?? 'app' });
        await naiveLock(dir);
        return { release: async () => {} };
      });
      const ended = await Promise.allSettled(starts);
      const locks = ended.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
      tally.rounds += STARTS;
      tally.made += STARTS - 1;
      tally.noticed += ended.filter(
        (each) =>
          each.status === 'rejected' &&
          each.reason instanceof AlreadyServed &&
          each.reason.holder?.pid === process.pid,
      ).length;
      if (locks.length === 0) tally.wrong += 1;
      const acknowledged = await ordersOf(dir, locks.length, isNaive ? BLIND : nodeFs);
      count(tally, acknowledged, await idsIn(dir));
      for (const lock of locks) await lock.release();
    });
  }
  return tally;
}

/** Opens this many hubs on a directory, takes an order in each, and returns the acknowledged events. */
async function ordersOf(dir: string, hubs: number, fs: FileSystem): Promise<string[]> {
  const acknowledged: string[] = [];
  const open = [];
  for (let opened = 0; opened < hubs; opened += 1)
    open.push(await openHubOn(dir, { now: FRIDAY }, fs));
  for (const hub of open) {
    const { command } = order();
    const ack = await hub.submit(command, { role: 'front-of-house' });
    if (ack.ok) acknowledged.push(`${command.id}-0`);
  }
  for (const hub of open) await hub.close();
  return acknowledged;
}

const idsIn = async (dir: string): Promise<string[]> => (await eventsIn(dir)).map(({ id }) => id);
