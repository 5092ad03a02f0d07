import { v7 as uuid } from 'uuid';
import { describe, expect, it } from 'vitest';
import { schemaOfEvent, sequenceOf } from '../../../shared/contract/events';
import { system } from '../../../shared/contract/roles';
import { toEvents } from '../../../shared/domain/envelope';
import { evolve, initial } from '../../../shared/domain/evolve';
import { openDay } from '../../../shared/domain/open-day';
import { clockIn, machineTimeZone } from '../../../shared/domain/wall-clock';
import { sampleHouse } from '../../../shared/sample/sample-house';
import { DAY_MS, HOUR_MS } from '../../../shared/time';
import { recordOf } from '../../../shared/views/day-record';
import { dayReport } from '../../../shared/views/day-report';
import { DISH, FRIDAY, makeCommand, openHouse, order } from './house';
import { TestJournal } from './journal/test-journal';

describe('an empty house', () => {
  it('opens its first business day with sequence 1', async () => {
    const { hub, journal } = await openHouse();
    expect(journal.events.map((event) => event.type)).toEqual(['app.heard.day.opened.v2']);
    expect(hub.state.day.date).toBe('2026-11-20');
    expect(hub.state.sequence).toBe(1);
  });
});

describe('a journal whose beginning is lost', () => {
  it('is served as far as possible, and a notice says so', async () => {
    const first = await openHouse();
    const { command } = order();
    await first.hub.submit(command, { role: 'front-of-house' });
    const lost = await openHouse(new TestJournal(first.journal.events.slice(1)));
    expect(Object.keys(lost.hub.state.tickets)).toHaveLength(1);
    expect(lost.notices.all).toMatchObject([
      { code: 'journal-start-lost', message: expect.stringContaining('is lost') },
    ]);
    expect(lost.faults).toEqual([]);
    const whole = await openHouse(new TestJournal(first.journal.events));
    expect(whole.notices.all).toEqual([]);
  });
});

describe('a command', () => {
  it('is acknowledged with the sequence of its last event, after it is durable and published', async () => {
    const { hub, bus, journal } = await openHouse();
    let open = (): void => {};
    journal.gate = new Promise((resolve) => {
      open = resolve;
    });
    const published: number[] = [];
    bus.published$.subscribe((events) => published.push(...events.map(sequenceOf)));
    let isAcknowledged = false;
    const ack = hub.submit(order().command, { role: 'front-of-house' }).then((answer) => {
      isAcknowledged = true;
      return answer;
    });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(isAcknowledged).toBe(false);
    expect(published).toEqual([]);
    open();
    expect(await ack).toEqual({ ok: true, sequence: 2 });
    expect(published).toEqual([2]);
    expect(journal.events).toHaveLength(2);
  });

  it('has the CloudEvents envelope that is stored and pushed unchanged', async () => {
    const { hub, journal } = await openHouse();
    const { command, ticketId } = order();
    await hub.submit(command, { role: 'front-of-house' });
    expect(journal.events[1]).toMatchObject({
      specversion: '1.0',
      id: `${command.id}-0`,
      source: `urn:heard:${sampleHouse.id}`,
      type: 'app.heard.ticket.placed.v1',
      subject: `ticket/${ticketId}`,
      time: new Date(FRIDAY).toISOString(),
      sequence: '0000000000002',
      correlationid: command.id,
      actor: 'front-of-house',
    });
  });

  it('given its sender, then its events have the role, the station and the approver', async () => {
    const { hub, journal } = await openHouse();
    const { command, ticketId } = order();
    await hub.submit(command, { role: 'front-of-house', name: 'front of house 2' });
    const voided = makeCommand('ticket.void', { ticketId, reason: 'left' });
    await hub.submit(voided, { role: 'front-of-house', name: 'front of house 2', person: 'Ana' });
    const said = journal.events.map(({ actor, actorname, actorperson }) => [
      actor,
      actorname,
      actorperson,
    ]);
    expect(said).toEqual([
      ['system', undefined, undefined],
      ['front-of-house', 'front of house 2', undefined],
      ['front-of-house', 'front of house 2', 'Ana'],
    ]);
    for (const event of journal.events) {
      expect(schemaOfEvent(event.type)?.safeParse(event).error).toBeUndefined();
    }
  });

  it('gets the same answer when it is sent again, and acts once', async () => {
    const { hub, journal } = await openHouse();
    const { command } = order();
    const first = await hub.submit(command, { role: 'front-of-house' });
    await hub.submit(order().command, { role: 'front-of-house' });
    expect(await hub.submit(command, { role: 'front-of-house' })).toEqual(first);
    expect(journal.events).toHaveLength(3);
  });

  it('that changed nothing gets the same answer later, also when it would now change something', async () => {
    const { hub, journal } = await openHouse();
    const { command, ticketId } = order();
    await hub.submit(command, { role: 'front-of-house' });
    const normal = makeCommand('ticket.prioritise', { ticketId, priority: 'normal' });
    expect(await hub.submit(normal, { role: 'front-of-house' })).toEqual({ ok: true, sequence: 2 });
    const rush = makeCommand('ticket.prioritise', { ticketId, priority: 'rush' });
    await hub.submit(rush, { role: 'front-of-house' });
    expect(await hub.submit(normal, { role: 'front-of-house' })).toEqual({ ok: true, sequence: 2 });
    expect(hub.state.tickets[ticketId]?.priority).toBe('rush');
    expect(journal.events).toHaveLength(3);
  });

  it('sent twice at once acts once', async () => {
    const { hub, journal } = await openHouse();
    const { command } = order();
    const [one, two] = await Promise.all([
      hub.submit(command, { role: 'front-of-house' }),
      hub.submit(command, { role: 'front-of-house' }),
    ]);
    expect(one).toEqual(two);
    expect(journal.events).toHaveLength(2);
  });

  it('is still known after a restart, and on the next day', async () => {
    const first = await openHouse();
    const { command } = order();
    const ack = await first.hub.submit(command, { role: 'front-of-house' });
    const second = await openHouse(new TestJournal(first.journal.events));
    expect(await second.hub.submit(command, { role: 'front-of-house' })).toEqual(ack);
    second.clock.now += DAY_MS;
    second.hub.tick();
    await second.hub.submit(order().command, { role: 'front-of-house' });
    expect(second.hub.state.day.date).toBe('2026-11-21');
    expect(await second.hub.submit(command, { role: 'front-of-house' })).toEqual(ack);
  });

  it('of the day before, from the journal, is known after a restart', async () => {
    const first = await openHouse();
    const { command } = order();
    const ack = await first.hub.submit(command, { role: 'front-of-house' });
    first.clock.now += DAY_MS;
    await first.hub.submit(order().command, { role: 'front-of-house' });
    const second = await openHouse(new TestJournal(first.journal.place), { clock: first.clock });
    expect(second.hub.knows(command.id)).toBe(false);
    expect(await second.hub.submit(command, { role: 'front-of-house' })).toEqual(ack);
    expect(second.faults).toEqual([]);
  });

  it('of the open day is known after the day was begun again, and a restart', async () => {
    const first = await openHouse();
    const { command } = order();
    const ack = await first.hub.submit(command, { role: 'front-of-house' });
    const { sequence, house, day } = first.hub.state;
    const again = toEvents(
      [openDay(first.hub.state, day.date)],
      { commandId: uuid(), actor: system() },
      sequence,
      house.id,
      FRIDAY,
    );
    await first.journal.log.append(sequence, again);
    await first.journal.snapshots.put(sequence + 1, again.reduce(evolve, first.hub.state));
    const second = await openHouse(new TestJournal(first.journal.place), { clock: first.clock });
    await second.hub.submit(order().command, { role: 'front-of-house' });
    expect(await second.hub.submit(command, { role: 'front-of-house' })).toEqual(ack);
  });

  it('may be sent again with the same id after a refusal, and is accepted when it fits', async () => {
    const { hub } = await openHouse();
    const out = makeCommand('menu.eighty-six', { menuItemId: DISH.id });
    await hub.submit(out, { role: 'kitchen' });
    const { command } = order();
    expect(await hub.submit(command, { role: 'front-of-house' })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
    await hub.submit(makeCommand('menu.restore', { menuItemId: DISH.id }), { role: 'kitchen' });
    expect(await hub.submit(command, { role: 'front-of-house' })).toMatchObject({ ok: true });
  });
});

describe('the one writer', () => {
  it('syncs commands that wait together once', async () => {
    const { hub, journal } = await openHouse();
    await hub.submit(order().command, { role: 'front-of-house' });
    const before = journal.syncs;
    const acks = await Promise.all(
      Array.from({ length: 64 }, () => hub.submit(order().command, { role: 'front-of-house' })),
    );
    expect(acks.every((ack) => ack.ok)).toBe(true);
    expect(journal.syncs - before).toBeLessThanOrEqual(2);
    expect(journal.events.map(sequenceOf)).toEqual(journal.events.map((_, index) => index + 1));
  });

  it('lets one of two windows sell the last one and tells the other', async () => {
    const { hub } = await openHouse();
    const last = makeCommand('menu.eighty-six', { menuItemId: DISH.id, remaining: 1 });
    await hub.submit(last, { role: 'kitchen' });
    const acks = await Promise.all([
      hub.submit(order().command, { role: 'front-of-house' }),
      hub.submit(order().command, { role: 'front-of-house' }),
    ]);
    expect(acks).toMatchObject([
      { ok: true },
      { ok: false, error: { code: 'conflict', message: expect.stringContaining(DISH.name) } },
    ]);
  });

  it('holds a state that equals the fold of its journal', async () => {
    const { hub, journal } = await openHouse();
    const { command, ticketId, itemIds } = order(2);
    await hub.submit(command, { role: 'front-of-house' });
    await hub.submit(makeCommand('ticket.bump', { ticketId }), { role: 'kitchen' });
    await hub.submit(makeCommand('item.recall', { ticketId, itemId: itemIds[0] ?? '' }), {
      role: 'kitchen',
    });
    expect(hub.state).toEqual(journal.events.reduce(evolve, initial(sampleHouse)));
  });
});

describe('a journal that cannot write', () => {
  it('acknowledges nothing of the batch, shows a notice, and continues once it is reopened', async () => {
    const { hub, journal, availability } = await openHouse();
    journal.failNext = true;
    journal.reopenFails = true;
    const { command } = order();
    expect(await hub.submit(command, { role: 'front-of-house' })).toMatchObject({
      ok: false,
      error: { code: 'unavailable', reason: 'unwritten' },
    });
    expect(hub.state.sequence).toBe(1);
    expect(await hub.submit(order().command, { role: 'front-of-house' })).toMatchObject({
      ok: false,
    });
    expect(availability).toEqual([false]);

    expect(await hub.recover()).toBe(false);
    journal.reopenFails = false;
    expect(await hub.recover()).toBe(true);
    expect(availability).toEqual([false, true]);
    expect(await hub.submit(command, { role: 'front-of-house' })).toEqual({
      ok: true,
      sequence: 2,
    });
    expect(Object.keys(hub.state.tickets)).toHaveLength(1);
  });

  it('is reopened at once if possible, and refuses only the batch that failed', async () => {
    const { hub, journal, availability } = await openHouse();
    journal.failNext = true;
    expect(await hub.submit(order().command, { role: 'front-of-house' })).toMatchObject({
      ok: false,
    });
    expect(availability).toEqual([false, true]);
    expect(await hub.submit(order().command, { role: 'front-of-house' })).toMatchObject({
      ok: true,
    });
  });

  it('publishes nothing that was not written', async () => {
    const { hub, bus, journal } = await openHouse();
    const published: unknown[] = [];
    bus.published$.subscribe((events) => published.push(...events));
    journal.failNext = true;
    await hub.submit(order().command, { role: 'front-of-house' });
    expect(published).toEqual([]);
  });
});

describe('the business day', () => {
  // No computer is in both zones: at least one of them differs from its own.
  it.each([
    ['America/Mexico_City', '2026-11-24T10:00Z'],
    ['Pacific/Kiritimati', '2026-11-23T14:00Z'],
  ])(
    'given a house in %s, then it turns at four there, wherever the hub runs',
    async (timeZone, four) => {
      const turn = Date.parse(four);
      const house = { ...sampleHouse, settings: { ...sampleHouse.settings, timeZone } };
      const clock = { now: turn - 6 * HOUR_MS };
      const { hub } = await openHouse(new TestJournal(), { house, clock });
      expect(hub.state.day.date).toBe('2026-11-23');
      clock.now = turn - 1;
      await hub.submit(order().command, { role: 'front-of-house' });
      expect(hub.state.day.date).toBe('2026-11-23');
      clock.now = turn;
      await hub.submit(order().command, { role: 'front-of-house' });
      expect(hub.state.day).toMatchObject({ date: '2026-11-24', lastNumber: 2 });
      await hub.close();
    },
  );

  it.each([
    ['another time zone', { timeZone: 'Pacific/Kiritimati' }, '2026-11-24T14:00Z'],
    ['an earlier turn', { dayTurnHour: 0 }, '2026-11-25T00:00Z'],
  ])(
    'given %s in mid-service, then the day stays whole until its next turn',
    async (_what, change, turn) => {
      const settings = { ...sampleHouse.settings, timeZone: 'UTC', dayTurnHour: 4 };
      const clock = { now: Date.parse('2026-11-24T03:00Z') };
      const { hub } = await openHouse(new TestJournal(), {
        house: { ...sampleHouse, settings },
        clock,
      });
      const place = () => hub.submit(order().command, { role: 'front-of-house' });
      const setClock = (next: object) =>
        hub.submit(makeCommand('house.change', { settings: { ...settings, ...next } }), {
          role: 'manager',
        });
      await place();
      expect(await setClock(change)).toMatchObject({ ok: true });
      await place();
      expect(hub.state.day).toMatchObject({ date: '2026-11-23', lastNumber: 2 });
      await setClock({});
      await place();
      expect(hub.state.day).toMatchObject({ date: '2026-11-23', lastNumber: 3 });
      await setClock(change);
      clock.now = Date.parse(turn) - 1;
      await place();
      expect(hub.state.day).toMatchObject({ date: '2026-11-23', lastNumber: 4 });
      clock.now = Date.parse(turn);
      await place();
      expect(hub.state.day.date > '2026-11-23').toBe(true);
      await hub.close();
    },
  );

  // The day began at four; orders at 11:00, 14:00 and, in the night, at 02:00 the next morning.
  it.each([
    ['a later hour before it has come', 11, 12, '2026-11-24T12:00Z'],
    ['a later hour that has passed', 14, 13, '2026-11-24T13:00Z'],
    ['a far later hour', 20, 21, '2026-11-24T21:00Z'],
    ['an earlier hour', 14, 2, '2026-11-24T02:00Z'],
    ['midnight, in the night', 26, 0, '2026-11-25T00:00Z'],
    ['the hour that it is', 11, 11, '2026-11-24T11:00Z'],
  ])(
    'given %s in mid-service, then the open day stays whole, also after a restart, and turns at the new hour',
    async (_what, hour, dayTurnHour, turn) => {
      const settings = { ...sampleHouse.settings, timeZone: 'UTC', dayTurnHour: 4 };
      const start = Date.parse('2026-11-23T00:00Z');
      const clock = { now: start + 4 * HOUR_MS };
      const journal = new TestJournal();
      const open = { house: { ...sampleHouse, settings }, clock };
      let { hub } = await openHouse(journal, open);
      const place = () => hub.submit(order().command, { role: 'front-of-house' });
      const report = () => dayReport(recordOf(hub.state), clock.now, clockIn('UTC'));
      clock.now = start + (hour - 1) * HOUR_MS;
      await place();
      clock.now = start + hour * HOUR_MS;
      await place();
      const change = makeCommand('house.change', { settings: { ...settings, dayTurnHour } });
      expect(await hub.submit(change, { role: 'manager' })).toMatchObject({ ok: true });
      await place();
      expect(report().tickets).toMatchObject({ placed: 3, carried: 0 });
      clock.now = Date.parse(turn) - 1;
      ({ hub } = await openHouse(journal, open));
      await place();
      expect(hub.state.day).toMatchObject({ date: '2026-11-23', lastNumber: 4 });
      expect(report().tickets).toMatchObject({ placed: 4, carried: 0 });
      clock.now = Date.parse(turn);
      await place();
      expect(hub.state.day.date > '2026-11-23').toBe(true);
      expect(report().tickets).toMatchObject({ placed: 1, carried: 4 });
    },
  );

  it('given a house without a time zone, then the computer’s applies', async () => {
    const local = clockIn(machineTimeZone());
    const clock = { now: local.momentOf('2026-11-24', 3, 59) };
    const { hub } = await openHouse(new TestJournal(), { clock });
    expect(hub.state.house.settings.timeZone).toBeUndefined();
    expect(hub.state.day.date).toBe('2026-11-23');
    clock.now = local.momentOf('2026-11-24', 4);
    await hub.submit(order().command, { role: 'front-of-house' });
    expect(hub.state.day.date).toBe('2026-11-24');
    await hub.close();
  });

  it('turns with open tickets carried over and numbers from 1', async () => {
    const { hub, clock } = await openHouse();
    const { command, ticketId } = order();
    await hub.submit(command, { role: 'front-of-house' });
    clock.now += DAY_MS;
    const next = order();
    await hub.submit(next.command, { role: 'front-of-house' });
    expect(hub.state.day.date).toBe('2026-11-21');
    expect(hub.state.tickets[ticketId]?.number).toBe(1);
    expect(hub.state.tickets[next.ticketId]?.number).toBe(2);
  });

  it('does not turn back when the clock is set back', async () => {
    const { hub, clock } = await openHouse();
    clock.now -= 2 * DAY_MS;
    expect(await hub.submit(order().command, { role: 'front-of-house' })).toMatchObject({
      ok: true,
    });
    expect(hub.state.day.date).toBe('2026-11-20');
  });
});

describe('a hub that closes', () => {
  it('answers the commands that it took and refuses later ones', async () => {
    const { hub } = await openHouse();
    const taken = hub.submit(order().command, { role: 'front-of-house' });
    await hub.close();
    expect(await taken).toMatchObject({ ok: true });
    expect(await hub.submit(order().command, { role: 'front-of-house' })).toMatchObject({
      ok: false,
      error: { code: 'unavailable' },
    });
  });

  it('resolves its close when the commands of that moment are durable and answered, not before', async () => {
    const { hub, journal } = await openHouse();
    let write = (): void => {};
    journal.gate = new Promise((resolve) => {
      write = resolve;
    });
    const done: string[] = [];
    const taken = hub
      .submit(order().command, { role: 'front-of-house' })
      .then(() => done.push('answered'));
    const closed = hub.close().then(() => done.push('closed'));
    setTimeout(write, 20);
    await Promise.all([taken, closed]);
    expect(done).toEqual(['answered', 'closed']);
  });
});

describe('bad input', () => {
  it.each([
    ['nothing', undefined, 'invalid'],
    ['a list', [], 'invalid'],
    ['an unknown type', { id: uuid(), type: 'ticket.eat', data: {} }, 'invalid'],
    ['a type from the prototype', { id: uuid(), type: 'constructor', data: {} }, 'invalid'],
    ['an id that is not a UUIDv7', { ...order().command, id: '1' }, 'invalid'],
    ['an extra key', { ...order().command, role: 'manager' }, 'invalid'],
    ['a bigint', { ...order().command, data: { covers: 1n } }, 'invalid'],
    [
      'a ticket that does not exist',
      makeCommand('ticket.fire-course', { ticketId: uuid(), course: 2 }),
      'not-found',
    ],
    ['a megabyte', { ...order().command, data: { note: 'x'.repeat(1_000_000) } }, 'too-large'],
  ])('%s is refused with its code and changes nothing', async (_name, raw, code) => {
    const { hub, journal, faults } = await openHouse();
    expect(await hub.submit(raw, { role: 'front-of-house' })).toMatchObject({
      ok: false,
      error: { code },
    });
    expect(journal.events).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  it('a kitchen may not place', async () => {
    const { hub } = await openHouse();
    expect(await hub.submit(order().command, { role: 'kitchen' })).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    });
  });
});
