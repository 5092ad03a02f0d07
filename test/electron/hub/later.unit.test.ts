import { describe, expect, it } from 'vitest';
import { autoFire, coursesDue } from '../../../electron/hub/subscribers/auto-fire';
import { clockIn } from '../../../shared/domain/wall-clock';
import { HOUR_MS, MINUTE_MS } from '../../../shared/time';
import { rail } from '../../../shared/views/rail';
import { DISH, makeCommand, openHouse, order } from './house';

const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
/** The buffer of a house that has no own one. */
const BUFFER_MINUTES = 5;

type House = Awaited<ReturnType<typeof openHouse>>;

/** Places a takeout that is promised `hours` from now. */
async function promise(house: House, hours: number, more: { hold?: boolean } = {}) {
  const promisedAt = house.clock.now + hours * HOUR_MS;
  const { command, ticketId } = order(1, {
    orderType: 'takeout',
    promisedAt: new Date(promisedAt).toISOString(),
    ...more,
  });
  expect(await house.hub.submit(command, { role: 'front-of-house' })).toMatchObject({ ok: true });
  return { ticketId, fireAt: promisedAt - (DISH.prepMinutes + BUFFER_MINUTES) * MINUTE_MS };
}

const phaseOf = (house: House, ticketId: string) =>
  house.hub.state.tickets[ticketId]?.items.map(({ phase }) => phase).join();

/** Lets the policy look once, as at a start of the hub. */
async function letFire(house: House) {
  const stop = house.start(autoFire);
  await settle();
  await stop();
}

describe('an order for later', () => {
  it('is due at its time and not a millisecond earlier, without any setting', async () => {
    const house = await openHouse();
    const { ticketId, fireAt } = await promise(house, 6);
    const due = (now: number) => coursesDue(house.hub.state, now);
    expect(due(fireAt - 1)).toEqual({ commands: [], next: fireAt });
    expect(due(fireAt).commands).toEqual([
      { type: 'ticket.fire-course', data: { ticketId, course: 1 } },
    ]);
    await letFire(house);
    expect(phaseOf(house, ticketId)).toBe('held');
    house.clock.now = fireAt;
    await letFire(house);
    await letFire(house);
    expect(phaseOf(house, ticketId)).toBe('owed');
    const fired = house.journal.events.filter(({ type }) => type.includes('course-fired'));
    expect(fired).toHaveLength(1);
    expect(rail(house.hub.state, 'all')).toHaveLength(1);
    expect(house.failures).toEqual([]);
  });

  it('fires by itself at a running hub, which wakes for it', async () => {
    const house = await openHouse();
    const { ticketId, fireAt } = await promise(house, 6);
    house.clock.now = fireAt - 50;
    const stop = house.start(autoFire);
    await settle();
    expect(phaseOf(house, ticketId)).toBe('held');
    house.clock.now = fireAt;
    await expect.poll(() => phaseOf(house, ticketId)).toBe('owed');
    await stop();
  });

  it('fires all courses of an order that leaves the house', async () => {
    const house = await openHouse();
    const promisedAt = new Date(house.clock.now + 6 * HOUR_MS).toISOString();
    const { command, ticketId } = order(2, { orderType: 'delivery', promisedAt });
    if (command.type !== 'ticket.place' || !command.data.items[1]) throw new Error('no order');
    command.data.items[1].course = 2;
    await house.hub.submit(command, { role: 'front-of-house' });
    expect(phaseOf(house, ticketId)).toBe('held,held');
    house.clock.now += 6 * HOUR_MS;
    await letFire(house);
    expect(phaseOf(house, ticketId)).toBe('owed,owed');
  });

  it('survives the turn of the day and restarts, and fires tomorrow', async () => {
    const house = await openHouse();
    const { ticketId, fireAt } = await promise(house, 24);
    const { date } = house.hub.state.day;
    house.clock.now += 12 * HOUR_MS;
    house.hub.tick();
    await settle();
    expect(house.hub.state.day.date > date).toBe(true);

    const again = await openHouse(house.journal, { clock: { now: fireAt - MINUTE_MS } });
    expect(again.hub.state.tickets[ticketId]).toMatchObject({ number: 1, fireAt });
    await letFire(again);
    expect(phaseOf(again, ticketId)).toBe('held');
    const { command, ticketId: other } = order();
    await again.hub.submit(command, { role: 'front-of-house' });
    expect(again.hub.state.tickets[other]?.number).toBe(2);

    // The hub was off at the time: it fires at the next start.
    const late = await openHouse(house.journal, { clock: { now: fireAt + HOUR_MS } });
    await letFire(late);
    expect(phaseOf(late, ticketId)).toBe('owed');
  });

  it('fires at the same instant over the night on which the clocks change', async () => {
    const house = await openHouse();
    const zone = clockIn('America/New_York');
    house.clock.now = zone.momentOf('2026-10-31', 20);
    const promisedAt = zone.momentOf('2026-11-01', 18);
    // 22 hours on the wall, 23 in truth.
    const { ticketId, fireAt } = await promise(house, (promisedAt - house.clock.now) / HOUR_MS);
    expect(promisedAt - house.clock.now).toBe(23 * HOUR_MS);
    expect(house.hub.state.tickets[ticketId]?.fireAt).toBe(fireAt);
    expect(zone.timeOf(fireAt + (DISH.prepMinutes + BUFFER_MINUTES) * MINUTE_MS)).toBe('18:00:00');
  });

  it('stays on hold if a person said so, also in a house that fires courses by itself', async () => {
    const house = await openHouse();
    await house.hub.submit(
      makeCommand('house.change', {
        settings: { ...house.hub.state.house.settings, autoFire: true },
      }),
      { role: 'manager' },
    );
    const { ticketId } = await promise(house, 6, { hold: true });
    house.clock.now += 10 * HOUR_MS;
    expect(coursesDue(house.hub.state, house.clock.now)).toEqual({
      commands: [],
      next: Number.POSITIVE_INFINITY,
    });
    expect(phaseOf(house, ticketId)).toBe('held');
  });
});
