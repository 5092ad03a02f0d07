import type { Item, Ticket, TicketValues } from '../contract/state';
import { hasSeenAllergies, isUnseen, newAt, wasOwedWhenVoided } from '../domain/ticket/lines';
import { isAtStations, type Stations } from './stations';

/** A field of a ticket with its value before and now; undefined means that it had none. */
type FieldChange = {
  [F in keyof TicketValues]-?: { field: F; from: Value<F>; to: Value<F> };
}[keyof TicketValues];
type Value<F extends keyof TicketValues> = Exclude<TicketValues[F], null> | undefined;

/** A change of a ticket that the stations had seen and that they have not confirmed. */
export type RailChange =
  | { type: 'voided' | 'added' | 'changed' | 'held-again'; count: number }
  | { type: 'moved'; at: number }
  | ({ type: 'ticket' } & FieldChange)
  /** Split or merged, for example. */
  | { type: 'other' };

/**
 * True for a change at `at` that one of the shown stations has not confirmed. `concerned`: the stations that the change
 * is for; others need not confirm it.
 */
export function isUnseenBy(
  ticket: Ticket,
  at: number | undefined,
  concerned: readonly string[],
  shown: Stations,
): boolean {
  if (shown === 'all' && concerned.length === 0) return isUnseen(ticket, at);
  const here = shown === 'all' ? concerned : concerned.filter((one) => shown.includes(one));
  return here.some((one) => isUnseen(ticket, at, one));
}

/** True if each shown station with a line that is still to come has confirmed the ticket's allergies. */
export function hasSeenAllergiesAt(ticket: Ticket, shown: Stations): boolean {
  if (shown === 'all') return hasSeenAllergies(ticket);
  const coming = ticket.items.filter(({ phase }) => phase !== 'voided' && phase !== 'served');
  return stationsOfLines(coming).every(
    (one) => !shown.includes(one) || hasSeenAllergies(ticket, one),
  );
}

/** The stations of the lines, each once. */
const stationsOfLines = (items: readonly Item[]): string[] => [
  ...new Set(items.flatMap(({ stations }) => stations)),
];

/** The changes that the shown stations have not confirmed, of the ticket and of their own lines. */
export function changesOf(ticket: Ticket, shown: Stations): RailChange[] {
  const { items, changed, movedFrom } = ticket;
  const all = stationsOfLines(items);
  const isNews = (at: number | undefined) =>
    shown === 'all' ? isUnseen(ticket, at) : isUnseenBy(ticket, at, all, shown);
  if (!isNews(ticket.changedAt)) return [];
  const here = items.filter((item) => isAtStations(item, shown));
  const count = (type: 'voided' | 'added' | 'changed' | 'held-again', at: TimeOf): RailChange[] => {
    const found = here.filter((item) => isUnseenBy(ticket, at(item), item.stations, shown));
    return found.length > 0 ? [{ type, count: found.length }] : [];
  };
  // Takeout for those who left their table: the order type says it.
  const leaves = ticket.table === undefined && changed?.was.orderType === 'dine-in';
  const changes: RailChange[] = [
    ...count('voided', (item) => (wasOwedWhenVoided(item) ? item.voided?.at : undefined)),
    ...count('added', (item) => (item.phase === 'voided' ? undefined : newAt(item))),
    ...count('changed', (item) => (item.phase === 'voided' ? undefined : item.changed?.at)),
    ...count('held-again', (item) => (item.phase === 'held' ? item.heldAgainAt : undefined)),
    ...(movedFrom && isNews(movedFrom.at) && !leaves
      ? [{ type: 'moved' as const, at: movedFrom.at }]
      : []),
    ...(changed && isNews(changed.at) ? fieldsOf(ticket, changed.was) : []),
  ];
  if (changes.length > 0) return changes;
  // A change of other stations' lines does not concern these.
  const isElsewhere = items.some(
    (item) => !here.includes(item) && timesOf(item).includes(ticket.changedAt),
  );
  return isElsewhere ? [] : [{ type: 'other' }];
}

type TimeOf = (item: Item) => number | undefined;

const timesOf = (item: Item) => [item.voided?.at, newAt(item), item.changed?.at, item.heldAgainAt];

/** In this order on every screen; the keys of an object are in any order. */
const TICKET_FIELDS = [
  'orderType',
  'guest',
  'covers',
  'note',
  'promisedAt',
] as const satisfies (keyof TicketValues)[];

function fieldsOf(ticket: Ticket, was: TicketValues): RailChange[] {
  return TICKET_FIELDS.flatMap((field): RailChange[] => {
    if (was[field] === undefined) return [];
    const from = was[field] ?? undefined;
    const to = ticket[field];
    return from === to ? [] : [{ type: 'ticket', field, from, to } as RailChange];
  });
}
