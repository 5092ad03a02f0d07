import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { refuse } from '../../../shared/contract/acks';
import { cardNames, is, isAna, openPager, PagedHub, press, textOf } from './pager';

const full = refuse('unavailable', 'The disk is full.');
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const click = async (name: string | RegExp) => userEvent.click(await button(name));

test('choosing a name starts the shift; its zones are taken, shown, and stored for the next shift', async () => {
  const hub = new PagedHub();
  openPager(hub);
  await click('Ana');
  await click(/^On shift since .+, Which zones\?$/u);
  await click('Patio');
  await click('Bar');
  await waitFor(() => expect(hub.state.shifts.Ana?.zones).toEqual(['Patio', 'Bar']));
  expect((await button('Bar')).ariaPressed).toBe('true');
  await click('Patio');
  await waitFor(() => expect(hub.state.shifts.Ana?.zones).toEqual(['Bar']));
  await click('End shift');
  await screen.findByRole('heading', { name: 'Who carries this pager?' });
  await screen.findByText('Ana’s shift has ended');
  expect(hub.state.shifts).toEqual({});
  await click('Ana');
  await button(/^On shift since .+, Bar$/u);
  expect(hub.state.shifts.Ana?.zones).toEqual(['Bar']);
});

test('the choice of names shows the people on shift, temps too', async () => {
  const hub = new PagedHub();
  hub.act('manager', 'shift.start', { server: 'Luis', zones: ['Patio'] });
  hub.act('manager', 'shift.start', { server: 'Zoe', zones: [] });
  openPager(hub);
  await button(/^Luis, on shift since .+ · Patio$/u);
  await click(/^Zoe, on shift since [^·]+$/u);
  await button('Zoe: change who carries this pager');
  // The shift continues; there is no second start.
  expect(hub.commands.filter(({ type }) => type === 'shift.start')).toHaveLength(3);
});

test('a shift that could not start shows why, leaves the pager usable, and can be started later', async () => {
  const hub = new PagedHub();
  hub.refuseWith = full;
  openPager(hub);
  await click('Ana');
  expect(textOf(await screen.findByRole('alert'))).toMatch(
    /^The shift did not start\. .+ring here/u,
  );
  hub.refuseWith = undefined;
  hub.ready();
  await press('Table 12 ready', 'Heard');
  await click('Not on shift, Start');
  await click('Start shift');
  await button(/^On shift since/u);
  expect(hub.state.shifts).toHaveProperty('Ana');
});

test('a refused change of zones shows the refusal in the sheet and leaves the zones unchanged', async () => {
  isAna();
  const hub = new PagedHub();
  hub.act('pager', 'shift.start', { server: 'Ana', zones: [] });
  openPager(hub);
  await click(/^On shift since/u);
  hub.refuseWith = full;
  await click('Patio');
  expect(textOf(await screen.findByRole('alert'))).toContain('Not taken');
  expect((await button('Patio')).ariaPressed).toBe('false');
});

test('the end of a shift hands over tables, tickets and pages, and undo brings all of it back', async () => {
  isAna();
  const hub = new PagedHub();
  hub.act('pager', 'shift.start', { server: 'Ana', zones: ['Bar'] });
  hub.act('pager', 'shift.start', { server: 'Noor', zones: ['Patio'] });
  const pages = [hub.ready(), hub.ready({ table: '7' })];
  const theirs = hub.ready({ table: '5', server: 'Luis' });
  hub.act('pager', 'page.hear', { pageId: pages[0]?.pageId ?? '' });
  const servers = () => pages.map(({ pageId }) => hub.state.pages[pageId]?.server);
  const owners = () => pages.map(({ ticketId }) => hub.state.tickets[ticketId]?.server);
  openPager(hub);
  await click(/^On shift since/u);
  await click('End shift');
  expect(hub.state.shifts).toHaveProperty('Ana');
  const dialog = within(await screen.findByRole('dialog', { name: 'End shift' }));
  dialog.getByText('2 open tickets. 2 open pages. Who takes your tables?');
  const on = dialog.getByRole('region', { name: 'On shift' });
  expect(textOf(on)).toMatch(/^On shiftNooron shift since .+ · Patio$/u);
  await userEvent.click(within(on).getByRole('button', { name: /^Noor/u }));
  await screen.findByText('Ana’s shift has ended: Noor takes over 2 tickets');
  expect(servers()).toEqual(['Noor', 'Noor']);
  expect(owners()).toEqual(['Noor', 'Noor']);
  expect(hub.state.pages[theirs.pageId]?.server).toBe('Luis');
  expect(Object.keys(hub.state.shifts)).toEqual(['Noor']);
  screen.getByRole('heading', { name: 'Who carries this pager?' });

  const rung = hub.alerts.length;
  await click('Undo');
  await waitFor(() => expect(cardNames()).toEqual(['Table 7 ready', 'Table 12 ready']));
  expect(owners()).toEqual(['Ana', 'Ana']);
  expect(hub.state.shifts.Ana?.zones).toEqual(['Bar']);
  // Heard pages are heard again, and nothing rings for the server's own action.
  await waitFor(() => expect(hub.state.pages[pages[0]?.pageId ?? '']?.heard).toBeDefined());
  expect(hub.alerts).toHaveLength(rung);
});

test('a shift can end without a hand-over; one with nothing open ends at once', async () => {
  isAna();
  const hub = new PagedHub();
  hub.act('pager', 'shift.start', { server: 'Ana', zones: [] });
  const { pageId, ticketId } = hub.ready();
  openPager(hub);
  await click(/^On shift since/u);
  await click('End shift');
  await click('End without handing over');
  await screen.findByRole('heading', { name: 'Who carries this pager?' });
  expect(hub.state.shifts).toEqual({});
  expect(hub.state.pages[pageId]?.server).toBe('Ana');
  expect(hub.state.tickets[ticketId]?.server).toBe('Ana');
});

test('a break sends the pages to a stand-in and keeps the tables, until the server is back', async () => {
  isAna();
  const hub = new PagedHub();
  hub.act('pager', 'shift.start', { server: 'Ana', zones: ['Bar'] });
  hub.act('pager', 'shift.start', { server: 'Noor', zones: [] });
  const { pageId, ticketId } = hub.ready();
  openPager(hub);
  await click(/^On shift since/u);
  await click('Going on break');
  await click(/^Noor/u);
  await screen.findByText('You are on break: your pages go to Noor');
  expect(hub.state.pages[pageId]?.server).toBe('Noor');
  expect(hub.state.tickets[ticketId]?.server).toBe('Ana');
  const later = hub.ready({ table: '7' });
  expect(hub.state.pages[later.pageId]?.server).toBe('Noor');
  await click(/^On break since .+, Back\?$/u);
  await screen.findByText('Your pages go to Noor.');
  await click('Back from break');
  await waitFor(() => expect(hub.state.shifts.Ana).not.toHaveProperty('paused'));
  const own = hub.ready({ table: '9' });
  expect(hub.state.pages[own.pageId]?.server).toBe('Ana');
});

test('a server takes over the tables of one who went home', async () => {
  isAna();
  const hub = new PagedHub();
  hub.act('pager', 'shift.start', { server: 'Ana', zones: [] });
  const { pageId, ticketId } = hub.ready({ server: 'Luis', table: '5' });
  openPager(hub);
  await click(/^On shift since/u);
  await click('Take over tables');
  await click('Luis 1 ticket · 1 page · nobody carries this pager');
  expect(textOf(await screen.findByRole('alert'))).toContain(
    'Take over 1 ticket and 1 page of Luis?',
  );
  await click('Take over');
  await screen.findByText('1 ticket of Luis taken over');
  expect(hub.state.tickets[ticketId]?.server).toBe('Ana');
  expect(hub.state.pages[pageId]?.server).toBe('Ana');
  expect(cardNames()).toEqual(['Table 5 ready']);
});

test('one page is handed over to a typed name and taken back, unless it was picked up meanwhile', async () => {
  isAna();
  const hub = new PagedHub();
  const { pageId, ticketId } = hub.ready();
  openPager(hub);
  await click('Hand over');
  const dialog = within(await screen.findByRole('dialog', { name: 'Hand over Table 12' }));
  hub.refuseWith = full;
  await userEvent.click(dialog.getByRole('button', { name: 'Luis' }));
  expect(textOf(await dialog.findByRole('alert'))).toContain('Not taken');
  hub.refuseWith = undefined;
  await userEvent.type(dialog.getByRole('textbox', { name: 'Another name' }), 'lUIS');
  await userEvent.click(dialog.getByRole('button', { name: 'Hand over' }));
  await screen.findByText('Table 12 handed over to Luis');
  expect(cardNames()).toEqual([]);
  expect(hub.state.pages[pageId]?.server).toBe('Luis');
  await click('Undo');
  await waitFor(() => expect(cardNames()).toEqual(['Table 12 ready']));

  await click('Hand over');
  await click('Luis');
  await screen.findByText('Table 12 handed over to Luis');
  hub.act('pager', 'ticket.serve', { ticketId });
  const sent = hub.commands.length;
  await click('Undo');
  expect(hub.commands).toHaveLength(sent);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('an open sheet keeps the most urgent page visible, and keys do not answer hidden pages', async () => {
  isAna();
  const hub = new PagedHub();
  openPager(hub);
  await click('History');
  const { pageId } = hub.ready();
  await userEvent.keyboard('h');
  expect(hub.state.pages[pageId]?.heard).toBeUndefined();
  await click(/^Table 12 ?0:0\d$/u);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a runner’s card names the table’s server; everyone’s names the person it rings for', () => {
  isAna();
  const hub = new PagedHub();
  const { ticketId } = hub.ready({ server: 'Luis' });
  const sent = Object.values(hub.state.pages).find((page) => page.ticketId === ticketId);
  hub.act('pager', 'page.hand-over', { pageIds: [sent?.id ?? ''], to: 'Ana' });
  const view = openPager(hub);
  expect(textOf(screen.getByRole('article'))).toContain('Luis’s table · #1');
  view.unmount();
  is({ type: 'everyone' });
  openPager(hub);
  expect(textOf(screen.getByRole('article'))).toContain('Luis’s table · for Ana');
});
