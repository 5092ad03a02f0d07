import { describe, expect, it, vi } from 'vitest';
import { encodeBatch } from '../../electron/hub/journal/day-files/record';
import { Feed } from '../../electron/hub/sessions/feed';
import { FEED_PROTOCOL } from '../../shared/client/door';
import type { FeedMessage } from '../../shared/contract/feed';
import { system } from '../../shared/contract/roles';
import { decide } from '../../shared/domain/decide';
import { toEvents } from '../../shared/domain/envelope';
import { evolve } from '../../shared/domain/evolve';
import { makeCommand, openHouse, order } from '../electron/hub/house';

const IN_FLIGHT = 64;
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
type House = Awaited<ReturnType<typeof openHouse>>;

/** Feeds to several windows, each of which acknowledges at once; every message is kept. */
function connect({ hub, bus, clock }: House, windows: number): FeedMessage[][] {
  return Array.from({ length: windows }, (_, index) => {
    const messages: FeedMessage[] = [];
    const source = {
      session: 'counts',
      history: 'one',
      state: () => hub.state,
      notices: () => [],
      now: () => clock.now,
      subscribe: bus.subscribe.bind(bus),
    };
    const feed = new Feed(`window ${index}`, source, (message) => {
      messages.push(message);
    });
    feed.receive({ type: 'connect', protocol: FEED_PROTOCOL, after: 0 });
    messages.length = 0;
    return messages;
  });
}

describe('syncs', () => {
  const SYNCS_MAX = 1;

  it('are one for 64 commands that are sent in the same moment', async () => {
    const { hub, journal } = await openHouse();
    const before = journal.syncs;
    const orders = Array.from({ length: IN_FLIGHT }, () => order().command);
    await Promise.all(orders.map((command) => hub.submit(command, { role: 'front-of-house' })));
    expect(journal.syncs - before).toBeLessThanOrEqual(SYNCS_MAX);
  });

  it('would be one for each if each waited for the one before', async () => {
    const { hub, journal } = await openHouse();
    const before = journal.syncs;
    for (let index = 0; index < IN_FLIGHT; index += 1) {
      await hub.submit(order().command, { role: 'front-of-house' });
    }
    expect(journal.syncs - before).toBeGreaterThan(SYNCS_MAX);
  });
});

describe('messages to a window', () => {
  /** For a ticket that is placed, bumped, passed and served, one commit each. */
  const LIFE_MAX = 4;
  const BATCHES_MAX = 1;

  async function live({ hub }: House): Promise<void> {
    const { command, ticketId } = order(3);
    await hub.submit(command, { role: 'front-of-house' });
    await hub.submit(makeCommand('ticket.bump', { ticketId }), { role: 'kitchen' });
    await hub.submit(makeCommand('ticket.pass', { ticketId }), system());
    await hub.submit(makeCommand('ticket.serve', { ticketId }), { role: 'front-of-house' });
    await settle();
  }

  it('are one for each commit of a ticket’s life, however many events it has', async () => {
    const house = await openHouse();
    const [messages = []] = connect(house, 1);
    await live(house);
    expect(messages.length).toBeLessThanOrEqual(LIFE_MAX);
    const events = messages.flatMap((message) => (message.type === 'batch' ? message.events : []));
    // One message for each event, as from a hub without batches, exceeds the bar.
    expect(events.length).toBeGreaterThan(LIFE_MAX);
  });

  it('are the same number for each of ten windows', async () => {
    const house = await openHouse();
    const windows = connect(house, 10);
    await live(house);
    for (const messages of windows) expect(messages.length).toBeLessThanOrEqual(LIFE_MAX);
  });

  it('are one for 64 commands in flight', async () => {
    const house = await openHouse();
    const [messages = []] = connect(house, 1);
    const orders = Array.from({ length: IN_FLIGHT }, () => order().command);
    await Promise.all(
      orders.map((command) => house.hub.submit(command, { role: 'front-of-house' })),
    );
    await settle();
    expect(messages.length).toBeLessThanOrEqual(BATCHES_MAX);
  });
});

describe('JSON made for a command of one event', () => {
  /** The length of the JSON at the door, and of its record in the journal. */
  const ENCODINGS_MAX = 2;

  async function encodings(windows: number, alsoOn: (message: FeedMessage) => void = () => {}) {
    const house = await openHouse();
    const append = house.journal.log.append.bind(house.journal.log);
    house.journal.log.append = (expected, events) => {
      encodeBatch(events);
      return append(expected, events);
    };
    const all = connect(house, windows);
    const { command } = order(3);
    const stringify = vi.spyOn(JSON, 'stringify');
    try {
      await house.hub.submit(command, { role: 'front-of-house' });
      await settle();
      for (const message of all.flat()) alsoOn(message);
      return stringify.mock.calls.length;
    } finally {
      stringify.mockRestore();
    }
  }

  it('is written twice, also with ten windows', async () => {
    expect(await encodings(1)).toBeLessThanOrEqual(ENCODINGS_MAX);
    expect(await encodings(10)).toBeLessThanOrEqual(ENCODINGS_MAX);
  });

  it('would be written for each window by a feed of text', async () => {
    expect(await encodings(10, (message) => JSON.stringify(message))).toBeGreaterThan(
      ENCODINGS_MAX,
    );
  });
});

describe('objects that an event creates, 300 tickets open', () => {
  /** The state, the record of open tickets, the ticket, its lines and the changed ones, a page, and some room. */
  const OBJECTS_MAX = 12;

  async function states() {
    const house = await openHouse();
    const orders = Array.from({ length: 300 }, () => order(3));
    await Promise.all(
      orders.map(({ command }) => house.hub.submit(command, { role: 'front-of-house' })),
    );
    const { ticketId = '', itemIds: [itemId = ''] = [] } = orders[150] ?? {};
    const before = house.hub.state;
    const start = makeCommand('item.start', { ticketId, itemId });
    const decision = decide(before, start);
    if (!decision.ok) throw new Error(decision.error.message);
    const events = toEvents(
      decision.facts,
      { commandId: start.id, actor: { role: 'kitchen' } },
      before.sequence,
      'x',
      0,
    );
    return { before, after: events.reduce(evolve, before) };
  }

  it('are only those that changed', async () => {
    const { before, after } = await states();
    expect(madeAnew(before, after)).toBeLessThanOrEqual(OBJECTS_MAX);
  });

  it('would be thousands if the state were copied', async () => {
    const { before, after } = await states();
    expect(madeAnew(before, structuredClone(after))).toBeGreaterThan(1_000);
  });
});

/** How many objects of a state are not identical to those of the state before. */
function madeAnew(before: object, after: object): number {
  const known = new Set<object>();
  const collect = (of: unknown): void => {
    if (typeof of !== 'object' || of === null || known.has(of)) return;
    known.add(of);
    for (const value of Object.values(of)) collect(value);
  };
  collect(before);
  const count = (of: unknown): number => {
    if (typeof of !== 'object' || of === null || known.has(of)) return 0;
    known.add(of);
    return 1 + Object.values(of).reduce<number>((sum, value) => sum + count(value), 0);
  };
  return count(after);
}
