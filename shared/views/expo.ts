import type { Threshold } from '../contract/house';
import type { HouseState, Item, Page, Ticket } from '../contract/state';
import { underWay } from '../domain/ticket/later';
import { isOwed, isOwedBy, isPaced } from '../domain/ticket/lines';
import { byPin, cardOf, placeOf, type RailTicket, rankOf } from './rail';
import { remember } from './remember';

/**
 * The stage of a whole ticket on its way out: `ready` (everything fired waits for the pass), `cooking`, `passed` (its
 * server is called and has not picked it up), `held` (only later courses are left).
 */
export const EXPO_STAGES = ['ready', 'cooking', 'passed', 'held'] as const;
export type ExpoStage = (typeof EXPO_STAGES)[number];

/** One station's part of the ticket. Done when it owes nothing. */
export type ExpoStation = {
  station: string;
  /** Dishes that it still owes, and how many of them are being made. */
  owed: number;
  started: number;
};

/** The state of the call to the server. */
export type ExpoCall = {
  server: string;
  level: number;
  lastSentAt: number;
  heardAt: number | undefined;
};

export type Expo = {
  stage: ExpoStage;
  /** In the order of the ticket's lines; stations without a fired, unserved line are left out. */
  stations: ExpoStation[];
  /** Lines that keep the ticket from being passed: lines that cook, and lines that wait to land with them. */
  owed: Item[];
  coming: Item[];
  /** A person passes it; with expo off in the house's settings, it passes by itself. */
  byHand: boolean;
  /** Passed food of this ticket waits to be picked up. */
  waits: boolean;
  /** The page about that food that needs attention most; absent until one is sent. */
  call?: ExpoCall;
};

export type ExpoTicket = RailTicket & { expo: Expo };

/**
 * Minutes on the pass after which food is dying (amber) and dead (red). Hot food under a lamp keeps two minutes. The
 * house's own thresholds are for a guest's whole wait, not for the pass.
 */
export const PASS_THRESHOLD: Threshold = { ageing: 2, late: 4 };

/** What a card depends on besides its ticket. */
type Around = { pages: readonly Page[]; byHand: boolean };

type RankedCard = { card: ExpoTicket; rank: number; place: number };

/**
 * Every open ticket as a whole, without orders for later: the pinned ones first; then the ready ones, because their
 * food is dying on the pass; then the rail in its
 * order; then passed tickets that wait for their server; then held ones. A ready card counts from its last line's
 * bump, a passed one from the pass, a held one from when the guests were served.
 */
export function expo(state: HouseState): ExpoTicket[] {
  const byHand = state.house.settings.expo;
  const pages = new Map<string, Page[]>();
  for (const page of Object.values(state.pages)) {
    if (page.ticketId === undefined || page.itemIds.length === 0) continue;
    pages.set(page.ticketId, [...(pages.get(page.ticketId) ?? []), page]);
  }
  return underWay(state)
    .map((ticket) => rankCard(ticket, { pages: pages.get(ticket.id) ?? [], byHand }))
    .sort(
      (a, b) =>
        byPin(a.card, b.card) || stageOf(a) - stageOf(b) || a.rank - b.rank || a.place - b.place,
    )
    .map(({ card }) => card);
}

const stageOf = ({ card }: RankedCard): number => EXPO_STAGES.indexOf(card.expo.stage);

const rankCard = remember(keyOf, (ticket: Ticket, { pages, byHand }: Around): RankedCard => {
  const { items } = ticket;
  const owed = items.filter(isOwed);
  const coming = items.filter(isPaced);
  const ready = items.filter((item) => item.phase === 'ready' && item.passedAt === undefined);
  const passed = items.filter((item) => item.phase === 'ready' && item.passedAt !== undefined);
  const call = callOf(pages);
  const about = {
    stations: stationsOf(items),
    owed,
    coming,
    byHand,
    waits: passed.length > 0,
    ...(call ? { call } : {}),
  };
  const on = (stage: ExpoStage, since: number, place: number): RankedCard => {
    const shown = items.filter((item) => item.phase !== 'served');
    const card = cardOf(
      ticket,
      shown,
      { isHere: () => true, isOwedHere: isOwed },
      { void: false, since },
    );
    return { card: { ...card, expo: { stage, ...about } }, rank: rankOf(ticket, owed), place };
  };
  const fired = items.filter((item) => item.firedAt !== undefined && item.phase !== 'voided');
  // A ticket whose only open lines are coming still counts as cooking.
  const cooking = owed.length > 0 || coming.length === 0 ? owed : fired;
  const [first] = [...cooking].sort((a, b) => placeOf(a) - placeOf(b));
  if (first) return on('cooking', first.firedAt ?? ticket.placedAt, placeOf(first));
  if (ready.length > 0) {
    const place = Math.min(...ready.map(placeOf));
    return on('ready', Math.max(...ready.map((item) => item.readyAt ?? 0)), place);
  }
  if (passed.length > 0) {
    const since = Math.max(...passed.map((item) => item.passedAt ?? 0));
    return on('passed', since, since);
  }
  const since = Math.max(ticket.placedAt, ...items.map((item) => item.servedAt ?? 0));
  return on('held', since, since);
});

/** Cache key: what a card shows besides its ticket. */
function keyOf({ pages, byHand }: Around): string {
  return `${byHand} ${pages
    .map(({ id, server, level, lastSentAt, heard }) =>
      [id, server, level, lastSentAt, heard?.at].join(' '),
    )
    .join('|')}`;
}

function stationsOf(items: readonly Item[]): ExpoStation[] {
  const found = new Map<string, ExpoStation>();
  for (const item of items) {
    if (!isOwed(item) && item.phase !== 'ready') continue;
    for (const station of item.stations) {
      const one = found.get(station) ?? { station, owed: 0, started: 0 };
      const isItsPart = isOwedBy(item, station);
      if (isItsPart) one.owed += item.quantity;
      if (isItsPart && item.phase === 'started') one.started += item.quantity;
      found.set(station, one);
    }
  }
  return [...found.values()];
}

/** The loudest unheard call, or else the last one that was heard. */
function callOf(pages: readonly Page[]): ExpoCall | undefined {
  const [page] = [...pages].sort(
    (a, b) =>
      Number(a.heard !== undefined) - Number(b.heard !== undefined) ||
      b.level - a.level ||
      (b.heard?.at ?? 0) - (a.heard?.at ?? 0),
  );
  return (
    page && {
      server: page.server,
      level: page.level,
      lastSentAt: page.lastSentAt,
      heardAt: page.heard?.at,
    }
  );
}

/** The lines that would be missing if the ticket were passed now. */
export const awaitedOf = ({ owed, coming }: Expo): Item[] => [...owed, ...coming];

/** True if a person can pass the ticket now, with or without a question about the owed lines. */
export const canPass = ({ expo }: RailTicket): boolean =>
  expo?.byHand === true && (expo.stage === 'ready' || expo.stage === 'cooking');
