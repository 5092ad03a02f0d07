import { act, screen, waitFor, within } from '@testing-library/react';
import { v7 as uuid } from 'uuid';
import { beforeEach, expect, it } from 'vitest';
import type { Ticket } from '../../../shared/contract/state';
import { InMemoryHub } from '../in-memory-hub';
import { button, openDesk, openTickets, placed, ticketOf } from './desk';

let hub: InMemoryHub;
beforeEach(() => {
  hub = new InMemoryHub();
});

const line = (menuItemId: string, seat?: number) => ({
  itemId: uuid(),
  menuItemId,
  quantity: 1,
  ...(seat === undefined ? {} : { seat }),
});

async function open(ticket: Ticket) {
  const { user } = openDesk(hub);
  await user.click(screen.getByRole('tab', { name: /^Floor/ }));
  await user.click(button(new RegExp(`, ticket ${ticket.number}, `, 'u')));
  return user;
}

const namesOf = ({ items }: Ticket) => items.map(({ name, phase }) => `${name} ${phase}`);
const byNumber = () =>
  openTickets(hub)
    .sort((a, b) => a.number - b.number)
    .map((ticket) => [ticket.number, ...namesOf(ticket)]);

it('splits the picked lines onto a new ticket, keeps done lines done, and undoes the split', async () => {
  const ticket = placed(hub, {
    items: [line('chicken-bowl', 1), line('chips', 2), line('churros')],
  });
  const [, chips] = ticket.items;
  hub.send('kitchen', 'item.bump', { ticketId: ticket.id, itemId: chips?.itemId ?? '' });
  const user = await open(ticket);
  await user.click(button('Split for cooking'));
  const box = (name: RegExp) => screen.getByRole('checkbox', { name });
  expect((button('Split off') as HTMLButtonElement).disabled).toBe(true);
  await user.click(box(/^1 Chips seat 2/));
  await user.click(box(/^1 Churros/));
  await user.click(box(/^1 Chicken Bowl seat 1/));
  expect(screen.getByText('At least one line must stay.')).toBeVisible();
  await user.click(box(/^1 Chicken Bowl/));
  await user.click(button('Split off 2 lines'));
  expect(await screen.findByText('Split off as ticket 2.')).toBeVisible();
  expect(byNumber()).toEqual([
    [1, 'Chicken Bowl owed'],
    [2, 'Chips ready', 'Churros owed'],
  ]);
  await user.click(button('Undo'));
  await waitFor(() =>
    expect(byNumber()).toEqual([[1, 'Chicken Bowl owed', 'Chips ready', 'Churros owed']]),
  );
});

it('splits by seat in one step; lines without a seat stay', async () => {
  const ticket = placed(hub, {
    items: [line('chips'), line('churros', 2), line('chicken-bowl', 1), line('chips', 2)],
  });
  const user = await open(ticket);
  await user.click(button('Split for cooking'));
  await user.click(button('By seat: 1, 2, each to a ticket of its own'));
  expect(await screen.findByText('Split off as tickets 2 and 3.')).toBeVisible();
  expect(byNumber()).toEqual([
    [1, 'Chips owed'],
    [2, 'Chicken Bowl owed'],
    [3, 'Churros owed', 'Chips owed'],
  ]);
});

it('says what was split off when the rest is refused', async () => {
  const ticket = placed(hub, {
    items: [line('chips'), line('churros', 1), line('chicken-bowl', 2)],
  });
  const user = await open(ticket);
  const submit = hub.submit.bind(hub);
  hub.submit = (command, role) => {
    const ack = submit(command, role);
    hub.refuseWith = { ok: false, error: { code: 'unavailable', message: 'No.' } };
    return ack;
  };
  await user.click(button('Split for cooking'));
  await user.click(button(/^By seat/));
  expect((await screen.findByRole('alert')).textContent).toMatch(
    /^Only ticket 2 was split off\. Not taken: the disk/u,
  );
  expect(byNumber()).toHaveLength(2);
});

it('merges into another ticket: the same table first, and says what will happen', async () => {
  placed(hub, { table: '9', server: 'Luis' });
  placed(hub, { table: '3', guest: 'Kim' });
  const ticket = placed(hub, { items: [line('chips'), line('churros')] });
  const other = placed(hub, { table: '5', items: [line('chicken-bowl')] });
  const user = await open(ticket);
  await user.click(button('Merge'));
  const targets = () =>
    within(screen.getByRole('group', { name: 'Merge ticket 3 into' }))
      .getAllByRole('button')
      .map(({ textContent }) => textContent);
  expect(targets().slice(0, 3)).toEqual(['#4Table 5Ana', '#2Table 3Ana', '#1Table 9Luis']);
  await user.click(button('#1Table 9Luis'));
  expect(screen.getByText(/Luis will be paged for them/)).toBeVisible();
  await user.click(button('#4Table 5Ana'));
  expect(screen.getByText(/^All 2 lines of ticket 3 go onto ticket 4 \(Table 5\)/)).toBeVisible();
  await user.click(button('Merge into #4'));
  expect(await screen.findByText('Ticket 3 was merged into ticket 4.')).toBeVisible();
  expect(namesOf(ticketOf(hub, other.id))).toEqual([
    'Chicken Bowl owed',
    'Chips owed',
    'Churros owed',
  ]);
  expect(screen.getByRole('heading', { name: 'Table 5 #4' })).toBeVisible();
});

it('searches one of many tickets to merge into', async () => {
  for (const table of ['1', '2', '3', '6', '7', '8', '9', '10', '11']) placed(hub, { table });
  const ticket = placed(hub, { guest: 'Kim' });
  const user = await open(ticket);
  await user.click(button('Merge'));
  await user.type(screen.getByRole('textbox', { name: /^Number, table/ }), '11');
  const group = within(screen.getByRole('group', { name: /^Merge ticket/ }));
  expect(group.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    '#9Table 11Ana',
    'Merge',
    'Cancel',
  ]);
});

it('puts one line on the fly, shows it, and takes it off', async () => {
  const ticket = placed(hub, { items: [line('chicken-bowl'), line('chips')] });
  const user = await open(ticket);
  const rush = () => ticketOf(hub, ticket.id).items.map((item) => item.rush ?? false);
  await user.click(button(/^1 × Chips/));
  await user.click(button('On the fly: make it first'));
  expect(await screen.findByText('Chips is on the fly.')).toBeVisible();
  expect(rush()).toEqual([false, true]);
  expect(button(/^1 × Chips ON THE FLY/)).toBeVisible();
  await user.click(button('Undo'));
  await waitFor(() => expect(rush()).toEqual([false, false]));
  await act(async () => void hub.send('kitchen', 'ticket.bump', { ticketId: ticket.id }));
  await user.click(button(/^1 × Chips/));
  expect(screen.queryByRole('button', { name: /^On the fly/ })).toBeNull();
});
