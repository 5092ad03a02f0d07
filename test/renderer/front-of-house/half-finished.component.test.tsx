import { act, screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { InMemoryHub } from '../in-memory-hub';
import { begin, button, chit, openDesk, placed, ticketOf } from './desk';

let hub: InMemoryHub;
beforeEach(() => {
  hub = new InMemoryHub();
});

type Opened = ReturnType<typeof openDesk>;

/** Closes the window and opens it again, as after a crash. */
function reload(before: Opened): Opened {
  before.unmount();
  before.stop();
  return openDesk(hub);
}

async function addTo({ user }: Opened, ticket: RegExp): Promise<void> {
  await user.click(screen.getByRole('tab', { name: /^Floor/ }));
  await user.click(button(ticket));
  await user.click(button('Add to #1'));
}

it('keeps half-finished orders per table, also over a reload', async () => {
  const first = openDesk(hub);
  await begin(first.user, '3');
  await first.user.click(button(/^Chicken Bowl, /));
  await first.user.click(button('New order, keep this one'));
  await first.user.click(button('Table 4'));
  await first.user.click(button(/^Steak Bowl, /));
  const { user } = reload(first);
  expect(chit().getByRole('heading', { name: 'Table 4' })).toBeVisible();
  await user.click(button(/^Table 3/));
  expect(chit().getByText('Chicken Bowl')).toBeVisible();
  await user.click(button('Discard this order'));
  await user.click(button('Undo'));
  expect(chit().getByText('Chicken Bowl')).toBeVisible();
});

it('keeps an addition to a ticket over a reload, and when the ticket moves', async () => {
  const { id } = placed(hub);
  const first = openDesk(hub);
  await addTo(first, /^Table 5, ticket 1, /);
  await first.user.click(button(/^Steak Bowl, /));
  await first.user.click(button('New order, keep this one'));
  await first.user.click(button('Table 3'));
  await first.user.click(button(/^Veggie Bowl, /));
  const again = reload(first);
  expect(chit().getByRole('heading', { name: 'Table 3' })).toBeVisible();
  act(() => void hub.send('front-of-house', 'ticket.move', { ticketId: id, table: '9' }));
  await again.user.click(button('Add to #1 1 item'));
  expect(chit().getByRole('heading', { name: 'Table 9' })).toBeVisible();
  // Choosing the ticket again finds the same lines instead of an empty addition.
  await addTo(again, /^Table 9, ticket 1, /);
  expect(chit().getByText('Steak Bowl')).toBeVisible();
  await again.user.click(button(/^Add to #1 · /));
  expect(await screen.findByText('Table 9: added to #1')).toBeVisible();
  expect(ticketOf(hub, id).items.map(({ name }) => name)).toEqual(['Chicken Bowl', 'Steak Bowl']);
  expect(button(/^Table 3 /)).toBeVisible();
});

it('leaves nothing of an addition without lines', async () => {
  placed(hub);
  const desk = openDesk(hub);
  await addTo(desk, /^Table 5, ticket 1, /);
  await desk.user.click(button('New order, keep this one'));
  expect(chit().getByRole('heading', { name: 'Which table?' })).toBeVisible();
  expect(screen.queryByRole('list', { name: 'Half-finished orders' })).toBeNull();
});

it('turns an addition into an order of its own if its ticket was closed meanwhile', async () => {
  const { id } = placed(hub);
  const first = openDesk(hub);
  await addTo(first, /^Table 5, ticket 1, /);
  await first.user.click(button(/^Steak Bowl, /));
  const { user } = reload(first);
  act(() => void hub.send('front-of-house', 'ticket.void', { ticketId: id, reason: 'left' }));
  await user.click(button('Make it a new order'));
  await user.click(button(/^Send/));
  expect(await screen.findByText('Table 5 sent as #2')).toBeVisible();
});
