import { describe, expect, it } from 'vitest';
import {
  COMMAND_TYPES,
  type CommandType,
  commandData,
  commandRoles,
  ITEMS_MAX,
} from '../../../shared/contract/commands';
import { NAME_MAX, NOTE_MAX } from '../../../shared/contract/text';
import { examples, ids } from './examples';

const accepts = (type: CommandType, data: unknown): boolean =>
  commandData[type].safeParse(data).success;

/** The example with the value at `path` replaced; undefined removes it. */
function withValue(type: CommandType, path: string, value: unknown): unknown {
  const copy = structuredClone(examples[type]) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce((at, key) => at[key] as Record<string, unknown>, copy);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

const fields = COMMAND_TYPES.flatMap((type) =>
  Object.keys(examples[type]).map((field) => [type, field] as const),
);

/** Changes of a sent line or ticket: null removes what was there. */
const takesNull = new Set([
  'ticket.move table',
  'item.change note',
  'item.change seat',
  'ticket.change guest',
  'ticket.change covers',
]);

describe('every command', () => {
  it.each(COMMAND_TYPES)('%s takes its example unchanged', (type) => {
    expect(commandData[type].parse(examples[type])).toEqual(examples[type]);
  });

  it.each(COMMAND_TYPES)('%s may be sent by at least one role', (type) => {
    expect(commandRoles[type].length).toBeGreaterThan(0);
  });

  it.each(COMMAND_TYPES)('%s refuses an unknown field', (type) => {
    expect(accepts(type, { ...examples[type], surprise: 1 })).toBe(false);
  });

  it.each(COMMAND_TYPES)('%s refuses a value that is no object', (type) => {
    for (const wrong of [undefined, null, [], 'text', 1, [examples[type]]]) {
      expect(accepts(type, wrong)).toBe(false);
    }
  });

  it.each(fields)('%s refuses a wrong type in %s', (type, field) => {
    const wrongs = [Number.NaN, { a: 1 }, () => 1, [null], ''];
    for (const wrong of takesNull.has(`${type} ${field}`) ? wrongs : [null, ...wrongs]) {
      expect(accepts(type, withValue(type, field, wrong))).toBe(false);
    }
  });
});

describe('ids', () => {
  const idFields = fields.filter(([, field]) =>
    ['ticketId', 'itemId', 'pageId', 'into', 'newTicketId'].includes(field),
  );

  it.each(idFields)('%s refuses a missing, short or malformed %s', (type, field) => {
    const values = ['t1', '__proto__', 'd9428888-122b-41e1-b85c-61ccb8f9a1a0', `${ids.ticket} `];
    for (const wrong of values) expect(accepts(type, withValue(type, field, wrong))).toBe(false);
  });
});

describe('amounts', () => {
  it.each([
    ['ticket.place', 'items.0.quantity', [0, -1, 1.3, 0.1, 1000, '2', Number.POSITIVE_INFINITY]],
    ['ticket.place', 'items.0.seat', [0, 100, 1.5]],
    ['ticket.place', 'items.0.course', [0, 10, -1]],
    ['ticket.place', 'covers', [0, 501]],
    ['ticket.fire-course', 'course', [0, 10]],
    ['page.escalate', 'level', [1, 4, 2.5]],
    ['menu.eighty-six', 'remaining', [-1, 10_000, 0.3]],
  ] as const)('%s refuses %s of %j', (type, path, values) => {
    for (const wrong of values) expect(accepts(type, withValue(type, path, wrong))).toBe(false);
  });
});

describe('sizes', () => {
  const line = { itemId: ids.item, menuItemId: 'x', quantity: 1 };

  it('accepts a ticket of the most lines and refuses one more, and one of none', () => {
    const lines = (count: number) => withValue('ticket.place', 'items', Array(count).fill(line));
    expect(accepts('ticket.place', lines(ITEMS_MAX))).toBe(true);
    expect(accepts('ticket.place', lines(ITEMS_MAX + 1))).toBe(false);
    expect(accepts('ticket.place', lines(0))).toBe(false);
  });

  it.each([
    ['ticket.place', 'note', NOTE_MAX],
    ['ticket.place', 'guest', NAME_MAX],
    ['ticket.place', 'items.0.note', NOTE_MAX],
    ['ticket.place', 'items.0.modifiers.0', NAME_MAX],
    ['ticket.place', 'items.1.name', NAME_MAX],
    ['item.void', 'reason', NOTE_MAX],
    ['page.send', 'text', NOTE_MAX],
  ] as const)('%s takes %s of %d characters and refuses one more', (type, path, max) => {
    expect(accepts(type, withValue(type, path, 'x'.repeat(max)))).toBe(true);
    expect(accepts(type, withValue(type, path, 'x'.repeat(max + 1)))).toBe(false);
    expect(accepts(type, withValue(type, path, 'x'.repeat(10_000)))).toBe(false);
  });
});

describe('free text', () => {
  const texts = [
    ['ticket.place', 'table'],
    ['ticket.place', 'guest'],
    ['ticket.place', 'server'],
    ['ticket.place', 'note'],
    ['ticket.place', 'items.0.note'],
    ['ticket.place', 'items.0.modifiers.0'],
    ['ticket.place', 'items.0.allergies.0'],
    ['ticket.place', 'items.1.name'],
    ['ticket.place', 'items.1.station'],
    ['ticket.void', 'reason'],
    ['item.void', 'reason'],
    ['ticket.move', 'table'],
    ['page.send', 'text'],
    ['page.hand-over', 'to'],
    ['shift.start', 'server'],
    ['shift.start', 'zones.0'],
    ['house.change', 'name'],
  ] as const;

  it.each(texts)('%s refuses a card number in %s', (type, path) => {
    for (const card of ['4111 1111 1111 1111', '４１１１１１１１１１１１１１１１']) {
      expect(accepts(type, withValue(type, path, `x ${card}`))).toBe(false);
    }
  });

  it.each(texts)('%s refuses a blank %s', (type, path) => {
    for (const blank of ['', ' ', '\t\n', '\u00a0', '\u200b', '\u202e\u202c', '\ufeff']) {
      expect(accepts(type, withValue(type, path, blank))).toBe(false);
    }
  });

  it.each(texts)('%s takes any other %s, unchanged', (type, path) => {
    for (const good of [
      'line\u2028separator\u2029and\u0085more',
      '👩🏽‍🍳 sin cebolla',
      'بدون بصل',
      '\u202eright to left\u202c',
      'a "quoted" \\ <b>&amp;</b> \u0000 \u001f',
      'half a pair \ud83d',
      'call +44 20 7946 0958',
    ]) {
      const parsed = commandData[type].parse(withValue(type, path, good));
      expect(parsed).toEqual(withValue(type, path, good));
    }
  });

  it('refuses `__proto__`, which cannot be the key of a record', () => {
    expect(accepts('shift.start', { server: '__proto__' })).toBe(false);
  });
});

describe('fields that depend on each other', () => {
  it('a line is from the menu or off it, not both and not neither', () => {
    const place = (item: object) => withValue('ticket.place', 'items', [item]);
    const common = { itemId: ids.item, quantity: 1 };
    const off = { name: 'Cake', station: 'cold' };
    expect(accepts('ticket.place', place({ ...common, menuItemId: 'x' }))).toBe(true);
    expect(accepts('ticket.place', place({ ...common, ...off }))).toBe(true);
    expect(accepts('ticket.place', place({ ...common, ...off, menuItemId: 'x' }))).toBe(false);
    expect(accepts('ticket.place', place({ ...common, name: 'Cake' }))).toBe(false);
    expect(accepts('ticket.place', place(common))).toBe(false);
  });

  it('a move needs a table or a server', () => {
    expect(accepts('ticket.move', { ticketId: ids.ticket })).toBe(false);
    expect(accepts('ticket.move', { ticketId: ids.ticket, server: 'Luis' })).toBe(true);
  });

  it('a page needs a ticket, a table or a text', () => {
    expect(accepts('page.send', { server: 'Ana' })).toBe(false);
    expect(accepts('page.send', { server: 'Ana', table: '7' })).toBe(true);
    expect(accepts('page.send', { server: 'Ana', text: 'Hands, please' })).toBe(true);
    expect(accepts('page.send', { server: 'Ana', call: 'hands' })).toBe(true);
    expect(accepts('page.send', { server: 'Ana', call: 'hug' })).toBe(false);
  });

  it('the id of the house cannot be changed', () => {
    expect(accepts('house.change', { id: 'other' })).toBe(false);
  });
});
