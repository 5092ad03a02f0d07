import { describe, expect, it } from 'vitest';
import { autoFire, coursesDue } from '../../../../electron/hub/subscribers/auto-fire';
import type { CommandData, CommandType } from '../../../../shared/contract/commands';
import { MINUTE_MS } from '../../../../shared/time';
import { DISH, makeCommand, openHouse, order, roleOf } from '../house';

const SLOW_MINUTES = DISH.prepMinutes + 5;
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

/** A ticket with a dish, and one that takes five minutes longer and starts first. */
async function paced() {
  const house = await openHouse();
  const send = async <T extends CommandType>(type: T, data: CommandData<T>) => {
    expect(await house.hub.submit(makeCommand(type, data), { role: roleOf(type) })).toMatchObject({
      ok: true,
    });
  };
  const { settings, menu } = house.hub.state.house;
  const slow = { ...DISH, id: 'slow-dish', name: 'Slow dish', prepMinutes: SLOW_MINUTES };
  await send('house.change', {
    menu: { ...menu, items: [...menu.items, slow] },
    settings: { ...settings, landTogether: true },
  });
  const { command, ticketId } = order(2);
  if (command.type !== 'ticket.place') throw new Error('no order');
  const [quick, other] = command.data.items;
  if (!quick || !other) throw new Error('no lines');
  command.data.items[1] = { itemId: other.itemId, menuItemId: slow.id, quantity: 1 };
  await house.hub.submit(command, { role: 'front-of-house' });
  const due = () => coursesDue(house.hub.state, house.clock.now);
  const phases = () => house.hub.state.tickets[ticketId]?.items.map(({ phase }) => phase);
  const fire = {
    type: 'ticket.fire-course',
    data: { ticketId, course: 1, itemIds: [quick.itemId] },
  };
  return { ...house, send, due, phases, fire, ticketId, slowId: other.itemId };
}

describe('a course that lands together', () => {
  it('fires line by line, by the time of each', async () => {
    const { due, clock, fire, phases } = await paced();
    expect(phases()).toEqual(['held', 'owed']);
    expect(due()).toEqual({ commands: [], next: clock.now + 5 * MINUTE_MS });
    clock.now += 5 * MINUTE_MS;
    expect(due()).toMatchObject({ commands: [fire] });
  });

  it('does not wait for a slow dish that is done already', async () => {
    const { due, send, fire, ticketId, slowId } = await paced();
    await send('item.bump', { ticketId, itemId: slowId });
    expect(due()).toMatchObject({ commands: [fire] });
  });

  it('is fired by the house, once', async () => {
    const house = await paced();
    const { clock, phases, due } = house;
    clock.now += 5 * MINUTE_MS;
    const stop = house.start(autoFire);
    await settle();
    expect(phases()).toEqual(['owed', 'owed']);
    expect(due().commands).toEqual([]);
    await stop();
  });
});
