import { describe, expect, it } from 'vitest';
import type { Command } from '../../../shared/contract/commands';
import type { HouseState } from '../../../shared/contract/state';
import { decide } from '../../../shared/domain/decide';
import { evolve } from '../../../shared/domain/evolve';
import { floor, phaseOf } from '../../../shared/views/floor';
import { unanswered } from '../../../shared/views/floor-unanswered';
import { at, command, eventsOf, given, line, OPENING, order, type Step } from '../domain/given';

const t1 = order('t1', [
  line('a', 'burrito', { quantity: 2, modifiers: ['add guacamole'] }),
  line('b', 'fries'),
  line('c', 'limeade', { course: 2 }),
]);
const bump = (itemId: string) => command('item.bump', { ticketId: 't1', itemId });
const bumpAll = command('ticket.bump', { ticketId: 't1' });
const start = command('item.start', { ticketId: 't1', itemId: 'a' });
const page = command('page.send', { ticketId: 't1', server: 'Ana' });
const hear = command('page.hear', { pageId: page.id });
const serve = command('ticket.serve', { ticketId: 't1' });
const fire = command('ticket.fire-course', { ticketId: 't1', course: 2 });
const evolved = (state: HouseState, next: Command): HouseState => {
  const decision = decide(state, next);
  if (!decision.ok) throw new Error(decision.error.message);
  return eventsOf(decision.facts, next.id, state.sequence, OPENING).reduce(evolve, state);
};
const on = (...steps: Step[]) => floor(given(...steps).state);

describe('the phase of a ticket', () => {
  it.each<[string, Step[]]>([
    ['in-kitchen', []],
    ['cooking', [start]],
    ['partly-ready', [bump('a')]],
    ['partly-ready', [bump('a'), command('item.start', { ticketId: 't1', itemId: 'b' })]],
    ['ready', [bumpAll]],
    ['ready', [bumpAll, page]],
    ['heard', [bumpAll, page, hear]],
    ['ready', [bumpAll, page, hear, command('page.send', { ticketId: 't1', server: 'Ana' })]],
    ['held', [bumpAll, page, hear, serve]],
    ['in-kitchen', [bumpAll, serve, fire]],
    ['partly-ready', [bumpAll, page, hear, fire]],
  ])('is %s', (phase, steps) => {
    const { state, ticket } = given(t1, ...steps);
    expect(floor(state)).toMatchObject([{ phase }]);
    expect(phaseOf(ticket('t1'), Object.values(state.pages))).toBe(phase);
  });

  it('does not become heard by a call without food, or by another ticket', () => {
    const call = command('page.send', { ticketId: 't1', server: 'Ana', text: 'How rare?' });
    expect(on(t1, call, bumpAll)[0]?.phase).toBe('ready');
    const t2 = order('t2', [line('z', 'fries')]);
    const phases = on(t1, t2, command('ticket.bump', { ticketId: 't2' }), bumpAll, page, hear);
    expect(phases.map((one) => one.phase)).toEqual(['heard', 'ready']);
  });
});

describe('the floor', () => {
  it('has every open ticket in the order of placing, then who still sits, and no other', () => {
    const quick = [
      order('t2', [line('a', 'fries')]),
      command('ticket.bump', { ticketId: 't2' }),
      command('ticket.serve', { ticketId: 't2' }),
    ];
    const story = [order('t3', [line('a', 'fries')]), t1, ...quick];
    const ids = (...steps: Step[]) => on(...steps).map((one) => one.ticket.id);
    expect(ids(...story)).toEqual(['t3', 't1', 't2']);
    const gone = order('t2', [line('a', 'fries')], { orderType: 'takeout', table: undefined });
    expect(ids(story[0] as Step, t1, gone, ...quick.slice(1))).toEqual(['t3', 't1']);
  });

  it('has the server who heard it, and since when', () => {
    const [ready] = on(at(0, t1), at(60, bumpAll), at(61, page));
    expect(ready).toMatchObject({ since: OPENING + 60_000 });
    expect(ready).not.toHaveProperty('heardBy');
    const [heard] = on(at(0, t1), at(60, bumpAll), at(61, page), at(75, hear));
    expect(heard).toMatchObject({ heardBy: 'Ana', since: OPENING + 75_000 });
  });

  it('counts from the firing while it is made, and from the last served line while held', () => {
    expect(on(at(5, t1), at(60, start))[0]?.since).toBe(OPENING + 5_000);
    expect(on(at(5, t1), at(60, bumpAll), at(90, serve))[0]?.since).toBe(OPENING + 90_000);
    const fired = [at(5, t1), at(60, bumpAll), at(90, serve), at(99, fire)];
    expect(on(...fired)[0]?.since).toBe(OPENING + 99_000);
  });

  it('counts lines and cents without voided lines', () => {
    const voided = command('item.void', { ticketId: 't1', itemId: 'b', reason: 'typo' });
    expect(on(t1, bump('a'))).toMatchObject([{ done: 1, total: 3, cents: 2 * 1225 + 400 + 300 }]);
    expect(on(t1, bump('a'), voided)).toMatchObject([{ done: 1, total: 2, cents: 2_750 }]);
  });

  it('shows that a page was sent again and is still unheard', () => {
    const again = command('page.escalate', { pageId: page.id, level: 2 });
    expect(on(t1, bumpAll, page)).toMatchObject([{ repaged: false }]);
    expect(on(t1, bumpAll, page, again)).toMatchObject([{ repaged: true }]);
    expect(on(t1, bumpAll, page, again, hear)).toMatchObject([{ repaged: false }]);
  });

  it('keeps the same object for a ticket that did not change', () => {
    const { state } = given(t1, order('t2', [line('z', 'fries')]));
    const [before, other] = floor(state);
    const ready = evolved(state, command('ticket.bump', { ticketId: 't2' }));
    expect(floor(ready)[0]).toBe(before);
    expect(floor(ready)[1]).not.toBe(other);
    const paged = evolved(ready, command('page.send', { ticketId: 't2', server: 'Ana' }));
    expect(floor(paged)[0]).toBe(before);
  });
});

describe('the servers who were paged and did not answer', () => {
  const t2 = order('t2', [line('z', 'fries')]);
  const other = command('page.send', { ticketId: 't2', server: 'Luis' });
  const again = (pageId: string, level: number) => command('page.escalate', { pageId, level });
  const story = [t1, t2, bumpAll, command('ticket.bump', { ticketId: 't2' }), other, page];

  it('are listed after a page is sent again, the longest wait first', () => {
    expect(unanswered(given(...story).state.pages)).toEqual([]);
    const { state } = given(...story, again(page.id, 2), again(other.id, 2), again(other.id, 3));
    expect(unanswered(state.pages)).toMatchObject([
      { server: 'Luis', level: 3 },
      { server: 'Ana', level: 2 },
    ]);
  });

  it('leave the list when they hear the page', () => {
    const { state } = given(...story, again(page.id, 2), hear);
    expect(unanswered(state.pages)).toEqual([]);
  });
});
