import { z } from 'zod';
import { QUANTITY_MAX, QUANTITY_STEP } from '../../../shared/contract/commands';
import { modifierKind, orderType, priority } from '../../../shared/contract/house';
import { half } from '../../../shared/contract/state';
import { allergyNames } from '../../../shared/domain/allergies';

/** A choice of one of the dish's groups, as it is sent; without a group, a request like NO croutons. */
const draftChoice = z.object({
  group: z.string().optional(),
  name: z.string(),
  /** Absent: as the menu says. */
  kind: modifierKind.optional(),
  quantity: z.int().min(1).max(20).optional(),
  half: half.optional(),
});

const course = z.int().min(1).max(9);
const seat = z.int().min(1).max(99);

/** A line of a draft. Texts may be anything; they are checked when the order is sent. */
const draftLine = z.object({
  itemId: z.string(),
  /** Absent for a line that is not on the menu, which has a station instead. */
  menuItemId: z.string().optional(),
  name: z.string(),
  station: z.string().optional(),
  quantity: z.number().multipleOf(QUANTITY_STEP).min(QUANTITY_STEP).max(QUANTITY_MAX),
  seat: seat.optional(),
  /** A course that a person chose; absent: the dish's own. */
  course: course.optional(),
  /** Drafts from before choices had groups have all of them in `modifiers`. */
  choices: z.array(draftChoice).default([]),
  /** Requests that are in no group. */
  modifiers: z.array(z.string()),
  /** Codes of allergens and free text, each once. */
  allergies: z.array(z.string()),
  note: z.string(),
  /** Cents: a market price, or the price of a line off the menu. */
  price: z.int().min(0).optional(),
  /** It leaves the house, on an order that does not. */
  toGo: z.boolean().optional(),
  /** A person sells it outside of its hours. */
  anyway: z.boolean().optional(),
});

/** The ticket that an order is added to, and the allergies of its seats, by seat. */
const addition = z.object({
  ticketId: z.string(),
  number: z.int(),
  seatAllergies: z.record(z.string(), z.array(z.string())).optional(),
});
export type Addition = z.infer<typeof addition>;

/** An unsent order: a new ticket, or lines for an open one (`addTo`). */
export const draft = z.object({
  id: z.string(),
  orderType,
  table: z.string(),
  guest: z.string(),
  server: z.string(),
  covers: z.int().min(1).max(500).optional(),
  note: z.string(),
  priority,
  lines: z.array(draftLine),
  /** The seat of the next dish; `goesOn`: each dish is for the seat after the one before. */
  next: z.object({ seat: seat.optional(), goesOn: z.boolean().optional() }),
  /** A course for the next dishes, in place of their own. It holds for one category: that of its first dish. */
  override: z.object({ course, category: z.string().optional() }).optional(),
  /** The line that was added or changed last, which the chit shows. */
  last: z.string().optional(),
  /** The taken table at which a person wants a ticket of its own. */
  apartAt: z.string().optional(),
  addTo: addition.optional(),
  /** When the order was promised to a guest who is not at a table. */
  promisedAt: z.number().optional(),
  /** Dishes of a repeated round that are not available, until a person has read the list. */
  leftOut: z.array(z.string()).optional(),
});

export type DraftChoice = z.infer<typeof draftChoice>;
export type DraftLine = z.infer<typeof draftLine>;
export type Draft = z.infer<typeof draft>;
export type DraftHead = Omit<Draft, 'id' | 'lines' | 'addTo' | 'leftOut' | 'last'>;

/** A draft at a table, without lines. */
export const emptyDraft = (id: string, server: string): Draft => ({
  id,
  orderType: 'dine-in',
  table: '',
  guest: '',
  server,
  note: '',
  priority: 'normal',
  lines: [],
  next: {},
});

/** True if the draft has nothing to lose. An addition takes its guest from its ticket. */
export const isBlank = (of: Draft): boolean =>
  of.lines.length === 0 && (of.addTo !== undefined || (of.note === '' && of.guest === ''));

const isPlain = (line: DraftLine): boolean =>
  line.choices.length === 0 &&
  line.modifiers.length === 0 &&
  line.note === '' &&
  line.price === undefined &&
  !line.toGo &&
  line.quantity <= QUANTITY_MAX - 1;

/** The allergies that were written for a seat: they apply to each of its guest's dishes. */
const allergiesOfSeat = (of: Draft, seat: number | undefined): string[] =>
  seat === undefined
    ? []
    : allergyNames({
        allergies: [
          ...(of.addTo?.seatAllergies?.[seat] ?? []),
          ...of.lines.filter((line) => line.seat === seat).flatMap((line) => line.allergies),
        ],
      });

/** A dish, or a line off the menu, as it comes to the chit. */
export type NewLine = Pick<DraftLine, 'itemId' | 'menuItemId' | 'name' | 'station'> &
  Partial<Pick<DraftLine, 'price' | 'anyway'>> & {
    /** The dish's category. */
    category?: string | undefined;
  };

type Adding = {
  /** On its own line, because its options will be changed. */
  apart?: boolean | undefined;
  /** How many seats the table has. */
  seats?: number | undefined;
};

/** The seat after this one, round the table. */
export const seatAfter = (of: number, seats: number | undefined): number =>
  seats !== undefined && of >= seats ? 1 : of + 1;

/** The seat of the dish that follows a dish for `taken`. */
const nextSeat = ({ next }: Draft, taken: number | undefined, seats: number | undefined) =>
  next.goesOn && taken !== undefined ? { ...next, seat: seatAfter(taken, seats) } : next;

/** The course that a person chose for the next dishes, if it still holds for a dish of this category. */
function overrideFor(of: Draft, category: string | undefined): Draft['override'] {
  const { override } = of;
  if (!override) return undefined;
  if (override.category === undefined) return { ...override, category };
  return category === undefined || override.category === category ? override : undefined;
}

/** Adds one of a dish: to a line that is otherwise equal, or as a new line. */
export function addLine(of: Draft, added: NewLine, { apart = false, seats }: Adding = {}): Draft {
  const { category, ...line } = added;
  const { seat } = of.next;
  const override = overrideFor(of, category);
  const course = override?.course;
  const after = { ...of, override, next: nextSeat(of, seat, seats) };
  const same = of.lines.find(
    (other) =>
      !apart &&
      line.menuItemId !== undefined &&
      line.price === undefined &&
      other.menuItemId === line.menuItemId &&
      other.course === course &&
      other.seat === seat &&
      isPlain(other),
  );
  if (same) {
    return {
      ...changeLine(after, same.itemId, { quantity: same.quantity + 1 }),
      last: same.itemId,
    };
  }
  const allergies = allergiesOfSeat(of, seat);
  const whole = { ...line, quantity: 1, seat, course, choices: [], modifiers: [], allergies };
  return { ...after, last: line.itemId, lines: [...of.lines, { ...whole, note: '' }] };
}

/** The line that was added last: what a guest may want the same of. */
export const lastLine = ({ lines, last }: Draft): DraftLine | undefined =>
  lines.find(({ itemId }) => itemId === last) ?? lines.at(-1);

/**
 * The same dish as the last one for the next seat, with its choices and note. The allergies are those of the seat,
 * because they belong to a guest.
 */
export function ditto(of: Draft, itemId: string, seats: number | undefined): Draft {
  const line = lastLine(of);
  if (line?.seat === undefined) return of;
  const seat = seatAfter(line.seat, seats);
  const same = { ...line, itemId, seat, quantity: 1, allergies: allergiesOfSeat(of, seat) };
  const next = of.next.goesOn ? nextSeat(of, seat, seats) : { ...of.next, seat };
  return { ...of, next, last: itemId, lines: [...of.lines, same] };
}

export const changeLine = (of: Draft, itemId: string, change: Partial<DraftLine>): Draft => ({
  ...of,
  lines: of.lines.map((line) => (line.itemId === itemId ? { ...line, ...change } : line)),
});

/** Removes a line. If it was the last one and the seats go on by themselves, its seat is the next one again. */
export function removeLine(of: Draft, itemId: string): Draft {
  const { seat } = lastLine(of) ?? {};
  const isLast = lastLine(of)?.itemId === itemId;
  const next = isLast && of.next.goesOn && seat !== undefined ? { ...of.next, seat } : of.next;
  return { ...of, next, lines: of.lines.filter((line) => line.itemId !== itemId) };
}

/** The moments at which an order may take a dish that is sold in a part of the day: now, and when it is promised for. */
export const soldTimes = ({ promisedAt }: Draft, now: number): number[] =>
  promisedAt === undefined ? [now] : [now, promisedAt];
