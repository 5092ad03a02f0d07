import { describe, expect, it } from 'vitest';
import { hasUnseenChanges } from '../../../../shared/domain/ticket/lines';
import { at, command, given, line, order, type Step } from '../given';
import { withRichMenu } from '../menu-house';

const t1 = order('t1', [line('a', 'burrito', { quantity: 4 }), line('b', 'fries')]);
const start = (itemId: string) => command('item.start', { ticketId: 't1', itemId });
const bump = (itemId: string) => command('item.bump', { ticketId: 't1', itemId });
const strike = (itemId: string, quantity?: number) =>
  command('item.void', {
    ticketId: 't1',
    itemId,
    reason: 'wrong dish',
    ...(quantity === undefined ? {} : { quantity }),
  });
const voidAll = command('ticket.void', { ticketId: 't1', reason: 'left' });
const unvoid = (...itemIds: string[]) =>
  command('ticket.unvoid', { ticketId: 't1', ...(itemIds.length > 0 ? { itemIds } : {}) });
const page = command('page.send', { ticketId: 't1', server: 'Ana' });
const itemsOf = (...steps: Step[]) => given(...steps).ticket('t1').items;
const states = (...steps: Step[]) =>
  itemsOf(...steps).map(({ quantity, phase }) => `${quantity} ${phase}`);

describe('voiding 2 of 4', () => {
  it('strikes two as a line of their own; the other two keep their id and clock', () => {
    const [before] = itemsOf(t1, start('a'));
    const [left, struck, other] = itemsOf(t1, start('a'), strike('a', 2));
    expect(left).toEqual({ ...before, quantity: 2 });
    expect(struck).toMatchObject({
      quantity: 2,
      phase: 'voided',
      voided: { reason: 'wrong dish' },
    });
    expect(struck?.itemId).not.toBe('a');
    expect(other?.itemId).toBe('b');
  });

  it('names the quantity and the struck line', () => {
    given(t1)
      .when(strike('a', 2))
      .then([
        [
          'item.voided',
          {
            ticketId: 't1',
            itemId: 'a',
            name: 'Burrito',
            quantity: 2,
            reason: 'wrong dish',
            struckItemId: expect.any(String),
          },
        ],
      ]);
  });

  it('can be done again, each time as another line', () => {
    const ids = itemsOf(t1, strike('a', 1), strike('a', 1)).map(({ itemId }) => itemId);
    expect(new Set(ids).size).toBe(4);
    expect(states(t1, strike('a', 1), strike('a', 1))).toEqual([
      '2 owed',
      '1 voided',
      '1 voided',
      '1 owed',
    ]);
  });

  it('is a void of the line when it takes all of it', () => {
    expect(states(t1, strike('a', 4))).toEqual(['4 voided', '1 owed']);
  });

  it('leaves the page of the dishes that stay on the pass', () => {
    const { pages } = given(t1, bump('a'), page, strike('a', 1));
    expect(pages).toMatchObject([{ itemIds: ['a'] }]);
  });

  it('refuses more than there are', () => {
    given(t1)
      .when(strike('a', 5))
      .then({ code: 'conflict', field: 'data.quantity', says: /only 4 × Burrito/u });
  });
});

describe('taking a void back', () => {
  it('brings each line back in the phase that it had, with its times', () => {
    const story = [t1, start('a'), bump('b')];
    const before = itemsOf(...story);
    const after = itemsOf(...story, voidAll, unvoid());
    expect(after).toMatchObject(before);
    expect(after.every((item) => item.voided === undefined)).toBe(true);
  });

  it('opens a closed ticket again, and tells the kitchen', () => {
    const { ticket, state } = given(t1, voidAll, unvoid());
    expect(ticket('t1').closed).toBeUndefined();
    expect(Object.keys(state.tickets)).toEqual(['t1']);
    expect(hasUnseenChanges(ticket('t1'))).toBe(true);
    expect(ticket('t1').items[0]?.unvoidedAt).toBe(ticket('t1').changedAt);
  });

  it('of one line leaves the others voided', () => {
    expect(states(t1, voidAll, unvoid('b'))).toEqual(['4 voided', '1 owed']);
  });

  it('of a part brings the part back as a line of its own', () => {
    expect(states(t1, strike('a', 1), unvoid())).toEqual(['3 owed', '1 owed', '1 owed']);
  });

  it('pages again without a ring what was heard', () => {
    const pageId = given(t1, bump('b'), page).pages[0]?.id ?? '';
    const heard = command('page.hear', { pageId });
    const story = [t1, bump('b'), page, heard];
    const [before] = given(...story).pages;
    const { pages } = given(...story, strike('b'), at(900, unvoid()));
    expect(pages).toEqual([{ ...before, id: expect.any(String) }]);
  });

  it('refuses when nothing is voided, and a line that is not', () => {
    given(t1).when(unvoid()).then({ code: 'conflict', field: 'data.ticketId' });
    given(t1, strike('b')).when(unvoid('a')).then({ code: 'conflict', field: 'data.itemIds' });
    given(t1, strike('b')).when(unvoid('x')).then({ code: 'not-found', field: 'data.itemIds' });
  });
});

describe('all lines voided', () => {
  it('frees the table', () => {
    const { state } = given(t1, strike('a'), strike('b'));
    expect(state.tickets).toEqual({});
    expect(state.seated ?? {}).toEqual({});
  });
});

describe('voiding a part of a combo', () => {
  const lunch = [withRichMenu(), order('t1', [line('a', 'lunch', { quantity: 2 })])];
  const secondPart = (given(...lunch).ticket('t1').items[1]?.itemId ?? '') as string;

  it('strikes all of the combo, because it is sold whole: nothing is left free of charge', () => {
    expect(states(...lunch, strike('a'))).toEqual(['2 voided', '2 voided']);
    expect(states(...lunch, strike(secondPart))).toEqual(['2 voided', '2 voided']);
  });

  it('strikes the same share of each part', () => {
    expect(states(...lunch, strike('a', 1))).toEqual(['1 owed', '1 voided', '1 owed', '1 voided']);
  });

  it('leaves what was served, and brings all of it back when it is undone', () => {
    const served = [
      ...lunch,
      command('item.bump', { ticketId: 't1', itemId: secondPart }),
      command('ticket.serve', { ticketId: 't1', itemIds: [secondPart] }),
    ];
    expect(states(...served, strike('a'))).toEqual(['2 voided', '2 served']);
    expect(states(...lunch, strike('a'), unvoid())).toEqual(['2 owed', '2 owed']);
  });
});
