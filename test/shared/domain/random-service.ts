import fc from 'fast-check';
import type { CommandData, CommandType } from '../../../shared/contract/commands';
import { PURPOSES } from '../../../shared/contract/pins';
import type { HouseState, Ticket } from '../../../shared/contract/state';
import { allClosed } from '../../../shared/domain/closed-tickets';
import { command, line, OPENING } from './given';

/** One move of a random service; its numbers choose among the tickets, lines and pages of that moment. */
export type Move = { type: CommandType; a: number; b: number; c: number; seconds: number };

/** How often each command is drawn: often enough that tickets reach every phase, and some close. */
const WEIGHTS: Partial<Record<CommandType, number>> = {
  'ticket.place': 6,
  'ticket.add-items': 3,
  'ticket.fire-course': 3,
  'item.bump': 8,
  'ticket.bump': 5,
  'ticket.pass': 4,
  'page.send': 4,
  'ticket.serve': 5,
  'ticket.merge': 2,
  'ticket.unmerge': 3,
  'ticket.unvoid': 2,
  'ticket.unserve': 3,
  'item.remake': 3,
  'item.change': 2,
  'table.free': 3,
  'house.change': 0,
};

const types = fc.oneof(
  ...(
    [
      'ticket.place',
      'ticket.add-items',
      'ticket.fire-course',
      'ticket.void',
      'item.void',
      'ticket.prioritise',
      'item.prioritise',
      'ticket.move',
      'item.start',
      'item.bump',
      'item.recall',
      'ticket.bump',
      'ticket.recall',
      'ticket.pass',
      'ticket.acknowledge',
      'ticket.merge',
      'ticket.unmerge',
      'ticket.split',
      'ticket.split-bill',
      'ticket.unvoid',
      'ticket.unserve',
      'ticket.hold',
      'ticket.pin',
      'ticket.change',
      'item.change',
      'item.remake',
      'table.free',
      'ingredient.eighty-six',
      'ingredient.restore',
      'shift.pause',
      'shift.resume',
      'page.send',
      'page.escalate',
      'page.hear',
      'page.hand-over',
      'shift.start',
      'shift.end',
      'ticket.serve',
      'menu.eighty-six',
      'menu.restore',
      'floor.arrange',
      'staff.approve',
      'staff.refuse',
      'staff.set-pin',
      'staff.remove-pin',
      'staff.reset-pins',
    ] as const
  ).map((type) => ({ weight: WEIGHTS[type] ?? 1, arbitrary: fc.constant<CommandType>(type) })),
);

/** The clock mostly goes forward, and is sometimes set back. */
export const anyMove: fc.Arbitrary<Move> = fc.record({
  type: types,
  a: fc.nat(9_999),
  b: fc.nat(9_999),
  c: fc.nat(9_999),
  seconds: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 0, max: 90 }) },
    { weight: 1, arbitrary: fc.integer({ min: -600, max: 0 }) },
  ),
});

/** Up to 200 moves. */
export const service = fc.array(anyMove, { maxLength: 200, size: 'max' });

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** A UUIDv7 that is the same in every run of the same service. */
export const idOf = (turn: number, index: number): string =>
  `0192f3a4-${hex(index, 4)}-7000-8000-${hex(turn, 12)}`;
const NOWHERE = idOf(0xffffff, 0);

const pick = <T>(from: readonly T[], index: number): T | undefined => from[index % from.length];
const SERVERS = ['Ana', 'Luis', 'Temp'] as const;
/** Tables of the house, one in another spelling, and some that the house does not have. */
const TABLES = ['7', '12', 'Lawn', 'LAWN', 'Porch', 'Hall'] as const;
const STATIONS = [undefined, 'grill', 'fry', 'bar'] as const;
const DISHES = ['burrito', 'fries', 'nachos', 'limeade'] as const;
/** Mostly guests at a table; some orders that leave the house. */
const PLACED_AS = ['dine-in', 'dine-in', 'takeout', 'dine-in', 'delivery'] as const;
const GUESTS = ['Olmo', 'Vera', undefined] as const;
const PRIORITIES = ['normal', 'rush', 'vip'] as const;

/** The command of a move in this state, valid or not. `turn` makes its ids unique. */
export function commandOf(state: HouseState, move: Move, turn: number) {
  return command(move.type, dataOf(state, move, turn) as CommandData<typeof move.type>);
}

function dataOf(state: HouseState, { type, a, b, c }: Move, turn: number): unknown {
  const open = Object.values(state.tickets);
  // Mostly an open ticket; sometimes a closed one, or one that does not exist.
  const ticket = pick(a % 8 === 0 ? allClosed(state.closed) : open, a >> 3);
  const ticketId = ticket?.id ?? NOWHERE;
  const itemId = lineOf(ticket, b);
  const someIds = c % 3 === 0 ? { itemIds: [itemId] } : {};
  const page = pick(Object.values(state.pages), a);
  const server = pick(SERVERS, b);
  const table = pick(TABLES, c);
  const menuItemId = pick(DISHES, a);
  switch (type) {
    case 'ticket.place':
      return {
        ticketId: idOf(turn, 0),
        orderType: pick(PLACED_AS, b),
        table,
        server,
        priority: pick(PRIORITIES, c),
        items: lines(turn, 1 + (b % 4), a),
        ...(c % 2 === 0 ? { covers: 1 + (a % 6), guest: pick(GUESTS, b) } : {}),
        ...(a % 6 === 0 ? { note: 'by the window' } : {}),
        ...(a % 7 === 0 ? { hold: true } : {}),
        ...(b % 4 === 0 ? { promisedAt: new Date(OPENING + c * 1_000).toISOString() } : {}),
      };
    case 'ticket.add-items':
      return { ticketId, items: lines(turn, 1 + (b % 2), c) };
    case 'ticket.fire-course':
      return {
        ticketId,
        course: 1 + (b % 3),
        ...(c % 4 === 0 ? { itemIds: [itemId, lineOf(ticket, c)] } : {}),
      };
    case 'ticket.void':
      return { ticketId, reason: 'walked out', ...(c % 2 === 0 ? { cooked: false } : {}) };
    case 'item.void':
      return {
        ticketId,
        itemId,
        reason: 'changed mind',
        ...(c % 2 === 0 ? { quantity: 1 } : {}),
        ...(c % 3 === 0 ? { cooked: c % 2 === 0 } : {}),
      };
    case 'ticket.unvoid':
    case 'ticket.unserve':
      return { ticketId, ...someIds };
    case 'ticket.hold':
      return { ticketId, ...someIds, ...(b % 2 === 0 ? { course: 1 + (b % 3) } : {}) };
    case 'ticket.pin':
      return { ticketId, pinned: b % 3 !== 0 };
    case 'ticket.unmerge':
      return { ticketId: pick(merged(state), b) ?? ticketId };
    case 'ticket.split-bill':
      return {
        ticketId,
        bills: [{ lines: [] }, { lines: [{ itemId, quantity: 1 / (1 + (c % 3)) }] }],
      };
    case 'ticket.change':
      return {
        ticketId,
        orderType: b % 2 === 0 ? 'takeout' : 'dine-in',
        ...(b % 3 === 0 ? { covers: c % 2 === 0 ? 1 + (c % 8) : null } : {}),
        ...(c % 3 === 0 ? { guest: c % 2 === 0 ? 'Vera' : null, note: 'birthday' } : {}),
        ...(c % 5 === 0 ? { promisedAt: new Date(OPENING + b * 1_000).toISOString() } : {}),
      };
    case 'item.change':
      return {
        ticketId,
        itemId,
        ...(b % 2 === 0 ? { modifiers: c % 2 === 0 ? ['Guacamole'] : ['No salt'] } : {}),
        ...(b % 3 === 0 ? { course: 1 + (c % 3) } : {}),
        ...(b % 5 === 0 ? { allergens: ['fish'], note: null } : {}),
        ...(c % 2 === 0 ? { seat: 1 + (c % 9), toGo: b % 2 === 0 } : {}),
      };
    case 'item.remake':
      return {
        ticketId,
        itemId,
        newItemId: idOf(turn, 1),
        reason: 'dropped',
        ...(c % 2 === 0 ? { quantity: 1 } : {}),
        rush: c % 3 !== 0,
      };
    case 'table.free':
      return { table: pick(Object.values(state.seated ?? {}), b)?.table ?? table };
    case 'ingredient.eighty-six':
    case 'ingredient.restore':
      return { name: pick(['Guacamole', 'Cheese'], b) };
    case 'ticket.prioritise':
      return { ticketId, priority: pick(PRIORITIES, b) };
    case 'item.prioritise':
      return { ticketId, itemId, priority: c % 3 === 0 ? 'normal' : 'rush' };
    case 'floor.arrange':
      return { tables: [{ name: table, position: { x: a % 101, y: b % 101 } }] };
    case 'ticket.move':
      return { ticketId, table, server };
    case 'ticket.bump':
    case 'ticket.recall':
      return { ticketId, station: pick(STATIONS, b) };
    case 'ticket.pass':
      return { ticketId, override: b % 2 === 0 };
    case 'ticket.acknowledge':
      return {
        ticketId,
        what: b % 2 === 0 ? 'allergies' : 'changes',
        ...(c % 2 === 0 ? { station: pick(STATIONS, c) } : {}),
      };
    case 'ticket.merge':
      return { ticketId, into: pick(open, b)?.id ?? NOWHERE };
    case 'ticket.split':
      return c % 3 === 0
        ? {
            ticketId,
            itemIds: [],
            newTicketId: idOf(turn, 0),
            portions: [{ itemId, quantity: 1, newItemId: idOf(turn, 1) }],
          }
        : { ticketId, itemIds: [itemId, lineOf(ticket, c)], newTicketId: idOf(turn, 0) };
    case 'page.send':
      return b % 5 === 0
        ? { table, server, text: 'Come', ...(b % 2 === 0 ? { call: 'hands' } : {}) }
        : { ticketId, server };
    case 'page.escalate':
      return { pageId: page?.id ?? NOWHERE, level: Math.min(3, (page?.level ?? 1) + 1) };
    case 'page.hear':
      return { pageId: page?.id ?? NOWHERE };
    case 'page.hand-over':
      return { pageIds: [page?.id ?? NOWHERE], to: server };
    case 'shift.start':
      return { server, zones: [table] };
    case 'shift.end':
    case 'shift.pause':
      return { server, ...(c % 3 === 0 ? { to: pick(SERVERS, c) } : {}) };
    case 'shift.resume':
      return { server };
    case 'ticket.serve':
      return b % 2 === 0 ? { ticketId } : { ticketId, itemIds: [itemId] };
    case 'menu.eighty-six':
      return { menuItemId, remaining: b % 6 };
    case 'menu.restore':
      return { menuItemId };
    case 'staff.approve':
      return { who: server, purpose: pick(PURPOSES, a), window: 'front-of-house' };
    case 'staff.refuse':
      return { purpose: pick(PURPOSES, a), window: 'kitchen 2' };
    case 'staff.set-pin':
      return c % 2 === 0 ? { who: server } : { who: server, by: 'Ana' };
    case 'staff.remove-pin':
      return { who: server, by: 'Ana' };
    case 'staff.reset-pins':
      return { people: [server] };
    default:
      return { ticketId, itemId };
  }
}

/** Merged tickets, by id. */
const merged = (state: HouseState): string[] =>
  allClosed(state.closed)
    .filter(({ closed }) => closed?.as === 'merged')
    .map(({ id }) => id);

const lineOf = (ticket: Ticket | undefined, index: number): string =>
  (ticket && pick(ticket.items, index)?.itemId) ?? NOWHERE;

const lines = (turn: number, count: number, seed: number) =>
  Array.from({ length: count }, (_, index) =>
    line(idOf(turn, index + 1), pick(DISHES, seed + index) ?? 'burrito', {
      quantity: 1 + ((seed >> index) % 3),
      ...(seed % 3 === 0 ? { course: 1 + ((seed + index) % 3) } : {}),
      ...(seed % 5 === 0 ? { allergies: ['kiwi'], seat: 1 + index } : {}),
      ...(seed % 3 === 0 ? { allergens: ['nuts'] } : {}),
    }),
  );
