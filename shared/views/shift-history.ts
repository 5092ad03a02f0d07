import type { CallCode } from '../contract/codes';
import type { AnsweredCall, HouseState, Item, Page, Ticket } from '../contract/state';
import { dishesOf } from './pages';
import { remember } from './remember';

/** One page to a server. Durations are in ms; a step that has not happened is absent. */
export type Paged = {
  id: string;
  at: number;
  server: string;
  where: { table?: string; guest?: string; number?: number };
  /** What waited on the pass. Empty for a call without food, which has a code or a text instead. */
  what: { name: string; quantity: number }[];
  call?: CallCode;
  text?: string;
  /** From the page to the answer. */
  heardAfter?: number;
  /** From the answer, or from the page if there was none, to the last line served. */
  servedAfter?: number;
  /** 1 paged once, 2 sent again, 3 sent to the manager too. */
  level: number;
};

/** A count and a median duration in ms; with `count` 0 nothing was timed. */
export type Median = { count: number; median: number };

export type ShiftHistory = {
  /** The latest first, at most as many as asked for. */
  entries: Paged[];
  /** The number of all pages. */
  count: number;
  again: number;
  heard: Median;
  served: Median;
};

/**
 * Today's pages of a server, or of all servers without a name, also those about food that was recalled, made again or
 * handed over afterwards. Of calls without food the state has the last `ANSWERED_CALLS_MAX`.
 */
export function shiftHistory(
  state: HouseState,
  server: string | undefined,
  limit: number,
): ShiftHistory {
  const all = [
    ...Object.values(state.tickets).flatMap(pagedOf),
    ...state.closed.flatMap(pagedOfBucket),
    ...(state.answeredCalls ?? []).map(callOf),
    ...Object.values(state.pages)
      .filter(({ itemIds }) => itemIds.length === 0)
      .map(callOf),
  ].filter((one) => server === undefined || one.server === server);
  return {
    entries: all.sort(latestFirst).slice(0, limit),
    count: all.length,
    again: all.filter(({ level }) => level > 1).length,
    heard: medianOf(all.map(({ heardAfter }) => heardAfter)),
    served: medianOf(all.map(({ servedAfter }) => servedAfter)),
  };
}

const latestFirst = (a: Paged, b: Paged): number => b.at - a.at || (a.id < b.id ? -1 : 1);

const always = (): string => '';

/** A call about a line: the last one, or one that was over before it was recalled, made again or handed over. */
type LineCall = Pick<
  Item,
  'name' | 'quantity' | 'pagedTo' | 'heardAt' | 'servedAt' | 'pageLevel'
> & {
  pagedAt: number;
};

const callsAbout = ({ name, quantity, pastPages = [], pagedAt, ...item }: Item): LineCall[] => [
  ...pastPages.map((past) => ({ name, quantity, ...past }) as LineCall),
  ...(pagedAt === undefined || item.phase === 'voided'
    ? []
    : [{ ...item, name, quantity, pagedAt }]),
];

/** The lines of a ticket that were paged together, for each call. */
const pagedOfTicket = remember(always, (ticket: Ticket, _: undefined): Paged[] => {
  const together = new Map<string, LineCall[]>();
  for (const item of ticket.items) {
    for (const call of callsAbout(item)) {
      const key = `${call.pagedAt} ${call.pagedTo ?? ''}`;
      const calls = together.get(key);
      if (calls) calls.push(call);
      else together.set(key, [call]);
    }
  }
  return [...together].map(([key, calls]) => foodOf(ticket, `${ticket.id} ${key}`, calls));
});
const pagedOf = (ticket: Ticket): Paged[] => pagedOfTicket(ticket, undefined);

const pagedInBucket = remember(always, (bucket: Record<string, Ticket>, _: undefined): Paged[] =>
  Object.values(bucket).flatMap(pagedOf),
);
const pagedOfBucket = (bucket: Record<string, Ticket>): Paged[] => pagedInBucket(bucket, undefined);

function foodOf(ticket: Ticket, id: string, items: readonly LineCall[]): Paged {
  const at = Math.min(...items.map(({ pagedAt }) => pagedAt));
  const heardAt = allOf(items.map((item) => item.heardAt));
  const servedAt = allOf(items.map((item) => item.servedAt));
  return {
    id,
    at,
    server: items[0]?.pagedTo ?? ticket.server,
    where: {
      ...(ticket.table === undefined ? {} : { table: ticket.table }),
      ...(ticket.guest === undefined ? {} : { guest: ticket.guest }),
      number: ticket.number,
    },
    what: dishesOf(items),
    ...after('heardAfter', at, heardAt),
    ...after('servedAfter', heardAt ?? at, servedAt),
    level: Math.max(1, ...items.map(({ pageLevel = 1 }) => pageLevel)),
  };
}

function callOf(call: AnsweredCall | Page): Paged {
  const heardAt = 'heardAt' in call ? call.heardAt : undefined;
  return {
    id: call.id,
    at: call.sentAt,
    server: call.server,
    where: call.table === undefined ? {} : { table: call.table },
    what: [],
    ...(call.call === undefined ? {} : { call: call.call }),
    ...(call.text === undefined ? {} : { text: call.text }),
    ...after('heardAfter', call.sentAt, heardAt),
    level: call.level,
  };
}

/** The last of the times, once each has happened. */
const allOf = (times: readonly (number | undefined)[]): number | undefined =>
  times.every((time) => time !== undefined) ? Math.max(...times) : undefined;

/** At least 0, even if the clock was set back. */
const after = <K extends string>(key: K, from: number, to: number | undefined) =>
  (to === undefined ? {} : { [key]: Math.max(0, to - from) }) as Partial<Record<K, number>>;

/** The nearest rank, so that the median is a measured time. */
function medianOf(values: readonly (number | undefined)[]): Median {
  const sorted = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  return { count: sorted.length, median: sorted[Math.ceil(sorted.length / 2) - 1] ?? 0 };
}
