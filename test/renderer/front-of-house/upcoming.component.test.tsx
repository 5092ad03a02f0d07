import { fireEvent, screen, within } from '@testing-library/react';
import { v7 as uuid } from 'uuid';
import { beforeEach, expect, it } from 'vitest';
import type { CommandData } from '../../../shared/contract/commands';
import { HOUR_MS, MINUTE_MS } from '../../../shared/time';
import { InMemoryHub } from '../in-memory-hub';
import { button, chit, openDesk, openTickets, placed, send, ticketOf } from './desk';

const at = (day: number, hours: number, minutes = 0): number =>
  new Date(2026, 10, day, hours, minutes).getTime();
const NOW = at(27, 11, 30);

let hub: InMemoryHub;
beforeEach(() => {
  hub = new InMemoryHub();
  hub.now = () => NOW;
});

const items = (quantity = 1): CommandData<'ticket.place'>['items'] => [
  { itemId: uuid(), menuItemId: 'chicken-bowl', quantity },
];
const takeout = (guest: string, promisedAt: number, quantity = 1) =>
  placed(hub, {
    orderType: 'takeout',
    table: undefined,
    guest,
    promisedAt: new Date(promisedAt).toISOString(),
    items: items(quantity),
  } as Partial<CommandData<'ticket.place'>>);
const phases = (ticketId: string) => ticketOf(hub, ticketId).items.map(({ phase }) => phase);

type User = ReturnType<typeof openDesk>['user'];
async function openUpcoming(user: User) {
  await user.click(screen.getByRole('tab', { name: /^Floor/ }));
  await user.click(screen.getByRole('radio', { name: /^Upcoming/ }));
}
const orders = () =>
  within(screen.getByRole('list', { name: 'Upcoming' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);

it('lists orders for later, the first to fire on top, with their date if it is not today', async () => {
  takeout('Vera', at(28, 18));
  takeout('Olmo', at(27, 18), 6);
  const lunch = placed(hub, { table: '5' });
  const { user } = openDesk(hub);
  expect(screen.getByRole('tab', { name: /^Floor/ }).textContent).toMatch(/1/);
  await openUpcoming(user);
  expect(screen.getByRole('radio', { name: /^Upcoming/ }).closest('label, button')).toBeTruthy();
  const [olmo, vera] = orders();
  expect(olmo).toMatch(
    /^6:00\sPM.*Olmo.*#2 · Takeout · Ana · fires at 5:5\d\sPM.*6 × Chicken Bowl/u,
  );
  expect(vera).toMatch(/^6:00\sPM on Sat, Nov 28.*Vera/u);
  expect(orders()).toHaveLength(2);
  await user.click(screen.getByRole('radio', { name: /^List/ }));
  expect(screen.queryByText('Olmo')).toBeNull();
  expect(phases(lunch.id)).toEqual(['owed']);
});

it('fires one now', async () => {
  const { id } = takeout('Olmo', at(27, 18));
  const { user } = openDesk(hub);
  await openUpcoming(user);
  await user.click(button('Fire ticket 1 now'));
  expect(phases(id)).toEqual(['owed']);
  expect(await screen.findByText('No orders for later')).toBeVisible();
});

it('promises another time, half an hour later, and another day', async () => {
  const { id } = takeout('Olmo', at(27, 18));
  const before = ticketOf(hub, id).fireAt ?? 0;
  const { user } = openDesk(hub);
  await openUpcoming(user);
  await user.click(button('Change the time of ticket 1'));
  fireEvent.change(screen.getByLabelText('Promised for', { selector: 'input' }), {
    target: { value: '6:30 PM' },
  });
  await user.click(button('Change it'));
  expect(ticketOf(hub, id)).toMatchObject({
    promisedAt: at(27, 18, 30),
    fireAt: before + 30 * MINUTE_MS,
  });
  await user.click(button('Change the time of ticket 1'));
  await user.selectOptions(screen.getByLabelText('Day'), 'Tomorrow');
  await user.click(button('Change it'));
  expect(ticketOf(hub, id).promisedAt).toBe(at(28, 18, 30));
  expect(orders()[0]).toMatch(/^6:30\sPM on Sat, Nov 28/u);
});

it('adds items, which wait with the order', async () => {
  const { id } = takeout('Olmo', at(27, 18));
  const { user } = openDesk(hub);
  await openUpcoming(user);
  await user.click(button('Add items to ticket 1'));
  await user.click(button(/^Chicken Bowl, /));
  expect(chit().getByText(/hold/)).toBeVisible();
  await user.click(button(/^Add to #1/));
  await expect.poll(() => phases(id)).toEqual(['held', 'held']);
});

it('takes an order for another day, and says when it fires', async () => {
  const { user } = openDesk(hub);
  await user.click(button(/^Change the order/));
  await user.click(button('Ana'));
  await user.click(screen.getByRole('radio', { name: 'Takeout' }));
  await user.type(screen.getByRole('textbox', { name: 'Guest name' }), 'Cake');
  await user.selectOptions(screen.getByLabelText('Day'), 'Sun, Nov 29');
  fireEvent.change(screen.getByLabelText('Promised for', { selector: 'input' }), {
    target: { value: '6:00 PM' },
  });
  await user.click(button(/^Chicken Bowl, /));
  await user.click(button(/^Change the order: .*for 6:00\sPM on Sun, Nov 29/u));
  expect(
    screen.getByText(/^Waits in Upcoming and fires at 5:5\d\sPM on Sun, Nov 29\.$/u),
  ).toBeVisible();
  await send(user);
  await screen.findByText(/ sent as #1$/);
  const [ticket] = openTickets(hub);
  expect(ticket?.promisedAt).toBe(at(29, 18));
  expect(ticket?.items.map(({ phase }) => phase)).toEqual(['held']);
});

it('shows the promised time of a ticket that is for tomorrow with its date in its details', async () => {
  takeout('Vera', NOW + 30 * HOUR_MS);
  const { user } = openDesk(hub);
  await openUpcoming(user);
  await user.click(screen.getByRole('button', { name: /Vera/ }));
  expect(screen.getByRole('region', { name: 'ticket 1' }).textContent).toMatch(
    /for \d+:\d\d\s[AP]M on Sat, Nov 28/u,
  );
});
