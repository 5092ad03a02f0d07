import type { HouseState, Ticket } from '../contract/state';
import { foldedText } from '../domain/folded-text';
import { findTicket } from '../domain/ticket/lines';

/** The server of the guests who are at a table: of its latest open ticket, else of the last one that was served. */
export function serverOfTable(
  state: Pick<HouseState, 'tickets' | 'closed' | 'seated'>,
  table: string,
): string | undefined {
  const name = foldedText(table);
  if (name === '') return undefined;
  const isHere = (at: string | undefined): boolean => at !== undefined && foldedText(at) === name;
  const open = latest(Object.values(state.tickets).filter((ticket) => isHere(ticket.table)));
  if (open) return open.server;
  const seated = Object.entries(state.seated ?? {})
    .filter(([, place]) => isHere(place.table))
    .flatMap(([id]) => findTicket(state, id) ?? []);
  return latest(seated)?.server;
}

const latest = (tickets: readonly Ticket[]): Ticket | undefined =>
  [...tickets].sort((a, b) => b.number - a.number)[0];

/**
 * The names to offer for the next order: people on shift first, then the others of the staff; within both those who
 * sent from this window last come first. A name that is neither comes last.
 */
export function nextServers(
  { house, shifts }: Pick<HouseState, 'house' | 'shifts'>,
  recent: readonly string[],
): string[] {
  const staff = house.staff.map(({ name }) => name);
  const onShift = Object.keys(shifts).sort((a, b) => staff.indexOf(a) - staff.indexOf(b));
  const lately = (names: readonly string[]): string[] => [
    ...recent.filter((name) => names.includes(name)),
    ...names.filter((name) => !recent.includes(name)),
  ];
  return [...new Set([...lately(onShift), ...lately(staff), ...recent])];
}
