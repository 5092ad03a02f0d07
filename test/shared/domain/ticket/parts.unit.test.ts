import { describe, expect, it } from 'vitest';
import { commandData } from '../../../../shared/contract/commands';
import type { MenuItem } from '../../../../shared/contract/house';
import type { Ticket } from '../../../../shared/contract/state';
import { check } from '../../../../shared/contract/validate';
import { lineCents } from '../../../../shared/domain/line';
import { isUpcoming } from '../../../../shared/domain/ticket/later';
import { isLive } from '../../../../shared/domain/ticket/lines';
import { billsOf } from '../../../../shared/views/bills';
import { command, given, line, OPENING, order } from '../given';
import { richMenu, withRichMenu } from '../menu-house';
import { testHouse } from '../test-house';

const bump = command('ticket.bump', { ticketId: 't1' });
const splitOff = (quantity: number, itemId = 'a', newItemId = 'n') =>
  command('ticket.split', {
    ticketId: 't1',
    itemIds: [],
    newTicketId: 't2',
    portions: [{ itemId, quantity, newItemId }],
  });
const strike = (quantity: number) =>
  command('item.void', { ticketId: 't1', itemId: 'a', reason: 'too much', quantity });
const cents = (...tickets: Ticket[]) =>
  tickets
    .flatMap(({ items }) => items)
    .filter(isLive)
    .reduce((sum, item) => sum + lineCents(item), 0);

describe('a part of a line that nobody could order', () => {
  const sent = [withRichMenu(), order('t1', [line('a', 'burger', { quantity: 2 })])];

  it('is neither struck, split off nor made again: a burger is sold whole', () => {
    const says = /^Burger is sold whole only/u;
    given(...sent)
      .when(strike(0.25))
      .then({ code: 'invalid', field: 'data.quantity', says });
    given(...sent)
      .when(splitOff(0.5))
      .then({ code: 'invalid', field: 'data.portions.0.quantity', says });
    given(...sent, bump)
      .when(
        command('item.remake', {
          ticketId: 't1',
          itemId: 'a',
          newItemId: 'r',
          reason: 'cold',
          quantity: 1.5,
        }),
      )
      .then({ code: 'invalid', field: 'data.quantity', says });
  });

  it('is refused in quarters for a dish of halves, and all of an old line always goes', () => {
    const prawns = [withRichMenu(), order('t1', [line('a', 'prawns', { quantity: 1.5 })])];
    given(...prawns)
      .when(strike(0.25))
      .then({ code: 'invalid', field: 'data.quantity', says: /halves only/u });
    const { ticket } = given(...prawns, withRichMenu({ items: [] }), strike(1.5));
    expect(ticket('t1').closed?.as).toBe('voided');
  });

  it('is no half of a choice that is for the whole dish, also by a change', () => {
    given(withRichMenu(), order('t1', [line('a', 'steak')]))
      .when(
        command('item.change', {
          ticketId: 't1',
          itemId: 'a',
          choices: [{ group: 'oil', name: 'Extra virgin olive oil', half: 'first' }],
        }),
      )
      .then({ code: 'invalid', field: 'data.choices.0.half' });
  });
});

describe('the parts of a line add up to the cent', () => {
  it.each([
    ['cake', 1, 0.25, 999],
    ['cake', 5, 2.5, 4995],
    ['prawns', 1, 0.5, 2005],
    ['prawns', 2.5, 1, 5013],
    ['burger', 3, 1, 3300],
  ])('%s: %s, of which %s go to another ticket', (dish, quantity, goes, total) => {
    const sent = [withRichMenu(), order('t1', [line('a', dish, { quantity }), line('b', 'taco')])];
    expect(cents(given(...sent).ticket('t1'))).toBe(total + 350);
    const { ticket } = given(...sent, splitOff(goes));
    expect(cents(ticket('t1'), ticket('t2'))).toBe(total + 350);
    const joined = given(
      ...sent,
      splitOff(goes),
      command('ticket.merge', { ticketId: 't2', into: 't1' }),
    ).ticket('t1');
    expect(cents(joined)).toBe(total + 350);
    expect(billsOf(joined)).toEqual([total + 350]);
  });

  it('gives back all of a line when the void of its half is taken back', () => {
    const sent = [withRichMenu(), order('t1', [line('a', 'cake', { quantity: 0.5 })])];
    const half = given(...sent, strike(0.25)).ticket('t1');
    expect(cents(half)).toBe(250);
    const undo = command('ticket.unvoid', { ticketId: 't1' });
    const { ticket } = given(...sent, strike(0.25), undo, strike(0.25), undo);
    expect(cents(ticket('t1'))).toBe(500);
  });
});

describe('a discount of more than the dish costs', () => {
  it('comes off again without charging more than the menu: an espresso in an own cup', () => {
    const { ticket } = given(
      withRichMenu(),
      order('t1', [line('a', 'espresso', { modifiers: ['Own cup'] })]),
      command('item.change', { ticketId: 't1', itemId: 'a', modifiers: [] }),
    );
    expect(ticket('t1').items[0]?.price).toBe(20);
  });
});

describe('an order for later that another ticket was merged into', () => {
  const promisedAt = new Date(OPENING + 6 * 3_600_000).toISOString();
  const takeout = order('later', [line('a', 'nachos')], { orderType: 'takeout', promisedAt });
  const steps = [
    takeout,
    order('t1', [line('b', 'fries')]),
    command('ticket.merge', { ticketId: 't1', into: 'later' }),
  ];
  const undo = command('ticket.unmerge', { ticketId: 't1' });

  it('is for later again when the merge is undone, and fires by itself', () => {
    const before = given(takeout).ticket('later');
    const after = given(...steps, undo).ticket('later');
    expect(isUpcoming(after)).toBe(true);
    expect(after.fireAt).toBe(before.fireAt);
  });

  it('is not, if its own lines were fired meanwhile', () => {
    const fire = command('ticket.fire-course', { ticketId: 'later', course: 1 });
    const after = given(...steps, fire, undo).ticket('later');
    expect(isUpcoming(after)).toBe(false);
  });
});

describe('an order for later that was fired by mistake', () => {
  const inHours = (hours: number) => new Date(OPENING + hours * 3_600_000).toISOString();
  const takeout = order('t1', [line('a', 'nachos'), line('b', 'fries')], {
    orderType: 'takeout',
    promisedAt: inHours(6),
  });
  const fire = command('ticket.fire-course', { ticketId: 't1', course: 1 });
  const hold = command('ticket.hold', { ticketId: 't1' });
  const promise = (hours: number) =>
    command('ticket.change', { ticketId: 't1', promisedAt: inHours(hours) });

  it('is for later again when all of it is put on hold', () => {
    const before = given(takeout).ticket('t1');
    const after = given(takeout, fire, hold).ticket('t1');
    expect(after.fireAt).toBe(before.fireAt);
    expect(isUpcoming(after)).toBe(true);
  });

  it('is for another day when the guest says so after it went to the kitchen', () => {
    const due = given(takeout, promise(0), fire, hold).ticket('t1');
    expect(isUpcoming(due)).toBe(false);
    expect(isUpcoming(given(takeout, promise(0), fire, hold, promise(24)).ticket('t1'))).toBe(true);
  });

  it('is not while a cook makes a part of it, nor when a person held all of it from the start', () => {
    const start = command('item.start', { ticketId: 't1', itemId: 'a' });
    expect(isUpcoming(given(takeout, fire, start, hold).ticket('t1'))).toBe(false);
    const held = order('t1', [line('a', 'nachos')], { hold: true });
    expect(isUpcoming(given(held, promise(6)).ticket('t1'))).toBe(false);
  });
});

describe('times that no window could read', () => {
  const takeout = (promisedAt: string, menuItemId = 'nachos') =>
    order('t1', [line('a', menuItemId), line('b', 'fries')], { orderType: 'takeout', promisedAt });

  it('are refused before 1970, by the field and with what to do', () => {
    for (const type of ['ticket.place', 'ticket.change'] as const) {
      const { promisedAt } = commandData[type].shape;
      expect(check<unknown>(promisedAt, '1969-12-31T23:59:59Z')).toMatchObject({
        ok: false,
        error: {
          code: 'invalid',
          reason: 'before-1970',
          message: expect.stringContaining('Give a later time'),
        },
      });
      expect(check<unknown>(promisedAt, '1970-01-01T00:00:00Z').ok).toBe(true);
    }
  });

  it('are kept as 1970 from a journal that has one, so that the house opens', () => {
    expect(given(takeout('0001-01-01T00:00:00Z')).ticket('t1').promisedAt).toBe(0);
  });

  it('are whole milliseconds, also of a dish that takes 2.3 minutes', () => {
    const odd = { ...richMenu.items[0], id: 'odd', prepMinutes: 2.3 } as MenuItem;
    const slow = { ...odd, id: 'slow', prepMinutes: 4.7 };
    const menu = withRichMenu({ items: [odd, slow] });
    const later = new Date(OPENING + 3_600_000).toISOString();
    const first = order('t1', [line('a', 'odd')], { orderType: 'takeout', promisedAt: later });
    const touch = command('ticket.prioritise', { ticketId: 't1', priority: 'vip' });
    expect(given(menu, first, touch).ticket('t1').fireAt).toSatisfy(Number.isInteger);
    const together = command('house.change', {
      settings: { ...testHouse.settings, landTogether: true },
    });
    const both = order('t2', [line('c', 'odd'), line('d', 'slow')]);
    const [waits] = given(menu, together, both).ticket('t2').items;
    expect(waits?.fireAt).toSatisfy(Number.isInteger);
  });
});
