import { describe, expect, it } from 'vitest';
import { ageBucket } from '../../../shared/views/ages';
import { cardAgesFrom, cardThreshold, type RailTicket, rail } from '../../../shared/views/rail';
import type { Stations } from '../../../shared/views/stations';
import { at, command, given, line, OPENING, order, type Step } from '../domain/given';
import { testHouse } from '../domain/test-house';

const onRail = (stations: Stations, ...steps: Step[]): RailTicket[] =>
  rail(given(...steps).state, stations);
const ids = (cards: readonly RailTicket[]) => cards.map((card) => card.ticket.id);
const card = (stations: Stations, ...steps: Step[]): RailTicket => {
  const [only] = onRail(stations, ...steps);
  if (!only) throw new Error('nothing is on the rail');
  return only;
};
const shown = ({ sections }: RailTicket) =>
  sections.map(({ kind, course, lines }) => [kind, course, lines.map((one) => one.item.itemId)]);

const t1 = order('t1', [line('a', 'burrito'), line('b', 'fries')]);
const t2 = order('t2', [line('a', 'burrito')], { table: '12' });
const bump = (ticketId: string, itemId: string) => command('item.bump', { ticketId, itemId });
const recall = (ticketId: string, itemId: string) => command('item.recall', { ticketId, itemId });
const add = (...items: ReturnType<typeof line>[]) =>
  command('ticket.add-items', { ticketId: 't1', items });
const fire = (course: number) => command('ticket.fire-course', { ticketId: 't1', course });
const voidItem = (itemId: string) =>
  command('item.void', { ticketId: 't1', itemId, reason: 'changed mind' });
const voidTicket = command('ticket.void', { ticketId: 't1', reason: 'walked out' });
const sees = command('ticket.acknowledge', { ticketId: 't1', what: 'changes' });

describe('the rail', () => {
  it('has a ticket as long as a fired line is owed', () => {
    expect(ids(onRail('all', t1))).toEqual(['t1']);
    expect(ids(onRail('all', t1, bump('t1', 'a')))).toEqual(['t1']);
    expect(ids(onRail('all', t1, bump('t1', 'a'), bump('t1', 'b')))).toEqual([]);
  });

  it('has for a station only what it owes itself', () => {
    expect(ids(onRail(['grill'], t1, bump('t1', 'a')))).toEqual([]);
    expect(ids(onRail(['fry'], t1, bump('t1', 'a')))).toEqual(['t1']);
    expect(ids(onRail(['bar', 'fry'], t1, t2))).toEqual(['t1']);
    expect(ids(onRail(['bar'], t1))).toEqual([]);
  });

  it('has a dish of two stations at both', () => {
    const nachos = order('t1', [line('a', 'nachos')]);
    expect(ids(onRail(['grill'], nachos))).toEqual(['t1']);
    expect(ids(onRail(['fry'], nachos))).toEqual(['t1']);
  });

  it('has no ticket of which only held courses are left', () => {
    const courses = order('t1', [line('a', 'burrito'), line('b', 'fries', { course: 2 })]);
    expect(ids(onRail('all', courses, bump('t1', 'a')))).toEqual([]);
    expect(ids(onRail('all', courses, bump('t1', 'a'), fire(2)))).toEqual(['t1']);
  });

  it('has a ticket that is recalled, and a closed one of which a line is made again', () => {
    const ready = [t2, bump('t2', 'a')];
    expect(ids(onRail('all', ...ready))).toEqual([]);
    expect(ids(onRail('all', ...ready, recall('t2', 'a')))).toEqual(['t2']);
    const served = [...ready, command('ticket.serve', { ticketId: 't2' })];
    const remake = { ticketId: 't2', itemId: 'a', newItemId: 'n', reason: 'dropped' };
    expect(ids(onRail('all', ...served, command('item.remake', remake)))).toEqual(['t2']);
  });
});

describe('the order of the rail', () => {
  it('is by firing', () => {
    expect(ids(onRail('all', t2, t1))).toEqual(['t2', 't1']);
  });

  it('puts rush and VIP first, sorted by firing', () => {
    const vip = order('vip', [line('a', 'burrito')], { priority: 'vip' });
    const rush = order('rush', [line('a', 'burrito')], { priority: 'rush' });
    expect(ids(onRail('all', t1, vip, t2, rush))).toEqual(['vip', 'rush', 't1', 't2']);
  });

  it('is by sequence, whatever the clock says', () => {
    expect(ids(onRail('all', at(100, t1), at(-3_600, t2)))).toEqual(['t1', 't2']);
  });

  it('follows the earliest owed line: a course fired later has its own place', () => {
    const courses = order('t1', [line('a', 'burrito'), line('b', 'fries', { course: 2 })]);
    expect(ids(onRail('all', courses, t2, fire(2)))).toEqual(['t1', 't2']);
    expect(ids(onRail('all', courses, t2, fire(2), bump('t1', 'a')))).toEqual(['t2', 't1']);
  });

  it('returns a recalled ticket to its old place', () => {
    expect(ids(onRail('all', t1, bump('t1', 'a'), t2, recall('t1', 'a')))).toEqual(['t1', 't2']);
  });
});

describe('a line on the fly', () => {
  const rush = (ticketId: string, itemId: string, priority: 'rush' | 'normal' = 'rush') =>
    command('item.prioritise', { ticketId, itemId, priority });
  const t3 = order('t3', [line('a', 'fries'), line('b', 'burrito')]);

  it('puts its ticket before the others, after rush and VIP', () => {
    const vip = order('vip', [line('a', 'burrito')], { priority: 'vip' });
    expect(ids(onRail('all', t1, t2, t3, vip, rush('t3', 'b')))).toEqual(['vip', 't3', 't1', 't2']);
    expect(ids(onRail('all', t1, t3, rush('t3', 'b'), rush('t3', 'b', 'normal')))).toEqual([
      't1',
      't3',
    ]);
  });

  it('comes first on its ticket, in a separate round', () => {
    expect(shown(card('all', t3, rush('t3', 'b')))).toEqual([
      ['on-the-fly', 1, ['b']],
      ['original', 1, ['a']],
    ]);
  });

  it('does not count at a station that does not make it, nor once it is done', () => {
    expect(ids(onRail(['fry'], t1, t3, rush('t3', 'b')))).toEqual(['t1', 't3']);
    const done = onRail('all', t1, t3, rush('t3', 'b'), bump('t3', 'b'));
    expect(ids(done)).toEqual(['t1', 't3']);
    expect(done.map(shown)[1]).toEqual([['original', 1, ['a', 'b']]]);
  });

  it('is marked while it is held, and goes first when it is fired', () => {
    const held = order('t1', [line('a', 'burrito'), line('b', 'fries', { course: 2 })]);
    const marked = card('all', held, rush('t1', 'b'));
    expect(shown(marked)[1]).toEqual(['held', 2, ['b']]);
    expect(marked.sections[1]?.lines[0]?.rush).toBe(true);
    expect(shown(card('all', held, rush('t1', 'b'), fire(2)))[0]).toEqual(['on-the-fly', 2, ['b']]);
  });
});

describe('a course that lands together', () => {
  const together = command('house.change', {
    settings: { ...testHouse.settings, landTogether: true },
  });
  // Nachos take 5 minutes, fries 4, a limeade 1.
  const paced = at(0, order('t1', [line('n', 'nachos'), line('f', 'fries'), line('l', 'limeade')]));

  it('shows waiting lines as coming, with the time when the first of them fires', () => {
    const waiting = card('all', together, paced);
    expect(shown(waiting)).toEqual([
      ['original', 1, ['n']],
      ['coming', 1, ['f', 'l']],
    ]);
    expect(waiting.sections[1]?.at).toBe(OPENING + 60_000);
    expect(waiting.total).toBe(1);
  });

  it('is on the rail of a station when its line is fired, not before', () => {
    const fires = command('ticket.fire-course', { ticketId: 't1', course: 1, itemIds: ['l'] });
    expect(ids(onRail(['bar'], together, paced))).toEqual([]);
    expect(ids(onRail(['bar'], together, paced, at(240, fires)))).toEqual(['t1']);
    expect(shown(card('all', together, paced, at(240, fires)))[0]).toEqual([
      'original',
      1,
      ['n', 'l'],
    ]);
  });
});

describe('a ticket that was promised for a time', () => {
  const threshold = testHouse.settings.thresholds.takeout;
  const promised = (seconds: number) =>
    order('t1', [line('a', 'burrito')], {
      orderType: 'takeout',
      promisedAt: new Date(OPENING + seconds * 1_000).toISOString(),
    });
  const fireAtOnce = command('ticket.fire-course', { ticketId: 't1', course: 1 });
  const bucketAt = (seconds: number, one: RailTicket) =>
    ageBucket(cardAgesFrom(one, threshold), OPENING + seconds * 1_000, threshold);

  it('is late at that time, and ageing before it by the difference of the thresholds', () => {
    const one = card('all', at(0, promised(1800)), at(0, fireAtOnce));
    expect([0, 1619, 1620, 1799, 1800].map((seconds) => bucketAt(seconds, one))).toEqual([
      'fresh',
      'fresh',
      'ageing',
      'ageing',
      'late',
    ]);
  });

  it('still shows its time on the rail', () => {
    expect(card('all', at(0, promised(1800)), at(0, fireAtOnce)).since).toBe(OPENING);
  });

  it('ages from its firing without a promise', () => {
    const one = card('all', at(0, t1));
    expect(cardAgesFrom(one, threshold)).toBe(OPENING);
  });
});

describe('a card with a dish that needs longer than its order type allows', () => {
  const { takeout } = testHouse.settings.thresholds;
  const slow = command('house.change', {
    menu: {
      ...testHouse.menu,
      items: testHouse.menu.items.map((dish) =>
        dish.id === 'burrito' ? { ...dish, prepMinutes: 16 } : dish,
      ),
    },
  });
  const placed = order('t1', [line('a', 'burrito'), line('b', 'fries')], { orderType: 'takeout' });
  const bucketAt = (minutes: number, one: RailTicket) => {
    const threshold = cardThreshold(one, takeout);
    return ageBucket(cardAgesFrom(one, threshold), OPENING + minutes * 60_000, threshold);
  };

  it('is late by its own prep time, and not before the dish can be ready', () => {
    const one = card('all', slow, at(0, placed));
    expect(one.prep).toBe(16);
    expect([8, 15, 16, 19, 20].map((minutes) => bucketAt(minutes, one))).toEqual([
      'fresh',
      'fresh',
      'ageing',
      'ageing',
      'late',
    ]);
  });

  it('is late by the order type at the station that makes only the fast dish', () => {
    const one = card(['fry'], slow, at(0, placed));
    expect([4, 5, 8].map((minutes) => bucketAt(minutes, one))).toEqual(['fresh', 'ageing', 'late']);
  });

  it('is late by what is still owed once the slow dish is done', () => {
    const one = card('all', slow, at(0, placed), at(900, bump('t1', 'a')));
    expect(bucketAt(15, one)).toBe('late');
  });
});

describe('the clock of a card', () => {
  it('counts from the firing of the earliest owed line; a recall keeps it', () => {
    const story = [at(0, t1), at(60, add(line('c', 'limeade')))];
    const done = [...story, at(70, bump('t1', 'a')), at(71, bump('t1', 'b'))];
    expect(card('all', ...story).since).toBe(OPENING);
    expect(card('all', ...done).since).toBe(OPENING + 60_000);
    expect(card('all', ...done, at(90, recall('t1', 'b'))).since).toBe(OPENING);
    expect(card(['bar'], ...story).since).toBe(OPENING + 60_000);
  });
});

describe('the lines of a card', () => {
  it('are in rounds: the order, courses as they were fired, add-ons, held lines', () => {
    const story = [
      order('t1', [
        line('a', 'burrito'),
        line('b', 'fries', { course: 2 }),
        line('c', 'limeade', { course: 3 }),
      ]),
      add(line('d', 'nachos'), line('e', 'limeade', { course: 2 })),
      fire(2),
      add(line('f', 'burrito')),
    ];
    expect(shown(card('all', ...story))).toEqual([
      ['original', 1, ['a']],
      ['add-on', 1, ['d']],
      ['course', 2, ['b', 'e']],
      ['add-on', 2, ['f']],
      ['held', 3, ['c']],
    ]);
    const times = card('all', ...story).sections.map((section) => section.at);
    expect(times).toEqual([1, 2, 3, 4, undefined].map((s) => s && OPENING + s * 1_000));
  });

  it('leave out those of other stations, but count them', () => {
    const both = card(['fry'], t1, add(line('c', 'limeade'), line('d', 'limeade')), voidItem('d'));
    expect(shown(both)).toEqual([['original', 1, ['b']]]);
    expect(both.elsewhere).toBe(2);
    expect(card('all', t1).elsewhere).toBe(0);
  });

  it('keep done, started and voided lines in sight, and count', () => {
    const story = [
      t1,
      add(line('c', 'burrito'), line('d', 'burrito')),
      bump('t1', 'a'),
      voidItem('c'),
      command('item.start', { ticketId: 't1', itemId: 'd' }),
    ];
    const { sections, done, total } = card(['grill'], ...story);
    const lines = sections.flatMap((section) => section.lines);
    expect(lines).toMatchObject([
      { item: { itemId: 'a' }, done: true, started: false, voided: false },
      { item: { voided: { reason: 'changed mind' } }, done: false, voided: true },
      { item: { itemId: 'd' }, done: false, started: true, voided: false },
    ]);
    expect([done, total]).toEqual([1, 2]);
  });

  it('are new until a cook acknowledges the changes', () => {
    const flags = (...steps: Step[]) =>
      card('all', ...steps).sections.flatMap((section) => section.lines.map((one) => one.new));
    expect(flags(t1)).toEqual([false, false]);
    expect(flags(t1, add(line('c', 'limeade')))).toEqual([false, false, true]);
    expect(flags(t1, add(line('c', 'limeade')), sees)).toEqual([false, false, false]);
  });
});

describe('the head of a card', () => {
  it('collects the allergies of the whole ticket with their seats', () => {
    const allergic = order('t1', [
      line('a', 'burrito', { allergies: ['Nuts'], seat: 3 }),
      line('b', 'fries', { allergens: ['nuts'], allergies: ['gluten'], seat: 1 }),
      line('c', 'fries', { allergies: ['shellfish'] }),
    ]);
    expect(card(['fry'], allergic, voidItem('c'))).toMatchObject({
      allergies: [
        { name: 'Nuts', seats: [1, 3], here: true },
        { name: 'gluten', seats: [1], here: true },
      ],
      allergiesSeen: false,
    });
    expect(card(['grill'], allergic).allergies[2]).toEqual({
      name: 'shellfish',
      seats: [],
      here: false,
    });
    const seen = command('ticket.acknowledge', { ticketId: 't1', what: 'allergies' });
    expect(card('all', allergic, seen).allergiesSeen).toBe(true);
  });

  it('shows the old and the new place of a move', () => {
    const move = command('ticket.move', { ticketId: 't1', table: '9', server: 'Luis' });
    expect(card('all', t1).moved).toBeUndefined();
    expect(card('all', at(0, t1), at(60, move)).moved).toEqual({
      at: OPENING + 60_000,
      table: { from: '7', to: '9' },
      server: { from: 'Ana', to: 'Luis' },
    });
  });

  it('says when a change is not acknowledged yet', () => {
    expect(card('all', t1).unseenChanges).toBe(false);
    expect(card('all', t1, voidItem('a')).unseenChanges).toBe(true);
    expect(card('all', t1, voidItem('a'), sees).unseenChanges).toBe(false);
  });
});

describe('a line that is voided while a cook works on it', () => {
  it('stays on the rail as void, in its place, until it is acknowledged', () => {
    const cards = onRail('all', t1, t2, voidTicket);
    expect(cards.map((one) => [one.ticket.id, one.void])).toEqual([
      ['t1', true],
      ['t2', false],
    ]);
    expect(ids(onRail('all', t1, t2, voidTicket, sees))).toEqual(['t2']);
  });

  it('counts its time from the void', () => {
    expect(card('all', at(0, t1), at(60, voidTicket)).since).toBe(OPENING + 60_000);
  });

  it('stays also if it was the last line, and other lines were served', () => {
    const served = [t1, bump('t1', 'a'), command('ticket.serve', { ticketId: 't1' })];
    expect(card('all', ...served, voidItem('b'))).toMatchObject({ void: true });
    expect(onRail('all', ...served, voidItem('b'), sees)).toEqual([]);
  });

  it('stays also if only this station owes nothing more', () => {
    expect(card(['grill'], t1, voidItem('a'))).toMatchObject({ void: true });
    expect(card('all', t1, voidItem('a'))).toMatchObject({ void: false });
    expect(onRail(['grill'], t1, voidItem('a'), sees)).toEqual([]);
  });

  it('does not come back when something else changes later', () => {
    const move = command('ticket.move', { ticketId: 't1', table: '9' });
    expect(onRail(['grill'], t1, voidItem('a'), sees, move)).toEqual([]);
  });

  it('goes when a cook bumps the rest of the card, with the struck line in sight', () => {
    expect(onRail('all', t1, voidItem('a'), bump('t1', 'b'))).toEqual([]);
    expect(ids(onRail('all', t1, bump('t1', 'b'), voidItem('a')))).toEqual(['t1']);
    const setBack = [at(0, t1), at(90, bump('t1', 'b')), at(30, voidItem('a'))];
    expect(ids(onRail('all', ...setBack))).toEqual(['t1']);
  });

  it('goes if it was bumped or held when it was voided', () => {
    const held = order('t1', [line('a', 'burrito'), line('b', 'fries', { course: 2 })]);
    expect(onRail('all', held, bump('t1', 'a'), voidTicket)).toEqual([]);
    expect(onRail(['fry'], held, voidTicket)).toEqual([]);
  });
});

describe('the identity of a card', () => {
  it('stays the same until its ticket changes', () => {
    const { state } = given(t1, t2);
    const [one, two] = rail(state, 'all');
    expect(rail({ ...state }, 'all')).toEqual([one, two]);
    expect(rail({ ...state }, 'all')[0]).toBe(one);
    expect(rail(state, ['grill'])[0]).not.toBe(one);
  });
});
