import { act, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { button, cardNames, dish, inCard, Kitchen } from './kitchen';

vi.mock('../../../renderer/ui/sounds', () => ({ play: vi.fn(async () => true) }));

let kitchen: Kitchen;
beforeEach(() => {
  kitchen = new Kitchen();
});
const bump = (ticketId: string) => kitchen.hub.send('kitchen', 'ticket.bump', { ticketId });
const serve = (ticketId: string) => kitchen.hub.send('pager', 'ticket.serve', { ticketId });
const linesOf = (ticketId: string) =>
  kitchen
    .ticket(ticketId)
    .items.map(({ name, phase, remake, quantity }) => [name, phase, quantity, remake?.reason]);
const sheet = (name: string) => within(screen.getByRole('dialog', { name }));

describe('the recall key', () => {
  it('brings back what is still on the pass, and can be undone', async () => {
    const id = kitchen.place([dish('chicken-bowl'), dish('elote')], { table: '4' });
    bump(id);
    const { user } = kitchen.open();
    await user.keyboard('r');
    expect(kitchen.phases(id)).toEqual(['owed', 'owed']);
    await screen.findByText('Table 4 (#1) is back on the rail');
    await user.click(button('Undo'));
    expect(kitchen.phases(id)).toEqual(['ready', 'ready']);
  });

  it('does not bring back what was served: it asks whether to cook it again', async () => {
    const id = kitchen.place([dish('chicken-bowl'), dish('elote')], { table: '4' });
    bump(id);
    serve(id);
    const { user } = kitchen.open();
    await user.keyboard('r');
    expect(cardNames()).toEqual([]);
    const panel = sheet('Remake it?');
    expect(panel.getByText('Ticket 1, table 4')).toBeVisible();
    expect((panel.getByRole('button', { name: 'Dropped' }) as HTMLButtonElement).disabled).toBe(
      true,
    );
    await user.keyboard('{Escape}');
    expect(cardNames()).toEqual([]);
  });

  it('takes a ticket on the pass before one that was served later', async () => {
    const first = kitchen.place([dish('elote')], { table: '1' });
    const second = kitchen.place([dish('churros')], { table: '2' });
    bump(first);
    bump(second);
    serve(second);
    const { user } = kitchen.open();
    await user.keyboard('r');
    expect(kitchen.phases(first)).toEqual(['owed']);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('a remake', () => {
  it('cooks one plate of four again, with a reason, first on the rail and marked', async () => {
    const id = kitchen.place([dish('chicken-bowl', { quantity: 2, seat: 3 }), dish('elote')], {
      table: '4',
    });
    bump(id);
    serve(id);
    kitchen.place([dish('churros')], { table: '9' });
    const { user } = kitchen.open();
    await user.click(button('Remake Ticket 1, table 4'));
    const panel = sheet('Remake it?');
    await user.click(panel.getByRole('checkbox', { name: '2 Chicken Bowl, seat 3' }));
    await user.click(
      within(panel.getByRole('group', { name: 'How many of 2 Chicken Bowl' })).getAllByRole(
        'button',
      )[0] as HTMLElement,
    );
    await user.click(panel.getByRole('button', { name: 'Dropped' }));
    expect(linesOf(id)).toEqual([
      ['Chicken Bowl', 'served', 2, undefined],
      ['Elote', 'served', 1, undefined],
      ['Chicken Bowl', 'owed', 1, 'Dropped'],
    ]);
    expect(cardNames()).toEqual(['Ticket 1, table 4', 'Ticket 2, table 9']);
    const card = inCard('Ticket 1, table 4');
    expect(card.getByText('REMAKE')).toBeVisible();
    expect(card.getByText('Dropped')).toBeVisible();
    expect(card.getByRole('button', { name: 'Served · 3, ticket 1' })).toBeVisible();
  });

  it('is offered for each line of the day’s list, and never for the whole ticket', async () => {
    const id = kitchen.place([dish('chicken-bowl'), dish('elote')], { table: '4' });
    bump(id);
    serve(id);
    for (let n = 0; n < 20; n += 1) bump(kitchen.place([dish('elote')], { table: '5' }));
    const { user } = kitchen.open();
    await user.click(button('All of today'));
    const panel = sheet('Recall');
    await user.type(panel.getByRole('searchbox'), '4');
    const ticket = within(panel.getByRole('listitem', { name: 'Ticket 1, table 4' }));
    expect(ticket.queryByRole('button', { name: 'Recall Ticket 1, table 4' })).toBeNull();
    await user.click(ticket.getByRole('button', { name: 'Remake 1 Elote' }));
    await user.type(sheet('Remake it?').getByRole('textbox'), 'Hair in it');
    await user.click(sheet('Remake it?').getByRole('button', { name: 'Remake' }));
    expect(linesOf(id).at(-1)).toEqual(['Elote', 'owed', 1, 'Hair in it']);
    expect(linesOf(id)).toHaveLength(3);
  });

  it('is offered on a card for a line that is done there', async () => {
    const id = kitchen.place([dish('chicken-bowl'), dish('elote')], { table: '4' });
    const { user } = kitchen.open();
    await user.click(button('1 Elote'));
    await user.click(button('More for ticket 1'));
    await user.click(button('Remake 1 Elote'));
    await user.click(sheet('Remake it?').getByRole('button', { name: 'Cold' }));
    expect(linesOf(id).at(-1)).toEqual(['Elote', 'owed', 1, 'Cold']);
  });
});

describe('on hold again', () => {
  it('is what nobody started of a course; undo fires it again', async () => {
    const id = kitchen.place([dish('chicken-bowl'), dish('elote')], { table: '4' });
    const { user } = kitchen.open();
    await user.click(button('Start 1 Elote'));
    await user.click(button('More for ticket 1'));
    await user.click(button('Hold Course 1 of ticket 1 again'));
    expect(kitchen.phases(id)).toEqual(['held', 'started']);
    expect(button('Course 1 held · 1, ticket 1')).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(kitchen.phases(id)).toEqual(['owed', 'started']);
  });
});

describe('a late undo', () => {
  it('of a bump whose food was served meanwhile asks too', async () => {
    const id = kitchen.place([dish('elote')], { table: '4' });
    const { user } = kitchen.open();
    await user.click(button('Bump ticket 1'));
    act(() => void serve(id));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(screen.getByRole('dialog', { name: 'Remake it?' })).toBeVisible();
    expect(cardNames()).toEqual([]);
  });
});
