import type { ElectronApplication, Page } from 'playwright-core';
import type { OpenHub } from '../../../electron/hub/open-hub';
import type { Ack } from '../../../shared/contract/acks';
import type { Command } from '../../../shared/contract/commands';
import { START_ROLES, type StartRole } from '../../../shared/contract/roles';
import { evolve, initial } from '../../../shared/domain/evolve';
import { sampleHouse } from '../../../shared/sample/sample-house';
import { foldHash } from '../../../shared/views/fold-hash';
import { foldsOf, newDataDir, type RunningHouse, startHouse } from '../../e2e/app';
import { eventsIn } from '../hub-on';
import { count, type Tally } from '../tally';

export type House = OpenHub;

/** Commands under way at once. */
const IN_FLIGHT = 250;

/** The commands that one form of fault sent, and their answers. */
export class Sent {
  /** The first event of each command that was acknowledged. */
  readonly acknowledged: string[] = [];
  refused = 0;

  take(commands: readonly Command[], acks: readonly Ack[]): void {
    acks.forEach((ack, at) => {
      const id = commands[at]?.id;
      if (ack.ok && id) this.acknowledged.push(`${id}-0`);
      else this.refused += 1;
    });
  }

  /** Sends commands through a window's own door. */
  async publish(page: Page, commands: readonly Command[]): Promise<void> {
    for (let from = 0; from < commands.length; from += IN_FLIGHT) {
      const some = commands.slice(from, from + IN_FLIGHT);
      const acks = await page.evaluate(
        (all) => Promise.all(all.map((command) => window.heard.publish(command as Command))),
        some as readonly unknown[],
      );
      this.take(some, acks);
    }
  }
}

/** Runs `work` in a new house, which is killed and removed afterwards. */
export async function inHouse<T>(
  work: (house: RunningHouse, dir: string) => Promise<T>,
  args: readonly string[] = [],
): Promise<T> {
  const data = await newDataDir();
  let house: RunningHouse | undefined;
  try {
    house = await startHouse(data.dir, args);
    return await work(house, data.dir);
  } finally {
    await house?.kill();
    await data.remove();
  }
}

/**
 * Ends a house and compares the folds of all windows, and the acknowledgements, with the journal: the
 * named windows must have exactly its fold.
 */
export async function settle(
  tally: Tally,
  { house, dir, sent }: { house: RunningHouse; dir: string; sent: Sent },
  roles: readonly StartRole[] = START_ROLES,
): Promise<void> {
  const pages = roles.map((role) => house.windows[role]);
  const folds = await foldsOf(house, pages);
  await house.close();
  await compare(tally, { dir, sent, folds });
}

/** Compares folds and acknowledgements with the journal of a house that ended. */
export async function compare(
  tally: Tally,
  { dir, sent, folds }: { dir: string; sent: Sent; folds: readonly { hash: string }[] },
): Promise<void> {
  const events = await eventsIn(dir);
  const hash = foldHash(events.reduce(evolve, initial(sampleHouse)));
  tally.wrong += folds.filter((fold) => fold.hash !== hash).length;
  count(
    tally,
    sent.acknowledged,
    events.map(({ id }) => id),
  );
}

/** The sequence of the last event that the hub published. */
export const sequenceOfHub = (app: ElectronApplication): Promise<number> =>
  app.evaluate(() => (Reflect.get(globalThis, 'heardHouse') as House).hub.state.sequence);

export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
export const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
