import type { Item, LineValues, Ticket } from '../contract/state';
import { allergyKey, allergyNames } from '../domain/allergies';
import { isOwed, newAt } from '../domain/ticket/lines';
import { joined } from './rail-groups';

/** One line of a card on the rail. */
export type RailLine = {
  /** The line, or the first of equal lines that are shown as one. */
  item: Item;
  /** All lines that it stands for: one, or equal dishes where the station groups them. */
  items: Item[];
  /** Of all its lines together. */
  quantity: number;
  /** The seats of its lines, ascending; empty if none was named. */
  seats: number[];
  /** Bumped here, or served already; another station may still owe its part. */
  done: boolean;
  started: boolean;
  /** Struck through, with `item.voided.reason`. */
  voided: boolean;
  /** A voided line that the stations have seen, or that they never had to make. */
  confirmed: boolean;
  /** Added since a cook last acknowledged the ticket's changes. */
  new: boolean;
  /** On the fly, and not made yet. */
  rush: boolean;
  /** Its values before changes that the stations have not seen. */
  was?: LineValues;
};

/** Which lines the stations make, owe and have seen. */
export type Here = {
  isHere(item: Item): boolean;
  isOwedHere(item: Item): boolean;
  /** True for a change of the line at `at` that a station of the line has not seen. */
  isUnseenHere(item: Item, at: number | undefined): boolean;
  /** True if equal lines are shown as one. */
  isGrouped(item: Item): boolean;
};

/**
 * A round of a ticket: lines on the fly, lines fired with the order, a course fired later, an add-on, lines that wait
 * so that their course lands together (`coming`), or a held course. `at` is when the kitchen got it to cook; for
 * `coming`, when the first line fires; a held course has none.
 */
export type RailSection = {
  kind: 'on-the-fly' | 'original' | 'course' | 'add-on' | 'coming' | 'held';
  course: number;
  at: number | undefined;
  lines: RailLine[];
};

/** True for a round that goes to the kitchen later: by itself, or when a person fires it. */
export const isWaiting = ({ kind }: Pick<RailSection, 'kind'>): boolean =>
  kind === 'coming' || kind === 'held';

/** True if a line of the round can be fired. A round that was voided while it waited has none. */
export const canFire = (section: RailSection): boolean =>
  isWaiting(section) && section.lines.some(({ item }) => item.phase === 'held');

export type RailAllergy = {
  /** As it was first written on the ticket. */
  name: string;
  /** Seats that it was written for, ascending; empty if no seat was named. */
  seats: number[];
  /** True if a line of the chosen stations has it, not only another station's line. */
  here: boolean;
};

type Round = Omit<RailSection, 'lines'> & { key: string; rank: number };

/**
 * The lines in rounds: lines on the fly first, then in the order in which the kitchen got them; coming lines and held
 * courses last. A line that is done goes back to its own round.
 */
export function sectionsOf(ticket: Ticket, items: readonly Item[], here: Here): RailSection[] {
  const first = originalCourse(ticket);
  const rounds = new Map<string, Round & { lines: RailLine[] }>();
  for (const item of items) {
    const round = roundOf(item, first, here.isOwedHere(item));
    const known = rounds.get(round.key) ?? { ...round, lines: [] };
    known.rank = Math.min(known.rank, round.rank);
    known.at = round.at === undefined ? known.at : Math.min(known.at ?? round.at, round.at);
    known.lines.push(lineOf(item, here));
    rounds.set(round.key, known);
  }
  return [...rounds.values()]
    .sort((a, b) => a.rank - b.rank || a.course - b.course)
    .map(({ kind, course, at, lines }) => ({ kind, course, at, lines: joined(lines, here) }));
}

/** The allergies of everything that is still to be made or served, at any station. */
export function allergiesOf(ticket: Ticket, isHere: (item: Item) => boolean): RailAllergy[] {
  const found = new Map<string, { name: string; seats: Set<number>; here: boolean }>();
  for (const item of ticket.items) {
    if (item.phase === 'voided' || item.phase === 'served') continue;
    for (const name of allergyNames(item)) {
      const key = allergyKey(name);
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

function lineOf(item: Item, { isOwedHere, isUnseenHere }: Here): RailLine {
  const { phase, changed } = item;
  return {
    item,
    items: [item],
    quantity: item.quantity,
    seats: item.seat === undefined ? [] : [item.seat],
    done: phase === 'ready' || phase === 'served' || (isOwed(item) && !isOwedHere(item)),
    started: phase === 'started' && isOwedHere(item),
    voided: phase === 'voided',
    confirmed: phase === 'voided' && !isUnseenHere(item, item.voided?.at),
    new: phase !== 'voided' && isUnseenHere(item, newAt(item)),
    rush: item.rush === true && (phase === 'held' || isOwedHere(item)),
    ...(changed !== undefined && phase !== 'voided' && isUnseenHere(item, changed.at)
      ? { was: changed.was }
      : {}),
  };
}

/** The course that went to the kitchen first, over all stations, so that a card has one "original". */
function originalCourse(ticket: Ticket): number {
  const [first] = ticket.items
    .filter((item) => item.firedSequence !== undefined)
    .sort((a, b) => (a.firedSequence ?? 0) - (b.firedSequence ?? 0) || a.course - b.course);
  return first?.course ?? 1;
}

function roundOf(item: Item, original: number, isOwedHere: boolean): Round {
  const { course, firedAt: at, firedSequence, addedAt } = item;
  if (at === undefined || firedSequence === undefined) {
    const rank = Number.MAX_SAFE_INTEGER;
    return item.fireAt !== undefined
      ? { key: `coming ${course}`, kind: 'coming', course, at: item.fireAt, rank: rank - 1 }
      : { key: `held ${course}`, kind: 'held', course, at: undefined, rank };
  }
  if (item.rush === true && isOwedHere) {
    return { key: 'on the fly', kind: 'on-the-fly', course, at, rank: 0 };
  }
  // An added line that waited for its course was fired with that course and belongs to it.
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
