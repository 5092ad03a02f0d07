import { formatSequence, type HeardEvent, typeOf } from '../../../../shared/contract/events';
import type { House } from '../../../../shared/contract/house';
import type { HouseState } from '../../../../shared/contract/state';
import { initial } from '../../../../shared/domain/evolve';

const always = { ageing: 5, late: 8 };

/** The smallest house that the contract allows: its record is short, so that every bit can be tried. */
const house: House = {
  id: 'h',
  name: 'H',
  menu: { categories: [], modifierGroups: [], items: [] },
  stations: [{ id: 'grill', name: 'Grill' }],
  tables: [],
  staff: [],
  settings: {
    language: 'en',
    currency: 'USD',
    dayTurnHour: 4,
    defaultStation: 'grill',
    expo: false,
    pageAgainAfterSeconds: 30,
    thresholds: { 'dine-in': always, takeout: always, delivery: always, 'drive-thru': always },
  },
};

const envelope = (sequence: number, command: string) => ({
  specversion: '1.0' as const,
  id: `${command}-${sequence}`,
  source: 'urn:heard:h',
  time: '2026-11-23T18:00:00.000Z',
  sequence: formatSequence(sequence),
  correlationid: command,
});

/** A `menu.item-eighty-sixed` of a new command, unless one is given. */
export const eightySixed = (
  sequence: number,
  { command = `c${sequence}`, name = 'Barbacoa' }: { command?: string; name?: string } = {},
): HeardEvent => ({
  ...envelope(sequence, command),
  type: typeOf('menu.item-eighty-sixed'),
  subject: 'menu/barbacoa',
  data: { menuItemId: 'barbacoa', name, remaining: 0 },
});

/** A `day.opened`; the first one carries the house. `padding` more characters make its record long. */
export const dayOpened = (sequence: number, date: string, padding = 0): HeardEvent => ({
  ...envelope(sequence, `open-${date}-${sequence}`),
  type: typeOf('day.opened'),
  subject: 'day',
  data: {
    date,
    ...(sequence === 1 || padding > 0
      ? { house: { ...house, name: `H${'h'.repeat(padding)}` } }
      : {}),
  },
});

/** A state of this house; `padding` more characters make its snapshot long. */
export const stateOf = (sequence: number, date: string, padding = 0): HouseState => ({
  ...initial({ ...house, name: `H${'h'.repeat(padding)}` }),
  sequence,
  day: { date, openedAt: 0, lastNumber: 0 },
});

/** A `day.opened` as version 1 wrote it, with the state that it carried over. */
export const dayOpenedV1 = (sequence: number, date: string, closed: unknown = []): HeardEvent => {
  const { sequence: _sequence, ...state } = stateOf(sequence, date);
  return {
    ...dayOpened(sequence, date),
    type: 'app.heard.day.opened.v1',
    data: { date, state: { ...state, closed } },
  } as unknown as HeardEvent;
};

/** `count` events from a sequence on, each of another command. */
export const eightySixedFrom = (sequence: number, count: number): HeardEvent[] =>
  Array.from({ length: count }, (_, index) => eightySixed(sequence + index));

/** `count` events of one command, from a sequence on. */
export const oneCommand = (sequence: number, count: number): HeardEvent[] =>
  Array.from({ length: count }, (_, index) =>
    eightySixed(sequence + index, { command: `c${sequence}` }),
  );
