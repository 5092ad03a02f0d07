import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleHouse } from '../../../shared/sample/sample-house';
import { button, card, cardNames, dish, inCard, Kitchen } from './kitchen';

vi.mock('../../../renderer/ui/sounds', () => ({ play: async () => true }));

let kitchen: Kitchen;
beforeEach(() => {
  kitchen = new Kitchen();
});

const shared = sampleHouse.menu.items.find(({ stations }) => stations.join() === 'fry,grill');
if (!shared) throw new Error('the sample house has no dish of fry and grill');
const { id, name } = shared;
const sent = () =>
  kitchen.hub.commands
    .filter(({ type }) => type !== 'ticket.place')
    .map(({ type, data }) => [type, data]);

describe('a dish of two stations', () => {
  it('is bumped by each, and shows which station has done its part', async () => {
    const ticketId = kitchen.place([dish(id), dish('chicken-bowl')], { table: '1' });
    const { user } = kitchen.open();
    await user.click(button('Grill'));
    expect(inCard('Ticket 1, table 1').getByText('Fry + Grill')).toBeVisible();
    await user.click(button(`1 ${name}`));
    expect(kitchen.phases(ticketId)).toEqual(['owed', 'owed']);
    expect(button(`1 ${name}, done`)).toBeVisible();
    expect(inCard('Ticket 1, table 1').getByText('Fry + Grill ✓')).toBeVisible();
    await user.click(button('Bump ticket 1'));
    expect(cardNames()).toEqual([]);
    await user.click(button('Fry'));
    expect(button(`1 ${name}`)).toBeVisible();
    await user.click(button('Bump ticket 1'));
    expect(kitchen.phases(ticketId)).toEqual(['ready', 'ready']);
  });

  it('comes back with a touch, and with Undo', async () => {
    const ticketId = kitchen.place([dish(id), dish('chicken-bowl')], { table: '1' });
    const { user } = kitchen.open();
    await user.click(button('Grill'));
    const isDone = () => kitchen.ticket(ticketId).items[0]?.doneStations !== undefined;
    await user.click(button(`1 ${name}`));
    expect(isDone()).toBe(true);
    await user.click(button(`1 ${name}, done`));
    expect(isDone()).toBe(false);
    await user.click(button('Bump ticket 1'));
    expect(isDone()).toBe(true);
    // The undo of the recall is there until then.
    await screen.findByText(/bumped$/);
    await user.click(button('Undo'));
    expect(isDone()).toBe(false);
    expect(card('Ticket 1, table 1')).toBeVisible();
    expect(kitchen.phases(ticketId)).toEqual(['owed', 'owed']);
  });

  it('is done at once where both stations are shown', async () => {
    const ticketId = kitchen.place([dish(id)], { table: '1' });
    const itemId = kitchen.ticket(ticketId).items[0]?.itemId;
    const { user } = kitchen.open();
    await user.click(button('Settings of this screen'));
    for (const station of ['Grill', 'Fry']) {
      await user.click(screen.getByRole('checkbox', { name: station }));
    }
    await user.keyboard('{Escape}');
    await user.click(button(`1 ${name}`));
    expect(sent()).toEqual([['item.bump', { ticketId, itemId }]]);
  });

  it('shows at expo which station still owes it', async () => {
    const ticketId = kitchen.place([dish(id, { quantity: 2 })], { table: '1' });
    kitchen.hub.send('kitchen', 'ticket.bump', { ticketId, station: 'fry' });
    const { user } = kitchen.open();
    await user.click(button('Expo'));
    expect(button(`2 ${name}, Fry ✓ + Grill · to do`)).toBeVisible();
    expect(inCard('Ticket 1, table 1').getByText('Grill')).toBeVisible();
    expect(inCard('Ticket 1, table 1').queryByText('Fry')).toBeNull();
  });
});
