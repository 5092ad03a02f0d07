import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { readOrders } from '../../../electron/rehearsal/read-orders';
import { type RehearseOptions, rehearse } from '../../../electron/rehearsal/rehearse';
import { type HeardEvent, isEvent } from '../../../shared/contract/events';
import { allClosed } from '../../../shared/domain/closed-tickets';
import { sampleHouse } from '../../../shared/sample/sample-house';
import { createStandIn, type StandIn, type StandInOptions } from './stand-in';

const fixture = fileURLToPath(new URL('../../fixtures/orders-200.tsv', import.meta.url));
const { orders } = readOrders(readFileSync(fixture, 'utf8'));
/** 50 orders take 8.6 minutes of service: here 50 ms. */
const SPEED = 10_000;
const PAGE_AGAIN_MS = 30;

let open: StandIn[] = [];
afterEach(() => {
  for (const standIn of open) standIn.close();
  open = [];
});

function standIn(options: Partial<StandInOptions> = {}): StandIn {
  const created = createStandIn({ house: sampleHouse, pageAgainMs: PAGE_AGAIN_MS, ...options });
  open.push(created);
  return created;
}

const run = (hub: StandIn, options: Partial<RehearseOptions> = {}) =>
  rehearse({
    submit: hub.submit,
    events$: hub.events$,
    state: hub.state,
    orders: orders.slice(0, 50),
    speed: SPEED,
    ...options,
  });

const inOrder = (hub: StandIn, name: Parameters<typeof isEvent>[1]) =>
  hub.history.filter((event) => isEvent(event, name)).length;

// Waits for real timers, which a busy machine stretches.
describe('a rehearsal', { timeout: 30_000 }, () => {
  it('places, cooks, hears and serves every order', async () => {
    const hub = standIn();
    const report = await run(hub);
    expect(report).toMatchObject({
      ended: 'done',
      ordersRead: 50,
      placed: 50,
      served: 50,
      unanswered: 0,
      notServed: [],
      lost: 0,
      duplicated: 0,
      refused: [],
    });
    expect(hub.state().tickets).toEqual({});
    expect(hub.state().pages).toEqual({});
    const closed = allClosed(hub.state().closed);
    expect(closed).toHaveLength(50);
    expect(closed.every((ticket) => ticket.closed?.as === 'served')).toBe(true);
    expect(inOrder(hub, 'item.started')).toBeGreaterThan(50);
    expect(report.push.count).toBeGreaterThan(200);
  });

  it('has every kind of guest, and pages that are missed and sent again', async () => {
    const hub = standIn();
    const report = await run(hub, { orders, seed: 5 });
    expect(report).toMatchObject({ placed: 200, served: 200, lost: 0, duplicated: 0 });
    expect(report.pages.sentAgain).toBeGreaterThan(0);
    expect(report.pages.unanswered).toBe(0);
    const closed = allClosed(hub.state().closed);
    const types = new Set(closed.map((ticket) => ticket.orderType));
    expect([...types].sort()).toEqual(['delivery', 'dine-in', 'drive-thru', 'takeout']);
    for (const { orderType, table, guest } of closed) {
      expect(orderType === 'dine-in' ? table : guest).toBeTruthy();
    }
  });

  it('places the same service for the same seed', async () => {
    const tickets = async () => {
      const hub = standIn();
      await run(hub, { orders: orders.slice(0, 10), seed: 3 });
      return hub.history
        .filter((event) => isEvent(event, 'ticket.placed'))
        .map(({ data: { ticketId: _id, items, ...rest } }) => ({
          ...rest,
          items: items.map(({ itemId: _item, ...item }) => item),
        }));
    };
    expect(await tickets()).toEqual(await tickets());
  });

  it('retries with the same id after busy, unavailable, or a lost answer', async () => {
    let count = 0;
    const hub = standIn({
      answer: () => {
        count += 1;
        const error = { code: count % 2 ? 'busy' : 'unavailable', message: 'later' } as const;
        if (count % 7 === 0) return { ack: 'lost', after: true };
        return count % 5 === 0 ? { ack: { ok: false, error } } : undefined;
      },
    });
    const report = await run(hub, { orders: orders.slice(0, 30) });
    expect(report).toMatchObject({
      ended: 'done',
      served: 30,
      lost: 0,
      duplicated: 0,
      refused: [],
    });
    expect(inOrder(hub, 'ticket.placed')).toBe(30);
  });

  it('counts final refusals with their messages, and continues', async () => {
    const hub = standIn();
    await hub.send('front-of-house', 'menu.eighty-six', { menuItemId: 'chicken-bowl' });
    const report = await run(hub);
    expect(report.ended).toBe('done');
    expect(report.placed).toBeLessThan(50);
    expect(report.served).toBe(report.placed);
    expect(report.refused).toEqual([
      {
        code: 'conflict',
        count: 50 - report.placed,
        first: "ticket.place: Chicken Bowl is 86'd: there is none left.",
      },
    ]);
  });

  it('finds a ticket that was acknowledged and lost', async () => {
    let dropped = 0;
    const hub = standIn({
      tamper: (events) =>
        events.filter((event) => {
          if (!isEvent(event, 'ticket.placed') || dropped > 0) return true;
          dropped += 1;
          return false;
        }),
    });
    const report = await run(hub, { orders: orders.slice(0, 10), stallMs: 200 });
    expect(report).toMatchObject({ ended: 'stalled', placed: 10, served: 9, lost: 1 });
  });

  it('finds a ticket that was pushed twice', async () => {
    const hub = standIn({
      tamper: (events) =>
        events.flatMap((event): HeardEvent[] =>
          isEvent(event, 'ticket.placed') ? [event, event] : [event],
        ),
    });
    const report = await run(hub, { orders: orders.slice(0, 5) });
    expect(report.duplicated).toBeGreaterThanOrEqual(5);
  });

  it('stops and names the unserved tickets when no page is sent', async () => {
    const hub = standIn({ hasPagerPolicy: false });
    const report = await run(hub, { orders: orders.slice(0, 5), stallMs: 200 });
    expect(report).toMatchObject({ ended: 'stalled', placed: 5, served: 0, lost: 0 });
    expect(report.notServed).toEqual([1, 2, 3, 4, 5]);
  });

  it('names the orders that got no answer', async () => {
    const hub = standIn({ answer: () => ({ ack: 'lost' }) });
    const report = await run(hub, { orders: orders.slice(0, 5), stallMs: 200 });
    expect(report).toMatchObject({ ended: 'stalled', placed: 0, unanswered: 5, lost: 0 });
  });

  it('stops on its signal', async () => {
    const controller = new AbortController();
    const hub = standIn();
    const running = run(hub, { speed: 1, signal: controller.signal });
    controller.abort();
    expect(await running).toMatchObject({ ended: 'stopped', lost: 0 });
    expect(await run(hub, { signal: controller.signal })).toMatchObject({ ended: 'stopped' });
  });

  it('ends when the events do', async () => {
    const hub = standIn();
    const running = run(hub, { speed: 1 });
    hub.events$.complete();
    expect(await running).toMatchObject({ ended: 'stopped' });
  });

  it('loses nothing when the day turns during it', async () => {
    const hub = standIn();
    const turn = setTimeout(() => hub.openDay('2026-11-24'), 40);
    const report = await run(hub, { orders: orders.slice(0, 100) });
    clearTimeout(turn);
    expect(inOrder(hub, 'day.opened')).toBe(1);
    expect(report).toMatchObject({ ended: 'done', served: 100, lost: 0, duplicated: 0 });
  });

  it('allows people to bump, recall, serve, void, merge, split and page in the meantime', async () => {
    const hub = standIn();
    let turn = 0;
    const meddle = setInterval(() => {
      turn += 1;
      const [ticket, other] = Object.values(hub.state().tickets).slice(turn % 3);
      const item = ticket?.items.at(-1);
      if (!ticket || !item) return;
      const { id: ticketId } = ticket;
      const [page] = Object.values(hub.state().pages);
      const itemIds = [item.itemId];
      const doings = [
        () => hub.send('kitchen', 'ticket.bump', { ticketId }),
        () => hub.send('kitchen', 'ticket.recall', { ticketId }),
        () => hub.send('pager', 'ticket.serve', { ticketId }),
        () =>
          hub.send('front-of-house', 'item.void', { ticketId, itemId: item.itemId, reason: 'x' }),
        () => other && hub.send('front-of-house', 'ticket.merge', { ticketId, into: other.id }),
        () =>
          hub.send('front-of-house', 'ticket.split', {
            ticketId,
            itemIds,
            newTicketId: ticketId.replace(/^.{8}/u, '0198c0de'),
          }),
        () => page && hub.send('pager', 'page.hear', { pageId: page.id }),
        () => hub.send('kitchen', 'page.send', { ticketId, server: ticket.server, text: 'call' }),
        () => hub.send('front-of-house', 'ticket.void', { ticketId, reason: 'walked out' }),
      ];
      void doings[turn % doings.length]?.();
    }, 2);
    const report = await run(hub, { orders: orders.slice(0, 150), speed: SPEED / 4 });
    clearInterval(meddle);
    expect(report).toMatchObject({ ended: 'done', placed: 150, lost: 0, duplicated: 0 });
    expect(report.served + report.closedOtherwise).toBe(150);
    expect(report.closedOtherwise).toBeGreaterThan(0);
    expect(hub.state().tickets).toEqual({});
    expect(report.refused.every(({ code }) => code === 'conflict' || code === 'not-found')).toBe(
      true,
    );
  });

  it('places an order with too many lines for one command in parts', async () => {
    const lines = Array.from({ length: 120 }, () => ({
      item: 'Chips',
      quantity: 1,
      modifiers: [],
    }));
    const hub = standIn();
    const report = await run(hub, { orders: [{ id: 'party', lines }], speed: 500 });
    expect(report).toMatchObject({ placed: 1, served: 1, refused: [] });
    expect(allClosed(hub.state().closed)[0]?.items).toHaveLength(120);
  });

  it('keeps to its limit of commands under way', async () => {
    const hub = standIn();
    let now = 0;
    let most = 0;
    const submit: typeof hub.submit = async (command, role) => {
      now += 1;
      most = Math.max(most, now);
      const ack = await hub.submit(command, role);
      now -= 1;
      return ack;
    };
    const report = await run(hub, { orders, submit, speed: 1_000_000 });
    expect(report).toMatchObject({ served: 200, lost: 0 });
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(64);
  });

  it('ends at once without orders', async () => {
    expect(await run(standIn(), { orders: [] })).toMatchObject({ ended: 'done', placed: 0 });
  });
});
