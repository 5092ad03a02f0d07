import { describe, expect, it } from 'vitest';
import { derivedId } from '../../../shared/domain/line';
import { openDay } from '../../../shared/domain/open-day';
import { clockIn } from '../../../shared/domain/wall-clock';
import { endOf, recordOf } from '../../../shared/views/day-record';
import { dayReport } from '../../../shared/views/day-report';
import { at, command, given, line, OPENING, order, type Step } from '../domain/given';
import { withRichMenu } from '../domain/menu-house';
import { testHouse } from '../domain/test-house';

const MINUTE = 60_000;
const DAY = '2026-11-23';
/** Opens the house's day as the hub does. */
const opened: Step = (state) => openDay(state, DAY);
const reportOf = (state: Parameters<typeof recordOf>[0], now: number) =>
  dayReport(recordOf(state), OPENING + now * MINUTE, clockIn('UTC'));
const report = (now: number, ...steps: Step[]) => reportOf(given(opened, ...steps).state, now);
const fries = (id: string, quantity = 1) => order(id, [line('a', 'fries', { quantity })]);
const bump = (ticketId: string) => command('ticket.bump', { ticketId });
/** A ticket of fries, placed at a minute, that took a number of minutes. */
const took = (id: string, from: number, minutes: number): Step[] => [
  at(from * 60, fries(id)),
  at((from + minutes) * 60, bump(id)),
];
const NONE = { count: 0, median: 0, ninetieth: 0 };

describe('the report of a day', () => {
  it('is empty before the first ticket', () => {
    expect(report(0)).toEqual({
      day: DAY,
      at: OPENING,
      currency: 'USD',
      tickets: { placed: 0, open: 0, served: 0, voided: 0, carried: 0, late: { late: 0, of: 0 } },
      dishes: { ready: 0, waiting: 0, voided: 0 },
      cents: 0,
      cooking: NONE,
      serving: NONE,
      pass: NONE,
      pages: { sent: 0, unheard: 0, heard: NONE, fetched: NONE },
      stations: [],
      hours: [],
      voids: [],
      reasons: [],
      outages: [],
    });
  });

  it('has the median and the 90th percentile of fired ▶ ready', () => {
    const ten = Array.from({ length: 10 }, (_, index) => took(`t${index}`, index * 20, index + 1));
    expect(report(300, ...ten.flat()).cooking).toEqual({
      count: 10,
      median: 5 * MINUTE,
      ninetieth: 9 * MINUTE,
    });
  });

  it('counts tickets, dishes and money; voided lines count only as voids', () => {
    const figures = report(
      10,
      at(0, fries('t1', 3)),
      at(60, fries('t2')),
      at(61, order('t3', [line('a', 'fries'), line('b', 'nachos', { quantity: 2 })])),
      at(120, bump('t1')),
      at(125, command('ticket.pass', { ticketId: 't1' })),
      at(180, command('ticket.serve', { ticketId: 't1' })),
      at(200, command('ticket.void', { ticketId: 't2', reason: 'left' })),
      at(210, command('item.void', { ticketId: 't3', itemId: 'b', reason: 'wrong dish' })),
    );
    expect(figures.tickets).toMatchObject({ placed: 3, open: 1, served: 1, voided: 1 });
    expect(figures.dishes).toEqual({ ready: 3, waiting: 1, voided: 3 });
    expect(figures.cents).toBe(4 * 400);
    expect(figures.pass).toEqual({ count: 1, median: 55_000, ninetieth: 55_000 });
    expect(figures.voids).toMatchObject([
      { number: 3, quantity: 2, cents: 1800, reason: 'wrong dish' },
      { number: 2, quantity: 1, cents: 400, reason: 'left' },
    ]);
  });

  it('counts late tickets by the threshold of their order type, also while they are owed', () => {
    const { state } = given(opened, ...took('t1', 0, 1), at(120, fries('t2')));
    const { late } = state.house.settings.thresholds['dine-in'];
    const lateAt = (minutes: number) => reportOf(state, minutes).tickets.late;
    expect(lateAt(2 + late - 1)).toEqual({ late: 0, of: 2 });
    expect(lateAt(2 + late)).toEqual({ late: 1, of: 2 });
  });

  it('leaves held and recalled lines out of the times', () => {
    const figures = report(
      90,
      at(0, order('t1', [line('a', 'fries'), line('b', 'fries', { course: 2 })])),
      at(60, bump('t1')),
      at(120, command('ticket.recall', { ticketId: 't1' })),
      at(3_000, bump('t1')),
    );
    expect(figures.cooking).toEqual(NONE);
    expect(figures.tickets.late).toEqual({ late: 0, of: 1 });
    expect(figures.dishes).toEqual({ ready: 1, waiting: 1, voided: 0 });
  });

  it('splits by station and by hour, in the order of the business day', () => {
    const figures = report(
      7 * 60,
      ...took('t1', 0, 4),
      ...took('t2', 6 * 60 + 5, 8),
      at(6 * 3600 + 1_000, order('t3', [line('a', 'nachos')])),
    );
    expect(figures.hours.map(({ hour, tickets }) => [hour, tickets])).toEqual([
      [18, 1],
      [0, 2],
    ]);
    expect(figures.hours[0]?.cooking.median).toBe(4 * MINUTE);
    const fry = figures.stations.find(({ id }) => id === 'fry');
    expect(fry?.cooking).toMatchObject({ count: 2, ninetieth: 8 * MINUTE });
  });

  it('does not count a merged ticket twice', () => {
    const figures = report(
      5,
      at(0, fries('t1')),
      at(10, order('t2', [line('b', 'fries')])),
      at(20, command('ticket.merge', { ticketId: 't1', into: 't2' })),
    );
    expect(figures.tickets).toMatchObject({ placed: 1, open: 1 });
    expect(figures.dishes.waiting).toBe(2);
  });

  it('times a course that was ordered together from its firing until all of it is served', () => {
    const figures = report(
      90,
      at(
        0,
        order('t1', [line('a', 'fries'), line('b', 'burrito'), line('c', 'fries', { course: 2 })]),
      ),
      at(600, bump('t1')),
      at(660, command('ticket.serve', { ticketId: 't1', itemIds: ['b'] })),
      at(720, command('ticket.serve', { ticketId: 't1', itemIds: ['a'] })),
      // Half an hour of eating is not a wait.
      at(2_520, command('ticket.fire-course', { ticketId: 't1', course: 2 })),
      at(2_640, bump('t1')),
      at(2_700, command('ticket.serve', { ticketId: 't1' })),
    );
    expect(figures.serving).toEqual({ count: 2, median: 3 * MINUTE, ninetieth: 12 * MINUTE });
    const of = (station: string) => figures.stations.find(({ id }) => id === station)?.serving;
    expect(of('grill')).toEqual({ count: 1, median: 11 * MINUTE, ninetieth: 11 * MINUTE });
    expect(of('fry')).toMatchObject({ count: 2, ninetieth: 12 * MINUTE });
  });

  it('counts late tickets and waits on the pass by the hour', () => {
    const { hours } = report(
      180,
      ...took('t1', 0, 4),
      ...took('t2', 10, 40),
      at(50 * 60 + 1, command('ticket.pass', { ticketId: 't2' })),
      at(53 * 60 + 1, command('ticket.serve', { ticketId: 't2' })),
      ...took('t3', 65, 2),
    );
    expect(hours.map(({ hour, tickets, lateTickets }) => [hour, tickets, lateTickets])).toEqual([
      [18, 2, 1],
      [19, 1, 0],
    ]);
    expect(hours[0]?.pass).toEqual({ count: 1, median: 3 * MINUTE, ninetieth: 3 * MINUTE });
  });

  it('times pages until they are heard and picked up, each page once for all its dishes', () => {
    const paged = (ticketId: string, from: number, ...itemIds: string[]): Step[] => [
      at(
        from,
        order(
          ticketId,
          itemIds.map((id) => line(id, 'fries')),
        ),
      ),
      at(from + 60, bump(ticketId)),
      at(from + 61, command('page.send', { ticketId, server: 'Ana' })),
    ];
    const steps = [...paged('t1', 0, 'a', 'b', 'c'), ...paged('t2', 5, 'd')];
    const [first, second] = given(opened, ...steps).pages;
    const hear = (pageId = '') => command('page.hear', { pageId });
    const figures = report(
      10,
      ...steps,
      at(81, hear(first?.id)),
      at(111, command('ticket.serve', { ticketId: 't1' })),
    );
    expect(figures.pages).toEqual({
      sent: 2,
      unheard: 1,
      heard: { count: 1, median: 20_000, ninetieth: 20_000 },
      fetched: { count: 1, median: 30_000, ninetieth: 30_000 },
    });
    expect(second?.heard).toBeUndefined();
  });

  it('adds up voids by reason, ignoring case', () => {
    const voided = (id: string, reason: string, quantity = 1): Step[] => [
      fries(id, quantity),
      command('ticket.void', { ticketId: id, reason }),
    ];
    const { reasons } = report(
      10,
      ...voided('t1', 'Guest left'),
      ...voided('t2', 'dropped', 3),
      ...voided('t3', 'guest left'),
    );
    expect(reasons).toEqual([
      { reason: 'dropped', times: 1, dishes: 3, cents: 1200 },
      { reason: 'guest left', times: 2, dishes: 2, cents: 800 },
    ]);
  });

  describe('what was made again', () => {
    const served = (id: string, quantity = 1): Step[] => [
      fries(id, quantity),
      bump(id),
      command('ticket.serve', { ticketId: id }),
    ];
    const remake = (ticketId: string, reason: string, itemId = 'a', newItemId = `n${itemId}`) =>
      command('item.remake', { ticketId, itemId, newItemId, reason });

    it('is counted by dish and reason, with what it is worth, and costs the guest nothing', () => {
      const { remakes, cents, voids } = report(
        10,
        ...served('t1', 2),
        remake('t1', 'Dropped'),
        ...served('t2'),
        remake('t2', 'dropped'),
        ...served('t3'),
        remake('t3', 'cold'),
      );
      expect(remakes).toEqual([
        { name: 'Fries', reason: 'Dropped', times: 2, dishes: 3, cents: 1_200 },
        { name: 'Fries', reason: 'cold', times: 1, dishes: 1, cents: 400 },
      ]);
      expect(cents).toBe(1_600);
      expect(voids).toEqual([]);
    });

    it('is worth the first line, also when it is made again twice', () => {
      const twice = [...served('t1'), remake('t1', 'cold'), bump('t1'), remake('t1', 'cold', 'na')];
      expect(report(10, ...twice).remakes).toMatchObject([{ times: 2, dishes: 2, cents: 800 }]);
    });
  });

  describe('a combo', () => {
    const lunch = (id: string, quantity = 1) => order(id, [line(`${id}-a`, 'lunch', { quantity })]);
    const strike = (itemId: string, quantity?: number) =>
      command('item.void', {
        ticketId: 't1',
        itemId,
        reason: 'dropped',
        ...(quantity && { quantity }),
      });

    it('counts once, and its parts as dishes', () => {
      const { combos, dishes, cents } = report(5, withRichMenu(), lunch('t1', 2), lunch('t2'));
      expect(combos).toEqual([
        { menuItemId: 'lunch', name: 'Lunch menu', sold: 3, dishes: 6, cents: 3 * 1_250 },
      ]);
      expect(dishes.waiting).toBe(6);
      expect(cents).toBe(3 * 1_250);
    });

    it('counts once when its parts are on two tickets', () => {
      const split = command('ticket.split', {
        ticketId: 't1',
        itemIds: ['t1-a'],
        newTicketId: 't2',
      });
      const { combos } = report(5, withRichMenu(), lunch('t1'), split);
      expect(combos).toMatchObject([{ sold: 1, dishes: 2, cents: 1_250 }]);
    });

    it('is sold while a part of it is, and as often as its least struck part', () => {
      const [first, second] = ['t1-a', derivedId('t1-a', 1)];
      const sold = (...steps: Step[]) =>
        report(5, withRichMenu(), lunch('t1', 2), ...steps).combos?.map((one) => one.sold);
      expect(sold(strike(first, 1))).toEqual([1]);
      expect(sold(strike(first))).toBeUndefined();
      // What was served stays, so the combo is sold still.
      const served = [
        command('item.bump', { ticketId: 't1', itemId: second }),
        command('ticket.serve', { ticketId: 't1', itemIds: [second] }),
      ];
      expect(sold(...served, strike(first))).toEqual([2]);
    });
  });

  it('counts a part that was struck, and not a void that was taken back', () => {
    const strike = (ticketId: string, quantity: number) =>
      command('item.void', { ticketId, itemId: 'a', quantity, reason: 'wrong dish' });
    const figures = report(10, fries('t1', 4), strike('t1', 1), fries('t2'), strike('t2', 1));
    expect(figures.voids.map(({ quantity, cents }) => [quantity, cents])).toEqual([
      [1, 400],
      [1, 400],
    ]);
    expect(figures).toMatchObject({ cents: 1_200, dishes: { waiting: 3, voided: 2 } });
    const back = report(
      10,
      fries('t1', 4),
      strike('t1', 1),
      command('ticket.unvoid', { ticketId: 't1' }),
    );
    expect(back).toMatchObject({ voids: [], reasons: [], cents: 1_600, dishes: { voided: 0 } });
  });

  it('keeps the page of a line that was recalled after it was heard', () => {
    const page = command('page.send', { ticketId: 't1', server: 'Ana' });
    const story = [at(0, fries('t1')), at(60, bump('t1')), at(70, page)];
    const pageId = given(...story).pages[0]?.id ?? '';
    const heard = at(90, command('page.hear', { pageId }));
    const recall = command('ticket.recall', { ticketId: 't1' });
    expect(report(10, ...story, heard, recall).pages).toEqual({
      sent: 1,
      unheard: 0,
      heard: { count: 1, median: 20_000, ninetieth: 20_000 },
      fetched: NONE,
    });
  });

  it('adds up how long each dish was out, one that still is until now', () => {
    const out = (menuItemId: string) => command('menu.eighty-six', { menuItemId });
    const { outages } = report(
      60,
      at(0, out('fries')),
      at(600, command('menu.restore', { menuItemId: 'fries' })),
      at(900, out('fries')),
      at(1_200, command('menu.restore', { menuItemId: 'fries' })),
      at(1_800, out('burrito')),
    );
    expect(outages).toEqual([
      { menuItemId: 'burrito', name: 'Burrito', times: 1, ms: 30 * MINUTE, isOut: true },
      { menuItemId: 'fries', name: 'Fries', times: 2, ms: 15 * MINUTE, isOut: false },
    ]);
  });

  describe('over the turn of the day', () => {
    const NEXT = '2026-11-24';
    const TURN = 10 * 60;
    const evening = [
      opened,
      at((TURN - 30) * 60, fries('t1')),
      at((TURN - 20) * 60, fries('t2', 2)),
      at(
        (TURN - 10) * 60,
        command('menu.eighty-six', { menuItemId: 'burrito', until: 'restored' }),
      ),
    ];
    const night = [
      ...evening,
      at(TURN * 60, (state) => openDay(state, NEXT)),
      at((TURN + 5) * 60, bump('t1')),
      at(
        (TURN + 6) * 60,
        command('ticket.add-items', { ticketId: 't1', items: [line('x', 'nachos')] }),
      ),
      at((TURN + 7) * 60, command('ticket.void', { ticketId: 't2', reason: 'left' })),
      at((TURN + 8) * 60, fries('t3')),
    ] satisfies Step[];
    const before = given(...evening).state;
    const after = given(...night).state;

    it('counts a ticket, its dishes and its money on the day that ordered them', () => {
      expect(reportOf(before, TURN)).toMatchObject({
        day: DAY,
        tickets: { placed: 2, open: 2, carried: 0 },
        dishes: { waiting: 3 },
        cents: 1200,
      });
      const next = reportOf(after, TURN + 10);
      expect(next.tickets).toMatchObject({ placed: 1, open: 1, carried: 2 });
      expect(next).toMatchObject({ day: NEXT, dishes: { waiting: 2 }, cents: 900 + 400 });
      expect(next.hours.map(({ hour, tickets }) => [hour, tickets])).toEqual([[4, 1]]);
    });

    it('counts a void on its day, and an outage on each day for its part', () => {
      expect(reportOf(before, TURN)).toMatchObject({ voids: [], outages: [{ ms: 10 * MINUTE }] });
      const next = reportOf(after, TURN + 10);
      expect(next.voids).toMatchObject([{ number: 2, quantity: 2, cents: 800 }]);
      expect(next.outages).toMatchObject([{ ms: 10 * MINUTE, isOut: true }]);
    });

    it("ends at the house's hour, not when the next day is opened", () => {
      expect(endOf(recordOf(before), clockIn('UTC'))).toBe(OPENING + TURN * MINUTE);
    });
  });

  describe('an order for later', () => {
    const later = (id: string, minutes: number) =>
      order(id, [line('a', 'nachos')], {
        orderType: 'takeout',
        promisedAt: new Date(OPENING + minutes * MINUTE).toISOString(),
      });

    it('is in no figure until it is fired, and its time counts from there', () => {
      const waits = report(60, at(0, later('t1', 360)), at(1, fries('t2')));
      expect(waits.tickets).toMatchObject({ placed: 1, open: 1, carried: 0 });
      expect(waits.dishes.waiting).toBe(1);
      expect(waits.cents).toBe(400);
      const fired = report(
        400,
        at(0, later('t1', 360)),
        at(350 * 60, command('ticket.fire-course', { ticketId: 't1', course: 1 })),
        at(356 * 60, bump('t1')),
      );
      expect(fired.tickets).toMatchObject({ placed: 1, late: { late: 0, of: 1 } });
      expect(fired.cooking).toEqual({ count: 1, median: 6 * MINUTE, ninetieth: 6 * MINUTE });
      expect(fired.hours.map(({ hour, tickets }) => [hour, tickets])).toEqual([[23, 1]]);
      expect(fired.cents).toBe(900);
    });

    it('counts on the day on which it is fired, and not on the one that took it', () => {
      const NEXT = '2026-11-24';
      const taken = [opened, at(0, later('t1', 25 * 60))] satisfies Step[];
      const tomorrow = [
        ...taken,
        at(10 * 3600, (state) => openDay(state, NEXT)),
        at(11 * 3600, fries('t2')),
      ] satisfies Step[];
      const firing = command('ticket.fire-course', { ticketId: 't1', course: 1 });
      const of = (now: number, ...steps: Step[]) => reportOf(given(...steps).state, now).tickets;
      expect(of(600, ...taken)).toMatchObject({ placed: 0, open: 0, carried: 0 });
      expect(of(700, ...tomorrow)).toMatchObject({ placed: 1, open: 1, carried: 0 });
      expect(of(1500, ...tomorrow, at(1490 * 60, firing))).toMatchObject({ placed: 2, carried: 0 });
    });

    it('is late after its promised time', () => {
      const story = [
        at(0, later('t1', 30)),
        at(60, command('ticket.fire-course', { ticketId: 't1', course: 1 })),
      ];
      expect(report(29, ...story).tickets.late).toEqual({ late: 0, of: 1 });
      expect(report(30, ...story).tickets.late).toEqual({ late: 1, of: 1 });
    });
  });

  it('counts a line as late by what was fired with it needs, not by its order type alone', () => {
    const slow = command('house.change', {
      menu: {
        ...testHouse.menu,
        items: testHouse.menu.items.map((dish) =>
          dish.id === 'burrito' ? { ...dish, prepMinutes: 16 } : dish,
        ),
      },
    });
    const placed = order('t1', [line('a', 'burrito'), line('b', 'fries')], {
      orderType: 'takeout',
    });
    const late = (now: number) => report(now, slow, at(0, placed)).tickets.late;
    expect(late(19)).toEqual({ late: 0, of: 1 });
    expect(late(20)).toEqual({ late: 1, of: 1 });
  });
});
