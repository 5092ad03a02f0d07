import { act, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { v7 as uuid } from 'uuid';
import { beforeEach, expect, it } from 'vitest';
import type { CommandData } from '../../../shared/contract/commands';
import { MINUTE_MS } from '../../../shared/time';
import { InMemoryHub } from '../in-memory-hub';
import { button, openDesk, placed } from './desk';

const NOW = Date.parse('2026-11-23T19:18:00.000Z');

let hub: InMemoryHub;
beforeEach(() => {
  hub = new InMemoryHub();
  hub.now = () => NOW;
});

const inMinutes = (minutes: number) => new Date(NOW + minutes * MINUTE_MS).toISOString();
const lane = (name: string) => within(screen.getByRole('region', { name }));
const namesIn = (name: string) =>
  lane(name)
    .queryAllByRole('button')
    .map((card) => card.getAttribute('aria-label')?.split(',')[0]);

function ordered(guest: string, more: Partial<CommandData<'ticket.place'>>) {
  return placed(hub, { table: undefined, guest, ...more });
}

it('has a lane for each order type, the ticket that is due first on top, and tabs by name', async () => {
  ordered('Zoe', { orderType: 'dine-in' });
  ordered('Late Tom', { orderType: 'takeout', promisedAt: inMinutes(-9) });
  const priya = ordered('Priya', { orderType: 'takeout', promisedAt: inMinutes(12) });
  ordered('Max', { orderType: 'takeout', promisedAt: inMinutes(2) });
  const omar = ordered('Omar', { orderType: 'delivery', promisedAt: inMinutes(95) });
  // Both are promised for later, so a person fires them before their time.
  for (const { id: ticketId } of [priya, omar]) {
    act(() => void hub.send('kitchen', 'ticket.fire-course', { ticketId, course: 1 }));
  }
  ordered('Abe', { orderType: 'dine-in' });
  placed(hub, { table: '4' });
  const { user } = openDesk(hub);
  await user.click(screen.getByRole('tab', { name: /^Floor/ }));
  await user.click(screen.getByRole('radio', { name: 'Lanes 6' }));
  expect(namesIn('Takeout')).toEqual(['Late Tom', 'Max', 'Priya']);
  expect(namesIn('Delivery')).toEqual(['Omar']);
  expect(namesIn('Drive-thru')).toEqual([]);
  expect(namesIn('Tabs')).toEqual(['Abe', 'Zoe']);
  const said = (name: string) => button(new RegExp(`^${name}, `, 'u')).textContent ?? '';
  expect(said('Late Tom')).toMatch(/LATEfor \S+\s[AP]M9 min over/u);
  expect(said('Max')).toMatch(/AGINGfor .*in 2 min/u);
  expect(said('Priya')).toMatch(/in 12 min/u);
  expect(said('Priya')).not.toMatch(/AGING|LATE/u);
  expect(said('Omar')).toMatch(/in 1 h 35 min/u);
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

it('does not age a promise with finished food until its time has come', async () => {
  const max = ordered('Max', { orderType: 'takeout', promisedAt: inMinutes(2) });
  const { user } = openDesk(hub);
  await user.click(screen.getByRole('tab', { name: /^Floor/ }));
  await user.click(screen.getByRole('radio', { name: 'Lanes 1' }));
  expect(button(/^Max, /).textContent).toContain('AGING');
  act(() => void hub.send('kitchen', 'ticket.bump', { ticketId: max.id }));
  expect(button(/^Max, /).textContent).not.toContain('AGING');
});

it('shows unanswered pages on top: place, server, waiting time, how often sent', async () => {
  const { id: ticketId } = placed(hub);
  const { user } = openDesk(hub);
  const band = () => screen.queryByRole('region', { name: 'Paged, no answer' });
  let pageId = '';
  act(() => {
    hub.send('kitchen', 'ticket.bump', { ticketId });
    pageId = hub.send('system', 'page.send', { ticketId, server: 'Ana' });
  });
  await user.click(screen.getByRole('tab', { name: /^Floor/ }));
  expect(band()).toBeNull();
  hub.now = () => NOW + 65_000;
  act(() => void hub.send('system', 'page.escalate', { pageId, level: 2 }));
  expect(screen.getByRole('tab', { name: /^Floor 1\s*1 page is not answered/ })).toBeVisible();
  const page = within(band() ?? document.body).getByRole('button');
  expect(page.textContent).toBe('Table 5Ana1:05paged 2 times');
  act(() => void hub.send('system', 'page.escalate', { pageId, level: 3 }));
  expect(page.textContent).toContain('paged 3 times, the manager too');
  await user.click(page);
  expect(screen.getByRole('heading', { name: 'Table 5 #1' })).toBeVisible();
  act(() => void hub.send('pager', 'page.hear', { pageId }));
  expect(band()).toBeNull();
});

it('uses the house’s names of courses, and names a call without a ticket by its table', async () => {
  const { settings } = hub.state.house;
  hub.send('manager', 'house.change', {
    settings: { ...settings, courses: ['Starters', 'Mains'] },
  });
  const pageId = hub.send('kitchen', 'page.send', { table: '9', server: 'Luis', text: 'hands' });
  hub.send('system', 'page.escalate', { pageId, level: 2 });
  const item = (course: number) => ({
    itemId: uuid(),
    menuItemId: 'chips',
    quantity: 1,
    course,
  });
  placed(hub, { items: [item(1), item(2), item(3)] });
  const { user } = openDesk(hub);
  await user.click(screen.getByRole('tab', { name: /^Floor/ }));
  const band = within(screen.getByRole('region', { name: 'Paged, no answer' }));
  expect(band.getByText('Table 9')).toBeVisible();
  expect(band.getByText('hands')).toBeVisible();
  await user.click(button(/^Table 5, ticket 1, /));
  expect(screen.getByRole('region', { name: 'Starters' })).toBeVisible();
  expect(screen.getByRole('region', { name: 'Course 3' })).toBeVisible();
  expect(button('Fire Mains')).toBeVisible();
});
