import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { Ack } from '../../../shared/contract/acks';
import type { CommandData } from '../../../shared/contract/commands';
import type { Ticket } from '../../../shared/contract/state';
import { findTicket } from '../../../shared/domain/ticket/lines';
import { useStateAt } from '../../state/hooks';
import { useAct } from '../../state/send';
import { useToast } from '../../state/toasts';

/** Shows what was done, with an undo if `run` is given. */
export function useDone(): (text: string, run?: () => void) => void {
  const intl = useIntl();
  const toast = useToast();
  return useCallback(
    (text, run) =>
      toast({
        type: 'done',
        text,
        undo: run && { label: intl.formatMessage({ id: 'undo' }), run },
      }),
    [intl, toast],
  );
}

const voidedIds = (ticket: Ticket | undefined): string[] =>
  ticket?.items.filter(({ phase }) => phase === 'voided').map(({ itemId }) => itemId) ?? [];

type Void =
  | { type: 'item.void'; data: CommandData<'item.void'> }
  | { type: 'ticket.void'; data: CommandData<'ticket.void'> };

/** Voids a line, a part of it or a ticket, and offers to take back what this void struck, and nothing else. */
export function useVoid(): (ticket: Ticket, command: Void, text: string) => Promise<Ack> {
  const act = useAct();
  const done = useDone();
  const stateAt = useStateAt();
  return useCallback(
    async (ticket, command, text) => {
      const before = new Set(voidedIds(ticket));
      const ack =
        command.type === 'item.void'
          ? await act(command.type, command.data)
          : await act(command.type, command.data);
      if (!ack.ok) return ack;
      const after = findTicket(await stateAt(ack.sequence), ticket.id);
      const itemIds = voidedIds(after).filter((itemId) => !before.has(itemId));
      done(text, () => void act('ticket.unvoid', { ticketId: ticket.id, itemIds }));
      return ack;
    },
    [act, done, stateAt],
  );
}

/** Marks the ready lines of a ticket as served, and offers to put them back on the pass. */
export function useServe(): (ticket: Ticket, text: string) => void {
  const act = useAct();
  const done = useDone();
  return useCallback(
    async ({ id: ticketId, items }, text) => {
      const itemIds = items.filter(({ phase }) => phase === 'ready').map(({ itemId }) => itemId);
      const ack = await act('ticket.serve', { ticketId, itemIds });
      if (ack.ok) done(text, () => void act('ticket.unserve', { ticketId, itemIds }));
    },
    [act, done],
  );
}
