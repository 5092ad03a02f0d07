import { describe, expect, it } from 'vitest';
import { evolveAll } from '../../../shared/domain/evolve';
import { type ExpoTicket, expo } from '../../../shared/views/expo';
import { at, command, eventsOf, given, line, OPENING, order, type Step } from '../domain/given';
import { testHouse } from '../domain/test-house';

const atExpo = (...steps: Step[]): ExpoTicket[] => expo(given(...steps).state);
const stages = (cards: readonly ExpoTicket[]) =>
  cards.map((card) => [card.ticket.id, card.expo.stage]);
const only = (...steps: Step[]): ExpoTicket => {
  const [card] = atExpo(...steps);
  if (!card) throw new Error('expo shows nothing');
  return card;
};

const t1 = order('t1', [
  line('a', 'burrito', { quantity: 2 }),
  line('b', 'fries'),
  line('c', 'limeade', { course: 2 }),
]);
const bump = (ticketId: string, itemId: string) => command('item.bump', { ticketId, itemId });
const bumpAll = (ticketId: string) => command('ticket.bump', { ticketId });
const pass = (ticketId: string) => command('ticket.pass', { ticketId });
const page = (ticketId: string) => command('page.send', { ticketId, server: 'Ana' });
const serve = (ticketId: string) => command('ticket.serve', { ticketId });

describe('expo, in a house whose courses land together', () => {
  const together = command('house.change', {
    settings: { ...testHouse.settings, landTogether: true },
  });
  const paced = order('t1', [line('n', 'nachos'), line('l', 'limeade')]);

  it('lists coming lines apart from owed ones', () => {
    const { expo: shown, sections } = only(together, paced);
    expect(shown.owed.map(({ itemId }) => itemId)).toEqual(['n']);
    expect(shown.coming.map(({ itemId }) => itemId)).toEqual(['l']);
    expect(sections.map(({ kind }) => kind)).toEqual(['original', 'coming']);
  });

  it('is not ready while a line of the ticket is still coming', () => {
    const card = only(at(0, together), at(0, paced), at(60, bump('t1', 'n')));
    expect(card.expo).toMatchObject({ stage: 'cooking', owed: [] });
    expect(card.since).toBe(OPENING);
  });
});

describe('expo', () => {
  it('shows what each station still owes on the whole ticket, and held courses separately', () => {
    const { expo: shown, sections } = only(
      t1,
      command('item.start', { ticketId: 't1', itemId: 'a' }),
    );
    expect(shown.stage).toBe('cooking');
    expect(shown.stations).toEqual([
      { station: 'grill', owed: 2, started: 2 },
      { station: 'fry', owed: 1, started: 0 },
    ]);
    expect(shown.owed.map(({ itemId }) => itemId)).toEqual(['a', 'b']);
    expect(sections.map(({ kind }) => kind)).toEqual(['original', 'held']);
  });

  it('puts on-the-fly lines after rush and before the others', () => {
    const rush = order('t0', [line('a', 'burrito')], { priority: 'rush' });
    const t2 = order('t2', [line('a', 'burrito')]);
    const fly = command('item.prioritise', { ticketId: 't2', itemId: 'a', priority: 'rush' });
    expect(stages(atExpo(t1, t2, rush, fly)).map(([id]) => id)).toEqual(['t0', 't2', 't1']);
  });

  it('marks a station as done when it owes nothing', () => {
    expect(only(t1, bump('t1', 'b')).expo.stations).toEqual([
      { station: 'grill', owed: 2, started: 0 },
      { station: 'fry', owed: 0, started: 0 },
    ]);
  });

  it('keeps a ready ticket for the pass, and counts from when its last line was ready', () => {
    const card = only(t1, at(60, bump('t1', 'a')), at(90, bump('t1', 'b')));
    expect(card.expo).toMatchObject({ stage: 'ready', owed: [], waits: false });
    expect(card.since).toBe(OPENING + 90_000);
  });

  it('shows a passed ticket until it is served, and whether its server has heard', () => {
    const story = [t1, bumpAll('t1'), at(100, pass('t1'))];
    expect(only(...story)).toMatchObject({
      since: OPENING + 100_000,
      expo: { stage: 'passed', waits: true },
    });
    expect(only(...story).expo.call).toBeUndefined();
    const paged = page('t1');
    const sent = only(...story, paged).expo.call;
    expect(sent).toMatchObject({ server: 'Ana', level: 1, heardAt: undefined });
    const again = command('page.escalate', { pageId: paged.id, level: 2 });
    expect(only(...story, paged, again).expo.call).toMatchObject({ level: 2, heardAt: undefined });
    const heard = at(130, command('page.hear', { pageId: paged.id }));
    expect(only(...story, paged, heard).expo.call).toMatchObject({ heardAt: OPENING + 130_000 });
    expect(only(...story, paged, heard, serve('t1')).expo.stage).toBe('held');
  });

  it('shows an unheard call before a heard one', () => {
    const first = page('t1');
    const card = only(
      t1,
      bumpAll('t1'),
      pass('t1'),
      first,
      command('page.hear', { pageId: first.id }),
      command('ticket.fire-course', { ticketId: 't1', course: 2 }),
      bumpAll('t1'),
      pass('t1'),
      page('t1'),
    );
    expect(card.expo.call?.heardAt).toBeUndefined();
  });

  it('leaves out served lines, and is cooking again with the next course', () => {
    const card = only(
      t1,
      bumpAll('t1'),
      pass('t1'),
      serve('t1'),
      command('ticket.fire-course', { ticketId: 't1', course: 2 }),
    );
    expect(card.expo).toMatchObject({ stage: 'cooking', waits: false });
    expect(card.sections.flatMap(({ lines }) => lines.map(({ item }) => item.itemId))).toEqual([
      'c',
    ]);
  });

  it('sorts: tickets waiting on the pass, the rail with rush first, passed, held', () => {
    const one = (id: string, more = {}) => order(id, [line(`${id}-a`, 'burrito')], more);
    const held = order('held', [line('x', 'burrito'), line('y', 'fries', { course: 2 })]);
    const cards = atExpo(
      held,
      one('passed'),
      one('old'),
      one('rush', { priority: 'rush' }),
      one('ready'),
      bumpAll('held'),
      pass('held'),
      serve('held'),
      bumpAll('passed'),
      pass('passed'),
      bumpAll('ready'),
    );
    expect(stages(cards)).toEqual([
      ['ready', 'ready'],
      ['rush', 'cooking'],
      ['old', 'cooking'],
      ['passed', 'passed'],
      ['held', 'held'],
    ]);
  });

  it('returns the same card for the same ticket and pages, and a new one when a page is heard', () => {
    const paged = page('t1');
    const { state } = given(t1, bumpAll('t1'), pass('t1'), paged);
    const [card] = expo(state);
    expect(expo({ ...state })[0]).toBe(card);
    const data = { pageId: paged.id };
    const facts = [{ name: 'page.heard', subject: `page/${paged.id}`, data } as const];
    const heard = evolveAll(state, eventsOf(facts, 'x', state.sequence, OPENING + 999_000));
    expect(expo(heard)[0]).not.toBe(card);
  });
});
