import type { Station, Threshold } from '../contract/house';
import type { HouseState, Item, Ticket } from '../contract/state';
import { hasUnseenChanges, wasOwedWhenVoided } from '../domain/ticket/lines';
import { agesFrom, prepOf, thresholdFor } from './ages';
import type { Expo } from './expo';
import { changesOf, hasSeenAllergiesAt, isUnseenBy, type RailChange } from './rail-changes';
import {
  allergiesOf,
  type Here,
  type RailAllergy,
  type RailSection,
  sectionsOf,
} from './rail-lines';
import { remember } from './remember';
import { isAtStations, isOwedAt, type Stations, stationsKey } from './stations';

/** A card on the rail. The same object until its ticket changes. */
export type RailTicket = {
  ticket: Ticket;
  /** The stations that the card is for. */
  stations: Stations;
  /** Nothing is owed here any more, but a cook has not yet seen the void. */
  void: boolean;
  /** When the earliest line that is still owed here was fired; for a void card, when it was voided. */
  since: number;
  /** The longest prep time, in minutes, of the lines that are owed since then; 0 if nothing is owed here. */
  prep: number;
  sections: RailSection[];
  /** Lines of other stations, not voided, that this card leaves out. */
  elsewhere: number;
  /** Of the lines shown: how many are done, and how many are neither held nor voided. */
  done: number;
  total: number;
  /** For the head of the card, from the whole ticket. */
  allergies: RailAllergy[];
  /** The shown stations have confirmed all of these allergies. */
  allergiesSeen: boolean;
  /** Old ▶ new, since the last move; fields that did not change are absent. */
  moved?: Moved;
  /** Something that the shown stations had seen has changed, and they have not confirmed it. */
  unseenChanges: boolean;
  changes: RailChange[];
  /** Only on a card of the expo view, which shows whole tickets. */
  expo?: Expo;
};

type Moved = {
  at: number;
  table?: { from: string; to: string };
  server?: { from: string; to: string };
};

/** A card with its rank and place. The place is the sequence at which the earliest owed line was fired. */
type RankedCard = { card: RailTicket; rank: number; place: number };

/**
 * The tickets with fired lines that the stations still owe, in cooking order: pinned ones first, then rush and VIP, then
 * tickets with an owed line on the fly, then the others. Equal ranks are ordered by firing (by sequence, so a skewed clock cannot
 * reorder the rail). A ticket that was voided while it was cooked stays, as `void`, until it is acknowledged.
 */
export function rail(state: HouseState, stations: Stations): RailTicket[] {
  const ranked: RankedCard[] = [];
  const view: View = { stations, ...settingsOf(state.house.stations, undefined) };
  for (const ticket of Object.values(state.tickets)) {
    const card = rankCard(ticket, view);
    if (card) ranked.push(card);
  }
  for (const bucket of state.closed) ranked.push(...voidCards(bucket, view));
  return ranked
    .sort((a, b) => byPin(a.card, b.card) || a.rank - b.rank || a.place - b.place)
    .map(({ card }) => card);
}

/** What a card depends on besides its ticket: the shown stations, and the settings of all stations. */
type View = { stations: Stations; grouped: ReadonlySet<string>; ignored: ReadonlySet<string> };

/** `grouped`: stations that show equal dishes as one line; `ignored`: those that never count as elsewhere. */
const settingsOf = remember(
  () => '',
  (known: readonly Station[], _: undefined): Pick<View, 'grouped' | 'ignored'> => ({
    grouped: new Set(known.flatMap(({ id, groups }) => (groups === true ? [id] : []))),
    ignored: new Set(known.flatMap(({ id, elsewhere }) => (elsewhere === false ? [id] : []))),
  }),
);

const viewKey = ({ stations, grouped, ignored }: View): string =>
  `${stationsKey(stations)} ${[...grouped].join('|')} ${[...ignored].join('|')}`;

const rankCard = remember(viewKey, (ticket: Ticket, view: View): RankedCard | undefined => {
  const { stations, grouped, ignored } = view;
  const isHere = (item: Item) => isAtStations(item, stations);
  const lines = ticket.items.filter(isHere);
  const isOwedHere = (item: Item) => isOwedAt(item, stations);
  const isGrouped = (item: Item) =>
    item.stations.every(
      (one) => grouped.has(one) || (stations !== 'all' && !stations.includes(one)),
    );
  const owed = lines.filter(isOwedHere);
  const isUnseenHere = (item: Item, at: number | undefined) =>
    item.voided !== undefined && at === item.voided.at
      ? isVoidUnseen(item, ticket, lines, stations)
      : isUnseenBy(ticket, at, item.stations, stations);
  const voided = lines.filter((item) => isVoidUnseen(item, ticket, lines, stations));
  const [first] = (owed.length > 0 ? owed : voided).sort((a, b) => placeOf(a) - placeOf(b));
  if (!first) return undefined;
  const card = cardOf(
    ticket,
    lines,
    {
      isHere,
      isOwedHere,
      isUnseenHere,
      isGrouped,
      isElsewhere: (item) => item.stations.some((one) => !ignored.has(one)),
    },
    {
      void: owed.length === 0,
      since: (owed.length > 0 ? first.firedAt : first.voided?.at) ?? ticket.placedAt,
    },
    stations,
  );
  return { card, rank: rankOf(ticket, owed), place: placeOf(first) };
});

/** What `cardOf` needs to know; what is absent is as for the whole kitchen. */
type Known = Pick<Here, 'isHere' | 'isOwedHere'> &
  Partial<Here> & {
    /** False for a line that never counts as elsewhere. */
    isElsewhere?(item: Item): boolean;
  };

/** The card that shows these lines of a ticket at the stations. */
export function cardOf(
  ticket: Ticket,
  lines: readonly Item[],
  known: Known,
  state: Pick<RailTicket, 'void' | 'since'>,
  stations: Stations = 'all',
): RailTicket {
  const here: Here = {
    isUnseenHere: (item, at) =>
      item.voided !== undefined && at === item.voided.at
        ? isVoidUnseen(item, ticket, lines, stations)
        : isUnseenBy(ticket, at, item.stations, stations),
    isGrouped: () => false,
    ...known,
  };
  const { isHere, isOwedHere } = here;
  const { isElsewhere = () => true } = known;
  const made = lines.filter((item) => item.phase !== 'held' && item.phase !== 'voided');
  const moved = movedOf(ticket);
  const changes = changesOf(ticket, stations);
  return {
    ticket,
    stations,
    ...state,
    prep: prepOf(lines.filter(isOwedHere)),
    sections: sectionsOf(ticket, lines, here),
    elsewhere: ticket.items.filter(
      (item) => !isHere(item) && item.phase !== 'voided' && isElsewhere(item),
    ).length,
    done: made.filter((item) => !isOwedHere(item)).length,
    total: made.length,
    allergies: allergiesOf(ticket, isHere),
    allergiesSeen: hasSeenAllergiesAt(ticket, stations),
    ...(moved ? { moved } : {}),
    unseenChanges: changes.length > 0,
    changes,
  };
}

/** Closed tickets with an unseen void. There are few, so each bucket is searched once. */
const voidCards = remember(viewKey, (bucket: Record<string, Ticket>, view: View): RankedCard[] =>
  Object.values(bucket).flatMap((ticket) =>
    hasUnseenChanges(ticket) ? (rankCard(ticket, view) ?? []) : [],
  ),
);

/**
 * True for a line that was voided while it was owed, if a shown station of it has neither confirmed the change nor
 * bumped a line of the card since. A bump counts for its own station, because the struck line is on the same card; on
 * a card of the whole kitchen any bump counts.
 */
function isVoidUnseen(
  item: Item,
  ticket: Ticket,
  lines: readonly Item[],
  shown: Stations,
): boolean {
  const at = item.voided?.at;
  if (at === undefined || !wasOwedWhenVoided(item)) return false;
  const isBumpedSince = (station: string | undefined) =>
    lines.some((line) => (bumpedAt(line, station) ?? -1) >= at);
  if (shown === 'all') {
    return !isBumpedSince(undefined) && isUnseenBy(ticket, at, item.stations, shown);
  }
  const waiting = item.stations.filter((one) => shown.includes(one) && !isBumpedSince(one));
  return isUnseenBy(ticket, at, waiting, shown);
}

/** Orders pinned tickets before the others, the earliest pin first. */
export const byPin = (a: RailTicket, b: RailTicket): number =>
  pinOf(a.ticket) === pinOf(b.ticket) ? 0 : pinOf(a.ticket) - pinOf(b.ticket);

const pinOf = ({ pinnedAt }: Ticket): number => pinnedAt ?? Number.POSITIVE_INFINITY;

/** When the station finished its part of the line; the times of single stations go when the whole line is ready. */
const bumpedAt = ({ stations, doneStations, readyAt }: Item, station: string | undefined) =>
  station === undefined || stations.includes(station)
    ? (readyAt ?? (station === undefined ? undefined : doneStations?.[station]))
    : undefined;

/** Rush and VIP come first, then tickets with an owed line on the fly, then the others. */
export function rankOf(ticket: Ticket, owed: readonly Item[]): number {
  if (ticket.priority !== 'normal') return 0;
  return owed.some((item) => item.rush === true) ? 1 : 2;
}

/** When a card is ageing and late: by its order type, and by what its own dishes need. */
export const cardThreshold = ({ prep }: RailTicket, threshold: Threshold): Threshold =>
  thresholdFor(threshold, prep);

/**
 * The moment from which a card counts towards amber and red, by its own threshold (`cardThreshold`); a promised ticket
 * is late at its promised time.
 */
export const cardAgesFrom = ({ since, ticket }: RailTicket, threshold: Threshold): number =>
  agesFrom(since, ticket.promisedAt, threshold);

/** The sequence at which a line was fired; a line that was not fired comes last. */
export const placeOf = (item: Item): number => item.firedSequence ?? Number.MAX_SAFE_INTEGER;

function movedOf({ movedFrom, table, server }: Ticket): Moved | undefined {
  if (!movedFrom) return undefined;
  const { at, table: fromTable, server: fromServer } = movedFrom;
  return {
    at,
    ...(fromTable !== undefined && table !== undefined
      ? { table: { from: fromTable, to: table } }
      : {}),
    ...(fromServer === undefined ? {} : { server: { from: fromServer, to: server } }),
  };
}
