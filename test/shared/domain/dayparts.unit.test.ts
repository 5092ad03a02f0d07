import { describe, expect, it } from 'vitest';
import type { MenuItem } from '../../../shared/contract/house';
import { isSoldAt } from '../../../shared/domain/dayparts';
import { command, given, line, order } from './given';
import { richHouse, richMenu } from './menu-house';
import { testHouse } from './test-house';

const dayparts = [
  { id: 'breakfast', name: 'Breakfast', from: '07:00', to: '11:00' },
  { id: 'night', name: 'Night', from: '22:00', to: '02:00' },
];
const change = (id: string, more: Partial<MenuItem>): MenuItem[] =>
  richMenu.items.map((item) => (item.id === id ? { ...item, ...more } : item));
const menu = {
  ...richMenu,
  dayparts,
  categoryDefaults: { Desserts: { dayparts: ['night'] } },
  items: change('bread', { dayparts: ['breakfast'] }).map((item) =>
    item.id === 'taco' ? { ...item, dayparts: ['breakfast', 'night'] } : item,
  ),
};
const settings = { ...testHouse.settings, timeZone: 'America/Mexico_City' };
const house = command('house.change', { menu, settings });
/** Mexico City is six hours behind UTC. */
const atClock = (time: string) => Date.parse(`2026-11-23T${time}:00.000-06:00`);
const soldAt = (id: string, time: string) => {
  const dish = menu.items.find((item) => item.id === id);
  return dish && isSoldAt({ ...richHouse, menu, settings }, dish, atClock(time));
};

describe('a dish with parts of the day', () => {
  it.each([
    ['bread', '06:59', false],
    ['bread', '07:00', true],
    ['bread', '10:59', true],
    ['bread', '11:00', false],
    ['flan', '21:59', false],
    ['flan', '23:30', true],
    ['flan', '01:59', true],
    ['flan', '02:00', false],
    ['taco', '08:00', true],
    ['taco', '12:00', false],
    ['taco', '00:30', true],
    ['steak', '04:00', true],
  ])('%s at %s on the clock of the house: %s', (id, time, expected) => {
    expect(soldAt(id, time)).toBe(expected);
  });

  it('is refused outside of them, by name, and sold anyway when a person says so', () => {
    const noon = { step: house, at: atClock('12:00') };
    given(noon)
      .when(order('t1', [line('a', 'steak'), line('b', 'bread')]))
      .then({
        code: 'conflict',
        field: 'data.items.1.menuItemId',
        says: /Bread is sold .*Breakfast/u,
      });
    const anyway = order('t1', [line('b', 'bread', { anyway: true } as object)]);
    expect(given(noon, anyway).ticket('t1').items[0]?.phase).toBe('owed');
  });

  it('is refused as an add-on too', () => {
    given({ step: house, at: atClock('12:00') }, order('t1', [line('a', 'steak')]))
      .when(command('ticket.add-items', { ticketId: 't1', items: [line('b', 'flan')] }))
      .then({ code: 'conflict', field: 'data.items.0.menuItemId', says: /Night/u });
  });

  it('is sold for later when it is promised for one of them, or ordered in one', () => {
    const takeout = { orderType: 'takeout', table: undefined } as const;
    const promised = (time: string) =>
      order('t1', [line('b', 'bread')], {
        ...takeout,
        promisedAt: new Date(atClock(time)).toISOString(),
      });
    const placed = (now: string, time: string) =>
      given({ step: house, at: atClock(now) }, promised(time)).ticket('t1').items.length;
    expect(placed('06:00', '08:30')).toBe(1);
    expect(placed('10:50', '11:20')).toBe(1);
    given({ step: house, at: atClock('12:00') })
      .when(promised('13:00'))
      .then({ code: 'conflict', field: 'data.items.0.menuItemId' });
  });
});
