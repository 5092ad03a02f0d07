import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSequence, type HeardEvent, sequenceOf } from '../../../../shared/contract/events';
import type { BatchMessage, FeedMessage } from '../../../../shared/contract/feed';
import type { WindowRole } from '../../../../shared/contract/roles';
import type { HouseState } from '../../../../shared/contract/state';
import { fact } from '../../../../shared/domain/decision';
import { evolve, evolveAll, initial } from '../../../../shared/domain/evolve';
import { isOwed } from '../../../../shared/domain/ticket/lines';
import { allDay } from '../../../../shared/views/all-day';
import { expo } from '../../../../shared/views/expo';
import { floor } from '../../../../shared/views/floor';
import { foldHash } from '../../../../shared/views/fold-hash';
import { pagesFor } from '../../../../shared/views/pages';
import { rail } from '../../../../shared/views/rail';
import { command, eventsOf, given, line, order } from '../../../shared/domain/given';
import { broughtBack, everyLine, isDone, owedOnRail } from '../../../shared/domain/invariants';
import { testHouse } from '../../../shared/domain/test-house';
import { FRIDAY } from '../house';
import type { Tamper } from './far-window';
import { type Played, type PlayOptions, play } from './play';
import { evening } from './random-evening';

const COMMANDS = 500;
/** Evenings in `npm test`; `HEARD_EVENINGS=1000` is the long form. */
const EVENINGS = Number(process.env.HEARD_EVENINGS ?? 10);
/** Every this many steps the journal is folded from its first event, as if read from disk. */
const FRESH_EVERY = 100;

const hashes = new WeakMap<HouseState, string>();
function hashOf(state: HouseState): string {
  const known = hashes.get(state) ?? foldHash(state);
  hashes.set(state, known);
  return known;
}

const STATIONS = ['all', ['grill'], ['fry', 'bar']] as const;

/** Everything that a window draws of the house. */
const views = (state: HouseState) => ({
  rail: STATIONS.map((stations) => rail(state, stations)),
  allDay: STATIONS.map((stations) => allDay(state, stations)),
  expo: expo(state),
  floor: floor(state),
  pages: ['all', 'Ana', 'Luis'].map((server) => pagesFor(state, server)),
});

/** Every window holds the fold of the journal: all of it, or all that it got before it was cut off. */
function windowsHoldTheFold({ events, foldAt, hubState, windows, faults }: Played): void {
  const through = sequenceOf(events.at(-1) as HeardEvent);
  expect(faults).toEqual([]);
  expect(hashOf(hubState)).toBe(hashOf(foldAt(through)));
  for (const [role, { state, isCurrent }] of windows) {
    if (isCurrent) expect(`${role} ${state?.sequence}`).toBe(`${role} ${through}`);
    if (state) expect(`${role} ${hashOf(state)}`).toBe(`${role} ${hashOf(foldAt(state.sequence))}`);
  }
}

/** Folds the same events in another way: from JSON, in one go, from the first event, up to what is drawn. */
function windowsDrawAFreshFold({ events, windows }: Played): void {
  const fresh = evolveAll(initial(testHouse), JSON.parse(JSON.stringify(events)));
  const expected = drawnOf(fresh);
  for (const { state, isCurrent } of windows.values()) {
    if (!state || !isCurrent) continue;
    expect(foldHash(state)).toBe(foldHash(fresh));
    expect(drawnOf(state)).toEqual(expected);
  }
}

const drawnOf = (state: HouseState): unknown => JSON.parse(JSON.stringify(views(state)));

function linesKeepTheirPhase({ events, foldAt, written }: Played): void {
  for (const { before, after, event } of written) {
    expect(broughtBack(before, after, event)).toEqual([]);
  }
  const state = foldAt(sequenceOf(events.at(-1) as HeardEvent));
  const lines = everyLine(state);
  const done = new Set(lines.filter(isDone).map(({ itemId }) => itemId));
  expect(lines.filter((item) => isOwed(item) && done.has(item.itemId))).toEqual([]);
  expect(new Set(lines.map(({ itemId }) => itemId)).size).toBe(lines.length);
  for (const stations of STATIONS) {
    const total = allDay(state, stations).reduce((sum, { quantity }) => sum + quantity, 0);
    expect(total).toBe(owedOnRail(state, stations));
  }
}

/** Compares all windows on any evening. Calls `trouble` for each, so that its fault happens once in each. */
const holds = (trouble: () => Omit<PlayOptions, 'onStep'> = () => ({})) =>
  fc.asyncProperty(evening(COMMANDS), async (steps) => {
    let count = 0;
    const end = await play(steps, {
      ...trouble(),
      onStep: (played) => {
        count += 1;
        windowsHoldTheFold(played);
        linesKeepTheirPhase(played);
        if (count % FRESH_EVERY === 0) windowsDrawAFreshFold(played);
      },
    });
    windowsDrawAFreshFold(end);
  });

/** Changes the `nth` batch to one window, and no other message. */
function once(nth: number, to: WindowRole, change: (batch: BatchMessage) => FeedMessage[]): Tamper {
  let count = 0;
  return (role, message) => {
    if (role !== to || message.type !== 'batch' || message.events.length === 0) return [message];
    count += 1;
    return count === nth ? change(message) : [message];
  };
}

describe('any evening of up to 500 commands', { timeout: 60_000 * EVENINGS }, () => {
  it('leaves four windows, however they come and go, with a fresh fold of the journal', async () => {
    await fc.assert(holds(), { numRuns: EVENINGS });
  });

  it('is varied enough: days turn, the hub restarts, windows fall behind', async () => {
    const seen = new Map<string, number>();
    const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
    for (const steps of fc.sample(evening(COMMANDS), { numRuns: 2, seed: 4 })) {
      const { events } = await play(steps, {
        tamper: (_role, message) => {
          count(message.type === 'hello' ? message.hydrate : message.type);
          return [message];
        },
        onStep: ({ step, windows }) => {
          count(step.do);
          if (![...windows.values()].every((window) => window.isCurrent)) count('not current');
        },
      });
      for (const { type } of events) count(type);
      expect(events.length).toBeGreaterThan(300);
    }
    const least = {
      snapshot: 10,
      delta: 10,
      behind: 5,
      restart: 2,
      'turn-day': 2,
      'not current': 50,
      'app.heard.day.opened.v2': 4,
      'app.heard.item.recalled.v1': 5,
      'app.heard.ticket.merged.v1': 3,
      'app.heard.ticket.split.v1': 3,
      'app.heard.page.cleared.v1': 5,
    };
    const rare = Object.entries(least).filter(([what, times]) => (seen.get(what) ?? 0) < times);
    expect(rare.map(([what]) => `${what}: ${seen.get(what)}`)).toEqual([]);
  });

  it('holds when the wire delivers a batch twice', async () => {
    const trouble = () => ({ tamper: once(20, 'kitchen', (batch) => [batch, batch]) });
    await fc.assert(holds(trouble), { numRuns: 1 });
  });
});

describe('the comparison of windows with the journal finds', { timeout: 60_000 }, () => {
  /** A fold that ignores the `nth` event. */
  const skipping = (nth: number): typeof evolve => {
    let count = 0;
    return (state, event) => {
      count += 1;
      return count === nth ? { ...state, sequence: sequenceOf(event) } : evolve(state, event);
    };
  };
  const again = ({ after, through, events, ...rest }: BatchMessage): BatchMessage => ({
    ...rest,
    after: through,
    through: through + events.length,
    events: events.map((event) => ({
      ...event,
      sequence: formatSequence(sequenceOf(event) + through - after),
    })),
  });

  it('a done line that comes back without a recall', () => {
    const { state } = given(
      order('t1', [line('a', 'burrito')]),
      command('item.bump', { ticketId: 't1', itemId: 'a' }),
    );
    const { t1 } = state.tickets;
    if (!t1) throw new Error('t1 is not open');
    const items = t1.items.map((item) => ({ ...item, phase: 'owed' as const }));
    const after = { ...state, tickets: { t1: { ...t1, items } } };
    const [event] = eventsOf([fact('page.heard', 'page/p', { pageId: 'p' })], 'c', 2, FRIDAY);
    expect(broughtBack(state, after, event as HeardEvent)).toEqual(['a']);
    const [recall] = eventsOf(
      [fact('item.recalled', 'ticket/t1', { ticketId: 't1', itemId: 'a' })],
      'c',
      2,
      FRIDAY,
    );
    expect(broughtBack(state, after, recall as HeardEvent)).toEqual([]);
  });

  it.each<[string, RegExp, () => Omit<PlayOptions, 'onStep'>]>([
    [
      'a hub that drops one event for one window',
      /pager/u,
      () => ({
        tamper: once(20, 'pager', (batch) => [{ ...batch, events: batch.events.slice(1) }]),
      }),
    ],
    [
      'a hub that repeats a batch as a new one',
      /kitchen/u,
      () => ({ tamper: once(20, 'kitchen', (batch) => [batch, again(batch)]) }),
    ],
    ['a fold that skips an event', /expected/u, () => ({ fold: skipping(30) })],
  ])('%s', async (_what, says, trouble) => {
    const { failed, errorInstance } = await fc.check(holds(trouble), {
      numRuns: 1,
      seed: 1,
      endOnFailure: true,
    });
    expect(failed).toBe(true);
    expect(String(errorInstance)).toMatch(says);
  });
});
