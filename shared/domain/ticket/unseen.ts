import type { Ticket } from '../../contract/state';

type Acknowledged = Ticket['acknowledged'];

/**
 * The time of a change that a cook must see: always later than the acknowledgements and bumps before it, even in the
 * same millisecond or after the clock was set back. So times within a ticket give the order.
 */
export function changeTime(ticket: Ticket, at: number): number {
  const { changes = -1, stations = {} } = ticket.acknowledged;
  const seen = Object.values(stations).map((station) => station.changes ?? -1);
  const bumps = ticket.items.map((item) => item.readyAt ?? -1);
  return Math.max(at, 1 + Math.max(changes, ...seen, ...bumps));
}

/** The acknowledgements of a ticket with allergies that no cook has seen. */
export function allergiesUnseen({ acknowledged }: Ticket): Acknowledged {
  const { allergies: _seen, stations, ...rest } = acknowledged;
  if (stations === undefined) return rest;
  const kept = Object.entries(stations).flatMap(([station, { changes }]) =>
    changes === undefined ? [] : [[station, { changes }] as const],
  );
  return kept.length === 0 ? rest : { ...rest, stations: Object.fromEntries(kept) };
}

/** The acknowledgements after a cook has confirmed something at `at`: for the station, or for every station. */
export function acknowledgedAt(
  { acknowledged, changedAt }: Ticket,
  what: 'allergies' | 'changes',
  station: string | undefined,
  at: number,
): Acknowledged {
  const seen = { [what]: what === 'changes' ? Math.max(at, changedAt ?? 0) : at };
  if (station === undefined) return { ...acknowledged, ...seen };
  const { stations = {} } = acknowledged;
  const own = Object.hasOwn(stations, station) ? stations[station] : undefined;
  return { ...acknowledged, stations: { ...stations, [station]: { ...own, ...seen } } };
}
