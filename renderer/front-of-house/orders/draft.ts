import { z } from 'zod';
import { QUANTITY_MAX } from '../../../shared/contract/commands';
import { orderType, priority } from '../../../shared/contract/house';
import { allergyNames } from '../../../shared/domain/allergies';

/** A line of a draft. Texts may be anything; they are checked when the order is sent. */
const draftLine = z.object({
  itemId: z.string(),
  /** Absent for a line that is not on the menu, which has a station instead. */
  menuItemId: z.string().optional(),
  name: z.string(),
  station: z.string().optional(),
  quantity: z.int().min(1).max(QUANTITY_MAX),
  seat: z.int().min(1).max(99).optional(),
  course: z.int().min(1).max(9),
  modifiers: z.array(z.string()),
  /** Codes of allergens and free text, each once. */
  allergies: z.array(z.string()),
  note: z.string(),
});

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
  /** The course and seat of the next dish. */
  next: z.object({ course: z.int().min(1).max(9), seat: z.int().min(1).max(99).optional() }),
  /** The taken table at which a person wants a ticket of its own. */
  apartAt: z.string().optional(),
  addTo: z.object({ ticketId: z.string(), number: z.int() }).optional(),
  /** When the order was promised to a guest who is not at a table. */
  promisedAt: z.number().optional(),
  /** Dishes of a repeated round that are not available, until a person has read the list. */
  leftOut: z.array(z.string()).optional(),
});

export type DraftLine = z.infer<typeof draftLine>;
export type Draft = z.infer<typeof draft>;
export type DraftHead = Omit<Draft, 'id' | 'lines' | 'addTo' | 'leftOut'>;

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
  next: { course: 1 },
});

/** True if the draft has nothing to lose. An addition takes its guest from its ticket. */
export const isBlank = (of: Draft): boolean =>
  of.lines.length === 0 && (of.addTo !== undefined || (of.note === '' && of.guest === ''));

const isPlain = (line: DraftLine): boolean =>
  line.modifiers.length === 0 && line.note === '' && line.quantity < QUANTITY_MAX;

/** The allergies that were written for a seat: they apply to each of its guest's dishes. */
const allergiesOfSeat = (of: Draft, seat: number | undefined): string[] =>
  seat === undefined
    ? []
    : allergyNames({
        allergies: of.lines.filter((line) => line.seat === seat).flatMap((line) => line.allergies),
      });

type NewLine = Pick<DraftLine, 'itemId' | 'menuItemId' | 'name' | 'station'>;

/** Adds one of a dish: to a line that is otherwise equal, or as a new line. */
export function addLine(of: Draft, line: NewLine, apart = false): Draft {
  const { course, seat } = of.next;
  const same = of.lines.find(
    (other) =>
      !apart &&
      line.menuItemId !== undefined &&
      other.menuItemId === line.menuItemId &&
      other.course === course &&
      other.seat === seat &&
      isPlain(other),
  );
  if (same) return changeLine(of, same.itemId, { quantity: same.quantity + 1 });
  const allergies = allergiesOfSeat(of, seat);
  const added = { ...line, quantity: 1, seat, course, modifiers: [], allergies, note: '' };
  return { ...of, lines: [...of.lines, added] };
}

export const changeLine = (of: Draft, itemId: string, change: Partial<DraftLine>): Draft => ({
  ...of,
  lines: of.lines.map((line) => (line.itemId === itemId ? { ...line, ...change } : line)),
});

export const removeLine = (of: Draft, itemId: string): Draft => ({
  ...of,
  lines: of.lines.filter((line) => line.itemId !== itemId),
});
