import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { DISH, isAna, openPager, PagedHub, textOf } from './pager';

beforeEach(isAna);

const open = () => userEvent.click(screen.getByRole('button', { name: 'History' }));

test('the history shows place, dishes, times and repeated pages; the latest first', async () => {
  const hub = new PagedHub();
  let now = Date.now() - 600_000;
  hub.now = () => now;
  const after = (seconds: number) => {
    now += seconds * 1_000;
  };
  const { pageId, ticketId } = hub.ready();
  after(30);
  hub.again(pageId, 2);
  after(12);
  hub.act('pager', 'page.hear', { pageId });
  after(20);
  hub.act('pager', 'ticket.serve', { ticketId });
  const call = hub.act('kitchen', 'page.send', { table: '7', server: 'Ana', text: 'Hands' });
  after(8);
  hub.act('pager', 'page.hear', { pageId: call });
  hub.ready({ server: 'Luis', table: '3' });
  openPager(hub);
  await open();
  const dialog = screen.getByRole('dialog', { name: 'Paged today' });
  const listed = within(dialog).getByRole('list', { name: 'Paged today' });
  expect(within(listed).getAllByRole('listitem').map(textOf)).toEqual([
    expect.stringMatching(/Table 7 ?Handsheard after 0:08$/u),
    expect.stringContaining(
      `Table 12 2 × ${DISH.name}heard after 0:42 · picked up after 0:20sent again`,
    ),
  ]);
  expect(textOf(dialog)).toContain('Pages2 1 sent again');
  expect(textOf(dialog)).toContain('Heard after0:08 median');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Everyone' }));
  expect(within(listed).getAllByRole('listitem').map(textOf)[0]).toContain('Table 3 Luis');
});

test('an empty history says what will appear', async () => {
  openPager(new PagedHub());
  await open();
  screen.getByText('Nobody was paged yet today.');
});
