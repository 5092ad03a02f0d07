import { z } from 'zod';
import {
  type Addition,
  addLine,
  changeLine,
  type Draft,
  type DraftHead,
  type DraftLine,
  ditto,
  draft,
  emptyDraft,
  isBlank,
  type NewLine,
  removeLine,
} from './draft';

/** Every half-finished order of this window, the one on the chit, and the server of the last order. */
export const drafts = z.object({
  current: z.string(),
  all: z.array(draft).min(1),
  server: z.string(),
});
export type Drafts = z.infer<typeof drafts>;

export type DraftAction =
  | { type: 'edit'; change: Partial<DraftHead> }
  | { type: 'choose-table'; table: string }
  /** `apart`: on its own line, because its options will be changed. `seats`: how many the table has. */
  | { type: 'add-line'; line: NewLine; apart?: boolean; seats?: number }
  /** The same dish as the last one, for the next seat. */
  | { type: 'ditto'; itemId: string; seats?: number }
  | { type: 'change-line'; itemId: string; change: Partial<DraftLine> }
  | { type: 'remove-line'; itemId: string }
  /** Puts the chit aside unchanged, and starts another. */
  | { type: 'new'; id: string }
  | { type: 'open'; id: string }
  | { type: 'add-to'; id: string; to: Draft['addTo']; head: Partial<DraftHead> }
  /** The order on the chit becomes an addition to a ticket, with its lines. */
  | { type: 'attach'; to: Addition; head: Partial<DraftHead> }
  /** Complete lines, like those of a round; `leftOut` names the dishes that are not available. */
  | { type: 'add-lines'; lines: readonly DraftLine[]; leftOut: readonly string[] }
  /** A person has read what was left out. */
  | { type: 'read-left-out' }
  /** Lines that cannot join their ticket any more become an order of their own. */
  | { type: 'detach' }
  /** An order comes back to the chit. */
  | { type: 'restore'; draft: Draft }
  /** The next order does not start with the server of the last one. */
  | { type: 'forget-server' }
  /** It was sent, or discarded. */
  | { type: 'drop'; id: string; freshId: string };

/** The drafts of a new window: an empty one, on the chit. */
export const freshDrafts = (id: string, server = ''): Drafts => ({
  current: id,
  all: [emptyDraft(id, server)],
  server,
});

/** The draft on the chit. */
export const currentDraft = ({ all, current }: Drafts): Draft => {
  const found = all.find(({ id }) => id === current) ?? all[0];
  if (!found) throw new Error('There is always a draft.');
  return found;
};

/** The drafts after an action. */
export function reduceDrafts(of: Drafts, action: DraftAction): Drafts {
  switch (action.type) {
    case 'edit': {
      const server = action.change.server?.trim() || of.server;
      return { ...inCurrent(of, (now) => ({ ...now, ...action.change })), server };
    }
    case 'choose-table':
      return chooseTable(of, action.table);
    case 'add-line':
      return inCurrent(of, (now) => addLine(now, action.line, action));
    case 'ditto':
      return inCurrent(of, (now) => ditto(now, action.itemId, action.seats));
    case 'change-line':
      return inCurrent(of, (now) => changeLine(now, action.itemId, action.change));
    case 'remove-line':
      return inCurrent(of, (now) => removeLine(now, action.itemId));
    case 'new':
      return show(of, emptyDraft(action.id, of.server));
    case 'open': {
      const found = of.all.find(({ id }) => id === action.id);
      return found ? show(of, found) : of;
    }
    case 'add-to': {
      const { to, head, id } = action;
      const begun = of.all.find(({ addTo }) => addTo && addTo.ticketId === to?.ticketId);
      return show(of, begun ?? { ...emptyDraft(id, of.server), ...head, addTo: to });
    }
    case 'attach':
      return attach(of, action.to, action.head);
    case 'add-lines':
      return inCurrent(of, (now) => ({
        ...now,
        lines: [...now.lines, ...action.lines],
        last: action.lines.at(-1)?.itemId,
        leftOut: [...new Set([...(now.leftOut ?? []), ...action.leftOut])],
      }));
    case 'read-left-out':
      return inCurrent(of, ({ leftOut: _read, ...now }) => now);
    case 'detach':
      return inCurrent(of, ({ addTo: _left, ...now }) => now);
    case 'restore':
      return show(of, action.draft);
    case 'forget-server':
      return { ...of, server: '' };
    case 'drop':
      return drop(of, action.id, action.freshId);
  }
}

const inCurrent = (of: Drafts, change: (now: Draft) => Draft): Drafts => {
  const now = currentDraft(of);
  return { ...of, all: of.all.map((each) => (each === now ? change(now) : each)) };
};

/** Puts a draft on the chit. The draft before it is kept, unless it is blank. */
const show = (of: Drafts, next: Draft): Drafts => {
  const now = currentDraft(of);
  const others = of.all.filter(
    (each) => each.id !== next.id && (each !== now || !isBlank(now) || now.id === next.id),
  );
  return { ...of, current: next.id, all: [...others, next] };
};

/**
 * Chooses the chit's table. If that table has a half-finished order, opens it and keeps the chit's draft at its own
 * table. A draft with lines and no table takes the chosen table in any case. Orders are never mixed without asking.
 */
function chooseTable(of: Drafts, table: string): Drafts {
  const now = currentDraft(of);
  const begun = of.all.find(
    (each) => each !== now && each.addTo === undefined && each.table === table,
  );
  const isElsewhere = now.table !== '' && now.table !== table;
  if (begun && (isBlank(now) || isElsewhere)) return show(of, begun);
  return inCurrent(of, (each) => ({ ...each, table }));
}

function drop(of: Drafts, id: string, freshId: string): Drafts {
  const rest = of.all.filter((each) => each.id !== id);
  if (of.current !== id) return { ...of, all: rest };
  const fresh = emptyDraft(freshId, of.server);
  return { ...of, current: freshId, all: [...rest, fresh] };
}

/** Joins the chit's order with an addition to the same ticket that was begun before. */
function attach(of: Drafts, to: Addition, head: Partial<DraftHead>): Drafts {
  const now = currentDraft(of);
  const begun = of.all.find((each) => each !== now && each.addTo?.ticketId === to.ticketId);
  const lines = [...(begun?.lines ?? []), ...now.lines];
  const { next } = now.lines.length > 0 ? now : { next: head.next ?? now.next };
  const all = of.all
    .filter((each) => each !== begun)
    .map((each) => (each === now ? { ...now, ...head, next, addTo: to, lines } : each));
  return { ...of, all };
}
