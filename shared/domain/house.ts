import type { Command, CommandOf } from '../contract/commands';
import { type Fact, type HeardEvent, isEvent, sequenceOf } from '../contract/events';
import type { House } from '../contract/house';
import type { HouseState } from '../contract/state';
import { accept, type Decision, fact, reject } from './decision';
import { eightySix, evolveEightySixed, restore } from './menu';
import { escalatePage, evolvePages, handOver, hearPage, sendPage } from './page';
import { evolveTickets } from './ticket/evolve';
import { place } from './ticket/place';
import { decideTicket } from './ticket/ticket';

/** A house before its first event. */
export const initial = (house: House): HouseState => ({
  sequence: 0,
  house,
  day: { date: '1970-01-01', openedAt: 0, lastNumber: 0 },
  tickets: {},
  closed: {},
  pages: {},
  eightySixed: {},
  shifts: {},
});

/**
 * Decides any command against what is true now. Pure: no clock, no chance, no side effect. The
 * command has been validated and its sender's role checked; see each decider for what it refuses.
 */
export function decide(state: HouseState, command: Command): Decision {
  switch (command.type) {
    case 'ticket.place':
      return place(state, command);
    case 'page.send':
      return sendPage(state, command);
    case 'page.hear':
      return hearPage(state, command);
    case 'page.escalate':
      return escalatePage(state, command);
    case 'page.hand-over':
      return handOver(state, command);
    case 'shift.start':
    case 'shift.end':
      return changeShift(state, command);
    case 'menu.eighty-six':
      return eightySix(state, command);
    case 'menu.restore':
      return restore(state, command);
    case 'house.change':
      return changeHouse(state, command);
    default:
      return decideTicket(state, command);
  }
}

/** Folds one event into the state: the same function in the hub and in every window. */
export function evolve(state: HouseState, event: HeardEvent): HouseState {
  const sequence = sequenceOf(event);
  if (isEvent(event, 'day.opened')) return { ...event.data.state, sequence };
  const house = isEvent(event, 'house.changed') ? withChange(state.house, event.data) : state.house;
  return {
    ...evolveTickets(state, event),
    sequence,
    house,
    pages: evolvePages(state.pages, event),
    eightySixed: evolveEightySixed(state.eightySixed, event),
    shifts: evolveShifts(state.shifts, event),
  };
}

/** Folds many events in their order. */
export const evolveAll = (state: HouseState, events: readonly HeardEvent[]): HouseState =>
  events.reduce(evolve, state);

/**
 * The fact that opens a business day: what is open, paged, 86'd and on shift is carried over; the
 * closed tickets stay behind in the day before, and ticket numbers start again at 1.
 */
export function openDay(state: HouseState, date: string, now: number): Fact {
  const { sequence: _sequence, ...carried } = state;
  return fact('day.opened', 'day', {
    date,
    state: { ...carried, closed: {}, day: { date, openedAt: now, lastNumber: 0 } },
  });
}

function changeShift(
  state: HouseState,
  { type, data }: CommandOf<'shift.start'> | CommandOf<'shift.end'>,
): Decision {
  const isOn = Object.hasOwn(state.shifts, data.server);
  if (type === 'shift.start') {
    return accept(fact('shift.started', 'house', { server: data.server, zones: data.zones ?? [] }));
  }
  return isOn
    ? accept(fact('shift.ended', 'house', { server: data.server }))
    : reject('conflict', `${data.server} is not on shift.`, 'data.server');
}

function evolveShifts(shifts: HouseState['shifts'], event: HeardEvent): HouseState['shifts'] {
  if (isEvent(event, 'shift.started')) {
    const { server, zones } = event.data;
    return { ...shifts, [server]: { since: Date.parse(event.time), zones } };
  }
  if (isEvent(event, 'shift.ended')) {
    const { [event.data.server]: _ended, ...rest } = shifts;
    return rest;
  }
  return shifts;
}

function changeHouse(state: HouseState, { data }: CommandOf<'house.change'>): Decision {
  const next = withChange(state.house, data);
  const stations = new Set(next.stations.map((station) => station.id));
  if (!stations.has(next.settings.defaultStation)) {
    const message = `The default station "${next.settings.defaultStation}" is not one of the stations.`;
    return reject('invalid', message, 'data.settings.defaultStation');
  }
  const groups = new Set(next.menu.modifierGroups.map((group) => group.id));
  const ids = new Set<string>();
  for (const [index, item] of next.menu.items.entries()) {
    const field = `data.menu.items.${index}`;
    if (ids.has(item.id))
      return reject('invalid', `"${item.id}" is on the menu twice.`, `${field}.id`);
    ids.add(item.id);
    const lost = item.stations.find((station) => !stations.has(station));
    if (lost !== undefined) {
      return reject(
        'invalid',
        `${item.name} goes to "${lost}", which is not a station.`,
        `${field}.stations`,
      );
    }
    const missing = item.modifierGroups.find((group) => !groups.has(group));
    if (missing !== undefined) {
      const message = `${item.name} has the modifier group "${missing}", which does not exist.`;
      return reject('invalid', message, `${field}.modifierGroups`);
    }
  }
  return accept(fact('house.changed', 'house', data));
}

/** What is absent, or undefined, in the change stays as it is. */
function withChange(
  house: House,
  change: Partial<{ [K in keyof House]: House[K] | undefined }>,
): House {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return { ...house, ...Object.fromEntries(given) };
}
