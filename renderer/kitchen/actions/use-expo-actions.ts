import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Ticket } from '../../../shared/contract/state';
import { isOwed, isPartlyDone } from '../../../shared/domain/ticket/lines';
import { canPass } from '../../../shared/views/expo';
import type { RailTicket } from '../../../shared/views/rail';
import { ticketAtPlace } from '../../say/ticket';
import { useAct } from '../../state/send';
import { useLatest } from '../../ui/use-latest';
import type { Actions } from './actions';

/** The actions of expo: pass a ticket and undo it, pin a ticket. `ask` opens the question before an override. */
export function useExpoActions(
  ask: (ticketId: string) => void,
): Pick<Actions, 'pass' | 'passAnyway' | 'pin'> {
  const intl = useIntl();
  const act = useAct();
  const asked = useLatest(ask);
  return useMemo(() => {
    const idsOf = (ticket: Ticket, isOne: (item: Ticket['items'][number]) => boolean) =>
      ticket.items.filter(isOne).map(({ itemId }) => itemId);

    const passedText = ({ ticket, expo }: RailTicket) => {
      const { server = '', missing } = expo?.paged ?? {};
      const to = { ticket: ticketAtPlace(intl, ticket), server, missing };
      if (missing === undefined) return intl.formatMessage({ id: 'done.passed' }, to);
      const id = expo?.paged.carried ? 'done.passed.instead' : 'done.passed.manager';
      return intl.formatMessage({ id }, to);
    };

    const send = (card: RailTicket, override: boolean) => {
      const { ticket } = card;
      const { id: ticketId } = ticket;
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
          text: passedText(card),
          undo: { label: intl.formatMessage({ id: 'done.undo' }), run: () => void takeBack() },
        },
      );
    };
    return {
      pass(card: RailTicket) {
        if (!canPass(card)) return;
        if (card.expo?.stage === 'cooking') asked.current(card.ticket.id);
        else send(card, false);
      },
      passAnyway(card: RailTicket) {
        send(card, true);
      },
      pin(ticket: Ticket, pinned: boolean) {
        const { id: ticketId } = ticket;
        const text = intl.formatMessage(
          { id: pinned ? 'done.pinned' : 'done.unpinned' },
          { ticket: ticketAtPlace(intl, ticket) },
        );
        const set = (to: boolean) => act('ticket.pin', { ticketId, pinned: to });
        void act(
          'ticket.pin',
          { ticketId, pinned },
          {
            text,
            undo: {
              label: intl.formatMessage({ id: 'done.undo' }),
              run: () => void set(!pinned),
            },
          },
        );
      },
    };
  }, [intl, act, asked]);
}
