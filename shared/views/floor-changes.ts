import type { CommandData, OrderChoice } from '../contract/commands';
import type { OrderType } from '../contract/house';
import type { Ticket } from '../contract/state';
import { splitAllergies } from '../domain/allergies';

/** What a person wrote about a ticket; blank and undefined mean absent. */
export type WantedTicket = {
  orderType: OrderType;
  guest: string;
  covers: number | undefined;
  note: string;
  promisedAt: number | undefined;
};

type Change = Omit<CommandData<'ticket.change'>, 'ticketId'>;

/** The fields that a change of a ticket sends, and those that take it back. Both are empty if nothing differs. */
export function ticketChange(ticket: Ticket, wanted: WantedTicket): { to: Change; from: Change } {
  const to: Change = {};
  const from: Change = {};
  const time = (at: number | undefined) => (at === undefined ? null : new Date(at).toISOString());
  if (wanted.orderType !== ticket.orderType) {
    to.orderType = wanted.orderType;
    from.orderType = ticket.orderType;
  }
  if (wanted.guest !== (ticket.guest ?? '')) {
    to.guest = wanted.guest === '' ? null : wanted.guest;
    from.guest = ticket.guest ?? null;
  }
  if (wanted.covers !== ticket.covers) {
    to.covers = wanted.covers ?? null;
    from.covers = ticket.covers ?? null;
  }
  if (wanted.note !== (ticket.note ?? '')) {
    to.note = wanted.note === '' ? null : wanted.note;
    from.note = ticket.note ?? null;
  }
  if (wanted.promisedAt !== ticket.promisedAt) {
    to.promisedAt = time(wanted.promisedAt);
    from.promisedAt = time(ticket.promisedAt);
  }
  return { to, from };
}

/** What a person chose for a sent line. */
export type WantedLine = {
  choices: readonly OrderChoice[];
  modifiers: readonly string[];
  /** Codes of allergens and free text. */
  allergies: readonly string[];
  note: string;
  seat?: number | undefined;
  course: number;
  toGo: boolean;
};

type LineChange = Omit<CommandData<'item.change'>, 'ticketId' | 'itemId'>;

/** The fields that a change of a line sends, and those that take it back. Both are empty if nothing differs. */
export function lineChange(
  was: WantedLine,
  wanted: WantedLine,
): { to: LineChange; from: LineChange } {
  const before = valuesOf(was);
  const after = valuesOf(wanted);
  const differs = (field: keyof LineChange): boolean =>
    JSON.stringify(after[field]) !== JSON.stringify(before[field]);
  // Both together, because either alone would keep something of the other.
  const isAsked = differs('choices') || differs('modifiers');
  const differing = (Object.keys(after) as (keyof LineChange)[]).filter(
    (field) => differs(field) || (isAsked && (field === 'choices' || field === 'modifiers')),
  );
  const only = (values: LineChange): LineChange =>
    Object.fromEntries(differing.map((field) => [field, values[field]]));
  return { to: only(after), from: only(before) };
}

function valuesOf(line: WantedLine): LineChange {
  const { allergens, allergies } = splitAllergies([...line.allergies]);
  return {
    choices: [...line.choices],
    modifiers: [...line.modifiers],
    allergens,
    allergies,
    note: line.note.trim() === '' ? null : line.note.trim(),
    seat: line.seat ?? null,
    course: line.course,
    toGo: line.toGo,
  };
}
