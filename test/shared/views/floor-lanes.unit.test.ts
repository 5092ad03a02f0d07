import { expect, it } from 'vitest';
import type { CommandData } from '../../../shared/contract/commands';
import { floor } from '../../../shared/views/floor';
import { lanes } from '../../../shared/views/floor-lanes';
import { at, command, given, line, OPENING, order, type Step } from '../domain/given';

type Order = Partial<CommandData<'ticket.place'>>;

const of = (...steps: Step[]) => {
  const { state } = given(...steps);
  const all = lanes(floor(state), state.house.settings.thresholds);
  return (lane: keyof typeof all) => all[lane].map(({ ticket }) => ticket.id);
};
const out = (id: string, more: Order) =>
  order(id, [line('a', 'fries')], { table: undefined, orderType: 'takeout', guest: id, ...more });
const fire = (ticketId: string) => command('ticket.fire-course', { ticketId, course: 1 });
const inMinutes = (minutes: number) => new Date(OPENING + minutes * 60_000).toISOString();

it('sorts orders that leave the house by their promised times', () => {
  const lane = of(
    at(0, out('at eight', { promisedAt: inMinutes(120) })),
    at(5, out('soon', { promisedAt: inMinutes(10) })),
    at(9, out('by bike', { orderType: 'delivery', promisedAt: inMinutes(30) })),
    at(10, out('lane', { orderType: 'drive-thru' })),
    ...['at eight', 'soon', 'by bike'].map((id) => at(11, fire(id))),
  );
  expect(lane('takeout')).toEqual(['soon', 'at eight']);
  expect(lane('delivery')).toEqual(['by bike']);
  expect(lane('drive-thru')).toEqual(['lane']);
});

it('sorts an order without a promise by when it turns late, after 8 minutes', () => {
  const lane = of(
    at(0, out('in 9 minutes', { promisedAt: inMinutes(9) })),
    at(0, out('no promise', {})),
    at(0, out('in 7 minutes', { promisedAt: inMinutes(7) })),
  );
  expect(lane('takeout')).toEqual(['in 7 minutes', 'no promise', 'in 9 minutes']);
});

it('finds tabs by the guest’s name, and leaves out seated guests', () => {
  const lane = of(
    out('Zoe', { orderType: 'dine-in' }),
    out('Abe', { orderType: 'dine-in' }),
    order('seated', [line('a', 'fries')], { guest: 'Moe' }),
  );
  expect(lane('tab')).toEqual(['Abe', 'Zoe']);
});
