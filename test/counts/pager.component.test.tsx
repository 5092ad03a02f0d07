import { act } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { DISH, isAna, openPager, PagedHub } from '../renderer/pager/pager';

const OPEN = 300;
const PAGES = 4;

/** Each drawing of a card reads its position once. */
const drawn = vi.hoisted(() => ({ tables: [] as (string | undefined)[] }));
vi.mock(import('../../renderer/say/place'), async (original) => {
  const real = await original();
  return {
    ...real,
    pagePlaceName: (intl, place) => {
      drawn.tables.push(place.table);
      return real.pagePlaceName(intl, place);
    },
  };
});

beforeEach(isAna);

/** A pager with a few pages, in a house with 300 open tickets. */
function busyPager() {
  const hub = new PagedHub();
  const placed = Array.from({ length: OPEN }, (_, index) => {
    const ticketId = `0193b5a0-0000-7000-8000-${String(index).padStart(12, '0')}`;
    hub.send('front-of-house', 'ticket.place', {
      ticketId,
      orderType: 'dine-in',
      table: '1',
      server: 'Luis',
      priority: 'normal',
      items: [{ itemId: ticketId.replace('8000', '9000'), menuItemId: DISH.id, quantity: 1 }],
    });
    return ticketId;
  });
  openPager(hub);
  const pages = Array.from({ length: PAGES }, (_, index) => hub.ready({ table: `${20 + index}` }));
  const during = (work: () => void): (string | undefined)[] => {
    drawn.tables = [];
    act(work);
    return drawn.tables;
  };
  return { hub, placed, pages, during };
}

it('draws no card for an event about another ticket, and one for an event about its own', () => {
  const { hub, placed, pages, during } = busyPager();
  const bumped = during(() => hub.send('kitchen', 'ticket.bump', { ticketId: placed[150] ?? '' }));
  expect(bumped).toEqual([]);
  const again = during(() => hub.again(pages[2]?.pageId ?? '', 2));
  expect(again).toContain('22');
  // The card moves to the front: the cards behind it get another position.
  expect(again.filter((table) => table === '23')).toEqual([]);
});

it('would draw every card if the window got a whole new state', () => {
  const { hub, during } = busyPager();
  const { state } = hub;
  const all = during(() =>
    hub.push({
      type: 'hello',
      session: 'test',
      history: 'test',
      hydrate: 'snapshot',
      through: state.sequence,
      time: hub.now(),
      notices: [],
      state: structuredClone(state),
    }),
  );
  expect(all.length).toBeGreaterThanOrEqual(PAGES);
});
