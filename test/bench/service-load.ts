import type { RunningHouse } from '../e2e/app';
import { DISH } from '../electron/house';

/** Ten times the busiest restaurant known (350 tickets an hour). */
export const TICKETS_PER_HOUR = 3_500;
/** The open tickets that an expediter keeps in a rush. */
export const OPEN_TICKETS = 30;

/**
 * Keeps the house busy through its own windows' doors: tickets are placed at the rate, and once
 * `OPEN_TICKETS` are open the oldest is bumped and served for each new one. Returns its own stop.
 */
export async function keepBusy({ windows }: RunningHouse): Promise<() => Promise<void>> {
  const foh = windows['front-of-house'];
  const settings = { dish: DISH.id, every: 3_600_000 / TICKETS_PER_HOUR, open: OPEN_TICKETS };
  await foh.evaluate(async ({ dish, every, open }) => {
    const uuid = (): string => {
      const time = Date.now().toString(16).padStart(12, '0');
      const chance = crypto.randomUUID();
      return `${time.slice(0, 8)}-${time.slice(8)}-7${chance.slice(15)}`;
    };
    const send = (type: string, data: object) =>
      window.heard.publish({ id: uuid(), type, data } as never);
    const placed: string[] = [];
    const place = async () => {
      const ticketId = uuid();
      placed.push(ticketId);
      const items = [1, 2, 3].map(() => ({ itemId: uuid(), menuItemId: dish, quantity: 1 }));
      const order = { orderType: 'dine-in', table: 'Load', server: 'Luis', priority: 'normal' };
      await send('ticket.place', { ticketId, ...order, items });
    };
    const bench = globalThis as unknown as {
      benchTimer: number;
      benchOldest: () => string | undefined;
    };
    bench.benchOldest = () => (placed.length > open ? placed.shift() : undefined);
    for (let index = 0; index < open; index += 1) await place();
    bench.benchTimer = window.setInterval(() => void place(), every);
  }, settings);

  let isStopped = false;
  const clearing = (async () => {
    while (!isStopped) {
      await new Promise((next) => setTimeout(next, settings.every));
      const ticketId = await foh.evaluate(() =>
        (globalThis as unknown as { benchOldest: () => string | undefined }).benchOldest(),
      );
      if (ticketId !== undefined) await finish({ windows }, ticketId);
    }
  })();
  return async () => {
    isStopped = true;
    await clearing;
    await foh.evaluate(() =>
      clearInterval((globalThis as unknown as { benchTimer: number }).benchTimer),
    );
  };
}

/** Bumps and serves a ticket through the kitchen's and the front of house's doors. */
export async function finish(
  { windows }: Pick<RunningHouse, 'windows'>,
  ticketId: string,
): Promise<void> {
  const send = (page: RunningHouse['windows']['kitchen'], type: string) =>
    page.evaluate(
      ([id, name]) => {
        const time = Date.now().toString(16).padStart(12, '0');
        const command = `${time.slice(0, 8)}-${time.slice(8)}-7${crypto.randomUUID().slice(15)}`;
        return window.heard.publish({ id: command, type: name, data: { ticketId: id } } as never);
      },
      [ticketId, type],
    );
  await send(windows.kitchen, 'ticket.bump');
  await send(windows['front-of-house'], 'ticket.serve');
}
