import { act, screen, waitFor, within } from '@testing-library/react';
import { v7 as uuid } from 'uuid';
import { beforeEach, expect, it } from 'vitest';
import { InMemoryHub } from '../in-memory-hub';
import { button, chit, openDesk, placed, ticketOf } from './desk';

let hub: InMemoryHub;
beforeEach(() => {
  hub = new InMemoryHub();
});

const showFloor = (user: ReturnType<typeof openDesk>['user']) =>
  user.click(screen.getByRole('tab', { name: /^Floor/ }));

const line = (menuItemId: string, course = 1) => ({
  itemId: uuid(),
  menuItemId,
  quantity: 1,
  course,
});

/** The second line of the ticket that is shown. */
const line2 = () =>
  screen.getAllByRole('listitem').filter((one) => one.matches('[data-phase]'))[1] ?? document.body;

it('follows a ticket from the kitchen to the table without a request', async () => {
  const { user } = openDesk(hub);
  await showFloor(user);
  expect(screen.getByText('No open tickets')).toBeVisible();
  const { id: ticketId, items } = placed(hub, {
    items: [line('chicken-bowl'), line('chips'), line('churros', 2)],
  });
  const [bowl, chips] = items.map(({ itemId }) => itemId);
  const card = () => screen.getByRole('button', { name: /^Table 5, ticket 1, / });
  expect(screen.getByRole('tab', { name: 'Floor 1' })).toBeVisible();
  expect(card().getAttribute('aria-label')).toMatch(/In kitchen, 0 of 3 done/);
  act(() => void hub.send('kitchen', 'item.start', { ticketId, itemId: bowl ?? '' }));
  expect(card().getAttribute('aria-label')).toMatch(/Cooking/);
  act(() => void hub.send('kitchen', 'item.bump', { ticketId, itemId: bowl ?? '' }));
  expect(card().getAttribute('aria-label')).toMatch(/Partly ready, 1 of 3 done/);
  act(() => void hub.send('kitchen', 'item.bump', { ticketId, itemId: chips ?? '' }));
  expect(card().getAttribute('aria-label')).toMatch(/Ready, 2 of 3 done/);
  let pageId = '';
  act(() => {
    pageId = hub.send('system', 'page.send', { ticketId, server: 'Ana' });
    hub.send('system', 'page.escalate', { pageId, level: 2 });
  });
  expect(card().getAttribute('aria-label')).toMatch(/Paged again, not heard/);
  act(() => void hub.send('pager', 'page.hear', { pageId }));
  expect(card().getAttribute('aria-label')).toMatch(/Heard by Ana/);
  await user.click(card());
  await user.click(button('Mark served · 2 items'));
  await waitFor(() => expect(card().getAttribute('aria-label')).toMatch(/Held/));
  await user.click(button('Fire Course 2'));
  await waitFor(() => expect(card().getAttribute('aria-label')).toMatch(/In kitchen/));
});

it('voids a line and a whole ticket, with a reason', async () => {
  const { user } = openDesk(hub);
  await showFloor(user);
  const { id } = placed(hub, { items: [line('chicken-bowl'), line('chips')] });
  await user.click(button(/^Table 5, ticket 1, /));
  await user.click(button(/Chips/));
  await user.click(within(line2()).getByRole('button', { name: 'Void' }));
  await user.click(button('Guest changed their mind'));
  await waitFor(() =>
    expect(ticketOf(hub, id).items[1]).toMatchObject({
      phase: 'voided',
      voided: { reason: 'Guest changed their mind' },
    }),
  );
  expect(await screen.findByText('Chips voided.')).toBeVisible();
  await user.click(button('Void'));
  await user.type(screen.getByRole('textbox', { name: 'Another reason' }), 'fire alarm');
  await user.click(button('Void with this reason'));
  await waitFor(() => expect(hub.state.tickets).toEqual({}));
  expect(screen.getByText(/^Voided /)).toBeVisible();
});

it('adds items, moves, and sets the priority of a ticket', async () => {
  const { user } = openDesk(hub);
  const { id } = placed(hub);
  await showFloor(user);
  await user.click(button(/^Table 5, ticket 1, /));
  await user.click(button('Change'));
  await user.click(screen.getByRole('radio', { name: 'RUSH' }));
  await user.click(button('Cancel'));
  await user.click(button('Move'));
  await user.click(button('Table 9'));
  await user.click(button('Server'));
  await user.click(button('Noor'));
  await waitFor(() =>
    expect(ticketOf(hub, id)).toMatchObject({ table: '9', server: 'Noor', priority: 'rush' }),
  );
  await user.click(button('Add to #1'));
  expect(chit().getByText('Adding to ticket 1')).toBeVisible();
  await user.click(button(/^Steak Bowl, /));
  await user.click(button(/^Add to #1/));
  expect(await screen.findByText('Table 9: added to #1')).toBeVisible();
  expect(ticketOf(hub, id).items).toMatchObject([{ name: 'Chicken Bowl' }, { name: 'Steak Bowl' }]);
});

it('shows a refusal in words and changes nothing', async () => {
  const { user } = openDesk(hub);
  const { id } = placed(hub, { items: [line('chicken-bowl'), line('churros', 2)] });
  await showFloor(user);
  await user.click(button(/^Table 5, ticket 1, /));
  const push = hub.push;
  hub.push = () => {};
  hub.send('kitchen', 'ticket.fire-course', { ticketId: id, course: 2 });
  hub.push = push;
  await user.click(button('Fire Course 2'));
  expect((await screen.findByRole('alert')).textContent).toContain('Nothing is held in course 2');
});

it('filters by server, and shows a ticket’s text in any script', async () => {
  const { user } = openDesk(hub);
  placed(hub, { guest: 'שרה 🎂', note: 'window\u2028please' });
  placed(hub, { table: '7', server: 'Luis' });
  await showFloor(user);
  await user.click(screen.getByRole('radio', { name: 'List' }));
  await user.click(
    within(screen.getByRole('navigation', { name: 'Servers' })).getByRole('button', {
      name: 'Ana',
    }),
  );
  expect(screen.queryByRole('button', { name: /^Table 7, ticket 2, / })).toBeNull();
  await user.click(button(/^Table 5, ticket 1, /));
  expect(screen.getAllByText('שרה 🎂').length).toBeGreaterThan(0);
  expect(screen.getByText(/window\u2028please/, { normalizer: (text) => text })).toBeVisible();
});
