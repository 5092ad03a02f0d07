import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Ticket } from '../../../shared/contract/state';
import { pagePlaceInSentence } from '../../say/place';
import { useAct } from '../../state/send';

/** How long a "Picked up" offers its undo among the food that was picked up last. */
export const UNDO_PICK_UP_MS = 10 * 60_000;

export type PickUp = {
  /** Says that lines were picked up, with an undo; without lines, everything that is ready. */
  serve(ticket: Ticket, itemIds: readonly string[]): Promise<boolean>;
  /** Takes that back: the lines are on the pass again, with their old times. */
  unserve(ticket: Ticket, itemIds: readonly string[]): Promise<boolean>;
};

/** `isQuiet`: no toast, where it would cover the next page. */
export function usePickUp(isQuiet: boolean): PickUp {
  const intl = useIntl();
  const act = useAct();
  return useMemo(() => {
    const where = (ticket: Ticket) => pagePlaceInSentence(intl, ticket);
    const unserve = async (ticket: Ticket, itemIds: readonly string[]): Promise<boolean> => {
      const text = intl.formatMessage({ id: 'done.unserved' }, { where: where(ticket) });
      const data = { ticketId: ticket.id, itemIds: [...itemIds] };
      return (await act('ticket.unserve', data, isQuiet ? undefined : { text })).ok;
    };
    const serve = async (ticket: Ticket, itemIds: readonly string[]): Promise<boolean> => {
      const ready = ticket.items.filter((item) => item.phase === 'ready').map((i) => i.itemId);
      const wanted = ready.filter((id) => itemIds.includes(id));
      const served = wanted.length > 0 ? wanted : ready;
      const done = {
        text: intl.formatMessage({ id: 'done.pickedUp' }, { where: where(ticket) }),
        undo: {
          label: intl.formatMessage({ id: 'handOver.undo' }),
          run: () => void unserve(ticket, served),
        },
      };
      const data = { ticketId: ticket.id, ...(wanted.length > 0 ? { itemIds: wanted } : {}) };
      return (await act('ticket.serve', data, isQuiet ? undefined : done)).ok;
    };
    return { serve, unserve };
  }, [intl, act, isQuiet]);
}
