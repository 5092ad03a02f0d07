import type { Item, Ticket } from '../contract/state';
import { remember } from './remember';

/** The prep time of a line that has none, like an off-menu line. */
const UNKNOWN_PREP_MINUTES = 2;
/** Each further piece of a line takes this share of the first, because pieces are made together. */
const NEXT_PIECE_SHARE = 0.2;

/** One station's part of a fired line. */
export type Job = {
  station: string;
  /** When it was fired, in ms since 1970, and its place in the order of firing. */
  firedAt: number;
  sequence: number;
  /** When the station was done with it, in ms since 1970; undefined while it is owed. */
  readyAt: number | undefined;
  /** Its work in minutes by the menu. */
  work: number;
  /** False for a recalled line: its clock kept running while it was done. */
  isTimed: boolean;
  /** A cook has said that the line is begun, and it is not done. */
  isBegun: boolean;
  /** It jumped the queue: a rush or VIP. */
  isRush: boolean;
};

/** The work of a line in minutes, by the menu's prep time and the quantity. */
export const workOf = ({ prepMinutes, quantity }: Pick<Item, 'prepMinutes' | 'quantity'>): number =>
  (prepMinutes || UNKNOWN_PREP_MINUTES) * (1 + NEXT_PIECE_SHARE * Math.max(0, quantity - 1));

/** The jobs of a ticket, in the order of its lines; without what was voided. */
export const jobsOf: (ticket: Ticket) => readonly Job[] = (ticket) => jobs(ticket, undefined);

const jobs = remember(
  () => '',
  ({ items, priority }: Ticket, _: undefined): readonly Job[] =>
    items.flatMap((item) => {
      const { firedAt, firedSequence = 0, doneStations = {}, recalledAt } = item;
      if (firedAt === undefined || item.phase === 'voided' || item.phase === 'held') return [];
      return item.stations.map((station) => ({
        station,
        firedAt,
        sequence: firedSequence,
        readyAt: Object.hasOwn(doneStations, station) ? doneStations[station] : item.readyAt,
        work: workOf(item),
        isTimed: recalledAt === undefined,
        isBegun: item.phase === 'started',
        isRush: priority !== 'normal' || item.rush === true,
      }));
    }),
);

/**
 * When the oldest job was fired that a station owes and has not passed over, in ms since 1970; undefined if there is
 * none. Passed over means that the station finished more jobs that were fired later than it owes up to this one: it is
 * a slow dish among quick ones, or a forgotten one, and the food goes past it. Jobs that jumped the queue show nothing.
 *
 * `jobs`: the jobs of one station in the order of firing.
 */
export function waitsSince(jobs: readonly Job[]): number | undefined {
  let rank = jobs.filter(({ readyAt }) => readyAt === undefined).length;
  let passed = 0;
  let since: number | undefined;
  for (const job of jobs.toReversed()) {
    if (job.readyAt !== undefined) passed += job.isRush ? 0 : 1;
    else {
      if (passed < rank) since = job.firedAt;
      rank -= 1;
    }
  }
  return since;
}
