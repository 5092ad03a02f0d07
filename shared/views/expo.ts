import type { Threshold } from '../contract/house';
import type { HouseState, Item, Page, Ticket } from '../contract/state';
import { isUncarried, type Paged, whoIsPaged } from '../domain/carrying';
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
  /** False if nobody carries that pager, so that the page went to the manager at once. */
  carried: boolean;
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
  /** Who is paged if it is passed now. */
  paged: Paged;
};

export type ExpoTicket = RailTicket & { expo: Expo };

/**
 * Minutes on the pass after which food is dying (amber) and dead (red). Hot food under a lamp keeps two minutes. The
 * house's own thresholds are for a guest's whole wait, not for the pass.
 */
export const PASS_THRESHOLD: Threshold = { ageing: 2, late: 4 };

/** What a card depends on besides its ticket. */
type Around = { calls: readonly ExpoCall[]; byHand: boolean; paged: Paged };

type RankedCard = { card: ExpoTicket; rank: number; place: number };

/**
 * Every open ticket as a whole, without orders for later: the pinned ones first; then the ready ones, because their
 * food is dying on the pass; then the rail in its
 * order; then passed tickets that wait for their server; then held ones. A ready card counts from its last line's
 * bump, a passed one from the pass, a held one from when the guests were served.
 */
export function expo(state: HouseState): ExpoTicket[] {
  const byHand = state.house.settings.expo;
  const calls = new Map<string, ExpoCall[]>();
  for (const page of Object.values(state.pages)) {
    if (page.ticketId === undefined || page.itemIds.length === 0) continue;
    calls.set(page.ticketId, [...(calls.get(page.ticketId) ?? []), callAbout(state, page)]);
  }
  return underWay(state)
    .map((ticket) => {
      const paged = whoIsPaged(state, ticket);
      return rankCard(ticket, { calls: calls.get(ticket.id) ?? [], byHand, paged });
    })
    .sort(
      (a, b) =>
        byPin(a.card, b.card) || stageOf(a) - stageOf(b) || a.rank - b.rank || a.place - b.place,
    )
    .map(({ card }) => card);
}

const stageOf = ({ card }: RankedCard): number => EXPO_STAGES.indexOf(card.expo.stage);

const rankCard = remember(keyOf, (ticket: Ticket, { calls, byHand, paged }: Around): RankedCard => {
  const { items } = ticket;
  const owed = items.filter(isOwed);
  const coming = items.filter(isPaced);
  const ready = items.filter((item) => item.phase === 'ready' && item.passedAt === undefined);
  const passed = items.filter((item) => item.phase === 'ready' && item.passedAt !== undefined);
  const call = callOf(calls);
  const about = {
    stations: stationsOf(items),
    owed,
    coming,
    byHand,
    paged,
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
function keyOf({ calls, byHand, paged }: Around): string {
  const about = [byHand, paged.server, paged.carried, paged.missing];
  return JSON.stringify([about, calls.map((call) => Object.values(call))]);
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

const callAbout = (state: HouseState, page: Page): ExpoCall => ({
  server: page.server,
  carried: !isUncarried(state, page),
  level: page.level,
  lastSentAt: page.lastSentAt,
  heardAt: page.heard?.at,
});

/** The loudest unheard call, or else the last one that was heard. */
const callOf = (calls: readonly ExpoCall[]): ExpoCall | undefined =>
  [...calls].sort(
    (a, b) =>
      Number(a.heardAt !== undefined) - Number(b.heardAt !== undefined) ||
      b.level - a.level ||
      (b.heardAt ?? 0) - (a.heardAt ?? 0),
  )[0];

/** The lines that would be missing if the ticket were passed now. */
export const awaitedOf = ({ owed, coming }: Expo): Item[] => [...owed, ...coming];

/** True if a person can pass the ticket now, with or without a question about the owed lines. */
export const canPass = ({ expo }: RailTicket): boolean =>
  expo?.byHand === true && (expo.stage === 'ready' || expo.stage === 'cooking');
