import type { OrderType, Priority } from '../contract/house';
import type { HouseState, Ticket } from '../contract/state';
import { decide } from '../domain/decide';
import { lineCents } from '../domain/line';
import { isLive } from '../domain/ticket/lines';

/** What two tickets become when they are merged. */
export type Joined = {
  number: number;
  orderType: OrderType;
  priority: Priority;
  covers: number | undefined;
  guest: string | undefined;
  note: string | undefined;
  cents: number;
};

/** What `into` becomes when `ticket` is merged into it, by the rule itself; undefined if the rule refuses the merge. */
export function joinedAs(
  state: HouseState,
  ticket: Ticket,
  into: Ticket,
  orderType: OrderType,
): Joined | undefined {
  const data = { ticketId: ticket.id, into: into.id, orderType };
  const decision = decide(state, { id: 'preview', type: 'ticket.merge', data }, 0);
  if (!decision.ok) return undefined;
  const fact = decision.facts.find(({ name }) => name === 'ticket.merged');
  const becomes = fact?.name === 'ticket.merged' ? fact.data.becomes : undefined;
  return {
    number: into.number,
    orderType: becomes?.orderType ?? into.orderType,
    priority: becomes?.priority ?? into.priority,
    covers: becomes?.covers ?? into.covers,
    guest: becomes?.guest ?? into.guest,
    note: becomes?.note ?? into.note,
    cents: [...into.items, ...ticket.items]
      .filter(isLive)
      .reduce((sum, item) => sum + lineCents(item), 0),
  };
}
