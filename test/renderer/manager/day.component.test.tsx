import { act, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dayReport as dayReportSchema } from '../../../shared/contract/day-report';
import { clockIn, machineTimeZone } from '../../../shared/domain/wall-clock';
import { recordOf } from '../../../shared/views/day-record';
import { dayReport } from '../../../shared/views/day-report';
import type { InMemoryHub } from '../in-memory-hub';
import { button, go, newHub, openOffice } from './office';

const TODAY = '2026-11-21';
const PAST = '2026-11-20';
const MINUTE = 60_000;

let hub: InMemoryHub;
beforeEach(() => {
  hub = newHub();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const isOpenOn = (of: InMemoryHub, date: string): void => {
  of.state = { ...of.state, day: { ...of.state.day, date } };
};

/** A ticket with a late line and a voided one, at eight in the evening of a day, and a dish that was out. */
function serve(of: InMemoryHub, date: string): void {
  isOpenOn(of, date);
  let now = clockIn(machineTimeZone()).momentOf(date, 20);
  of.now = () => now;
  const [ticketId, bowl, steak] = [uuid(), uuid(), uuid()];
  of.send('kitchen', 'menu.eighty-six', { menuItemId: 'veggie-bowl' });
  of.send('front-of-house', 'ticket.place', {
    ticketId,
    orderType: 'dine-in',
    table: '5',
    server: 'Ana',
    priority: 'normal',
    items: [
      { itemId: bowl, menuItemId: 'chicken-bowl', quantity: 2 },
      { itemId: steak, menuItemId: 'steak-bowl', quantity: 1 },
    ],
  });
  of.send('front-of-house', 'item.void', { ticketId, itemId: steak, reason: '=Guest left' });
  now += 20 * MINUTE;
  of.send('kitchen', 'item.bump', { ticketId, itemId: bowl });
  of.send('kitchen', 'ticket.pass', { ticketId });
  now += 2 * MINUTE;
  of.send('pager', 'ticket.serve', { ticketId });
  of.send('kitchen', 'menu.restore', { menuItemId: 'veggie-bowl' });
}

/** Gives the book a past day with that ticket. */
function keepPastDay(): void {
  const past = newHub();
  serve(past, PAST);
  const report = dayReport(
    recordOf(past.state),
    clockIn(machineTimeZone()).momentOf(PAST, 28),
    clockIn(machineTimeZone()),
  );
  hub.days = { ok: true, days: ['2026-11-19', PAST, TODAY] };
  hub.reports.set(PAST, { ok: true, report: dayReportSchema.parse(report) });
  isOpenOn(hub, TODAY);
}

const refusal = (reason: string) => ({
  ok: false as const,
  error: { code: 'unavailable' as const, message: 'No.', reason },
});

const part = (name: string | RegExp) => within(screen.getByRole('region', { name }));
const dayBefore = () => button('The day before');
const loaded = () => waitFor(() => expect(dayBefore()).toHaveProperty('disabled', false));

const textOf = ([file]: Blob[]): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(file ?? new Blob());
  });

async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
  ).toEqual([]);
}

it('shows today’s live figures, as charts and as tables of the same numbers', async () => {
  isOpenOn(hub, TODAY);
  const { user } = openOffice(hub);
  expect(screen.getByText(/^No ticket was placed yet today/)).toBeVisible();
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
  act(() => serve(hub, TODAY));
  vi.useRealTimers();
  await go(user, 'Menu');
  await go(user, 'The day');
  expect(screen.getByText('0 open · 1 served · 0 voided')).toBeVisible();
  expect(screen.getByText('2 ready · 0 waiting · 1 voided')).toBeVisible();
  expect(screen.getByText('$19.50')).toBeVisible();
  expect(screen.getByText('1 of 1')).toBeVisible();
  expect(screen.getByRole('slider', { name: 'Tickets by hour' }).ariaValueText).toMatch(
    /^8\sPM: 1 ticket, 1 late$/u,
  );
  await expectAccessible();
  await user.click(button('Tables'));
  expect(screen.queryByRole('slider')).toBeNull();
  expect(part('Tickets by hour').getByRole('row', { name: '8 PM 1 1 100%' })).toBeVisible();
  expect(part(/^Ticket time/).getByRole('row', { name: '8 PM 1 22:00 22:00' })).toBeVisible();
  expect(
    part(/^By station/).getByRole('row', { name: 'Grill 2 20:00 20:00 22:00 100%' }),
  ).toBeVisible();
  expect(part(/^Waiting on the pass/).getByRole('row', { name: '8 PM 1 2:00 2:00' })).toBeVisible();
  expect(part(/^86/).getByRole('row', { name: 'Veggie Bowl restored 1 22' })).toBeVisible();
  expect(part('Voids by reason').getByRole('row', { name: /^=Guest left 1 1 \$/ })).toBeVisible();
  expect(
    part('Voids').getByRole('row', { name: /^8:00.PM 1 1 Steak Bowl =Guest left/ }),
  ).toBeVisible();
  await expectAccessible();
});

it('counts a combo once, and its parts as dishes, also in the export', async () => {
  const files: Blob[] = [];
  vi.stubGlobal('URL', {
    createObjectURL: (file: Blob) => {
      files.push(file);
      return 'blob:day';
    },
    revokeObjectURL: () => {},
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  isOpenOn(hub, TODAY);
  const now = clockIn(machineTimeZone()).momentOf(TODAY, 20);
  hub.now = () => now;
  const { menu } = hub.state.house;
  const [first] = menu.items;
  if (!first) throw new Error('The menu is empty.');
  const parts = [{ menuItemId: 'chicken-bowl' }, { menuItemId: 'steak-bowl', quantity: 2 }];
  const combo = { ...first, id: 'lunch', name: 'Lunch', price: 1_500, combo: parts };
  hub.send('manager', 'house.change', { menu: { ...menu, items: [...menu.items, combo] } });
  hub.send('front-of-house', 'ticket.place', {
    ticketId: uuid(),
    orderType: 'takeout',
    guest: 'Vera',
    server: 'Ana',
    priority: 'normal',
    items: [{ itemId: uuid(), menuItemId: 'lunch', quantity: 2 }],
  });
  const { user } = openOffice(hub);
  expect(part('Combos').getByRole('row', { name: 'Lunch 2 6 $30.00' })).toBeVisible();
  expect(screen.getByText('0 ready · 6 waiting · 0 voided')).toBeVisible();
  await user.click(button('Export the day (CSV)'));
  const lines = (await textOf(files)).split('\r\n');
  expect(lines.some((line) => line.startsWith('combo,Lunch,sold,,6,30.00,2,'))).toBe(true);
});

it('shows any past day from the book, and comes back to today', async () => {
  keepPastDay();
  const { user } = openOffice(hub);
  await loaded();
  await user.click(dayBefore());
  expect(await screen.findByText('0 open · 1 served · 0 voided')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'The day, Friday, November 20, 2026' })).toBeVisible();
  const list = screen.getByRole('combobox', { name: 'Day' });
  expect(
    within(list)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['Today, Sat, Nov 21', 'Fri, Nov 20, 2026', 'Thu, Nov 19, 2026']);
  await user.selectOptions(list, TODAY);
  expect(screen.getByText(/^No ticket was placed yet today/)).toBeVisible();
});

it('reads a chart point by point with the keyboard', async () => {
  keepPastDay();
  const answer = hub.reports.get(PAST);
  if (!answer?.ok) throw new Error('no report');
  const [hour] = answer.report.hours;
  if (!hour) throw new Error('no hour');
  const hours = [17, 18, 19].map((each) => ({
    ...hour,
    hour: each,
    tickets: each,
    lateTickets: 0,
  }));
  hub.reports.set(PAST, { ok: true, report: { ...answer.report, hours: [...hours, hour] } });
  const { user } = openOffice(hub);
  await loaded();
  await user.click(dayBefore());
  const chart = await screen.findByRole('slider', { name: 'Tickets by hour' });
  // It starts at its highest point.
  expect(chart.ariaValueText).toMatch(/^7\sPM: 19 tickets, 0 late$/u);
  chart.focus();
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(chart.ariaValueText).toMatch(/^8\sPM: 1 ticket, 1 late$/u);
  await user.keyboard('{Home}');
  expect(chart.ariaValueText).toMatch(/^5\sPM: 17 tickets, 0 late$/u);
  expect(screen.getByText(/^5\sPM: 17 tickets, 0 late$/u)).toBeVisible();
});

it('says in words that a day is being written, or cannot be read, and asks again', async () => {
  keepPastDay();
  const kept = hub.reports.get(PAST);
  hub.reports.set(PAST, refusal('book-being-written'));
  hub.reports.set('2026-11-19', refusal('book-unreadable'));
  const { user } = openOffice(hub);
  await loaded();
  await user.click(dayBefore());
  expect(await screen.findByText(/^This day is being written into the ticket book/)).toBeVisible();
  expect(button('Export the day (CSV)')).toHaveProperty('disabled', true);
  await user.click(dayBefore());
  expect(await screen.findByText(/^The ticket book cannot be read/)).toBeVisible();
  await user.click(button('The day after'));
  if (kept) hub.reports.set(PAST, kept);
  await screen.findByText(/^This day is being written/);
  await user.click(button('Try again'));
  expect(await screen.findByText('0 open · 1 served · 0 voided')).toBeVisible();
});

it('offers today alone, and says why, while the book cannot be read', async () => {
  hub.days = refusal('book-unreadable');
  isOpenOn(hub, TODAY);
  const { user } = openOffice(hub);
  expect(await screen.findByText(/^The ticket book cannot be read/)).toBeVisible();
  expect(screen.getAllByRole('option')).toHaveLength(1);
  hub.days = { ok: true, days: [PAST] };
  await user.click(button('Try again'));
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2));
});

it('speaks Spanish, also about the book', async () => {
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
  localStorage.setItem('heard.manager.language', 'es');
  keepPastDay();
  hub.reports.set('2026-11-19', refusal('book-no-day'));
  const { user } = openOffice(hub);
  const before = () => button('El día anterior');
  await waitFor(() => expect(before()).toHaveProperty('disabled', false));
  await user.click(before());
  const chart = await screen.findByRole('slider', { name: 'Comandas por hora' });
  expect(chart.ariaValueText).toBe('20:00: 1 comanda, tarde 1');
  await user.click(button('Tablas'));
  expect(part(/^Agotados/).getByRole('row', { name: 'Veggie Bowl repuesto 1 22' })).toBeVisible();
  await user.click(before());
  expect(await screen.findByText('Ese día la casa estuvo cerrada.')).toBeVisible();
  expect(errors.mock.calls.filter(([what]) => what === 'words:')).toEqual([]);
});

it('exports the day that is shown, without a cell that a spreadsheet would run', async () => {
  keepPastDay();
  const names: string[] = [];
  const files: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((of) => {
    files.push(of as Blob);
    return 'blob:day';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    names.push(this.download);
  });
  const { user } = openOffice(hub);
  await loaded();
  await user.click(dayBefore());
  await screen.findByText('0 open · 1 served · 0 voided');
  await user.click(button('Export the day (CSV)'));
  expect(names).toEqual([`heard-day-${hub.state.house.id}-${PAST}.csv`]);
  const lines = (await textOf(files)).trim().split('\r\n');
  expect(lines).toContain(`day,${PAST},placed,1,2,19.50,,,,1,1,,,,`);
  expect(lines).toContain('hour,20:00,fired to all served,,,,1,1320,1320,,,,,,');
  expect(lines).toContain('86,Veggie Bowl,could not be sold,,,,1,,,,,22,,,');
  expect(lines.some((line) => line.startsWith("void reason,'=Guest left,voided,,1,"))).toBe(true);
});
