import { describe, expect, it } from 'vitest';
import { isUncarried, whoIsPaged } from '../../../shared/domain/carrying';
import { command, given, line, order } from './given';
import { testHouse } from './test-house';

const tables = testHouse.tables.map((table) =>
  table.name === '12' ? { ...table, zone: 'Patio' } : table,
);
const zones = [{ name: 'Patio', runner: 'Luis' }, { name: 'Main' }];
const withRunner = command('house.change', { tables, zones });
const start = (server: string, ...of: string[]) => command('shift.start', { server, zones: of });
const end = (server: string) => command('shift.end', { server });
const pause = (server: string, to?: string) => command('shift.pause', { server, to });
const resume = (server: string) => command('shift.resume', { server });
const food = { table: '7', server: 'Ana' };
const patio = { table: '12', server: 'Ana' };

describe('who is paged, in a house with shifts', () => {
  it('is by name where nobody ever starts a shift', () => {
    expect(whoIsPaged(given().state, food)).toEqual({ server: 'Ana', carried: true });
    const { state } = given(withRunner);
    expect(whoIsPaged(state, patio)).toEqual({ server: 'Luis', carried: true });
  });

  it('is the server who is on shift', () => {
    const { state } = given(start('Ana'), start('Rosa', 'Main'));
    expect(whoIsPaged(state, food)).toEqual({ server: 'Ana', carried: true });
  });

  it("is the zone's runner only while the runner is on shift", () => {
    const both = given(withRunner, start('Ana'), start('Luis')).state;
    expect(whoIsPaged(both, patio).server).toBe('Luis');
    expect(whoIsPaged(given(withRunner, start('Ana')).state, patio).server).toBe('Ana');
  });

  it('is who took the zone, longest on shift first, when the server does not carry a pager', () => {
    const { state } = given(start('Rosa', 'Main'), start('Luis', 'Main'));
    expect(whoIsPaged(state, food)).toEqual({ server: 'Rosa', carried: true, missing: 'Ana' });
    const onBreak = given(start('Rosa', 'Main'), start('Luis', 'Main'), pause('Rosa')).state;
    expect(whoIsPaged(onBreak, food).server).toBe('Luis');
  });

  it('does not steer by zones while the server carries', () => {
    const { state } = given(start('Rosa', 'Main'), start('Ana'));
    expect(whoIsPaged(state, food).server).toBe('Ana');
  });

  it('is nobody when no one is there: the page keeps the name and is not carried', () => {
    const { state } = given(start('Luis', 'Patio'));
    expect(whoIsPaged(state, food)).toEqual({ server: 'Ana', carried: false, missing: 'Ana' });
    expect(whoIsPaged(state, { server: 'Ana' })).toMatchObject({ carried: false });
  });

  it('stays nobody after the last shift of the day, until the day turns or a shift starts', () => {
    const gone = given(start('Ana'), end('Ana')).state;
    expect(gone.shifts).toEqual({});
    expect(whoIsPaged(gone, food).carried).toBe(false);
    expect(whoIsPaged(given(start('Ana'), end('Ana'), start('Ana')).state, food).carried).toBe(
      true,
    );
    const turned = given(start('Ana'), end('Ana'), () => ({
      name: 'day.opened',
      subject: 'day',
      data: { date: '2026-11-24' },
    })).state;
    expect(whoIsPaged(turned, food).carried).toBe(true);
  });

  it('is who stands in during a break, over two breaks too, and nobody if they stand in for each other', () => {
    const one = given(start('Ana'), start('Luis'), pause('Ana', 'Luis'));
    expect(whoIsPaged(one.state, food)).toEqual({ server: 'Luis', carried: true });
    const two = [start('Ana'), start('Luis'), start('Rosa'), pause('Ana', 'Luis')];
    expect(whoIsPaged(given(...two, pause('Luis', 'Rosa')).state, food).server).toBe('Rosa');
    expect(whoIsPaged(given(...two, pause('Luis', 'Ana')).state, food).carried).toBe(false);
    expect(whoIsPaged(given(...two, resume('Ana')).state, food).server).toBe('Ana');
  });

  it('is a person whom the house does not know, because every pager shows those pages', () => {
    const { state } = given(start('Luis'));
    expect(whoIsPaged(state, { table: '7', server: 'Temp' })).toEqual({
      server: 'Temp',
      carried: true,
    });
  });

  it('sends a call by hand to the stand-in', () => {
    const call = command('page.send', { table: '7', server: 'Ana', call: 'hands' });
    const story = given(start('Ana'), start('Luis'), pause('Ana', 'Luis'), call);
    expect(story.page(call.id).server).toBe('Luis');
  });
});

const t1 = order('t1', [line('a', 'burrito')]);
const t2 = order('t2', [line('b', 'fries')], { server: 'Luis', table: '12' });
const bump = command('ticket.bump', { ticketId: 't1' });
const page = command('page.send', { ticketId: 't1', server: 'Ana' });

describe('the end of a shift', () => {
  it('moves all open tickets and pages to who takes over, and nothing of anyone else', () => {
    given(start('Ana'), start('Luis'), t1, t2, bump, page)
      .when(command('shift.end', { server: 'Ana', to: 'Luis' }))
      .then([
        ['ticket.moved', { ticketId: 't1', server: 'Luis', from: { table: '7', server: 'Ana' } }],
        ['page.handed-over', { pageId: page.id, from: 'Ana', to: 'Luis' }],
        ['shift.ended', { server: 'Ana' }],
      ]);
  });

  it('without a successor hands her pages to who took the zone', () => {
    given(start('Ana'), start('Rosa', 'Main'), t1, bump, page)
      .when(end('Ana'))
      .then([
        ['page.handed-over', { pageId: page.id, from: 'Ana', to: 'Rosa' }],
        ['shift.ended', { server: 'Ana' }],
      ]);
  });

  it('leaves the page with her name, not carried, when nobody is there', () => {
    const story = given(start('Ana'), t1, bump, page, end('Ana'));
    expect(story.page(page.id).server).toBe('Ana');
    expect(isUncarried(story.state, story.page(page.id))).toBe(true);
  });

  it('lets another person take over after she has gone home', () => {
    given(start('Ana'), start('Luis'), t1, end('Ana'))
      .when(command('shift.end', { server: 'Ana', to: 'Luis' }))
      .then([
        ['ticket.moved', { ticketId: 't1', server: 'Luis', from: { table: '7', server: 'Ana' } }],
      ]);
  });

  it('refuses a hand-over to herself, and of a person with neither a shift nor a table', () => {
    given(start('Ana'))
      .when(command('shift.end', { server: 'Ana', to: 'Ana' }))
      .then({ code: 'conflict', field: 'data.to' });
    given(start('Luis'))
      .when(command('shift.end', { server: 'Ana', to: 'Luis' }))
      .then({ code: 'conflict', field: 'data.server' });
  });
});

describe('a break', () => {
  it('keeps her tickets, and gives her pages to the stand-in', () => {
    const story = given(start('Ana'), start('Luis'), t1, bump, page, pause('Ana', 'Luis'));
    expect(story.page(page.id).server).toBe('Luis');
    expect(story.ticket('t1').server).toBe('Ana');
    expect(story.state.shifts.Ana?.paused).toMatchObject({ to: 'Luis' });
  });

  it('without a stand-in hands over what she has not heard, and leaves her what she has', () => {
    const hear = command('page.hear', { pageId: page.id });
    given(start('Ana'), start('Rosa', 'Main'), t1, bump, page)
      .when(pause('Ana'))
      .then([
        ['page.handed-over', { pageId: page.id, from: 'Ana', to: 'Rosa' }],
        ['shift.paused', { server: 'Ana' }],
      ]);
    given(start('Ana'), start('Rosa', 'Main'), t1, bump, page, hear)
      .when(pause('Ana'))
      .then([['shift.paused', { server: 'Ana' }]]);
  });

  it('happens once, may change its stand-in, and ends once', () => {
    given(start('Ana'), pause('Ana')).when(pause('Ana')).then([]);
    given(start('Ana'), pause('Ana'))
      .when(pause('Ana', 'Luis'))
      .then([['shift.paused', { server: 'Ana', to: 'Luis' }]]);
    given(start('Ana'), pause('Ana'))
      .when(resume('Ana'))
      .then([['shift.resumed', { server: 'Ana' }]]);
    given(start('Ana')).when(resume('Ana')).then([]);
    expect(given(start('Ana'), pause('Ana'), resume('Ana')).state.shifts.Ana).not.toHaveProperty(
      'paused',
    );
  });

  it('is refused to a person who is not on shift, and to herself as the stand-in', () => {
    given().when(pause('Ana')).then({ code: 'conflict', field: 'data.server' });
    given().when(resume('Ana')).then({ code: 'conflict', field: 'data.server' });
    given(start('Ana')).when(pause('Ana', 'Ana')).then({ code: 'conflict', field: 'data.to' });
  });

  it('lasts when she takes other zones', () => {
    const { state } = given(start('Ana'), pause('Ana', 'Luis'), start('Ana', 'Main'));
    expect(state.shifts.Ana).toMatchObject({ zones: ['Main'], paused: { to: 'Luis' } });
  });
});

describe('a page that was heard and then handed over', () => {
  it('keeps the answered call on its lines, and starts the next one', () => {
    const hear = command('page.hear', { pageId: page.id });
    const over = command('page.hand-over', { pageIds: [page.id], to: 'Luis' });
    const story = given(t1, bump, page, hear, over);
    const [item] = story.ticket('t1').items;
    expect(item?.pastPages).toHaveLength(1);
    expect(item?.pastPages?.[0]).toMatchObject({ pagedTo: 'Ana' });
    expect(item?.pastPages?.[0]?.heardAt).toBeGreaterThan(item?.pastPages?.[0]?.pagedAt ?? 0);
    expect(item).toMatchObject({ pagedTo: 'Luis' });
    expect(item).not.toHaveProperty('heardAt');
  });

  it('is one call when nobody had heard it', () => {
    const over = command('page.hand-over', { pageIds: [page.id], to: 'Luis' });
    const [item] = given(t1, bump, page, over).ticket('t1').items;
    expect(item).not.toHaveProperty('pastPages');
    expect(item?.pagedTo).toBe('Luis');
  });
});

describe('a page for food that was served while it was on its way', () => {
  const serve = command('ticket.serve', { ticketId: 't1' });
  const twoCourses = order('t1', [line('a', 'burrito'), line('b', 'fries', { course: 2 })]);

  it('is not sent, so that nobody is called to an empty pass', () => {
    given(twoCourses, bump, serve).when(page).then([]);
  });

  it('is sent while something cooks, and when a person wrote why', () => {
    const fire = command('ticket.fire-course', { ticketId: 't1', course: 2 });
    expect(given(twoCourses, bump, serve, fire, page).pages).toHaveLength(1);
    const call = command('page.send', { ticketId: 't1', server: 'Ana', call: 'question' });
    expect(given(twoCourses, bump, serve, call).pages).toHaveLength(1);
  });
});
