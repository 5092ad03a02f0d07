import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { beforeEach, expect, it, vi } from 'vitest';
import { InMemoryHub } from '../in-memory-hub';
import { button, chit, openDesk, placed } from './desk';

let hub: InMemoryHub;
beforeEach(() => {
  hub = new InMemoryHub();
});

type User = ReturnType<typeof openDesk>['user'];

const showFloor = (user: User) => user.click(screen.getByRole('tab', { name: /^Floor/ }));
const zone = (name: string) => within(screen.getByRole('region', { name: `Plan of ${name}` }));
const positionOf = (name: string) => hub.state.house.tables.find((t) => t.name === name)?.position;

it('shows each table of a zone, free or with the phase of its ticket', async () => {
  const { user } = openDesk(hub);
  await showFloor(user);
  placed(hub, { table: '2' });
  expect(zone('Window').getAllByRole('button')).toHaveLength(5);
  expect(zone('Window').getByText('1 of 5 taken')).toBeVisible();
  expect(zone('Window').getByRole('button', { name: 'Table 1, free' })).toBeVisible();
  await user.click(button(/^Table 2, ticket 1, In kitchen/));
  expect(screen.getByRole('heading', { name: 'Table 2 #1' })).toBeVisible();
});

it('opens the chit for a free table, and keeps the order that was on it', async () => {
  const { user } = openDesk(hub);
  await user.click(button('Table 12'));
  await user.click(button(/^Chicken Bowl, /));
  await showFloor(user);
  expect(button('Table 12, an order was begun')).toBeVisible();
  await user.click(button('Table 3, free'));
  expect(screen.getByRole('tab', { name: 'Menu' }).getAttribute('aria-selected')).toBe('true');
  expect(chit().getByText('Table 3')).toBeVisible();
  await showFloor(user);
  await user.click(button('Table 12, an order was begun'));
  expect(chit().getByText('Chicken Bowl')).toBeVisible();
});

it('distinguishes several tickets of a table, and shows an unknown place', async () => {
  const { user } = openDesk(hub);
  placed(hub, { table: '7' });
  placed(hub, { table: '7', guest: 'Kim' });
  placed(hub, { table: 'Lawn' });
  await showFloor(user);
  const tile = () => button(/^2 tickets, Table 7, ticket 1, .*Table 7, ticket 2, /);
  await user.click(tile());
  expect(screen.getByRole('heading', { name: 'Table 7 #1' })).toBeVisible();
  await user.click(tile());
  expect(screen.getByRole('heading', { name: 'Table 7 #2' })).toBeVisible();
  const tickets = within(screen.getByRole('navigation', { name: 'Tickets at Table 7' }));
  await user.click(tickets.getByRole('button', { name: '#1' }));
  expect(screen.getByRole('heading', { name: 'Table 7 #1' })).toBeVisible();
  expect(
    within(screen.getByRole('region', { name: 'Elsewhere' })).getByRole('button', {
      name: /^Lawn, ticket 3/,
    }),
  ).toBeVisible();
});

it('keeps this window’s view of the floor, and its zone', async () => {
  const first = openDesk(hub);
  await showFloor(first.user);
  await first.user.click(button('Patio'));
  first.unmount();
  const { user } = openDesk(hub);
  await showFloor(user);
  expect(screen.queryByRole('region', { name: 'Plan of Window' })).toBeNull();
  expect(zone('Patio').getAllByRole('button')).toHaveLength(4);
  await user.click(screen.getByRole('radio', { name: /^Lanes/ }));
  expect(screen.getByText('Nothing to deliver.')).toBeVisible();
});

/** jsdom has no layout, so this sets a plan of 1000 by 500 px and pointers that can be captured. */
function layOut(): void {
  const rect = new DOMRect(0, 0, 1000, 500);
  vi.spyOn(HTMLUListElement.prototype, 'getBoundingClientRect').mockReturnValue(rect);
  HTMLElement.prototype.setPointerCapture = () => {};
}

function drag(element: HTMLElement, from: [number, number], to: [number, number]): void {
  const at = ([clientX, clientY]: [number, number]) => ({ clientX, clientY, isPrimary: true });
  fireEvent.pointerDown(element, { ...at(from), button: 0 });
  fireEvent.pointerMove(element, at(to));
  fireEvent.pointerUp(element, at(to));
}

it('arranges by dragging: on whole percents, with one touch to undo, and opens nothing', async () => {
  layOut();
  placed(hub, { table: '2' });
  const { user } = openDesk(hub);
  await showFloor(user);
  await user.click(button('Arrange'));
  const table = () => button(/^Table 2, \d/);
  const name = table().getAttribute('aria-label');
  drag(table(), [220, 85], [523, 251]);
  expect(await screen.findByText('Table 2 was moved on the plan.')).toBeVisible();
  expect(positionOf('2')).toEqual({ x: 52, y: 50 });
  expect(positionOf('3')).toBeDefined();
  expect(positionOf('6')).toBeUndefined();
  expect(table().getAttribute('aria-label')).toContain('52 % from the left, 50 % from the top');
  await user.click(table());
  expect(chit().getByText('Which table?')).toBeVisible();
  await user.click(button('Undo'));
  await waitFor(() => expect(table().getAttribute('aria-label')).toBe(name));
  drag(table(), [220, 85], [5000, -90]);
  await waitFor(() => expect(positionOf('2')).toEqual({ x: 93, y: 16 }));
});

it('puts a table back, and says so, when the house refuses', async () => {
  layOut();
  const { user } = openDesk(hub);
  await showFloor(user);
  await user.click(button('Arrange'));
  const table = () => button(/^Table 2, \d/);
  const name = table().getAttribute('aria-label');
  hub.refuseWith = { ok: false, error: { code: 'unavailable', message: 'No.' } };
  drag(table(), [220, 85], [523, 251]);
  expect((await screen.findByRole('alert')).textContent).toContain('Not taken');
  expect(table().getAttribute('aria-label')).toBe(name);
  expect(positionOf('2')).toBeUndefined();
});

it('arranges with the keyboard alone, and is accessible meanwhile', async () => {
  const { user } = openDesk(hub);
  await showFloor(user);
  await user.click(button('Arrange'));
  const table = () => button(/^Table 13, \d/);
  expect(table().getAttribute('aria-label')).toBe('Table 13, 8 % from the left, 17 % from the top');
  table().focus();
  await user.keyboard('{ArrowRight}{ArrowRight}{Shift>}{ArrowDown}{/Shift}{ArrowLeft}{ArrowUp}');
  await waitFor(() => expect(positionOf('13')).toEqual({ x: 9, y: 21 }));
  expect(document.activeElement).toBe(table());
  // A key that is held down is one move.
  const before = hub.commands.length;
  await user.keyboard('{ArrowRight>5/}');
  await waitFor(() => expect(positionOf('13')).toEqual({ x: 14, y: 21 }));
  expect(hub.commands.length).toBe(before + 1);
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await user.click(button('Done arranging'));
  expect(zone('Patio').getByRole('button', { name: 'Table 13, free' })).toBeVisible();
});
