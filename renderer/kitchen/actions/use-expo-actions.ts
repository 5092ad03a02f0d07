import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Ticket } from '../../../shared/contract/state';
import { isOwed, isPartlyDone } from '../../../shared/domain/ticket/lines';
import { canPass } from '../../../shared/views/expo';
import type { RailTicket } from '../../../shared/views/rail';
import { useAct } from '../../state/send';
import { useLatest } from '../../ui/use-latest';
import type { Actions } from './actions';

/** The actions of expo: pass a ticket and undo it. `ask` opens the question before an override. */
export function useExpoActions(
  ask: (ticketId: string) => void,
): Pick<Actions, 'pass' | 'passAnyway'> {
  const intl = useIntl();
  const act = useAct();
  const asked = useLatest(ask);
  return useMemo(() => {
    const idsOf = (ticket: Ticket, isOne: (item: Ticket['items'][number]) => boolean) =>
      ticket.items.filter(isOne).map(({ itemId }) => itemId);

    const send = (ticket: Ticket, override: boolean) => {
      const { id: ticketId, number, server } = ticket;
      const owed = override ? idsOf(ticket, isOwed) : [];
      const parts = ticket.items
        .filter(isPartlyDone)
        .flatMap(({ itemId, doneStations = {} }) =>
          Object.keys(doneStations).map((station) => ({ ticketId, itemId, station })),
        );
      const ready = idsOf(ticket, (i) => i.phase === 'ready' && i.passedAt === undefined);
      // Undo puts the ticket back on the pass: no announcement, and its lines are owed again.
      const takeBack = async () => {
        const line = (itemId: string) => ({ ticketId, itemId });
        await Promise.all([...owed, ...ready].map((id) => act('item.recall', line(id))));
        await Promise.all([
          ...ready.map((id) => act('item.bump', line(id))),
          ...(override ? parts : []).map((part) => act('item.bump', part)),
        ]);
      };
      void act(
        'ticket.pass',
        { ticketId, ...(override ? { override } : {}) },
        {
          text: intl.formatMessage({ id: 'done.passed' }, { number, server }),
          undo: { label: intl.formatMessage({ id: 'done.undo' }), run: () => void takeBack() },
        },
      );
    };
    return {
      pass(card: RailTicket) {
        if (!canPass(card)) return;
        if (card.expo?.stage === 'cooking') asked.current(card.ticket.id);
        else send(card.ticket, false);
      },
      passAnyway({ ticket }: RailTicket) {
        send(ticket, true);
      },
    };
  }, [intl, act, asked]);
}
