import type { Ticket } from '../contract/state';

export const HAPPENINGS = [
  'placed',
  'added',
  'fired',
  'started',
  'ready',
  'paged',
  'heard',
  'served',
  'recalled',
  'voided',
] as const;
type Happening = (typeof HAPPENINGS)[number];

/** One moment of a ticket: what happened to which dishes. `who`: the server paged or heard. */
export type Moment = {
  at: number;
  what: Happening;
  dishes: { name: string; quantity: number }[];
  who?: string;
};

/**
 * What happened to a ticket, the oldest first, as far as its lines know: every moment names the dishes that it was
 * about. Calls that a recall or an "undo served" ended are there too.
 */
export function ticketHistory({ placedAt, items }: Ticket): Moment[] {
  const moments = new Map<string, Moment>();
  for (const item of items) {
    const { name, quantity } = item;
    const add = (what: Happening, at: number | undefined, who?: string) => {
      if (at === undefined) return;
      const key = `${at} ${what} ${who ?? ''}`;
      const moment = moments.get(key) ?? {
        at,
        what,
        dishes: [],
        ...(who === undefined ? {} : { who }),
      };
      const same = moment.dishes.find((dish) => dish.name === name);
      if (same) same.quantity += quantity;
      else moment.dishes.push({ name, quantity });
      moments.set(key, moment);
    };
    if (item.addedAt === undefined) add('placed', placedAt);
    else add('added', item.addedAt);
    add('fired', item.firedAt);
    add('started', item.startedAt);
    add('ready', item.readyAt);
    for (const { pagedAt, heardAt, pagedTo } of item.pastPages ?? []) {
      add('paged', pagedAt, pagedTo);
      add('heard', heardAt, pagedTo);
    }
    add('paged', item.pagedAt, item.pagedTo);
    add('heard', item.heardAt, item.pagedTo);
    add('recalled', item.recalledAt);
    add('served', item.servedAt);
    add('voided', item.voided?.at);
  }
  return [...moments.values()].sort(
    (a, b) => a.at - b.at || HAPPENINGS.indexOf(a.what) - HAPPENINGS.indexOf(b.what),
  );
}
