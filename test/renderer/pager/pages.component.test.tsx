import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { refuse } from '../../../shared/contract/acks';
import { findTicket } from '../../../shared/domain/ticket/lines';
import {
  card,
  cardNames,
  DISH,
  is,
  isAna,
  openPager,
  PagedHub,
  press,
  settled,
  textOf,
} from './pager';

beforeEach(isAna);

test('an empty pager says what will appear', () => {
  openPager(new PagedHub());
  screen.getByRole('heading', { name: 'Nothing is ready.' });
  screen.getByText('You will be called.');
});

test('a page shows place, dishes, station and waiting time; Heard, then Picked up', async () => {
  const hub = new PagedHub();
  openPager(hub);
  const { ticketId, pageId } = hub.ready();
  const page = card('Table 12 ready');
  expect(textOf(page)).toContain(`2 × ${DISH.name}`);
  expect(textOf(page)).toContain('#1 · from');
  expect(textOf(page)).toContain('0:00');

  await press('Table 12 ready', 'Heard');
  expect(hub.state.pages[pageId]?.heard).toBeDefined();
  expect(textOf(page)).toMatch(/Heard 0:0\d ago/u);

  await press('Table 12 ready', 'Picked up');
  await waitFor(() => expect(cardNames()).toEqual([]));
  expect(findTicket(hub.state, ticketId)?.closed?.as).toBe('served');
  expect(textOf(screen.getByRole('region', { name: 'Picked up' }))).toContain(
    `Table 12${`2 × ${DISH.name}`}`,
  );
});

test('Picked up serves only the lines of this page', async () => {
  const hub = new PagedHub();
  openPager(hub);
  const { ticketId } = hub.ready();
  hub.act('front-of-house', 'ticket.add-items', {
    ticketId,
    items: [{ itemId: '0193b5a0-0000-7000-8000-000000000001', menuItemId: DISH.id, quantity: 1 }],
  });
  hub.act('kitchen', 'ticket.bump', { ticketId });
  await press('Table 12 ready', 'Heard');
  await press('Table 12 ready', 'Picked up');
  await waitFor(() => expect(cardNames()).toEqual([]));
  const phases = findTicket(hub.state, ticketId)?.items.map((item) => item.phase);
  expect(phases).toEqual(['served', 'ready']);
});

test('Heard shows "…" until the hub has acknowledged, and comes back after a refusal', async () => {
  const hub = new PagedHub();
  openPager(hub);
  hub.ready();
  hub.refuseWith = refuse('unavailable', 'The disk is full.');
  await press('Table 12 ready', 'Heard');
  expect(textOf(await screen.findByRole('alert'))).toContain('Not taken');
  within(card('Table 12 ready')).getByRole('button', { name: 'Heard' });

  hub.refuseWith = undefined;
  let answer = () => {};
  const submit = hub.submit.bind(hub);
  vi.spyOn(hub, 'submit').mockImplementation((raw, role) => {
    const later = new Promise((resolve) => {
      answer = () => resolve(submit(raw, role));
    });
    return later as never;
  });
  await press('Table 12 ready', 'Heard');
  const button = within(card('Table 12 ready')).getByRole('button', { name: 'Heard, sending' });
  expect(textOf(button)).toContain('…');
  await userEvent.click(button);
  expect(hub.submit).toHaveBeenCalledOnce();
  answer();
  await within(card('Table 12 ready')).findByRole('button', { name: 'Picked up' });
});

test('a double tap on Heard does not also pick up', async () => {
  const hub = new PagedHub();
  openPager(hub);
  const { ticketId } = hub.ready();
  const button = within(card('Table 12 ready')).getByRole('button', { name: 'Heard' });
  await settled(button);
  await userEvent.dblClick(button);
  await within(card('Table 12 ready')).findByRole('button', { name: 'Picked up' });
  expect(findTicket(hub.state, ticketId)?.closed).toBeUndefined();
});

test('a page without food shows its words and closes when it is heard', async () => {
  const hub = new PagedHub();
  openPager(hub);
  hub.act('kitchen', 'page.send', { table: '7', server: 'Ana', text: 'Hands! שלום' });
  expect(textOf(card('Table 7 calls'))).toContain('Hands! שלום');
  await press('Table 7 calls', 'Heard');
  await waitFor(() => expect(cardNames()).toEqual([]));
});

test('takeaway shows the guest, a long table name stays whole, allergies are listed', () => {
  const hub = new PagedHub();
  openPager(hub);
  hub.ready({ table: undefined, guest: 'María', orderType: 'takeout' });
  hub.ready({ table: 'Bar 3' });
  const items = [
    {
      itemId: '0193b5a0-0000-7000-8000-000000000002',
      menuItemId: DISH.id,
      quantity: 1,
      allergies: ['Nuts'],
    },
  ];
  hub.ready({ table: '9', items });
  expect(textOf(card('Order for María ready'))).toContain('takeout');
  card('Bar 3 ready');
  expect(textOf(card('Table 9 ready'))).toContain('ALLERGY Nuts');
});

test('pages of a server outside the staff list show on everyone’s pager', async () => {
  const hub = new PagedHub();
  openPager(hub);
  const { pageId } = hub.ready({ server: 'Temp' });
  expect(textOf(card('Table 12 ready'))).toContain('for Temp');
  await press('Table 12 ready', 'Heard');
  await within(card('Table 12 ready')).findByRole('button', { name: 'Picked up' });
  expect(hub.state.pages[pageId]).toMatchObject({ server: 'Ana', heard: {} });
});

test('another server’s page can be taken over from everyone’s pages, without ringing', async () => {
  const hub = new PagedHub();
  openPager(hub);
  const { pageId } = hub.ready({ server: 'Luis' });
  expect(cardNames()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '1 page for others' }));
  const others = screen.getByRole('region', { name: 'Pages for others' });
  expect(textOf(others)).toContain('for Luis');
  await press('Table 12 ready', 'Take over');
  const mine = await screen.findByRole('region', { name: 'Your pages' });
  await within(mine).findByRole('button', { name: 'Picked up' });
  expect(hub.state.pages[pageId]).toMatchObject({ server: 'Ana', heard: {} });
  expect(hub.alerts).toEqual([]);
});

test('everyone’s pager has every page, a manager’s only unanswered ones', async () => {
  const hub = new PagedHub();
  const { pageId } = hub.ready({ server: 'Luis' });
  hub.ready({ server: 'Ana', table: '7' });
  is({ type: 'everyone' });
  const view = openPager(hub);
  expect(cardNames()).toEqual(['Table 12 ready', 'Table 7 ready']);
  view.unmount();
  // The form in which an older version stored it.
  is({ is: 'manager' });
  openPager(hub);
  expect(cardNames()).toEqual([]);
  hub.again(pageId, 2);
  hub.again(pageId, 3);
  expect(cardNames()).toEqual(['Table 12 ready']);
  await press('Table 12 ready', 'Heard');
  expect(hub.state.pages[pageId]).toMatchObject({ server: 'Luis', heard: {} });
});

test('H hears the first, U picks up the first; the focus goes on to the next card', async () => {
  const hub = new PagedHub();
  openPager(hub);
  hub.ready({ table: '4' });
  hub.ready({ table: '5' });
  const user = userEvent.setup();
  const buttons = () => screen.getAllByRole('button', { name: /^(Heard|Picked up)$/u });
  const key = async (letter: string) => {
    for (const button of buttons()) await settled(button);
    await user.keyboard(letter);
  };
  await key('h');
  await waitFor(() => expect(cardNames()).toEqual(['Table 5 ready', 'Table 4 ready']));
  expect(document.activeElement).toBe(
    within(card('Table 4 ready')).getByRole('button', { name: 'Picked up' }),
  );
  await key('h');
  await waitFor(() => expect(screen.getAllByRole('button', { name: 'Picked up' })).toHaveLength(2));
  await key('u');
  await waitFor(() => expect(cardNames()).toEqual(['Table 5 ready']));
  expect(document.activeElement).toBe(
    within(card('Table 5 ready')).getByRole('button', { name: 'Picked up' }),
  );
  await settled(screen.getByRole('button', { name: 'Picked up' }));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(cardNames()).toEqual([]));
  expect(document.activeElement).toBe(screen.getByRole('main'));
});

test('the page of a table that left before its food came calls to the guest, not to the table', () => {
  const hub = new PagedHub();
  openPager(hub);
  const { ticketId } = hub.ready({ table: '5', guest: 'Olmo' });
  expect(cardNames()).toEqual(['Table 5 ready']);
  hub.act('front-of-house', 'ticket.change', { ticketId, orderType: 'takeout' });
  expect(cardNames()).toEqual(['Order for Olmo ready']);
});
