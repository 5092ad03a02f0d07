import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { v7 as uuid } from 'uuid';
import type { Ack } from '../../../shared/contract/acks';
import { findTicket } from '../../../shared/domain/ticket/lines';
import { listText } from '../../say/number';
import { useStateAt } from '../../state/hooks';
import { useAct, useErrorText, useSend } from '../../state/send';
import { useToast } from '../../state/toasts';

/** What goes onto a new ticket: a line, or with a quantity so many of it. */
export type Part = { itemId: string; quantity?: number };

/**
 * Splits a ticket: each list of parts goes onto a new ticket. Shows the new numbers and offers to merge
 * them back. A refusal stops the split, and the message names the tickets split off before it.
 */
export function useSplit(ticketId: string): (parts: readonly Part[][]) => Promise<void> {
  const intl = useIntl();
  const send = useSend();
  const act = useAct();
  const stateAt = useStateAt();
  const toast = useToast();
  const errorText = useErrorText();
  return useCallback(
    async (parts) => {
      const made: string[] = [];
      let last: Ack | undefined;
      let sequence = 0;
      for (const part of parts) {
        const newTicketId = uuid();
        const itemIds = part.flatMap(({ itemId, quantity }) =>
          quantity === undefined ? [itemId] : [],
        );
        const portions = part.flatMap(({ itemId, quantity }) =>
          quantity === undefined ? [] : [{ itemId, quantity, newItemId: uuid() }],
        );
        last = await send('ticket.split', {
          ticketId,
          itemIds,
          newTicketId,
          ...(portions.length > 0 ? { portions } : {}),
        });
        if (!last.ok) break;
        made.push(newTicketId);
        sequence = last.sequence;
      }
      const why = last?.ok === false ? errorText(last.error) : undefined;
      if (made.length === 0) {
        if (why !== undefined) toast({ type: 'refused', text: why });
        return;
      }
      const state = await stateAt(sequence);
      const numbers = made.map((id) => String(findTicket(state, id)?.number ?? '?'));
      const values = { count: made.length, numbers: listText(intl, numbers), why };
      if (why !== undefined) {
        toast({ type: 'refused', text: intl.formatMessage({ id: 'split.partly' }, values) });
        return;
      }
      toast({
        type: 'done',
        text: intl.formatMessage({ id: 'split.done' }, values),
        undo: {
          label: intl.formatMessage({ id: 'undo' }),
          run: async () => {
            for (const id of made) {
              const ack = await act('ticket.merge', { ticketId: id, into: ticketId });
              if (!ack.ok) return;
            }
          },
        },
      });
    },
    [ticketId, intl, send, act, stateAt, toast, errorText],
  );
}
