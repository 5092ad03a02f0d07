import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import { card, cardNames, DISH, isAna, openPager, PagedHub, press, textOf } from './pager';

const line = (more: object = {}) => ({
  menuItemId: DISH.id,
  itemId: uuid(),
  quantity: 1,
  ...more,
});

test('a card counts the plates and has a row for each dish with its seats', () => {
  isAna();
  const hub = new PagedHub();
  hub.ready({
    items: [
      line({ seat: 3 }),
      line({ seat: 1 }),
      line({ quantity: 2, note: 'x' }),
      line({ seat: 2, modifiers: ['well done'] }),
    ],
  });
  openPager(hub);
  expect(textOf(card('Table 12 ready'))).toContain('5 plates');
  const rows = within(card('Table 12 ready')).getAllByRole('listitem').map(textOf);
  expect(rows).toEqual([`4 × ${DISH.name}seats 1, 3`, `1 × ${DISH.name}seat 2well done`]);
});

test('a card names its course and fires the next one', async () => {
  isAna();
  const hub = new PagedHub();
  hub.act('manager', 'house.change', {
    settings: { ...hub.state.house.settings, courses: ['Starters', 'Mains'] },
  });
  const { ticketId } = hub.ready({ items: [line(), line({ course: 2, quantity: 4 })] });
  openPager(hub);
  expect(textOf(card('Table 12 ready'))).toContain('Starters');
  await userEvent.click(screen.getByRole('button', { name: 'Fire Mains · 4' }));
  await screen.findByText('Mains fired: Table 12');
  expect(hub.state.tickets[ticketId]?.items.map(({ phase }) => phase)).toEqual(['ready', 'owed']);
  expect(screen.queryByRole('button', { name: /^Fire/u })).toBeNull();
});

test('a wrong "Picked up" is taken back: at once, and for a while among what was picked up last', async () => {
  isAna();
  const hub = new PagedHub();
  const { ticketId } = hub.ready();
  openPager(hub);
  await press('Table 12 ready', 'Heard');
  await press('Table 12 ready', 'Picked up');
  await screen.findByText('Picked up: Table 12');
  expect(hub.state.tickets).not.toHaveProperty(ticketId);
  const rung = hub.alerts.length;
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(cardNames()).toEqual(['Table 12 ready']));
  expect(Object.values(hub.state.pages)[0]?.heard).toBeDefined();
  expect(hub.alerts).toHaveLength(rung);

  await press('Table 12 ready', 'Picked up');
  await userEvent.click(await screen.findByRole('button', { name: 'Not picked up yet: Table 12' }));
  await waitFor(() => expect(cardNames()).toEqual(['Table 12 ready']));
});

test('what was picked up offers the next course of its table', async () => {
  isAna();
  const hub = new PagedHub();
  const { ticketId } = hub.ready({ items: [line(), line({ course: 2 })] });
  openPager(hub);
  await press('Table 12 ready', 'Heard');
  await press('Table 12 ready', 'Picked up');
  await userEvent.click(await screen.findByRole('button', { name: 'Fire Course 2 · 1' }));
  await waitFor(() => expect(hub.state.tickets[ticketId]?.items[1]?.phase).toBe('owed'));
});

test('a manager reads that nobody carries the pager of a server', () => {
  localStorage.setItem('heard.pager.who', '{"type":"manager"}');
  const hub = new PagedHub();
  hub.act('pager', 'shift.start', { server: 'Noor' });
  const { pageId } = hub.ready();
  hub.again(pageId, 2);
  hub.again(pageId, 3);
  openPager(hub);
  expect(textOf(card('Table 12 ready'))).toContain('Nobody carries Ana’s pager');
});
