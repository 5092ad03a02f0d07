import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { v7 as uuid } from 'uuid';
import { beforeEach, expect, test, vi } from 'vitest';
import { DISH, isAna, openPager, PagedHub, textOf } from './pager';

const play = vi.hoisted(() => vi.fn<(sound: string) => Promise<boolean>>());
vi.mock('../../../renderer/ui/sounds', () => ({ play }));
beforeEach(() => {
  play.mockReset().mockResolvedValue(true);
});

const place = (hub: PagedHub, table: string, server = 'Ana'): void => {
  hub.act('front-of-house', 'ticket.place', {
    ticketId: uuid(),
    orderType: 'dine-in',
    table,
    server,
    priority: 'normal',
    items: [{ menuItemId: DISH.id, itemId: uuid(), quantity: 1 }],
  });
};
const notices = () =>
  within(screen.getByRole('list', { name: 'Out on your tables' }))
    .getAllByRole('listitem')
    .map((one) => textOf(one));

test('tells the server once that a dish is out on their tables, and again for another table', async () => {
  isAna();
  const hub = new PagedHub();
  place(hub, '4');
  place(hub, '6');
  place(hub, '8', 'Luis');
  openPager(hub);
  hub.act('kitchen', 'menu.eighty-six', { menuItemId: DISH.id });
  expect(notices()).toEqual([`${DISH.name} is out: Table 4, Table 6Seen`]);
  expect(play).toHaveBeenCalledTimes(1);
  await userEvent.click(screen.getByRole('button', { name: 'Seen' }));
  expect(screen.queryByRole('list', { name: 'Out on your tables' })).toBeNull();

  hub.act('kitchen', 'menu.restore', { menuItemId: DISH.id });
  place(hub, '9');
  hub.act('kitchen', 'menu.eighty-six', { menuItemId: DISH.id });
  await waitFor(() =>
    expect(notices()).toEqual([`${DISH.name} is out: Table 4, Table 6, Table 9Seen`]),
  );
});
