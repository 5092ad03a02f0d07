import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_NAMES, type HeardEvent, typeOf } from '../../../shared/contract/events';
import type { House } from '../../../shared/contract/house';
import type { HouseState, Ticket } from '../../../shared/contract/state';
import { allClosed } from '../../../shared/domain/closed-tickets';
import { decide } from '../../../shared/domain/decide';
import { evolve, evolveAll, initial } from '../../../shared/domain/evolve';
import { findTicket, isOwed } from '../../../shared/domain/ticket/lines';
import { allDay } from '../../../shared/views/all-day';
import { floor } from '../../../shared/views/floor';
import { foldHash } from '../../../shared/views/fold-hash';
import { pagesFor } from '../../../shared/views/pages';
import { recentlyBumped } from '../../../shared/views/recall';
import { eventsOf, frozen, keepsToContract, OPENING } from './given';
import { everyLine, everyTicket, isDone, owedOnRail } from './invariants';
import { commandOf, type Move, service } from './random-service';
import { testHouse } from './test-house';

/** In half of the services courses land together, and half of the tables are in a zone with a runner. */
const houseOf = (moves: readonly Move[]): House =>
  (moves[0]?.a ?? 0) % 2 === 0
    ? testHouse
    : {
        ...testHouse,
        tables: testHouse.tables.map((table) =>
          table.name === '12' ? { ...table, zone: 'Patio' } : table,
        ),
        zones: [{ name: 'Patio', runner: 'Luis' }, { name: 'Main' }],
        settings: { ...testHouse.settings, landTogether: true },
      };

type Turn = { before: HouseState; after: HouseState; events: HeardEvent[] };

/** Plays a service with its refusals; every state is frozen, so nothing can be changed in place. */
function play(moves: readonly Move[]): Turn[] {
  let state = frozen(initial(houseOf(moves)));
  let now = OPENING;
  return moves.map((move, turn) => {
    now += move.seconds * 1_000;
    const command = commandOf(state, move, turn);
    const decision = decide(state, command, now);
    const facts = decision.ok ? decision.facts : [];
    for (const fact of facts) keepsToContract(fact);
    const events = eventsOf(facts, command.id, state.sequence, now);
    const before = state;
    state = frozen(evolveAll(state, events));
    return { before, after: state, events };
  });
}

const always = (rule: (turn: Turn) => void, numRuns = 30): void =>
  fc.assert(
    fc.property(service, (moves) => play(moves).forEach(rule)),
    { numRuns },
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

  it('never changes the time at which the kitchen first got a line', () => {
    always(({ before, after }) => {
      const now = new Map(everyLine(after).map((item) => [item.itemId, item]));
      for (const { itemId, firedAt, firedSequence } of everyLine(before)) {
        if (firedAt !== undefined)
          expect(now.get(itemId)).toMatchObject({ firedAt, firedSequence });
      }
    });
  });

  it('loses and duplicates no line', () => {
    always(({ before, after, events }) => {
      const added = events.flatMap((event) => ('items' in event.data ? event.data.items : []));
      const expected = [...everyLine(before), ...added].map((item) => item.itemId).sort();
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
      expect(floor(after)).toHaveLength(Object.keys(after.tickets).length);
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
