import { z } from 'zod';
import { Outbox, type OutboxStore } from '../../../shared/client/outbox';
import { type Entry as EntryOf, entriesOf } from '../../../shared/client/outbox-entries';
import type { Ack } from '../../../shared/contract/acks';
import type { HouseState } from '../../../shared/contract/state';
import { findTicket } from '../../../shared/domain/ticket/lines';
import { outboxHost } from '../../state/browser-host';
import { json } from '../../state/stored-value';
import { type Draft, type DraftLine, draft } from './draft';
import type { OrderCommand } from './order';

/** An order on its way, with its draft, so that it can go back to the chit. */
export type Entry = EntryOf<OrderCommand, Draft>;
export type Orders = Outbox<OrderCommand, Draft>;
export type OrderStore = OutboxStore<OrderCommand, Draft>;

const order = z.custom<OrderCommand>(
  (value) => typeof value === 'object' && value !== null && 'id' in value && 'data' in value,
);

/** The orders of this window that are on their way. */
export const storedOutbox = json('outbox', entriesOf(order, draft), () => []);

type Options = {
  publish(command: OrderCommand): Promise<Ack>;
  hubNow(): number;
  store: OrderStore;
};

/** The outbox of this window's orders. */
export const openOutbox = (options: Options): Orders =>
  new Outbox({ ...options, numberOf, host: outboxHost });

/** The ticket's number, if the state includes the command's effect. */
function numberOf(state: HouseState, { type, data }: OrderCommand): number | undefined {
  const ticket = findTicket(state, data.ticketId);
  if (!ticket || type === 'ticket.place') return ticket?.number;
  const added = data.items[0]?.itemId;
  return ticket.items.some(({ itemId }) => itemId === added) ? ticket.number : undefined;
}

/** The line that a refusal names, if any: the sent items are in the order of the draft's lines. */
export function refusedLine({ draft: of, status }: Entry): DraftLine | undefined {
  const field = status.type === 'failed' ? status.error.field : undefined;
  const [, index] = /^data\.items\.(\d+)(?:\.|$)/u.exec(field ?? '') ?? [];
  return index === undefined ? undefined : of.lines[Number(index)];
}
