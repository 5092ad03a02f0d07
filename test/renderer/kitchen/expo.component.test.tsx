import { act, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Item } from '../../../shared/contract/state';
import { button, card, cardNames, dish, inCard, Kitchen } from './kitchen';

const play = vi.hoisted(() => vi.fn<(sound: string) => Promise<boolean>>());
vi.mock('../../../renderer/ui/sounds', () => ({ play }));

let kitchen: Kitchen;
beforeEach(() => {
  kitchen = new Kitchen();
  const { settings } = kitchen.hub.state.house;
  kitchen.hub.send('manager', 'house.change', { settings: { ...settings, expo: true } });
  play.mockReset().mockResolvedValue(true);
});

/** The kitchen's window with the Expo tab chosen. */
const openExpo = async () => {
  const view = kitchen.open();
  await view.user.click(button('Expo'));
  return view;
};
const bump = (ticketId: string, ...items: number[]) => {
  for (const index of items) {
    const { itemId } = kitchen.ticket(ticketId).items[index] as Item;
    kitchen.hub.send('kitchen', 'item.bump', { ticketId, itemId });
  }
};
const passes = () =>
  kitchen.hub.commands.filter(({ type }) => type === 'ticket.pass').map(({ data }) => data);

describe('expo', () => {
  it('shows whole tickets with the station and state of each line, and stores the choice', async () => {
    const id = kitchen.place([dish('chicken-bowl', { quantity: 2 }), dish('churros')], {
      table: '1',
    });
    bump(id, 1);
    const { unmount } = await openExpo();
    expect(button('2 Chicken Bowl, Grill · to do')).toBeVisible();
    expect(button('1 Churros, Fry · ready, done')).toBeVisible();
    unmount();
    kitchen.open();
    expect(button('Expo').getAttribute('aria-pressed')).toBe('true');
    expect(button('Pass ticket 1, 2 still owed')).toBeVisible();
  });

  it('passes a ticket with no owed line, and takes it back with Undo', async () => {
    const id = kitchen.place([dish('chicken-bowl')], { table: '1' });
    bump(id, 0);
    const { user } = await openExpo();
    expect(inCard('Ticket 1, table 1').getByText('READY')).toBeVisible();
    await user.click(button('Pass ticket 1'));
    expect(passes()).toEqual([{ ticketId: id }]);
    expect(inCard('Ticket 1, table 1').getByText('PASSED')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Pass ticket 1' })).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('button', { name: 'Pass ticket 1' })).toBeVisible();
    expect(kitchen.ticket(id).items[0]).toMatchObject({ phase: 'ready' });
    expect(kitchen.ticket(id).items[0]?.passedAt).toBeUndefined();
  });

  it('asks before it passes a ticket with owed lines, and names them', async () => {
    const id = kitchen.place([dish('chicken-bowl', { quantity: 2 }), dish('churros')]);
    bump(id, 1);
    const { user } = await openExpo();
    await user.click(button('Pass ticket 1, 2 still owed'));
    const dialog = within(screen.getByRole('alertdialog', { name: 'Pass ticket 1?' }));
    expect(dialog.getByRole('listitem').textContent).toBe('2 × Chicken BowlGrill');
    await user.click(dialog.getByRole('button', { name: 'Not yet' }));
    expect(passes()).toEqual([]);
    await user.click(button('Pass ticket 1 now'));
    await user.click(button('Pass anyway'));
    expect(passes()).toEqual([{ ticketId: id, override: true }]);
    expect(kitchen.phases(id)).toEqual(['ready', 'ready']);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByRole('button', { name: 'Pass ticket 1, 2 still owed' });
    expect(kitchen.phases(id)).toEqual(['owed', 'ready']);
  });

  it('shows whether the server has heard, until the food is picked up', async () => {
    const id = kitchen.place([dish('chicken-bowl')], { table: '1' });
    bump(id, 0);
    await openExpo();
    const text = () => card('Ticket 1, table 1').textContent;
    act(() => {
      kitchen.hub.send('kitchen', 'ticket.pass', { ticketId: id });
    });
    expect(text()).toContain('Paging Ana…');
    let pageId = '';
    act(() => {
      pageId = kitchen.hub.send('kitchen', 'page.send', { ticketId: id, server: 'Ana' });
    });
    expect(text()).toContain('Ana has not heard yet');
    const escalate = (level: number) =>
      act(() => {
        kitchen.hub.send('system', 'page.escalate', { pageId, level });
      });
    escalate(2);
    expect(text()).toContain('Ana has not heard · RE-PAGED');
    escalate(3);
    expect(text()).toContain('manager told');
    act(() => {
      kitchen.hub.send('pager', 'page.hear', { pageId });
    });
    expect(text()).toContain('Ana has heard');
    act(() => {
      kitchen.hub.send('pager', 'ticket.serve', { ticketId: id });
    });
    expect(cardNames()).toEqual([]);
    expect(screen.getByText('The rail is clear.')).toBeVisible();
  });

  it('passes, asks and fires with the keys of the rail', async () => {
    const second = kitchen.place([dish('elote'), dish('flan', { course: 2 })], { table: '2' });
    const first = kitchen.place([dish('chicken-bowl')], { table: '1' });
    bump(first, 0);
    const { user } = await openExpo();
    expect(cardNames()).toEqual(['Ticket 2, table 1', 'Ticket 1, table 2']);
    await user.keyboard('1t');
    expect(passes()).toEqual([{ ticketId: first }]);
    await user.keyboard('1f');
    expect(kitchen.phases(second)).toEqual(['owed', 'owed']);
    await user.keyboard('t');
    expect(document.activeElement?.textContent).toBe('Not yet');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    await user.keyboard('1{Enter}');
    await user.click(button('Pass anyway'));
    expect(passes()).toHaveLength(2);
  });

  it('fires the next held course of a ticket whose first course is served', async () => {
    const id = kitchen.place([dish('elote'), dish('flan', { course: 2 })], { table: '2' });
    bump(id, 0);
    kitchen.hub.send('kitchen', 'ticket.pass', { ticketId: id });
    kitchen.hub.send('pager', 'ticket.serve', { ticketId: id });
    const { user } = await openExpo();
    expect(card('Ticket 1, table 2').dataset.stage).toBe('held');
    await user.click(button('Fire Course 2 of ticket 1'));
    expect(kitchen.phases(id)).toEqual(['served', 'owed']);
    expect(card('Ticket 1, table 2').dataset.stage).toBe('cooking');
  });

  it('only shows tickets while expo is off in the settings, and says so', async () => {
    const { settings } = kitchen.hub.state.house;
    kitchen.hub.send('manager', 'house.change', { settings: { ...settings, expo: false } });
    kitchen.place([dish('chicken-bowl')], { table: '1' });
    const { user } = await openExpo();
    expect(screen.getByRole('note').textContent).toMatch(/pass by themselves/u);
    expect(screen.queryByRole('button', { name: /^Pass/u })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Pass ticket \d+ now/u })).toBeNull();
    await user.keyboard('1t{Enter}');
    expect(passes()).toEqual([]);
  });

  it('ages by the pass: green, then dying', () => {
    vi.useFakeTimers();
    const id = kitchen.place([dish('chicken-bowl')], { table: '1' });
    bump(id, 0);
    localStorage.setItem('heard.kitchen.expo', 'yes');
    kitchen.open();
    const { sequence } = kitchen.hub.state;
    const beat = () =>
      kitchen.hub.push({
        type: 'batch',
        after: sequence,
        through: sequence,
        time: Date.now(),
        events: [],
      });
    const pass = (seconds: number) => {
      for (let n = 0; n < seconds; n += 1) {
        act(() => {
          vi.advanceTimersByTime(1000);
          beat();
        });
      }
    };
    expect(card('Ticket 1, table 1').dataset.bucket).toBe('ready');
    pass(125);
    expect(card('Ticket 1, table 1').dataset.bucket).toBe('ageing');
    expect(inCard('Ticket 1, table 1').getByText('DYING')).toBeVisible();
    expect(play).not.toHaveBeenCalled();
    vi.useRealTimers();
  });

  it('does not let expo mark an allergy or a change as seen', async () => {
    const id = kitchen.place([dish('chicken-bowl', { allergies: ['Nuts'] })], { table: '1' });
    await openExpo();
    act(() => {
      kitchen.hub.send('front-of-house', 'ticket.add-items', {
        ticketId: id,
        items: [dish('elote')],
      });
    });
    expect(screen.queryByRole('button', { name: /seen, ticket 1/u })).toBeNull();
    expect(inCard('Ticket 1, table 1').getByText('not seen by a cook')).toBeVisible();
    expect(inCard('Ticket 1, table 1').getByText('NEW')).toBeVisible();
  });

  it('folds a held course and what was served to one row each', async () => {
    const id = kitchen.place(
      [dish('elote', { quantity: 2 }), dish('churros'), dish('flan', { course: 2, quantity: 4 })],
      { table: '2' },
    );
    bump(id, 0);
    kitchen.hub.send('kitchen', 'ticket.pass', { ticketId: id, override: true });
    const served = kitchen.ticket(id).items[0]?.itemId ?? '';
    kitchen.hub.send('pager', 'ticket.serve', { ticketId: id, itemIds: [served] });
    const { user } = await openExpo();
    const inTicket = inCard('Ticket 1, table 2');
    expect(inTicket.getByText('Served · 2')).toBeVisible();
    expect(inTicket.queryByText('Elote')).toBeNull();
    expect(inTicket.getByRole('heading', { name: 'Course 2 held\u00a0·\u00a04' })).toBeVisible();
    expect(inTicket.queryByText('Flan')).toBeNull();
    await user.click(button('Fire Course 2 of ticket 1'));
    expect(inTicket.getByText('Flan')).toBeVisible();
  });

  it('shows who had a dish: equal dishes as one row with their seats, bumped together', async () => {
    const id = kitchen.place(
      [
        dish('elote', { seat: 3 }),
        dish('elote', { seat: 1 }),
        dish('elote', { seat: 2, note: 'no cheese' }),
      ],
      { table: '2' },
    );
    const { user } = await openExpo();
    expect(inCard('Ticket 1, table 2').getByText('seats 1, 3')).toBeVisible();
    expect(inCard('Ticket 1, table 2').getByText('seat 2')).toBeVisible();
    await user.click(button('2 Elote, seats 1, 3, Grill · to do'));
    expect(kitchen.phases(id)).toEqual(['ready', 'ready', 'owed']);
  });

  it('shows a void only until a cook has seen it', async () => {
    const id = kitchen.place([dish('elote'), dish('churros')], { table: '2' });
    const { itemId } = kitchen.ticket(id).items[0] as Item;
    kitchen.hub.send('front-of-house', 'item.void', { ticketId: id, itemId, reason: 'Sold out' });
    await openExpo();
    expect(inCard('Ticket 1, table 2').getByText('VOID')).toBeVisible();
    act(() => {
      kitchen.hub.send('kitchen', 'ticket.acknowledge', { ticketId: id, what: 'changes' });
    });
    expect(inCard('Ticket 1, table 2').queryByText('Elote')).toBeNull();
  });

  it('marks a dish that was 86’d after it was ordered, also while its course is held', async () => {
    kitchen.place([dish('elote'), dish('flan', { course: 2 })], { table: '2' });
    await openExpo();
    const marks = () => inCard('Ticket 1, table 2').queryAllByText('86');
    expect(marks()).toHaveLength(0);
    act(() => {
      for (const menuItemId of ['elote', 'flan']) {
        kitchen.hub.send('kitchen', 'menu.eighty-six', { menuItemId });
      }
    });
    expect(marks()).toHaveLength(2);
  });

  it('pins a ticket before food that is ready, and lets it go', async () => {
    const first = kitchen.place([dish('elote')], { table: '1' });
    kitchen.place([dish('churros')], { table: '2' });
    bump(first, 0);
    const { user } = await openExpo();
    expect(cardNames()).toEqual(['Ticket 1, table 1', 'Ticket 2, table 2']);
    await user.click(button('Pin ticket 2 before all others'));
    // Nothing moves under the finger, so the order changes a moment after the tap.
    await waitFor(() => expect(cardNames()).toEqual(['Ticket 2, table 2', 'Ticket 1, table 1']));
    expect(inCard('Ticket 2, table 2').getByText('PINNED')).toBeVisible();
    await user.click(button('Pin ticket 2 before all others'));
    await waitFor(() => expect(cardNames()).toEqual(['Ticket 1, table 1', 'Ticket 2, table 2']));
  });

  it('says that nobody carries the pager of a server who went home, and who is paged', async () => {
    const id = kitchen.place([dish('elote')], { table: '1' });
    kitchen.hub.send('pager', 'shift.start', { server: 'Ana' });
    kitchen.hub.send('pager', 'shift.end', { server: 'Ana' });
    const { user } = await openExpo();
    const text = 'Nobody carries Ana’s pager: the manager is paged';
    expect(card('Ticket 1, table 1').textContent).toContain(text);
    bump(id, 0);
    await user.click(await screen.findByRole('button', { name: 'Pass ticket 1' }));
    expect(
      await screen.findByText(
        'Table 1 (#1) passed: nobody carries Ana’s pager, the manager is paged',
      ),
    ).toBeVisible();
    const zone = kitchen.hub.state.house.tables.find(({ name }) => name === '1')?.zone ?? '';
    act(() => {
      kitchen.hub.send('pager', 'shift.start', { server: 'Luis', zones: [zone] });
    });
    expect(card('Ticket 1, table 1').textContent).toContain(
      'Nobody carries Ana’s pager: Luis is paged',
    );
  });

  it('has no accessibility violations, also while it asks', async () => {
    const id = kitchen.place([dish('chicken-bowl'), dish('churros', { course: 2 })], {
      table: '1',
    });
    const out = kitchen.place([dish('elote')], { table: '2' });
    bump(out, 0);
    kitchen.hub.send('kitchen', 'ticket.pass', { ticketId: out });
    const { user } = await openExpo();
    const check = async () => {
      const { violations } = await axe.run(document.body, {
        resultTypes: ['violations'],
        rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
      });
      return violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html}`);
    };
    expect(await check()).toEqual([]);
    await user.click(button('Pass ticket 1, 1 still owed'));
    expect(await check()).toEqual([]);
    expect(kitchen.phases(id)).toEqual(['owed', 'held']);
  });

  it('speaks Spanish', async () => {
    kitchen.place([dish('chicken-bowl')], { table: '12' });
    const { user } = await openExpo();
    await user.click(button(/^Language/u));
    expect(button('Expo').getAttribute('aria-pressed')).toBe('true');
    await user.click(button('Pasar la comanda 1, falta 1'));
    expect(screen.getByRole('alertdialog', { name: '¿Pasar la comanda 1?' })).toBeVisible();
  });
});
