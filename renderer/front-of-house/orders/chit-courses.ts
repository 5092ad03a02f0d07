import type { DishCourse, Menu } from '../../../shared/contract/house';
import type { Ticket } from '../../../shared/contract/state';
import { leavesHouse, waitsWhenAdded } from '../../../shared/domain/ticket/later';
import { type Draft, type DraftLine, lastLine } from './draft';
import { asksPrice, courseOfLine, missingOf } from './order';

/** Equal dishes of a course as one row: `3 Octopus` for seats 1, 4, 7. */
export type ChitRow = { lines: [DraftLine, ...DraftLine[]]; quantity: number; seats: number[] };

/** The lines of one course, and whether they wait until a person fires it. */
export type ChitCourse = {
  course: DishCourse;
  held: boolean;
  rows: ChitRow[];
  quantity: number;
  /** Far from the last dish on a long chit, so that one row for the whole course is enough. */
  isFar: boolean;
};

/** A chit of more rows than this folds the courses that nobody works on. */
const FOLD_OVER = 7;

/**
 * The lines of a draft as the chit shows them: by course, "now" first; equal dishes in one row. A course folds only
 * when the chit is long, and never with the last dish, or with a line that lacks something.
 */
export function chitCourses(menu: Menu, draft: Draft, ticket: Ticket | undefined): ChitCourse[] {
  const byCourse = new Map<DishCourse, DraftLine[]>();
  for (const line of draft.lines) {
    const course = courseOfLine(menu, line, ticket);
    byCourse.set(course, [...(byCourse.get(course) ?? []), line]);
  }
  const courses = [...byCourse].sort(([a], [b]) => placeOf(a) - placeOf(b));
  const first = courses.find(([course]) => course !== 'now')?.[0];
  const last = lastLine(draft)?.itemId;
  const all = courses.map(([course, lines]) => {
    const isHeld = (of: number) =>
      ticket ? waitsWhenAdded(ticket, of) : of !== first && !leavesHouse(draft.orderType);
    return {
      course,
      held: course !== 'now' && isHeld(course),
      rows: rowsOf(lines),
      quantity: quantityOf(lines),
      isFar: !lines.some(
        (line) => line.itemId === last || missingOf(menu, line).length > 0 || asksPrice(menu, line),
      ),
    };
  });
  const isLong = all.reduce((sum, { rows }) => sum + rows.length, 0) > FOLD_OVER;
  return isLong ? all : all.map((course) => ({ ...course, isFar: false }));
}

/** The lines of a draft in the order in which the chit shows them. */
export const linesInOrder = (menu: Menu, draft: Draft, ticket: Ticket | undefined): DraftLine[] =>
  chitCourses(menu, draft, ticket).flatMap(({ rows }) => rows.flatMap(({ lines }) => lines));

const placeOf = (course: DishCourse): number => (course === 'now' ? 0 : course);

const quantityOf = (lines: readonly DraftLine[]): number =>
  lines.reduce((sum, { quantity }) => sum + quantity, 0);

function rowsOf(lines: readonly DraftLine[]): ChitRow[] {
  const byKey = new Map<string, [DraftLine, ...DraftLine[]]>();
  for (const line of lines) {
    const key = keyOf(line);
    const known = byKey.get(key);
    if (known) known.push(line);
    else byKey.set(key, [line]);
  }
  return [...byKey.values()].map((same) => ({
    lines: same,
    quantity: quantityOf(same),
    seats: [...new Set(same.flatMap(({ seat }) => seat ?? []))].sort((a, b) => a - b),
  }));
}

/** Equal for two lines that the kitchen cooks alike; lines without a seat stay apart, because they are one already. */
function keyOf(line: DraftLine): string {
  const { menuItemId, name, station, choices, modifiers, allergies, note, price, toGo } = line;
  if (line.seat === undefined) return line.itemId;
  const chosen = choices.map((choice) => JSON.stringify(Object.entries(choice).sort())).sort();
  return JSON.stringify([
    menuItemId ?? [name, station],
    chosen,
    modifiers.toSorted(),
    allergies.toSorted(),
    note.trim(),
    price,
    toGo === true,
  ]);
}
