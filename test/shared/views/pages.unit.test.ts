import { describe, expect, it } from 'vitest';
import { pagesFor, waitOf } from '../../../shared/views/pages';
import { at, command, given, line, OPENING, order, type Step } from '../domain/given';

const t1 = order('t1', [
  line('a', 'burrito'),
  line('b', 'burrito', { quantity: 2 }),
  line('c', 'fries', { course: 2 }),
]);
const bump = command('ticket.bump', { ticketId: 't1' });
const page = (server: string, more: { ticketId?: string; table?: string; text?: string } = {}) =>
  command('page.send', { server, ticketId: 't1', ...more });
const escalate = (pageId: string, level: number) => command('page.escalate', { pageId, level });
const hear = (pageId: string) => command('page.hear', { pageId });
const call = (server: string, table: string) => command('page.send', { server, table, text: 'Hi' });
const cards = (pagerOf: string, ...steps: Step[]) => pagesFor(given(...steps).state, pagerOf);
const tables = (pagerOf: string, ...steps: Step[]) =>
  cards(pagerOf, ...steps).map((one) => one.where.table);

describe('a card on a pager', () => {
  it('shows place, food, waiting time and level', () => {
    const ready = page('Ana');
    const [card] = cards(
      'Ana',
      at(0, t1),
      at(60, bump),
      at(61, ready),
      at(91, escalate(ready.id, 2)),
    );
    expect(card).toMatchObject({
      where: { table: '7', number: 1, orderType: 'dine-in' },
      what: [{ name: 'Burrito', quantity: 3 }],
      courses: [1],
      stations: ['grill'],
      since: OPENING + 61_000,
      level: 2,
      heard: false,
      everybodys: false,
    });
  });

  it('has a row for each dish with its seats, and counts the plates', () => {
    const seated = order('t1', [
      line('a', 'burrito', { seat: 3, modifiers: ['no beans'] }),
      line('b', 'burrito', { seat: 1, modifiers: ['no beans'] }),
      line('c', 'burrito', { quantity: 2 }),
      line('d', 'fries', { course: 2 }),
    ]);
    const [card] = cards('Ana', seated, bump, page('Ana'));
    expect(card?.plates).toBe(4);
    expect(card?.lines).toMatchObject([
      { name: 'Burrito', quantity: 2, seats: [1, 3], words: [{ word: 'no beans' }] },
      { name: 'Burrito', quantity: 2, seats: [], words: [] },
    ]);
  });

  it('offers the next held course of its ticket, once it is still held', () => {
    const seated = order('t1', [
      line('a', 'burrito'),
      line('b', 'fries', { course: 3 }),
      line('c', 'nachos', { course: 2, quantity: 2 }),
    ]);
    const fire = (course: number) => command('ticket.fire-course', { ticketId: 't1', course });
    const next = (...steps: Step[]) => cards('Ana', seated, bump, page('Ana'), ...steps)[0]?.next;
    expect(next()).toEqual({ course: 2, count: 2 });
    expect(next(fire(2))).toEqual({ course: 3, count: 1 });
    expect(next(fire(2), fire(3))).toBeUndefined();
  });

  it('names the guest of an order without a table', () => {
    const takeout = order('t1', [line('a', 'fries')], { orderType: 'takeout', guest: 'Sam' });
    const { table: _table, ...data } = takeout.data;
    const [card] = cards('Ana', { ...takeout, data }, bump, page('Ana'));
    expect(card?.where).toEqual({ guest: 'Sam', number: 1, orderType: 'takeout' });
  });

  it('lists only lines that still wait', () => {
    const serve = command('ticket.serve', { ticketId: 't1', itemIds: ['b'] });
    const [card] = cards('Ana', t1, bump, page('Ana'), serve);
    expect(card?.what).toEqual([{ name: 'Burrito', quantity: 1 }]);
  });

  it('exists without a ticket, for a call to a table', () => {
    const [card] = cards('Ana', call('Ana', 'Lawn'));
    expect(card).toMatchObject({ where: { table: 'Lawn' }, what: [], page: { text: 'Hi' } });
    expect(card).not.toHaveProperty('ticket');
  });
});

describe('the server of the table', () => {
  it('is named where another person is paged: a runner, or a server who took it over', () => {
    const ready = page('Luis');
    expect(cards('Luis', t1, bump, ready)[0]?.whose).toBe('Ana');
    const back = command('page.hand-over', { pageIds: [ready.id], to: 'Ana' });
    expect(cards('Ana', t1, bump, ready, back)[0]).not.toHaveProperty('whose');
  });
});

describe('the waiting state of a page', () => {
  const ready = page('Ana');
  const wait = (now: number, ...steps: Step[]) => {
    const { state } = given(t1, bump, ...steps);
    const [card] = pagesFor(state, 'Ana');
    return card && waitOf(card, OPENING + now * 1_000, state.house.settings);
  };

  it('is late once it is sent again, not before, and not when it is heard', () => {
    expect(wait(29, ready)).toBe('fresh');
    expect(wait(31, ready, escalate(ready.id, 2))).toBe('late');
    expect(wait(32, ready, escalate(ready.id, 2), at(32, hear(ready.id)))).toBe('fresh');
  });

  it('is ageing when it is heard and its food is still on the pass', () => {
    expect(wait(39, at(1, ready), at(10, hear(ready.id)))).toBe('fresh');
    expect(wait(40, at(1, ready), at(10, hear(ready.id)))).toBe('ageing');
  });
});

describe('the pages of a pager', () => {
  const story = [call('Ana', '1'), call('Luis', '2'), call('Temp', '3')];

  it("are a server's own, and those of a server whom the house does not know", () => {
    expect(tables('Ana', ...story)).toEqual(['1', '3']);
    expect(tables('Luis', ...story)).toEqual(['2', '3']);
    expect(cards('Ana', ...story).map((one) => one.everybodys)).toEqual([false, true]);
  });

  it("are all pages on everybody's pager", () => {
    expect(tables('all', ...story)).toEqual(['1', '2', '3']);
  });

  it('include for a manager those that stayed unheard after the last call', () => {
    const [first, second] = [call('Ana', '1'), call('Luis', '2')];
    const loud = [
      first,
      second,
      escalate(first.id, 2),
      escalate(first.id, 3),
      escalate(second.id, 2),
    ];
    expect(tables('manager', ...loud)).toEqual(['1']);
    expect(tables('Rosa', ...loud)).toEqual(['1']);
    expect(tables('manager', ...loud, hear(first.id))).toEqual([]);
  });
});

describe('the order of a pager', () => {
  it('is unheard before heard, then the highest level, then the oldest', () => {
    const ready = page('Ana');
    const [first, second, third] = [call('Ana', '1'), call('Ana', '2'), call('Ana', '3')];
    const story = [t1, bump, ready, hear(ready.id), first, second, third, escalate(third.id, 2)];
    expect(tables('Ana', ...story)).toEqual(['3', '1', '2', '7']);
  });
});
