import { act, screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { refuse } from '../../../shared/contract/acks';
import type { BookQuery } from '../../../shared/contract/book';
import { allClosed } from '../../../shared/domain/closed-tickets';
import { InMemoryHub } from '../in-memory-hub';
import { button, openDesk, placed } from './desk';

let hub: InMemoryHub;
beforeEach(() => {
  hub = new InMemoryHub();
});

/** A ticket that was cooked and served. */
function served(table: string, guest?: string): void {
  const { id: ticketId } = placed(hub, { table, ...(guest ? { guest } : {}) });
  act(() => {
    hub.send('kitchen', 'ticket.bump', { ticketId });
    hub.send('pager', 'ticket.serve', { ticketId });
  });
}

const showFind = (user: ReturnType<typeof openDesk>['user']) =>
  user.click(screen.getByRole('tab', { name: 'Find' }));

it('finds closed tickets in the book and shows them', async () => {
  served('4', 'Mrs Kaya');
  const [ticket] = allClosed(hub.state.closed);
  if (!ticket) throw new Error('It should be closed.');
  hub.closedTickets = { ok: true, more: false, tickets: [{ day: '2026-11-23', ticket }] };
  const asked: BookQuery[] = [];
  const real = hub.door.bind(hub);
  hub.door = (role) => {
    const door = real(role);
    return {
      ...door,
      ask: (request, ...data) => {
        if (request === 'find') asked.push(data[0] as BookQuery);
        return door.ask(request, ...data);
      },
    };
  };
  const { user } = openDesk(hub);
  await showFind(user);
  await user.type(screen.getByRole('searchbox', { name: 'Find tickets' }), 'kaya');
  await user.click(await screen.findByRole('button', { name: /^#1 Table 4/ }));
  expect(asked.at(-1)).toEqual({ text: 'kaya' });
  expect(screen.getByRole('region', { name: 'ticket 1' }).textContent).toMatch(/Served/);
  expect(screen.getByRole('region', { name: 'ticket 1' }).textContent).toContain('Chicken Bowl');
});

it('finds today’s closed tickets while the book cannot answer, and says so', async () => {
  served('4');
  served('6');
  hub.closedTickets = refuse('unavailable', 'The book is damaged.') as typeof hub.closedTickets;
  const { user } = openDesk(hub);
  await showFind(user);
  await user.type(screen.getByRole('searchbox'), '6');
  expect((await screen.findByRole('alert')).textContent).toContain(
    'The ticket book cannot be read now.',
  );
  expect(button(/^#2 Table 6/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^#1 Table 4/ })).toBeNull();
});

it('says when nothing matches, and points to a ticket that is still open', async () => {
  placed(hub, { table: '11' });
  const { user } = openDesk(hub);
  await showFind(user);
  expect(await screen.findByText(/No ticket was closed today yet/)).toBeVisible();
  await user.type(screen.getByRole('searchbox'), '99');
  expect(await screen.findByText(/No ticket matches/)).toBeVisible();
  await user.clear(screen.getByRole('searchbox'));
  await user.type(screen.getByRole('searchbox'), '11');
  expect(await screen.findByRole('button', { name: /Table 11.*Open/ })).toBeVisible();
});

it('has one box for number, table, guest and server, over open and closed tickets', async () => {
  served('4', 'Søren Kaya');
  placed(hub, { table: '11', guest: 'Marta', server: 'José' });
  placed(hub, { table: '2' });
  hub.closedTickets = refuse('unavailable', 'The book is damaged.') as typeof hub.closedTickets;
  const { user } = openDesk(hub);
  await showFind(user);
  const box = screen.getByRole('searchbox');
  for (const [question, name] of [
    ['marta', /^#2 Table 11/],
    ['jose', /^#2 Table 11/],
    ['soren', /^#1 Table 4/],
    ['#3', /^#3 Table 2/],
  ] as const) {
    await user.clear(box);
    await user.type(box, question);
    const row = await screen.findByRole('button', { name });
    const list = screen.getByRole('list', { name: 'Tickets found' });
    expect(within(list).getAllByRole('button')).toEqual([row]);
  }
  await user.clear(box);
  await user.type(box, '2');
  await screen.findByRole('button', { name: /^#3 Table 2/ });
  const [first] = within(screen.getByRole('list', { name: 'Tickets found' })).getAllByRole(
    'button',
  );
  expect(first).toHaveAccessibleName(/^#2 Table 11/);
});
