import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_NAMES, isEvent, typeOf } from '../../../shared/contract/events';
import { type HouseState, houseState, type Ticket } from '../../../shared/contract/state';
import { allClosed } from '../../../shared/domain/closed-tickets';
import { decide } from '../../../shared/domain/decide';
import { evolve, evolveAll, initial } from '../../../shared/domain/evolve';
import { lineCents } from '../../../shared/domain/line';
import { underWay } from '../../../shared/domain/ticket/later';
import { findTicket, isOwed, isOwedBy } from '../../../shared/domain/ticket/lines';
import { allDay } from '../../../shared/views/all-day';
import { billsOf } from '../../../shared/views/bills';
import { expo } from '../../../shared/views/expo';
import { floor } from '../../../shared/views/floor';
import { foldHash } from '../../../shared/views/fold-hash';
import { pagesFor } from '../../../shared/views/pages';
import { rail } from '../../../shared/views/rail';
import { recentlyBumped } from '../../../shared/views/recall';
import {
  addedBy,
  centsOf,
  countedTickets,
  coversOf,
  everyLine,
  everyTicket,
  isDone,
  owedOnRail,
} from './invariants';
import { always, houseOf, play } from './play-service';
import { service } from './random-service';

/** What the windows show of a state. */
const VIEWS: readonly ((state: HouseState) => unknown)[] = [
  (state) => rail(state, 'all'),
  (state) => rail(state, ['fry']),
  expo,
  (state) => allDay(state, 'all'),
  floor,
  (state) => pagesFor(state, 'all'),
  (state) => recentlyBumped(state, 'all', 20),
];

/** Events after which the guests owe another sum. */
const CHANGES_MONEY: ReadonlySet<string> = new Set(
  (
    [
      'ticket.placed',
      'ticket.items-added',
      'ticket.voided',
      'item.voided',
      'ticket.unvoided',
      'item.changed',
    ] as const
  ).map(typeOf),
);

// Ten seconds of work on a slow machine that is busy with other things.
describe('any service of up to 200 commands', { timeout: 30_000 }, () => {
  it('keeps every line in one phase, with the times of that phase', () => {
    always(({ after }) => {
      const wrong = everyLine(after).filter(
        (item) =>
          (item.voided !== undefined) !== (item.phase === 'voided') ||
          (item.phase !== 'voided' &&
            ((item.firedAt !== undefined) !== (item.phase !== 'held') ||
              (item.readyAt !== undefined) !== isDone(item) ||
              (item.heldAgainAt !== undefined && item.phase !== 'held') ||
              (item.servedAt !== undefined) !== (item.phase === 'served') ||
              (item.passedAt !== undefined && isOwed(item)))),
      );
      expect(wrong).toEqual([]);
    });
  });

  it('moves a done line back only by a recall', () => {
    always(({ before, after, events }) => {
      if (events.some((event) => event.type === 'app.heard.item.recalled.v1')) return;
      const now = new Map(everyLine(after).map((item) => [item.itemId, item]));
      const back = everyLine(before).filter((item) => {
        const then = now.get(item.itemId);
        return isDone(item) && (then === undefined || !(isDone(then) || then.voided));
      });
      expect(back).toEqual([]);
    });
  });

  it('never changes the time at which the kitchen first got a line, unless it is held again', () => {
    always(({ before, after }) => {
      const now = new Map(everyLine(after).map((item) => [item.itemId, item]));
      for (const { itemId, firedAt, firedSequence, phase } of everyLine(before)) {
        const then = now.get(itemId);
        if (firedAt === undefined) continue;
        if (then?.heldAgainAt === undefined) expect(then).toMatchObject({ firedAt, firedSequence });
        // Only what nobody has started goes back on hold.
        else expect(phase).toBe('owed');
      }
    });
  });

  it('has no line that is done and owed at once, at any station', () => {
    always(({ after }) => {
      const wrong = everyLine(after).filter(
        (item) => !isOwed(item) && item.stations.some((station) => isOwedBy(item, station)),
      );
      expect(wrong).toEqual([]);
      // A line of which every station did its part is ready.
      const stuck = everyLine(after).filter(
        (item) => isOwed(item) && item.stations.every((station) => !isOwedBy(item, station)),
      );
      expect(stuck).toEqual([]);
    });
  });

  it('adds up to the cent: the bills of a ticket, and tickets that are split, merged or held', () => {
    always(({ before, after, events }) => {
      for (const ticket of everyTicket(after)) {
        const sum = billsOf(ticket).reduce((total, cents) => total + cents, 0);
        expect(sum).toBe(centsOf([ticket]));
      }
      if (events.some(({ type }) => CHANGES_MONEY.has(type))) return;
      expect(centsOf(everyTicket(after))).toBe(centsOf(everyTicket(before)));
    });
  });

  it('charges for a part what it struck, and gives all back when the void is taken back', () => {
    always(({ before, after, events }) => {
      for (const event of events) {
        if (!isEvent(event, 'item.voided') && !isEvent(event, 'ticket.unvoided')) continue;
        const ids = new Set(
          isEvent(event, 'ticket.unvoided')
            ? event.data.itemIds
            : [event.data.struckItemId ?? event.data.itemId],
        );
        const struck = everyLine(after).filter(({ itemId }) => ids.has(itemId));
        const cents = struck.reduce((sum, item) => sum + lineCents(item), 0);
        const now = centsOf(everyTicket(after));
        const then = centsOf(everyTicket(before));
        if (isEvent(event, 'ticket.unvoided')) expect(now).toBe(then + cents);
        else expect(now).toBe(then - cents);
      }
    });
  });

  it('keeps the sum of the covers when tickets are split, merged and taken apart again', () => {
    always(({ before, after, events }) => {
      const isChanged = events.some(
        (event) => isEvent(event, 'ticket.changed') || isEvent(event, 'ticket.placed'),
      );
      // A merge that is undone gives back what the joined ticket has by then.
      if (isChanged || events.some((event) => isEvent(event, 'ticket.unmerged'))) return;
      expect(coversOf(countedTickets(after))).toBe(coversOf(countedTickets(before)));
    });
  });

  it('gives a ticket that was merged and taken out again its own lines and covers back', () => {
    always(({ before, after, events }) => {
      for (const event of events) {
        if (!isEvent(event, 'ticket.unmerged')) continue;
        const { ticketId, from } = event.data;
        const back = findTicket(after, ticketId);
        const joined = findTicket(before, from);
        expect(back?.covers).toBe(findTicket(before, ticketId)?.covers);
        const both = [...(findTicket(after, from)?.items ?? []), ...(back?.items ?? [])];
        expect(centsOf([{ ...(back as Ticket), items: both }])).toBe(centsOf([joined as Ticket]));
      }
    });
  });

  it('never counts less than none of a dish', () => {
    always(({ after }) => {
      expect(Object.values(after.eightySixed).every(({ remaining }) => remaining >= 0)).toBe(true);
      expect(everyLine(after).every(({ quantity, price }) => quantity > 0 && price >= 0)).toBe(
        true,
      );
      expect(everyTicket(after).every(({ covers = 1 }) => covers >= 1)).toBe(true);
    });
  });

  it('seats only guests of served tickets at a table', () => {
    always(({ after }) => {
      for (const [ticketId, { table }] of Object.entries(after.seated ?? {})) {
        expect(findTicket(after, ticketId)).toMatchObject({ table, closed: { as: 'served' } });
      }
    });
  });

  it('is a state that a window can read', () => {
    fc.assert(
      fc.property(service, (moves) => {
        const last = play(moves).at(-1)?.after;
        if (last)
          expect(houseState.safeParse(JSON.parse(JSON.stringify(last))).error).toBe(undefined);
      }),
      { numRuns: 30 },
    );
  });

  it('loses and duplicates no line', () => {
    always(({ before, after, events }) => {
      const old = everyLine(before).map(({ itemId }) => itemId);
      const expected = [...old, ...events.flatMap(addedBy)].sort();
      expect(
        everyLine(after)
          .map((item) => item.itemId)
          .sort(),
      ).toEqual(expected);
    });
  });

  it('keeps a ticket open or closed, and closes it only when nothing is left of it', () => {
    always(({ after }) => {
      const closed = allClosed(after.closed);
      const isOver = ({ items }: Ticket) =>
        items.every(({ phase }) => phase === 'served' || phase === 'voided');
      const open = Object.values(after.tickets);
      expect(closed.filter((ticket) => !ticket.closed || !isOver(ticket))).toEqual([]);
      expect(open.filter((ticket) => ticket.closed || isOver(ticket))).toEqual([]);
      expect(closed.filter((ticket) => Object.hasOwn(after.tickets, ticket.id))).toEqual([]);
      const numbers = everyTicket(after).map((ticket) => ticket.number);
      expect(new Set(numbers).size).toBe(numbers.length);
    });
  });

  it('pages about lines that wait on the pass, and about no others', () => {
    always(({ after }) => {
      for (const page of Object.values(after.pages)) {
        if (page.itemIds.length === 0) continue;
        const ticket = findTicket(after, page.ticketId ?? '');
        const waiting = ticket?.items.filter((item) => item.phase === 'ready') ?? [];
        expect(waiting.map((item) => item.itemId)).toEqual(expect.arrayContaining(page.itemIds));
        expect(page.itemIds).toHaveLength(new Set(page.itemIds).size);
      }
    });
  });

  it('has the same all-day totals as the rail, for the kitchen and for each station', () => {
    always(({ after }) => {
      for (const stations of ['all', ['grill'], ['fry'], ['bar'], ['fry', 'bar']] as const) {
        const total = allDay(after, stations).reduce((sum, one) => sum + one.quantity, 0);
        expect(total).toBe(owedOnRail(after, stations));
      }
    });
  });

  it('shows every open ticket on the floor, every page on a pager, and can recall what it lists', () => {
    always(({ after }) => {
      const sitting = Object.keys(after.seated ?? {}).length;
      expect(floor(after)).toHaveLength(underWay(after).length + sitting);
      expect(floor(after).every((one) => Number.isFinite(one.since))).toBe(true);
      expect(pagesFor(after, 'all')).toHaveLength(Object.keys(after.pages).length);
      for (const { ticket } of recentlyBumped(after, 'all', 3)) {
        const recall = { id: 'c', type: 'ticket.recall', data: { ticketId: ticket.id } } as const;
        const decision = decide(after, recall);
        // What was served is cooked again by a remake, which the window offers.
        if (!decision.ok) expect(decision.error.reason).toBe('served-remake');
      }
    });
  });

  it('keeps the identity of every ticket and page that an event does not change', () => {
    always(({ before, events }) => {
      let state = before;
      for (const event of events) {
        const next = evolve(state, event);
        const about = new Set(Object.values(event.data).filter((id) => typeof id === 'string'));
        const heard = 'pageId' in event.data ? state.pages[event.data.pageId]?.ticketId : undefined;
        if (heard !== undefined) about.add(heard);
        if (isEvent(event, 'page.restored')) about.add(event.data.page.id);
        for (const ticket of everyTicket(state)) {
          const isKept = about.has(ticket.id) || findTicket(next, ticket.id) === ticket;
          if (!isKept) expect.fail(`${event.type} replaced ${ticket.id}`);
        }
        for (const page of Object.values(state.pages)) {
          if (about.has(page.id) || about.has(page.ticketId ?? '')) continue;
          expect(next.pages[page.id]).toBe(page);
        }
        state = next;
      }
    });
  });

  it('folds to the same state in one go, from JSON, and in any order of keys', () => {
    fc.assert(
      fc.property(service, (moves) => {
        const turns = play(moves);
        const events = turns.flatMap((turn) => turn.events);
        const last = turns.at(-1)?.after ?? initial(houseOf(moves));
        expect(last.sequence).toBe(events.length);
        const again = evolveAll(initial(houseOf(moves)), JSON.parse(JSON.stringify(events)));
        expect(foldHash(again)).toBe(foldHash(last));
        expect(JSON.parse(JSON.stringify(again))).toEqual(JSON.parse(JSON.stringify(last)));
        for (const view of VIEWS) {
          expect(JSON.stringify(view(again))).toBe(JSON.stringify(view(last)));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is varied enough: every event occurs', () => {
    const taken = new Set<string>();
    const moves = fc.sample(service, { numRuns: 60, seed: 7 });
    for (const event of moves.flatMap((one) => play(one)).flatMap((turn) => turn.events)) {
      taken.add(event.type);
    }
    const expected = EVENT_NAMES.filter((name) => name !== 'day.opened').map(typeOf);
    expect([...taken].sort()).toEqual(expected.sort());
  });
});
