import type { Threshold } from '../contract/house';
import type { HouseState, Item, Ticket } from '../contract/state';
import { hasUnseenChanges, isUnseen, wasOwedWhenVoided } from '../domain/ticket/lines';
import { agesFrom } from './ages';
import type { Expo } from './expo';
import { allergiesOf, type RailAllergy, type RailSection, sectionsOf } from './rail-lines';
import { remember } from './remember';
import { isAtStations, isOwedAt, type Stations, stationsKey } from './stations';

/** A card on the rail. The same object until its ticket changes. */
export type RailTicket = {
  ticket: Ticket;
  /** Nothing is owed here any more, but a cook has not yet seen the void. */
  void: boolean;
  /** When the earliest line that is still owed here was fired; for a void card, when it was voided. */
  since: number;
  sections: RailSection[];
  /** Lines of other stations, not voided, that this card leaves out. */
  elsewhere: number;
  /** Of the lines shown: how many are done, and how many are neither held nor voided. */
  done: number;
  total: number;
  /** For the head of the card, from the whole ticket. */
  allergies: RailAllergy[];
  /** A cook has acknowledged all of these allergies. */
  allergiesSeen: boolean;
  /** Old ▶ new, since the last move; fields that did not change are absent. */
  moved?: Moved;
  /** Something that the kitchen had seen has changed, and no cook has acknowledged it. */
  unseenChanges: boolean;
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
  for (const ticket of Object.values(state.tickets)) {
    const card = rankCard(ticket, stations);
    if (card) ranked.push(card);
  }
  for (const bucket of state.closed) ranked.push(...voidCards(bucket, stations));
  return ranked
    .sort((a, b) => byPin(a.card, b.card) || a.rank - b.rank || a.place - b.place)
    .map(({ card }) => card);
}

const rankCard = remember(
  stationsKey,
  (ticket: Ticket, stations: Stations): RankedCard | undefined => {
    const isHere = (item: Item) => isAtStations(item, stations);
    const here = ticket.items.filter(isHere);
    const isOwedHere = (item: Item) => isOwedAt(item, stations);
    const owed = here.filter(isOwedHere);
    const voided = here.filter((item) => isVoidUnseen(item, ticket, here));
    const [first] = (owed.length > 0 ? owed : voided).sort((a, b) => placeOf(a) - placeOf(b));
    if (!first) return undefined;
    const card = cardOf(
      ticket,
      here,
      { isHere, isOwedHere },
      {
        void: owed.length === 0,
        since: (owed.length > 0 ? first.firedAt : first.voided?.at) ?? ticket.placedAt,
      },
    );
    return { card, rank: rankOf(ticket, owed), place: placeOf(first) };
  },
);

/** Which lines belong to the chosen stations, and which of them are still owed. */
export type Here = Record<'isHere' | 'isOwedHere', (item: Item) => boolean>;

/** The card that shows these lines of a ticket. */
export function cardOf(
  ticket: Ticket,
  lines: readonly Item[],
  { isHere, isOwedHere }: Here,
  state: Pick<RailTicket, 'void' | 'since'>,
): RailTicket {
  const made = lines.filter((item) => item.phase !== 'held' && item.phase !== 'voided');
  const moved = movedOf(ticket);
  return {
    ticket,
    ...state,
    sections: sectionsOf(ticket, lines, isOwedHere),
    elsewhere: ticket.items.filter((item) => !isHere(item) && item.phase !== 'voided').length,
    done: made.filter((item) => !isOwedHere(item)).length,
    total: made.length,
    allergies: allergiesOf(ticket, isHere),
    allergiesSeen: ticket.acknowledged.allergies !== undefined,
    ...(moved ? { moved } : {}),
    unseenChanges: hasUnseenChanges(ticket),
  };
}

/** Closed tickets with an unseen void. There are few, so each bucket is searched once. */
const voidCards = remember(
  stationsKey,
  (bucket: Record<string, Ticket>, stations: Stations): RankedCard[] =>
    Object.values(bucket).flatMap((ticket) =>
      hasUnseenChanges(ticket) ? (rankCard(ticket, stations) ?? []) : [],
    ),
);

/**
 * True for a line that was voided while it was owed, if no cook has acknowledged it or bumped a line of the card
 * since. A bump counts, because the struck line is on the same card.
 */
function isVoidUnseen(item: Item, ticket: Ticket, here: readonly Item[]): boolean {
  const at = item.voided?.at;
  if (at === undefined || !wasOwedWhenVoided(item) || !isUnseen(ticket, at)) return false;
  return !here.some(({ readyAt }) => readyAt !== undefined && readyAt >= at);
}

/** Orders pinned tickets before the others, the earliest pin first. */
export const byPin = (a: RailTicket, b: RailTicket): number =>
  pinOf(a.ticket) === pinOf(b.ticket) ? 0 : pinOf(a.ticket) - pinOf(b.ticket);

const pinOf = ({ pinnedAt }: Ticket): number => pinnedAt ?? Number.POSITIVE_INFINITY;

/** Rush and VIP come first, then tickets with an owed line on the fly, then the others. */
export function rankOf(ticket: Ticket, owed: readonly Item[]): number {
  if (ticket.priority !== 'normal') return 0;
  return owed.some((item) => item.rush === true) ? 1 : 2;
}

/** The moment from which a card counts towards amber and red; a promised ticket is late at its promised time. */
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
