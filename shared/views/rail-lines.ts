import type { Item, Ticket } from '../contract/state';
import { isOwed, isUnseen } from '../domain/ticket/lines';

/** One line of a card on the rail. */
export type RailLine = {
  item: Item;
  /** Bumped here, or served already; another station may still owe its part. */
  done: boolean;
  started: boolean;
  /** Struck through, with `item.voided.reason`. */
  voided: boolean;
  /** Added since a cook last acknowledged the ticket's changes. */
  new: boolean;
};

/**
 * A round of a ticket: what was fired with the order, a course that was fired later, an add-on, or a
 * course that is held. `at` is when the kitchen was told to cook it; a held course has none.
 */
export type RailSection = {
  kind: 'original' | 'course' | 'add-on' | 'held';
  course: number;
  at: number | undefined;
  lines: RailLine[];
};

export type RailAllergy = {
  /** As it was first written on the ticket. */
  name: string;
  /** Seats it was written for, ascending; empty if no seat was named. */
  seats: number[];
  /** Whether a line of the chosen stations carries it, or only another station's. */
  here: boolean;
};

type Round = Omit<RailSection, 'lines'> & { key: string; rank: number };

/** The lines in rounds, in the order in which the kitchen was told; held courses come last. */
export function sectionsOf(
  ticket: Ticket,
  items: readonly Item[],
  isOwedHere: (item: Item) => boolean,
): RailSection[] {
  const first = originalCourse(ticket);
  const rounds = new Map<string, Round & { lines: RailLine[] }>();
  for (const item of items) {
    const round = roundOf(item, first);
    const known = rounds.get(round.key) ?? { ...round, lines: [] };
    known.rank = Math.min(known.rank, round.rank);
    known.lines.push(lineOf(ticket, item, isOwedHere));
    rounds.set(round.key, known);
  }
  return [...rounds.values()]
    .sort((a, b) => a.rank - b.rank || a.course - b.course)
    .map(({ kind, course, at, lines }) => ({ kind, course, at, lines }));
}

/** The allergies of everything that is still to be made or served, whatever the station. */
export function allergiesOf(ticket: Ticket, isHere: (item: Item) => boolean): RailAllergy[] {
  const found = new Map<string, { name: string; seats: Set<number>; here: boolean }>();
  for (const item of ticket.items) {
    if (item.phase === 'voided' || item.phase === 'served') continue;
    for (const name of item.allergies) {
      const key = name.trim().toLowerCase();
      const allergy = found.get(key) ?? { name, seats: new Set<number>(), here: false };
      if (item.seat !== undefined) allergy.seats.add(item.seat);
      allergy.here ||= isHere(item);
      found.set(key, allergy);
    }
  }
  return [...found.values()].map((allergy) => ({
    ...allergy,
    seats: [...allergy.seats].sort((a, b) => a - b),
  }));
}

const lineOf = (ticket: Ticket, item: Item, isOwedHere: (item: Item) => boolean): RailLine => ({
  item,
  done: item.phase === 'ready' || item.phase === 'served' || (isOwed(item) && !isOwedHere(item)),
  started: item.phase === 'started' && isOwedHere(item),
  voided: item.phase === 'voided',
  new: item.phase !== 'voided' && isUnseen(ticket, item.addedAt),
});

/** The course that went to the kitchen first, over all stations, so that a card has one "original". */
function originalCourse(ticket: Ticket): number {
  const [first] = ticket.items
    .filter((item) => item.firedSequence !== undefined)
    .sort((a, b) => (a.firedSequence ?? 0) - (b.firedSequence ?? 0) || a.course - b.course);
  return first?.course ?? 1;
}

function roundOf(item: Item, original: number): Round {
  const { course, firedAt: at, firedSequence, addedAt } = item;
  if (at === undefined || firedSequence === undefined) {
    const rank = Number.MAX_SAFE_INTEGER;
    return { key: `held ${course}`, kind: 'held', course, at: undefined, rank };
  }
  // An added line that waited for its course was fired with the course and belongs to it.
  if (addedAt === at) {
    return { key: `added ${firedSequence}`, kind: 'add-on', course, at, rank: firedSequence };
  }
  return {
    key: `course ${course}`,
    kind: course === original ? 'original' : 'course',
    course,
    at,
    rank: firedSequence,
  };
}
