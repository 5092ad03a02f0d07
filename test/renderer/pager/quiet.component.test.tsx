import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { play } from '../../../renderer/ui/sounds';
import { card, is, isAna, openPager, PagedHub, textOf } from './pager';

vi.mock('../../../renderer/ui/sounds', () => ({ play: vi.fn(async () => true) }));

const sounds = () => vi.mocked(play).mock.calls.map(([sound]) => sound);
const click = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }));
  await act(() => vi.advanceTimersByTimeAsync(50));
};
/** The clock jumps, as over a sleep; one second later all timers have read it. */
const minutes = (count: number) =>
  act(async () => {
    vi.setSystemTime(Date.now() + count * 60_000);
    await vi.advanceTimersByTimeAsync(1_100);
  });
const said = () => screen.queryByText(/^Do not disturb since .+, until .+$/u);

async function quietFor(choice: string) {
  await click('Do not disturb');
  await click(choice);
}

beforeEach(() => {
  isAna();
  vi.useFakeTimers();
  vi.mocked(play).mockClear();
  vi.mocked(play).mockResolvedValue(true);
});
afterEach(() => {
  vi.useRealTimers();
});

test('quiet shows every page, without sound, flash or alert for a first call, and says since when', async () => {
  vi.mocked(play).mockResolvedValue(false);
  const hub = new PagedHub();
  openPager(hub);
  await quietFor('30 minutes');
  expect(said()).not.toBeNull();
  hub.ready();
  hub.act('kitchen', 'page.send', { table: '7', server: 'Ana', text: 'Hands' });
  card('Table 12 ready');
  card('Table 7 calls');
  expect(sounds()).toEqual([]);
  expect(hub.alerts).toEqual([]);
  expect(screen.queryByTestId('flash')).toBeNull();
});

test('a page sent again rings, flashes and alerts during quiet, and keeps ringing', async () => {
  vi.mocked(play).mockResolvedValue(false);
  const hub = new PagedHub();
  openPager(hub);
  await quietFor('30 minutes');
  const { pageId } = hub.ready();
  await act(async () => hub.again(pageId, 2));
  expect(sounds()).toEqual(['page-again']);
  screen.getByTestId('flash');
  expect(hub.alerts.map(({ title }) => title)).toEqual(['Again: Table 12 is ready']);
  await act(() => vi.advanceTimersByTimeAsync(10_000));
  expect(sounds()).toEqual(['page-again', 'page-again']);
});

test('a manager’s pager rings for unanswered pages during quiet', async () => {
  is({ type: 'manager' });
  const hub = new PagedHub();
  openPager(hub);
  await quietFor('60 minutes');
  const { pageId } = hub.ready({ server: 'Luis' });
  hub.again(pageId, 2);
  await act(async () => hub.again(pageId, 3));
  expect(sounds()).toEqual(['page-again']);
  expect(textOf(card('Table 12 ready'))).toContain('manager told');
});

test('quiet ends by itself, and pages that still wait ring then, once', async () => {
  const hub = new PagedHub();
  openPager(hub);
  await quietFor('15 minutes');
  const heard = hub.ready({ table: '4' });
  hub.act('pager', 'page.hear', { pageId: heard.pageId });
  hub.ready();
  await minutes(14);
  expect(sounds()).toEqual([]);
  await minutes(2);
  expect(said()).toBeNull();
  expect(hub.alerts.map(({ title }) => title)).toEqual(['Table 12 is ready']);
  expect(sounds()).toEqual(['page']);
});

test('quiet can be turned off, survives a restart of the screen, and does not apply to another carrier', async () => {
  const hub = new PagedHub();
  const view = openPager(hub);
  await quietFor('30 minutes');
  view.unmount();
  const again = openPager(hub);
  expect(said()).not.toBeNull();
  await click('Ana: change who carries this pager');
  await click('Luis');
  expect(said()).toBeNull();
  again.unmount();
  isAna();
  openPager(hub);
  expect(said()).not.toBeNull();
  await click('Turn off');
  expect(said()).toBeNull();
  hub.ready();
  expect(sounds()).toEqual(['page']);
});
