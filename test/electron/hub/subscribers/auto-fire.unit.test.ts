import { describe, expect, it } from 'vitest';
import {
  autoFire,
  COURSE_GAP_MINUTES,
  coursesDue,
} from '../../../../electron/hub/subscribers/auto-fire';
import type { CommandData, CommandType } from '../../../../shared/contract/commands';
import { settings } from '../../../../shared/contract/house';
import { sampleHouse } from '../../../../shared/sample/sample-house';
import { MINUTE_MS } from '../../../../shared/time';
import { DISH, makeCommand, openHouse, order, roleOf } from '../house';

const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

/** A ticket with two courses of one dish each; the first is served. */
async function servedOnce(isOn: boolean) {
  const house = await openHouse();
  const send = async <T extends CommandType>(type: T, data: CommandData<T>) => {
    const role = roleOf(type);
    expect(await house.hub.submit(makeCommand(type, data), { role })).toMatchObject({ ok: true });
  };
  if (isOn) {
    await send('house.change', { settings: { ...house.hub.state.house.settings, autoFire: true } });
  }
  const { command, ticketId } = order(2);
  if (command.type !== 'ticket.place' || !command.data.items[1]) throw new Error('no order');
  command.data.items[1].course = 2;
  await house.hub.submit(command, { role: 'front-of-house' });
  const phases = () => house.hub.state.tickets[ticketId]?.items.map(({ phase }) => phase);
  const due = () => coursesDue(house.hub.state, house.clock.now);
  return { ...house, send, ticketId, phases, due };
}

const fire = (ticketId: string) => [{ type: 'ticket.fire-course', data: { ticketId, course: 2 } }];

describe('auto-fire', () => {
  it('is off in a house without the setting, and such a house is still valid', async () => {
    expect(settings.parse(sampleHouse.settings).autoFire).toBeUndefined();
    const { send, ticketId, due, clock } = await servedOnce(false);
    await send('ticket.bump', { ticketId });
    await send('ticket.serve', { ticketId });
    clock.now += 60 * MINUTE_MS;
    expect(due()).toEqual({ commands: [], next: Number.POSITIVE_INFINITY });
  });

  it('waits while the course before is owed or waits on the pass', async () => {
    const { send, ticketId, due, clock } = await servedOnce(true);
    clock.now += 60 * MINUTE_MS;
    expect(due().commands).toEqual([]);
    await send('ticket.bump', { ticketId });
    expect(due()).toEqual({ commands: [], next: Number.POSITIVE_INFINITY });
  });

  it('fires early enough that the slowest dish lands after the gap', async () => {
    const { send, ticketId, due, clock } = await servedOnce(true);
    await send('ticket.bump', { ticketId });
    clock.now += 5 * MINUTE_MS;
    await send('ticket.serve', { ticketId });
    const at = clock.now + (COURSE_GAP_MINUTES - DISH.prepMinutes) * MINUTE_MS;
    expect(due()).toEqual({ commands: [], next: at });
    clock.now = at;
    expect(due().commands).toEqual(fire(ticketId));
  });

  it('skips courses that a person fired by hand in the meantime', async () => {
    const { send, ticketId, due, clock } = await servedOnce(true);
    await send('ticket.bump', { ticketId });
    await send('ticket.serve', { ticketId });
    await send('ticket.fire-course', { ticketId, course: 2 });
    clock.now += 60 * MINUTE_MS;
    expect(due().commands).toEqual([]);
  });

  it('fires it once, as the house, also after a restart', async () => {
    const house = await servedOnce(true);
    const { send, ticketId, phases, clock, journal } = house;
    await send('ticket.bump', { ticketId });
    await send('ticket.serve', { ticketId });
    clock.now += 60 * MINUTE_MS;
    const start = () => house.start(autoFire);
    for (const stop of [start(), start()]) {
      await settle();
      await stop();
    }
    expect(phases()).toEqual(['served', 'owed']);
    const fired = journal.events.filter(({ type }) => type === 'app.heard.ticket.course-fired.v1');
    expect(fired).toHaveLength(1);
    expect(house.failures).toEqual([]);
  });
});
