import fc from 'fast-check';
import type { CommandData, CommandType } from '../../../shared/contract/commands';
import { PURPOSES } from '../../../shared/contract/pins';
import type { HouseState, Ticket } from '../../../shared/contract/state';
import { allClosed } from '../../../shared/domain/closed-tickets';
import { command, line } from './given';

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
      'ticket.split',
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
const TABLES = ['7', '12', 'Lawn'] as const;
const STATIONS = [undefined, 'grill', 'fry', 'bar'] as const;
const DISHES = ['burrito', 'fries', 'nachos', 'limeade'] as const;
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
  const page = pick(Object.values(state.pages), a);
  const server = pick(SERVERS, b);
  const table = pick(TABLES, c);
  const menuItemId = pick(DISHES, a);
  switch (type) {
    case 'ticket.place':
      return {
        ticketId: idOf(turn, 0),
        orderType: 'dine-in',
        table,
        server,
        priority: pick(PRIORITIES, c),
        items: lines(turn, 1 + (b % 4), a),
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
      return { ticketId, reason: 'walked out' };
    case 'item.void':
      return { ticketId, itemId, reason: 'changed mind' };
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
      return { ticketId, what: b % 2 === 0 ? 'allergies' : 'changes' };
    case 'ticket.merge':
      return { ticketId, into: pick(open, b)?.id ?? NOWHERE };
    case 'ticket.split':
      return { ticketId, itemIds: [itemId, lineOf(ticket, c)], newTicketId: idOf(turn, 0) };
    case 'page.send':
      return b % 5 === 0
        ? { table, server, text: 'Come', ...(b % 2 === 0 ? { call: 'hands' } : {}) }
        : { ticketId, server };
    case 'page.escalate':
      return { pageId: page?.id ?? NOWHERE, level: (page?.level ?? 1) + 1 };
    case 'page.hear':
      return { pageId: page?.id ?? NOWHERE };
    case 'page.hand-over':
      return { pageIds: [page?.id ?? NOWHERE], to: server };
    case 'shift.start':
      return { server, zones: [table] };
    case 'shift.end':
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
