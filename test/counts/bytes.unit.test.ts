import { serialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { Feed } from '../../electron/hub/sessions/feed';
import { FEED_PROTOCOL } from '../../shared/client/door';
import type { Command } from '../../shared/contract/commands';
import type { FeedMessage } from '../../shared/contract/feed';
import type { Role } from '../../shared/contract/roles';
import { makeCommand, openHouse, order } from '../electron/hub/house';

/** Bytes of the message that carries a change to a window, as IPC serialises it. */
const BARS = { placed: 2_600, started: 700, bumped: 2_000 };

type House = Awaited<ReturnType<typeof openHouse>>;

/** The bytes of each kind of change in a house with this many open tickets, and of all of its open tickets. */
async function bytesWith(open: number) {
  const house = await openHouse();
  const orders = Array.from({ length: open }, () => order(3).command);
  await Promise.all(orders.map((command) => house.hub.submit(command, { role: 'front-of-house' })));
  const { command, ticketId, itemIds } = order(3);
  const bytes = {
    placed: await bytesOf(house, command, 'front-of-house'),
    started: await bytesOf(
      house,
      makeCommand('item.start', { ticketId, itemId: itemIds[0] ?? '' }),
      'kitchen',
    ),
    bumped: await bytesOf(house, makeCommand('ticket.bump', { ticketId }), 'kitchen'),
  };
  return { bytes, all: serialize({ tickets: house.hub.state.tickets }).length };
}

async function bytesOf({ hub, bus, clock }: House, command: Command, role: Role): Promise<number> {
  const messages: FeedMessage[] = [];
  const source = {
    session: 'counts',
    history: 'one',
    state: () => hub.state,
    notices: () => [],
    now: () => clock.now,
    subscribe: bus.subscribe.bind(bus),
  };
  const feed = new Feed('window', source, (message) => messages.push(message));
  feed.receive({ type: 'connect', protocol: FEED_PROTOCOL, after: hub.state.sequence });
  messages.length = 0;
  const ack = await hub.submit(command, { role });
  await new Promise((resolve) => setTimeout(resolve, 5));
  feed.close();
  expect(ack.ok).toBe(true);
  expect(messages).toHaveLength(1);
  return serialize(messages[0]).length;
}

describe('bytes of a change on the feed', () => {
  it('stay within their bars, and do not grow with the number of open tickets', async () => {
    const few = await bytesWith(30);
    const many = await bytesWith(300);
    for (const kind of ['placed', 'started', 'bumped'] as const) {
      expect(few.bytes[kind], kind).toBeLessThanOrEqual(BARS[kind]);
      // Sequence numbers have one digit more.
      expect(many.bytes[kind] - few.bytes[kind], kind).toBeLessThan(20);
    }
  });

  it('would exceed every bar if all open tickets were pushed', async () => {
    const { all } = await bytesWith(30);
    expect(all).toBeGreaterThan(Math.max(...Object.values(BARS)));
  });
});
