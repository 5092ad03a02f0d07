import { describe, expect, it } from 'vitest';
import { at, command, given, line, OPENING, order, type Step } from './given';

const t1 = order('t1', [
  line('a', 'burrito'),
  line('b', 'fries'),
  line('c', 'limeade', { course: 2 }),
]);
const bumpAll = command('ticket.bump', { ticketId: 't1' });
const fire = command('ticket.fire-course', { ticketId: 't1', course: 2 });
const page = command('page.send', { ticketId: 't1', server: 'Ana' });
const again = command('page.send', { ticketId: 't1', server: 'Ana' });
const hear = (pageId = page.id) => command('page.hear', { pageId });
const escalate = (level: number) => command('page.escalate', { pageId: page.id, level });
const handOver = (to: string, ...pageIds: string[]) => command('page.hand-over', { pageIds, to });
const serve = (...itemIds: string[]) => command('ticket.serve', { ticketId: 't1', itemIds });

describe('paging', () => {
  it('has the table and the lines that wait', () => {
    given(t1, bumpAll)
      .when(page)
      .then([
        [
          'page.sent',
          { pageId: page.id, ticketId: 't1', table: '7', server: 'Ana', itemIds: ['a', 'b'] },
        ],
      ]);
  });

  it('lists only lines that are on no page yet, so that a course is not announced twice', () => {
    const { page: sent } = given(
      t1,
      bumpAll,
      page,
      fire,
      command('item.bump', { ticketId: 't1', itemId: 'c' }),
      again,
    );
    expect(sent(again.id).itemIds).toEqual(['c']);
  });

  it('lists all lines again when each is on a page: the kitchen calls the server again', () => {
    expect(given(t1, bumpAll, page, again).page(again.id).itemIds).toEqual(['a', 'b']);
  });

  it('calls a server to a table without a ticket, with a text', () => {
    const data = { table: 'Lawn', server: 'Temp', text: 'Guests are waiting' };
    const call = command('page.send', data);
    given()
      .when(call)
      .then([['page.sent', { ...data, pageId: call.id, itemIds: [] }]]);
  });

  it('calls a server to the kitchen with a text alone', () => {
    const data = { server: 'Ana', text: 'Hands, please' };
    const call = command('page.send', data);
    given()
      .when(call)
      .then([['page.sent', { ...data, pageId: call.id, itemIds: [] }]]);
  });

  it('refuses a ticket that does not exist', () => {
    given().when(page).then({ code: 'not-found', field: 'data.ticketId' });
  });
});

describe('hearing', () => {
  it('makes the server responsible; the page stays until the food is picked up', () => {
    given(t1, bumpAll, page)
      .when(hear())
      .then([['page.heard', { pageId: page.id }]]);
  });

  it('answers a call without food, which is then done', () => {
    given(t1, page)
      .when(hear())
      .then([
        ['page.heard', { pageId: page.id }],
        ['page.cleared', { pageId: page.id, reason: 'answered' }],
      ]);
    expect(given(t1, page, hear()).pages).toEqual([]);
  });

  it('refuses a page that is heard already, and one that does not exist', () => {
    given(t1, bumpAll, page, hear()).when(hear()).then({ code: 'conflict', says: /Ana/u });
    given(t1, bumpAll, page, serve('a', 'b'))
      .when(hear())
      .then({ code: 'not-found', field: 'data.pageId' });
    given().when(hear('constructor')).then({ code: 'not-found', field: 'data.pageId' });
  });
});

describe('escalating', () => {
  it('sends the page again one level up, and restarts its wait', () => {
    given(t1, bumpAll, page)
      .when(escalate(2))
      .then([['page.escalated', { pageId: page.id, level: 2 }]]);
    const { page: sent } = given(at(0, t1), at(1, bumpAll), at(2, page), at(32, escalate(2)));
    expect(sent(page.id)).toMatchObject({
      level: 2,
      sentAt: OPENING + 2_000,
      lastSentAt: OPENING + 32_000,
    });
  });

  it('refuses a level that is not the next', () => {
    given(t1, bumpAll, page).when(escalate(3)).then({ code: 'conflict', field: 'data.level' });
    given(t1, bumpAll, page, escalate(2))
      .when(escalate(2))
      .then({ code: 'conflict', field: 'data.level' });
  });

  it('refuses a page that was heard in the meantime, and one that does not exist', () => {
    given(t1, bumpAll, page, hear()).when(escalate(2)).then({ code: 'conflict' });
    given().when(escalate(2)).then({ code: 'not-found', field: 'data.pageId' });
  });
});

describe('handing over', () => {
  it('gives pages to another server', () => {
    given(t1, bumpAll, page, again)
      .when(handOver('Luis', page.id, again.id, page.id))
      .then([
        ['page.handed-over', { pageId: page.id, from: 'Ana', to: 'Luis' }],
        ['page.handed-over', { pageId: again.id, from: 'Ana', to: 'Luis' }],
      ]);
  });

  it('restarts the call: the new server has not heard it; the food keeps its waiting time', () => {
    const { page: sent } = given(
      at(0, t1),
      at(1, bumpAll),
      at(2, page),
      at(40, escalate(2)),
      at(41, hear()),
      at(90, handOver('Luis', page.id)),
    );
    expect(sent(page.id)).toMatchObject({
      server: 'Luis',
      level: 1,
      sentAt: OPENING + 2_000,
      lastSentAt: OPENING + 90_000,
    });
    expect(sent(page.id)).not.toHaveProperty('heard');
  });

  it('emits nothing for a page that is theirs already', () => {
    given(t1, bumpAll, page).when(handOver('Ana', page.id)).then([]);
  });

  it('refuses all of them if one does not exist', () => {
    given(t1, bumpAll, page)
      .when(handOver('Luis', page.id, 'gone'))
      .then({ code: 'not-found', field: 'data.pageIds' });
  });
});

describe('a page and its lines', () => {
  const itemIds = (...steps: Step[]) =>
    given(t1, bumpAll, page, ...steps).pages.map((one) => one.itemIds);

  it('lists only waiting lines: not those picked up, recalled or voided', () => {
    expect(itemIds(serve('a'))).toEqual([['b']]);
    expect(itemIds(command('item.recall', { ticketId: 't1', itemId: 'a' }))).toEqual([['b']]);
    expect(itemIds(command('item.void', { ticketId: 't1', itemId: 'a', reason: 'hair' }))).toEqual([
      ['b'],
    ]);
  });

  it('is cancelled with its last line', () => {
    given(t1, bumpAll, page)
      .when(command('ticket.recall', { ticketId: 't1' }))
      .then([
        ['item.recalled', { ticketId: 't1', itemId: 'a' }],
        ['item.recalled', { ticketId: 't1', itemId: 'b' }],
        ['page.cleared', { pageId: page.id, reason: 'recalled' }],
      ]);
  });

  describe('when the ticket is split', () => {
    const split = (...ids: string[]) =>
      command('ticket.split', { ticketId: 't1', itemIds: ids, newTicketId: 't2' });

    it('follows if all of its lines go', () => {
      const { page: sent } = given(t1, bumpAll, page, split('a', 'b'));
      expect(sent(page.id)).toMatchObject({ ticketId: 't2', itemIds: ['a', 'b'] });
    });

    it('stays if none of them go', () => {
      expect(given(t1, bumpAll, page, split('c')).page(page.id).ticketId).toBe('t1');
    });

    it('becomes two if some go, each with the same age, level and heard state', () => {
      const { state } = given(t1, bumpAll, page, hear(), split('b'));
      const { [page.id]: left, t2: fresh } = state.pages;
      expect(left).toMatchObject({ ticketId: 't1', itemIds: ['a'] });
      expect(fresh).toEqual({ ...left, id: 't2', ticketId: 't2', itemIds: ['b'] });
    });

    it('makes one page for the new ticket from two that lose lines, heard only if both were', () => {
      const bumpC = command('item.bump', { ticketId: 't1', itemId: 'c' });
      const story = [t1, bumpAll, page, escalate(2), fire, bumpC, again];
      const { page: sent } = given(...story, hear(again.id), split('a', 'c'));
      // The page of course 2 loses all of its lines and follows; the lines that leave the first get a new page.
      expect(sent(again.id)).toMatchObject({ ticketId: 't2', itemIds: ['c'] });
      expect(sent('t2')).toMatchObject({ itemIds: ['a'], level: 2 });
      const both = given(t1, bumpAll, page, again, hear(again.id), split('a'));
      expect(both.page('t2')).toMatchObject({ itemIds: ['a'] });
      expect(both.page('t2')).not.toHaveProperty('heard');
    });

    it('is cleared when the moved lines are picked up', () => {
      given(t1, bumpAll, page, split('b'))
        .when(command('ticket.serve', { ticketId: 't2' }))
        .then([
          ['ticket.served', { ticketId: 't2', itemIds: ['b'] }],
          ['page.cleared', { pageId: 't2', reason: 'picked-up' }],
        ]);
    });
  });
});
