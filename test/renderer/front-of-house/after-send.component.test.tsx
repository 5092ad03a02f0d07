import { act, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { v7 as uuid } from 'uuid';
import { beforeEach, expect, it } from 'vitest';
import type { Item, Ticket } from '../../../shared/contract/state';
import { findTicket } from '../../../shared/domain/ticket/lines';
import { InMemoryHub } from '../in-memory-hub';
import { button, chit, openDesk, openTickets, placed, ticketOf } from './desk';

let hub: InMemoryHub;
beforeEach(() => {
  hub = new InMemoryHub();
});

const line = (menuItemId: string, more: object = {}) => ({
  itemId: uuid(),
  menuItemId,
  quantity: 1,
  ...more,
});

async function open(ticket: Ticket) {
  const { user } = openDesk(hub);
  await user.click(screen.getByRole('tab', { name: /^Floor/ }));
  await user.click(button(new RegExp(`, ticket ${ticket.number}, `, 'u')));
  return user;
}

const any = (ticketId: string): Ticket => {
  const ticket = findTicket(hub.state, ticketId);
  if (!ticket) throw new Error('The day does not have the ticket.');
  return ticket;
};
const lines = (ticketId: string, of: (item: Item) => unknown) => any(ticketId).items.map(of);
const cook = (ticketId: string, index: number, type: 'item.start' | 'item.bump') =>
  act(() => {
    hub.send('kitchen', type, { ticketId, itemId: any(ticketId).items[index]?.itemId ?? '' });
  });
/** The buttons of a line, below it. */
const ofLine = (name: RegExp) =>
  within(button(name).closest<HTMLElement>('[data-phase]') ?? document.body);

it('voids two of four, asks whether they were cooked, and takes the void back', async () => {
  const { id } = placed(hub, { items: [line('steak-bowl', { quantity: 4 }), line('chips')] });
  cook(id, 0, 'item.start');
  const user = await open(any(id));
  await user.click(button(/^4 × Steak Bowl/));
  await user.click(ofLine(/^4 × Steak Bowl/).getByRole('button', { name: 'Void' }));
  await user.click(button('How many of 4: one less'));
  await user.click(button('How many of 4: one less'));
  await user.click(screen.getByRole('radio', { name: 'No, put it back in the count' }));
  await user.click(button('Guest changed their mind'));
  expect(await screen.findByText('2 × Steak Bowl voided.')).toBeVisible();
  expect(lines(id, ({ quantity, phase }) => `${quantity} ${phase}`).sort()).toEqual([
    '1 owed',
    '2 started',
    '2 voided',
  ]);
  await user.click(button('Undo'));
  await waitFor(() =>
    expect(lines(id, ({ phase }) => phase).filter((phase) => phase === 'voided')).toEqual([]),
  );
  const steaks = any(id).items.filter(({ name }) => name === 'Steak Bowl');
  expect(steaks.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(4);
});

it('changes the choices, note, seat and course of a sent line, and shows old and new', async () => {
  const { id } = placed(hub, {
    items: [line('chicken-bowl', { seat: 3, note: 'hot' }), line('churros', { course: 2 })],
  });
  const firedAt = any(id).items[0]?.firedAt;
  const user = await open(any(id));
  await user.click(button(/^1 × Chicken Bowl/));
  await user.click(ofLine(/^1 × Chicken Bowl/).getByRole('button', { name: 'Change' }));
  const panel = within(screen.getByRole('region', { name: 'Options of Chicken Bowl' }));
  await user.click(panel.getByRole('button', { name: 'Seat 2' }));
  const note = panel.getByRole('textbox', { name: 'Note to the kitchen' });
  await user.clear(note);
  await user.type(note, 'mild');
  await user.click(panel.getByRole('button', { name: 'Done' }));
  expect(await screen.findByText(/Chicken Bowl was changed/u)).toBeVisible();
  expect(any(id).items[0]).toMatchObject({ seat: 2, note: 'mild', firedAt });
  expect(button(/^1 × Chicken Bowl/).textContent).toContain('was hot ▶, now mild');
  expect(button(/^1 × Chicken Bowl/).textContent).toContain('was seat 3 ▶, now seat 2');
  await user.click(button('Undo'));
  await waitFor(() => expect(any(id).items[0]).toMatchObject({ seat: 3, note: 'hot' }));
});

it('sends nothing when a change is cancelled or changes nothing', async () => {
  const { id } = placed(hub);
  const user = await open(any(id));
  const sent = hub.commands.length;
  for (const name of ['Cancel', 'Done']) {
    await user.click(button(/^1 × Chicken Bowl/));
    await user.click(ofLine(/^1 × Chicken Bowl/).getByRole('button', { name: 'Change' }));
    const panel = within(screen.getByRole('region', { name: 'Options of Chicken Bowl' }));
    if (name === 'Cancel') await user.click(panel.getByRole('button', { name: 'Seat 1' }));
    await user.click(panel.getByRole('button', { name }));
    expect(screen.getByRole('region', { name: 'Plan of Window' })).toBeVisible();
  }
  expect(hub.commands.length).toBe(sent);
});

it('changes the guest, covers, note and type of a sent ticket, and shows old and new', async () => {
  const { id } = placed(hub, { table: '5', guest: 'Olmo', covers: 2 });
  const user = await open(any(id));
  await user.click(button('Change'));
  await user.click(screen.getByRole('radio', { name: 'Takeout' }));
  expect(screen.getByText('Table 5 is free then.')).toBeVisible();
  await user.click(button('Covers: one more'));
  const guest = screen.getByRole('textbox', { name: 'Guest name' });
  await user.clear(guest);
  await user.type(guest, 'Vera');
  await user.type(screen.getByRole('textbox', { name: 'Note on the whole order' }), 'birthday');
  await user.click(button('Change it'));
  expect(await screen.findByText('#1 was changed. The kitchen sees it.')).toBeVisible();
  expect(any(id)).toMatchObject({
    orderType: 'takeout',
    guest: 'Vera',
    covers: 3,
    note: 'birthday',
  });
  expect(any(id).table).toBeUndefined();
  const detail = screen.getByRole('region', { name: 'ticket 1' });
  expect(detail.textContent).toContain('was 2 covers ▶, now 3 covers');
  expect(detail.textContent).toContain('was Dine-in ▶, now Takeout');
  await user.click(button('Undo'));
  await waitFor(() =>
    expect(any(id)).toMatchObject({
      orderType: 'dine-in',
      guest: 'Olmo',
      covers: 2,
      table: '5',
    }),
  );
  expect(any(id).note).toBeUndefined();
});

it('makes a served dish again, free of charge, with a reason, and reopens the ticket', async () => {
  const { id } = placed(hub, { items: [line('steak-bowl', { quantity: 4 }), line('chips')] });
  act(() => {
    hub.send('kitchen', 'ticket.bump', { ticketId: id });
    hub.send('front-of-house', 'ticket.serve', { ticketId: id });
  });
  const user = await open(any(id));
  await user.click(button(/^4 × Steak Bowl/));
  await user.click(button('Remake'));
  for (let less = 0; less < 3; less += 1) await user.click(button('How many of 4: one less'));
  await user.click(button('Dropped'));
  expect(await screen.findByText('Steak Bowl is remade, free of charge.')).toBeVisible();
  const made = ticketOf(hub, id).items.find(({ remake }) => remake);
  expect(made).toMatchObject({ quantity: 1, price: 0, phase: 'owed', rush: true });
  expect(made?.remake?.reason).toBe('Dropped');
  expect(button(/^1 × Steak Bowl REMAKE/)).toBeVisible();
});

it('takes a wrong "served" back with its old times', async () => {
  const { id } = placed(hub);
  act(() => void hub.send('kitchen', 'ticket.bump', { ticketId: id }));
  const { readyAt } = any(id).items[0] ?? {};
  const user = await open(any(id));
  await user.click(button('Mark served · 1 item'));
  expect(await screen.findByText('#1 was served.')).toBeVisible();
  expect(hub.state.tickets).toEqual({});
  await user.click(button('Undo'));
  await waitFor(() =>
    expect(ticketOf(hub, id).items[0]).toMatchObject({ phase: 'ready', readyAt }),
  );
  await user.click(button('Mark served · 1 item'));
  await user.click(await screen.findByRole('button', { name: 'Not served after all' }));
  await waitFor(() =>
    expect(ticketOf(hub, id).items[0]).toMatchObject({ phase: 'ready', readyAt }),
  );
});

it('keeps a served table taken until it is free, and dessert joins its ticket', async () => {
  const { id } = placed(hub, { table: '5', guest: 'Olmo', covers: 4 });
  act(() => {
    hub.send('kitchen', 'ticket.bump', { ticketId: id });
    hub.send('front-of-house', 'ticket.serve', { ticketId: id });
  });
  const user = await open(any(id));
  const tile = () => button(/^Table 5, ticket 1, Served, .*4 covers/u);
  expect(tile().textContent).toContain('served just now');
  expect(screen.getByText('1 of 5 taken')).toBeVisible();
  await user.click(button('Add to #1'));
  expect(chit().getByText('Adding to ticket 1')).toBeVisible();
  await user.click(button(/^Steak Bowl, /));
  await user.click(button(/^Add to #1 · /));
  await waitFor(() =>
    expect(lines(id, ({ name, phase }) => `${name} ${phase}`)).toEqual([
      'Chicken Bowl served',
      'Steak Bowl owed',
    ]),
  );
  expect(ticketOf(hub, id)).toMatchObject({ guest: 'Olmo', covers: 4, server: 'Ana', table: '5' });
  act(() => {
    hub.send('kitchen', 'ticket.bump', { ticketId: id });
    hub.send('front-of-house', 'ticket.serve', { ticketId: id });
  });
  await user.click(screen.getByRole('tab', { name: /^Floor/ }));
  const [free] = screen.getAllByRole('button', { name: 'Table is free' });
  await user.click(free ?? document.body);
  expect(await screen.findByRole('button', { name: /^Table 5, free/u })).toBeVisible();
});

it('asks at a served table: dessert, or new guests', async () => {
  const { id } = placed(hub, { table: '5' });
  act(() => {
    hub.send('kitchen', 'ticket.bump', { ticketId: id });
    hub.send('front-of-house', 'ticket.serve', { ticketId: id });
  });
  const { user } = openDesk(hub);
  await user.click(button('Table 5, #1 was served'));
  await user.click(button(/^Steak Bowl, /));
  await user.click(button('Its guests have left'));
  await waitFor(() => expect(screen.queryByRole('region', { name: /is taken$/u })).toBeNull());
  expect(Object.keys(hub.state.seated ?? {})).toEqual([]);
});

it('holds again what nobody has started, by course or all, and fires it again', async () => {
  const { id } = placed(hub, {
    items: [line('chips'), line('steak-bowl', { course: 2 }), line('churros', { course: 2 })],
  });
  act(() => void hub.send('kitchen', 'ticket.fire-course', { ticketId: id, course: 2 }));
  cook(id, 1, 'item.start');
  const phases = () => lines(id, ({ phase }) => phase);
  const user = await open(any(id));
  await user.click(button('Courses'));
  await user.click(button('Hold Course 2 again'));
  expect(await screen.findByText('#1: 1 line held again.')).toBeVisible();
  expect(phases()).toEqual(['owed', 'started', 'held']);
  await user.click(button('Undo'));
  await waitFor(() => expect(phases()).toEqual(['owed', 'started', 'owed']));
  await user.click(button('Hold all again'));
  await waitFor(() => expect(phases()).toEqual(['held', 'started', 'held']));
  await user.click(button('Fire Course 1'));
  await waitFor(() => expect(phases()).toEqual(['owed', 'started', 'held']));
});

it('splits the bill by seat, equally and by line, to the cent, and leaves the kitchen one ticket', async () => {
  const { id } = placed(hub, {
    covers: 3,
    items: [
      line('steak-bowl', { seat: 1, quantity: 2 }),
      line('chips', { seat: 2 }),
      line('churros'),
    ],
  });
  const user = await open(any(id));
  await user.click(button('Split the bill'));
  const bills = () =>
    within(screen.getAllByRole('list', { name: 'Bills' })[0] ?? document.body)
      .getAllByRole('listitem')
      .flatMap(({ textContent }) => /\$(\d+)\.(\d\d)/u.exec(textContent)?.slice(1).join('') ?? [])
      .map(Number);
  const total = any(id).items.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
  const add = (all: number[]) => all.reduce((sum, each) => sum + each, 0);
  expect(bills()).toHaveLength(2);
  expect(add(bills())).toBe(total);
  await user.click(screen.getByRole('radio', { name: 'Equally' }));
  expect(bills()).toHaveLength(3);
  expect(add(bills())).toBe(total);
  expect(Math.max(...bills()) - Math.min(...bills())).toBeLessThanOrEqual(1);
  await user.click(screen.getByRole('radio', { name: 'By line' }));
  await user.click(button('One more of 2 Steak Bowl on bill 2'));
  expect(bills()[1]).toBe(any(id).items[0]?.price);
  await user.click(button('Split into 2 bills'));
  expect(await screen.findByText('#1 is paid in 2 bills.')).toBeVisible();
  expect(openTickets(hub)).toHaveLength(1);
  expect(any(id).items).toHaveLength(3);
  expect(any(id).changedAt).toBeUndefined();
  expect(add(bills())).toBe(total);
  await user.click(button('Undo'));
  await waitFor(() => expect(any(id).bills ?? []).toEqual([]));
});

it('splits five of ten drinks onto another ticket for cooking', async () => {
  const { id } = placed(hub, { items: [line('chips', { quantity: 10 }), line('churros')] });
  const user = await open(any(id));
  await user.click(button('Split for cooking'));
  await user.click(screen.getByRole('checkbox', { name: /^10 Chips/ }));
  for (let less = 0; less < 5; less += 1) await user.click(button('Chips: one less'));
  await user.click(button('Split off 1 line'));
  expect(await screen.findByText('Split off as ticket 2.')).toBeVisible();
  expect(
    openTickets(hub).map(({ items }) => items.map(({ name, quantity }) => `${quantity} ${name}`)),
  ).toEqual([['5 Chips', '1 Churros'], ['5 Chips']]);
});

it('shares the covers out when one line of six covers is split off: the sum stays six', async () => {
  const { id } = placed(hub, {
    table: '5',
    covers: 6,
    items: [line('steak-bowl', { quantity: 5 }), line('chips')],
  });
  const user = await open(any(id));
  expect(button(/^Table 5, ticket 1, .*6 covers/u)).toBeVisible();
  await user.click(button('Split for cooking'));
  await user.click(screen.getByRole('checkbox', { name: /Chips/ }));
  await user.click(button('Split off 1 line'));
  expect(await screen.findByText('Split off as ticket 2.')).toBeVisible();
  const covers = openTickets(hub).map((ticket) => ticket.covers ?? 0);
  expect(covers).toEqual([5, 1]);
  expect(button(/^2 tickets, Table 5, ticket 1, .*6 covers$/u)).toBeVisible();
});

it.each(['Split for cooking', 'Split the bill'])(
  'makes nothing when a person leaves “%s”',
  async (what) => {
    const { id } = placed(hub, {
      covers: 2,
      items: [line('steak-bowl', { quantity: 2 }), line('chips')],
    });
    placed(hub, { table: '9' });
    const before = any(id);
    const user = await open(before);
    const sent = hub.commands.length;
    const begin = async () => {
      await user.click(button(what));
      if (what === 'Split the bill')
        await user.click(screen.getByRole('radio', { name: 'Equally' }));
      else await user.click(screen.getByRole('checkbox', { name: /Chips/ }));
    };
    await begin();
    await user.click(button('Cancel'));
    await begin();
    // Another ticket, and back: nothing of the split is left.
    await user.click(button(/, ticket 2, /u));
    await user.click(button(/, ticket 1, /u));
    expect(screen.queryByRole('button', { name: /^Split (off|into)/ })).toBeNull();
    await begin();
    await user.keyboard('{Escape}');
    expect(hub.commands.length).toBe(sent);
    expect(any(id)).toEqual(before);
    expect(openTickets(hub)).toHaveLength(2);
  },
);

it('shows what a merge becomes, asks which order type, and takes the merge back', async () => {
  const vip = placed(hub, { table: '5', covers: 4, guest: 'Olmo', priority: 'vip' });
  const other = placed(hub, { orderType: 'takeout', table: undefined, covers: 2, guest: 'Vera' });
  const user = await open(vip);
  await user.click(button('Merge'));
  await user.click(button(/^#2 ?Vera/u));
  const becomes = () => screen.getByText(/^#2 becomes:/u).closest('p')?.textContent ?? '';
  expect(becomes()).toMatch(/VIP, 6 covers, Olmo, Vera|VIP, 6 covers, Vera, Olmo/u);
  await user.click(screen.getByRole('radio', { name: 'Dine-in' }));
  expect(becomes()).toContain('Dine-in');
  await user.click(button('Merge into #2'));
  await waitFor(() => expect(openTickets(hub)).toHaveLength(1));
  expect(ticketOf(hub, other.id)).toMatchObject({
    priority: 'vip',
    covers: 6,
    orderType: 'dine-in',
  });
  await user.click(button('Undo'));
  await waitFor(() => expect(openTickets(hub)).toHaveLength(2));
  expect(ticketOf(hub, vip.id)).toMatchObject({ priority: 'vip', covers: 4, guest: 'Olmo' });
  expect(ticketOf(hub, other.id)).toMatchObject({ priority: 'normal', covers: 2, guest: 'Vera' });
});

it('marks an open ticket whose dish is 86’d, and leads to the line', async () => {
  hub.now = () => Date.now() + hub.state.sequence;
  const { id } = placed(hub, { items: [line('steak-bowl'), line('chips')] });
  const user = await open(any(id));
  act(() => void hub.send('kitchen', 'menu.eighty-six', { menuItemId: 'steak-bowl' }));
  expect(button(/^Table 5, ticket 1, .*waits for a dish that is 86’d/u)).toBeVisible();
  const band = within(screen.getByRole('region', { name: '86: the kitchen cannot make this' }));
  await user.click(band.getByRole('button', { name: 'Change Steak Bowl' }));
  expect(screen.getByRole('region', { name: 'Options of Steak Bowl' })).toBeVisible();
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('radio', { name: 'List' }));
  expect(screen.getByText('86 Steak Bowl')).toBeVisible();
});

it('opens a closed ticket from Find, with its history and a way to bring it back', async () => {
  const { id } = placed(hub, { table: undefined, guest: 'Olmo' });
  act(() => {
    hub.send('front-of-house', 'ticket.void', { ticketId: id, reason: 'Guest left' });
  });
  hub.closedTickets = {
    ok: true,
    tickets: [{ ticket: any(id), day: hub.state.day.date }],
    more: false,
  };
  const { user } = openDesk(hub);
  await user.click(screen.getByRole('tab', { name: 'Find' }));
  await user.click(await screen.findByRole('button', { name: /^#1 Olmo/u }));
  const history = within(
    screen.getByRole('region', { name: 'ticket 1' }).querySelector('details') ?? document.body,
  );
  await user.click(history.getByText('History'));
  expect(history.getByText('Ordered')).toBeVisible();
  expect(history.getByText('Voided')).toBeVisible();
  const [back] = screen.getAllByRole('button', { name: 'Undo the void' });
  await user.click(back ?? document.body);
  await waitFor(() => expect(ticketOf(hub, id).items[0]).toMatchObject({ phase: 'owed' }));
});

it('is played with the keyboard alone: Esc ends a question, and the focus stays on the line', async () => {
  const { id } = placed(hub, { items: [line('steak-bowl'), line('chips')] });
  const user = await open(any(id));
  const row = () => button(/^1 × Steak Bowl/);
  row().focus();
  await user.keyboard('{Enter}');
  within(screen.getByRole('region', { name: 'Actions on Steak Bowl' }))
    .getByRole('button', { name: 'Void' })
    .focus();
  await user.keyboard('{Enter}{Escape}');
  expect(document.activeElement).toBe(row());
  expect(row().getAttribute('aria-expanded')).toBe('false');
  button('Move').focus();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('group', { name: 'Move #1 to' })).toBeVisible();
  await user.keyboard('{Escape}');
  expect(button('Move')).toBeVisible();
  row().focus();
  await user.keyboard('{Enter}');
  within(screen.getByRole('region', { name: 'Actions on Steak Bowl' }))
    .getByRole('button', { name: 'Change' })
    .focus();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('region', { name: 'Options of Steak Bowl' })).toBeVisible();
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(row());
  expect(any(id).items.map(({ phase }) => phase)).toEqual(['owed', 'owed']);
});

it('is accessible in each of its questions', async () => {
  placed(hub, { table: '7', guest: 'Kim', orderType: 'takeout' });
  placed(hub, { table: '7' });
  const { id } = placed(hub, {
    table: '5',
    covers: 2,
    items: [
      line('steak-bowl', { quantity: 2, seat: 1, allergens: ['nuts'] }),
      line('chips', { seat: 2 }),
      line('churros', { course: 2 }),
    ],
  });
  const user = await open(any(id));
  const faults = async () => {
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false } },
    });
    return violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html}`);
  };
  expect(await faults()).toEqual([]);
  const names = ['Move', 'Server', 'Change', 'Courses', 'Split the bill', 'Split for cooking'];
  for (const name of [...names, 'Merge', 'Void']) {
    await user.click(button(name));
    if (name === 'Split the bill') await user.click(screen.getByRole('radio', { name: 'By line' }));
    if (name === 'Split for cooking')
      await user.click(screen.getAllByRole('checkbox')[0] ?? document.body);
    expect([name, ...(await faults())]).toEqual([name]);
    await user.keyboard('{Escape}');
    screen.queryByRole('button', { name: 'Cancel' })?.click();
  }
});
