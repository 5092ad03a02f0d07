import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { play } from '../../../renderer/ui/sounds';
import { card, DISH, is, isAna, openPager, PagedHub, press, textOf } from './pager';

vi.mock('../../../renderer/ui/sounds', () => ({ play: vi.fn(async () => true) }));

const sounds = () => vi.mocked(play).mock.calls.map(([sound]) => sound);

beforeEach(() => {
  isAna();
  vi.mocked(play).mockClear();
  vi.mocked(play).mockResolvedValue(true);
});
afterEach(() => {
  vi.useRealTimers();
});

const WHAT = `2 × ${DISH.name}`;

test('a new page sounds and alerts once, despite other events', () => {
  const hub = new PagedHub();
  openPager(hub);
  expect(hub.alerts).toEqual([]);
  const { ticketId } = hub.ready();
  hub.ready({ server: 'Luis', table: '3' });
  hub.act('kitchen', 'ticket.prioritise', { ticketId, priority: 'rush' });
  expect(hub.alerts).toEqual([{ title: 'Table 12 is ready', body: WHAT }]);
  expect(sounds()).toEqual(['page']);
});

test('a page sent again looks, sounds and alerts differently, once per level', async () => {
  const hub = new PagedHub();
  openPager(hub);
  const { pageId } = hub.ready();
  expect(textOf(card('Table 12 ready'))).not.toContain('Paged again');
  hub.again(pageId, 2);
  expect(textOf(card('Table 12 ready'))).toContain('Paged again · 2nd time');
  hub.again(pageId, 3);
  expect(textOf(card('Table 12 ready'))).toContain('Paged again · 3rd time · manager told');
  expect(hub.alerts.map((alert) => alert.title)).toEqual([
    'Table 12 is ready',
    'Again: Table 12 is ready',
    'Again: Table 12 is ready',
  ]);
  expect(sounds()).toEqual(['page', 'page-again', 'page-again']);
  await press('Table 12 ready', 'Heard');
  expect(textOf(card('Table 12 ready'))).not.toContain('Paged again');
});

test('a page sent again rings every ten seconds until it is heard', async () => {
  vi.useFakeTimers();
  const hub = new PagedHub();
  openPager(hub);
  const { pageId } = hub.ready();
  hub.again(pageId, 2);
  await act(() => vi.advanceTimersByTimeAsync(20_500));
  expect(sounds()).toEqual(['page', 'page-again', 'page-again', 'page-again']);
  hub.act('pager', 'page.hear', { pageId });
  await act(() => vi.advanceTimersByTimeAsync(30_000));
  expect(sounds()).toHaveLength(4);
  expect(hub.alerts).toHaveLength(2);
});

test('pages that waited before the start make one alert', () => {
  const hub = new PagedHub();
  hub.ready();
  const { pageId } = hub.ready({ table: '7' });
  hub.again(pageId, 2);
  const heard = hub.ready({ table: '9' });
  hub.act('pager', 'page.hear', { pageId: heard.pageId });
  openPager(hub);
  const body = `Table 7: ${WHAT}\nTable 12: ${WHAT}`;
  expect(hub.alerts).toEqual([{ title: '2 pages wait for you', body }]);
  expect(sounds()).toEqual(['page-again']);
});

test('pages heard before the start do not ring', () => {
  const hub = new PagedHub();
  const { pageId } = hub.ready();
  hub.act('pager', 'page.hear', { pageId });
  openPager(hub);
  expect(hub.alerts).toEqual([]);
  expect(sounds()).toEqual([]);
});

test('a page handed over to this server rings, also when it comes back', () => {
  const hub = new PagedHub();
  let now = Date.now();
  hub.now = () => now++;
  openPager(hub);
  const { pageId } = hub.ready();
  hub.act('pager', 'page.hand-over', { pageIds: [pageId], to: 'Luis' });
  hub.act('pager', 'page.hand-over', { pageIds: [pageId], to: 'Ana' });
  expect(hub.alerts).toHaveLength(2);
});

test('a call without food alerts with its words', () => {
  const hub = new PagedHub();
  openPager(hub);
  hub.act('kitchen', 'page.send', { table: '7', server: 'Ana', text: 'Hands!' });
  expect(hub.alerts).toEqual([{ title: 'Table 7 calls you', body: 'Hands!' }]);
});

test('without sound the window flashes and says that it is silent', async () => {
  vi.mocked(play).mockResolvedValue(false);
  const hub = new PagedHub();
  openPager(hub);
  hub.ready();
  await screen.findByTestId('flash');
  screen.getByText('This machine makes no sound: watch the screen.');
});

test('a pager without a carrier does not ring', () => {
  localStorage.clear();
  const hub = new PagedHub();
  openPager(hub);
  hub.ready();
  expect(hub.alerts).toEqual([]);
});

test('everyone’s pager rings for every page', () => {
  is({ type: 'everyone' });
  const hub = new PagedHub();
  openPager(hub);
  hub.ready({ server: 'Luis' });
  hub.ready({ server: 'Noor' });
  expect(hub.alerts).toHaveLength(2);
});
