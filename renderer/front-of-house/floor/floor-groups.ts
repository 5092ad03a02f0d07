import type { FloorPhase, FloorTicket } from '../../../shared/views/floor';

/** What the floor has to do about a ticket: carry it, wait for it, decide about it, free its table. */
const GROUPS = ['carry', 'kitchen', 'held', 'seated'] as const;
export type Group = (typeof GROUPS)[number];

const GROUP_OF: Record<FloorPhase, Group> = {
  'partly-ready': 'carry',
  ready: 'carry',
  heard: 'carry',
  'in-kitchen': 'kitchen',
  cooking: 'kitchen',
  held: 'held',
  seated: 'seated',
};

/** The tickets by what the floor has to do, each group in the order in which they were placed. */
export function floorGroups(
  tickets: readonly FloorTicket[],
): { group: Group; tickets: FloorTicket[] }[] {
  return GROUPS.map((group) => ({
    group,
    tickets: tickets.filter(({ phase }) => GROUP_OF[phase] === group),
  })).filter((each) => each.tickets.length > 0);
}
