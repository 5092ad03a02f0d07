import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { Ticket } from '../../../shared/contract/state';
import { tableInSentence } from '../../say/place';
import { useAct, useErrorText, useSend } from '../../state/send';
import { useToast } from '../../state/toasts';

/** Moves a ticket to a table, and offers to move it back, also to no table. */
export function useMove(): (ticket: Ticket, table: string) => Promise<void> {
  const intl = useIntl();
  const act = useAct();
  return useCallback(
    async ({ id: ticketId, number, table: before }, table) => {
      const back = () => void act('ticket.move', { ticketId, table: before ?? null });
      await act(
        'ticket.move',
        { ticketId, table },
        {
          text: intl.formatMessage(
            { id: 'move.done' },
            { number, table: tableInSentence(intl, table) },
          ),
          undo: { label: intl.formatMessage({ id: 'undo' }), run: back },
        },
      );
    },
    [intl, act],
  );
}

/**
 * Gives tickets of one server to another, and offers to give them back. A refusal stops it; the message says why and
 * how many went before it.
 */
export function useGive(): (tickets: readonly Ticket[], to: string) => Promise<void> {
  const intl = useIntl();
  const send = useSend();
  const act = useAct();
  const toast = useToast();
  const errorText = useErrorText();
  return useCallback(
    async (tickets, to) => {
      const given: Ticket[] = [];
      let why: string | undefined;
      for (const ticket of tickets) {
        const ack = await send('ticket.move', { ticketId: ticket.id, server: to });
        if (!ack.ok) {
          why = errorText(ack.error);
          break;
        }
        given.push(ticket);
      }
      const values = { count: given.length, number: given[0]?.number, server: to };
      const id = given.length === 1 ? 'give.one' : 'give.done';
      const text = [given.length > 0 && intl.formatMessage({ id }, values), why];
      toast({
        type: why === undefined ? 'done' : 'refused',
        text: text.filter(Boolean).join(' '),
        undo:
          given.length === 0
            ? undefined
            : {
                label: intl.formatMessage({ id: 'undo' }),
                run: async () => {
                  for (const { id: ticketId, server } of given) {
                    const ack = await act('ticket.move', { ticketId, server });
                    if (!ack.ok) return;
                  }
                },
              },
      });
    },
    [intl, send, act, toast, errorText],
  );
}
