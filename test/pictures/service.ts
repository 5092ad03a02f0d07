import { v7 as uuid } from 'uuid';
import { Notices } from '../../electron/hub/notices';
import { openHub } from '../../electron/hub/open-hub';
import { pagerPolicy } from '../../electron/hub/subscribers/pager-policy';
import type { Command, CommandData, CommandType } from '../../shared/contract/commands';
import type { House } from '../../shared/contract/house';
import type { Role } from '../../shared/contract/roles';
import { sampleHouse } from '../../shared/sample/sample-house';
import { MINUTE_MS } from '../../shared/time';

export type Line = {
  dish: string;
  quantity?: number;
  course?: number;
  seat?: number;
  modifiers?: string[];
  allergies?: string[];
  note?: string;
};
export type Placed = { ticketId: string; itemIds: string[] };

const fail = (error: unknown): never => {
  throw error;
};

/**
 * A service in a data directory, written through the real hub with its clock set back: commands sent
 * after `at(12)` happened twelve minutes ago. Close it before the app is started on the directory.
 */
export async function openService(
  dataDir: string,
  { house = sampleHouse, end = Date.now() }: { house?: House; end?: number } = {},
) {
  let now = end - 240 * MINUTE_MS;
  const notices = new Notices(() => now);
  notices.watch(() => fail(new Error(JSON.stringify(notices.all))));
  const { hub, close } = await openHub({
    dataDir,
    house,
    now: () => now,
    notices,
    report: (_name, error) => fail(error),
    start: [pagerPolicy],
    clocks: 'none',
  });
  const send = async <T extends CommandType>(role: Role, type: T, data: CommandData<T>) => {
    const ack = await hub.submit({ id: uuid(), type, data } as Command, { role });
    if (!ack.ok) fail(new Error(`${type}: ${ack.error.message}`));
  };
  /** Sets the clock, and waits until the house has done what is due by then. */
  const at = async (minutesAgo: number) => {
    now = end - minutesAgo * MINUTE_MS;
    await new Promise((next) => setTimeout(next, 30));
  };
  const place = async (
    head: Partial<CommandData<'ticket.place'>>,
    lines: readonly Line[],
  ): Promise<Placed> => {
    const ticketId = uuid();
    const items = lines.map(({ dish, quantity = 1, ...rest }) => {
      return { itemId: uuid(), menuItemId: menuId(dish), quantity, ...rest };
    });
    await send('front-of-house', 'ticket.place', {
      ticketId,
      orderType: 'dine-in',
      server: 'Ana',
      priority: 'normal',
      items,
      ...head,
    });
    return { ticketId, itemIds: items.map(({ itemId }) => itemId) };
  };
  const hear = async ({ ticketId }: Placed) => {
    for (const page of Object.values(hub.state.pages)) {
      if (page.ticketId === ticketId) await send('pager', 'page.hear', { pageId: page.id });
    }
  };
  /** Bumps, hears and serves a ticket. */
  const done = async (ticket: Placed) => {
    const { ticketId } = ticket;
    await send('kitchen', 'ticket.bump', { ticketId });
    await at((end - now) / MINUTE_MS);
    await hear(ticket);
    await send('pager', 'ticket.serve', { ticketId });
  };
  const menuId = (name: string): string =>
    house.menu.items.find((item) => item.name === name)?.id ??
    fail(new Error(`${name} is not on the menu`));
  return {
    at,
    send,
    place,
    hear,
    done,
    menuId,
    /** A number of minutes ago, as a time of the contract. */
    time: (minutesAgo: number) => new Date(end - minutesAgo * MINUTE_MS).toISOString(),
    close,
  };
}
