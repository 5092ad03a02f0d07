import type { CommandOf } from '../../contract/commands';
import type { Fact } from '../../contract/events';
import type { HouseState, Item, ItemPhase, Ticket } from '../../contract/state';
import { hasAllergies } from '../allergies';
import { accept, type Decision, fact, reject } from '../decision';
import { pagesCleared } from '../page';
import {
  hasSeenAllergies,
  hasUnseenChanges,
  isAtStation,
  isOwed,
  isOwedBy,
  isPaced,
  isPartlyDone,
  isReadyToPass,
  nameOf,
  stationsOwing,
} from './lines';

type ItemCommand = CommandOf<'item.start'> | CommandOf<'item.bump'> | CommandOf<'item.recall'>;

const ITEM_RULES = {
  'item.start': { from: ['owed'], event: 'item.started' },
  'item.bump': { from: ['owed', 'started'], event: 'item.ready' },
  'item.recall': { from: ['ready'], event: 'item.recalled' },
} as const satisfies Record<ItemCommand['type'], { from: ItemPhase[]; event: string }>;

/**
 * Decides `item.start`, `item.bump` and `item.recall`. A bump with a station finishes that station's part;
 * a recall brings back the whole line, even while another station owes its part.
 */
export function workOnItem(state: HouseState, ticket: Ticket, command: ItemCommand): Decision {
  const item = ticket.items.find(({ itemId }) => itemId === command.data.itemId);
  if (!item) {
    return reject('not-found', 'no-line', nameOf(ticket), 'data.itemId');
  }
  const { from, event } = ITEM_RULES[command.type];
  if (command.type === 'item.recall' && item.phase === 'served')
    return wasServed(ticket, item, 'data.itemId');
  const isPart = command.type === 'item.recall' && isPartlyDone(item);
  if (!isPart && !(from as readonly ItemPhase[]).includes(item.phase)) {
    const values = { ...nameOf(ticket), item: item.name, phase: item.phase };
    return reject('conflict', 'line-is', values, 'data.itemId');
  }
  if (command.type === 'item.bump' && command.data.station !== undefined) {
    const { station } = command.data;
    if (!isOwedBy(item, station)) {
      const values = { ...nameOf(ticket), item: item.name };
      return reject('conflict', 'line-not-owed-there', values, 'data.station');
    }
    return accept(doneAt(ticket, item, station));
  }
  const worked = itemFact(event, ticket, item);
  return command.type === 'item.recall'
    ? accept(worked, ...clearedByRecall(state, ticket, [item]))
    : accept(worked);
}

/**
 * Decides `ticket.bump`: finishes everything that the station (or the kitchen) owes on the ticket. A line of several
 * stations is ready when each has finished its part.
 */
export function bumpTicket(ticket: Ticket, { data }: CommandOf<'ticket.bump'>): Decision {
  const { station } = data;
  const items = ticket.items.filter((item) =>
    station === undefined ? isOwed(item) : isOwedBy(item, station),
  );
  if (items.length === 0) {
    return reject('conflict', 'nothing-owed', nameOf(ticket), 'data.ticketId');
  }
  return accept(...items.map((item) => doneAt(ticket, item, station)));
}

/**
 * Decides `ticket.recall`: ready lines, or lines that the station finished, go back to the rail. A recalled line's age
 * still counts from its first firing. Refuses with `conflict` if there is none; what was served is cooked again by a
 * remake only.
 */
export function recallTicket(
  state: HouseState,
  ticket: Ticket,
  { data }: CommandOf<'ticket.recall'>,
): Decision {
  const here = ticket.items.filter((item) => isAtStation(item, data.station));
  const items = here.filter(
    (item) => item.phase === 'ready' || (isPartlyDone(item) && !isOwedHere(item, data.station)),
  );
  if (items.length === 0) {
    const served = here.find((item) => item.phase === 'served');
    return served
      ? wasServed(ticket, served, 'data.ticketId')
      : reject('conflict', 'nothing-bumped', nameOf(ticket), 'data.ticketId');
  }
  return accept(
    ...items.map((item) => itemFact('item.recalled', ticket, item)),
    ...clearedByRecall(state, ticket, items),
  );
}

/**
 * Decides `ticket.pass`: announces the ready lines. Refuses with `conflict` while a fired line is owed, unless
 * `override` is set, which passes the ticket as it is. Lines that wait to land together are fired later.
 */
export function passTicket(ticket: Ticket, { data }: CommandOf<'ticket.pass'>): Decision {
  const owed = ticket.items.filter(isOwed);
  const awaited = ticket.items.filter((item) => isOwed(item) || isPaced(item));
  const override = data.override === true && awaited.length > 0;
  if (awaited.length > 0 && !override) {
    const items = awaited.map((item) => `${item.quantity} × ${item.name}`).join(', ');
    return reject('conflict', 'still-waits', { ...nameOf(ticket), items });
  }
  if (!override && !isReadyToPass(ticket)) {
    return reject('conflict', 'nothing-to-pass', nameOf(ticket));
  }
  const passed = ticket.items.filter(
    (item) => isOwed(item) || (item.phase === 'ready' && item.passedAt === undefined),
  );
  if (passed.length === 0) {
    return reject('conflict', 'nothing-fired', nameOf(ticket));
  }
  return accept(
    ...owed.map((item) => itemFact('item.ready', ticket, item)),
    fact('ticket.ready', `ticket/${ticket.id}`, {
      ticketId: ticket.id,
      itemIds: passed.map((item) => item.itemId),
      override,
    }),
  );
}

/**
 * Decides `ticket.acknowledge`: the station's cooks, or without a station all cooks, have seen the allergies or the
 * changes. Refuses with `conflict` what is not there to see, and a station that makes nothing of the ticket.
 */
export function acknowledge(ticket: Ticket, { data }: CommandOf<'ticket.acknowledge'>): Decision {
  const { what, station } = data;
  if (what === 'allergies' && !ticket.items.some(hasAllergies)) {
    return reject('conflict', 'no-allergies', nameOf(ticket), 'data.what');
  }
  if (what === 'changes' && ticket.changedAt === undefined) {
    return reject('conflict', 'no-changes', nameOf(ticket), 'data.what');
  }
  if (station !== undefined && !ticket.items.some((item) => isAtStation(item, station))) {
    return reject('conflict', 'not-made-there', { ...nameOf(ticket), station }, 'data.station');
  }
  const isSeen =
    what === 'allergies' ? hasSeenAllergies(ticket, station) : !hasUnseenChanges(ticket, station);
  return isSeen
    ? accept()
    : accept(
        fact('ticket.acknowledged', `ticket/${ticket.id}`, {
          ticketId: ticket.id,
          what,
          ...(station === undefined ? {} : { station }),
        }),
      );
}

const wasServed = (ticket: Ticket, item: Item, field: string): Decision =>
  reject('conflict', 'served-remake', { ...nameOf(ticket), item: item.name }, field);

const itemFact = (
  name: 'item.started' | 'item.ready' | 'item.recalled',
  ticket: Ticket,
  item: Item,
): Fact => fact(name, `ticket/${ticket.id}`, { ticketId: ticket.id, itemId: item.itemId });

/** `item.ready`, or `item.station-done` while other stations owe their parts. */
const doneAt = (ticket: Ticket, item: Item, station: string | undefined): Fact =>
  station === undefined || stationsOwing(item).every((one) => one === station)
    ? itemFact('item.ready', ticket, item)
    : fact('item.station-done', `ticket/${ticket.id}`, {
        ticketId: ticket.id,
        itemId: item.itemId,
        station,
      });

/** True for a line that a recall brings back; without a station, partly done lines count too. */
const isOwedHere = (item: Item, station: string | undefined): boolean =>
  station !== undefined && isOwedBy(item, station);

const clearedByRecall = (state: HouseState, ticket: Ticket, items: readonly Item[]): Fact[] =>
  pagesCleared(state, ticket, new Set(items.map((item) => item.itemId)), 'recalled');
