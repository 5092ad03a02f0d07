import { describe, expect, it } from 'vitest';
import { at, command, given, line, order, type Step } from '../given';

const t1 = order('t1', [line('a', 'burrito'), line('b', 'fries'), line('c', 'limeade')]);
const bumpAll = command('ticket.bump', { ticketId: 't1' });
const pass = command('ticket.pass', { ticketId: 't1' });
const page = command('page.send', { ticketId: 't1', server: 'Ana' });
const serve = (...itemIds: string[]) =>
  command('ticket.serve', { ticketId: 't1', ...(itemIds.length > 0 ? { itemIds } : {}) });
const unserve = (...itemIds: string[]) =>
  command('ticket.unserve', { ticketId: 't1', ...(itemIds.length > 0 ? { itemIds } : {}) });
const ready: Step[] = [t1, bumpAll, pass, page];
const heard = command('page.hear', { pageId: given(...ready).pages[0]?.id ?? '' });
const again = command('page.escalate', { pageId: heard.data.pageId, level: 2 });

describe('taking a "served" back', () => {
  it('puts the lines on the pass again with their old times', () => {
    const before = given(...ready, heard).ticket('t1');
    const after = given(...ready, heard, serve(), at(600, unserve())).ticket('t1');
    expect(after).toEqual(before);
  });

  it('opens the page again as it was, heard, so that nothing rings', () => {
    const [before] = given(...ready, heard).pages;
    const { pages } = given(...ready, heard, serve(), at(600, unserve()));
    expect(pages).toEqual([{ ...before, id: expect.any(String) }]);
  });

  it('keeps the level of a page that nobody heard, and counts on from now', () => {
    const { pages } = given(...ready, again, serve(), at(600, unserve()));
    expect(pages).toMatchObject([{ level: 2, itemIds: ['a', 'b', 'c'] }]);
    expect(pages[0]).not.toHaveProperty('heard');
    expect(pages[0]?.lastSentAt).toBeGreaterThan(pages[0]?.sentAt ?? 0);
  });

  it('gives the lines back to their page if it is still open', () => {
    const before = given(...ready, heard).pages;
    const { pages } = given(...ready, heard, serve('a'), unserve('a'));
    expect(pages).toEqual([{ ...before[0], itemIds: ['b', 'c', 'a'] }]);
  });

  it('without lines takes back what was served last', () => {
    given(...ready, serve('a'), serve())
      .when(unserve())
      .then([
        ['ticket.unserved', { ticketId: 't1', itemIds: ['b', 'c'] }],
        ['page.restored', { page: expect.objectContaining({ itemIds: ['b', 'c'] }) }],
      ]);
  });

  it('opens a closed ticket again', () => {
    expect(Object.keys(given(...ready, serve(), unserve()).state.tickets)).toEqual(['t1']);
  });

  it('makes no page for food that nobody was paged about', () => {
    expect(given(t1, bumpAll, serve(), unserve()).pages).toEqual([]);
  });

  it('refuses what was not served', () => {
    given(...ready)
      .when(unserve())
      .then({ code: 'conflict', field: 'data.ticketId' });
    given(...ready, serve('a'))
      .when(unserve('b'))
      .then({ code: 'conflict', field: 'data.itemIds' });
    given(...ready, serve('a'))
      .when(unserve('x'))
      .then({ code: 'not-found', field: 'data.itemIds' });
  });
});
