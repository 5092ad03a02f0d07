import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { hasAllergies } from '../../../shared/domain/allergies';
import type { FloorTicket } from '../../../shared/views/floor';
import { usePlaceName } from '../../say/place';

/** The accessible name of a ticket on the floor: place, number and phase. */
export function useTicketLabel(): (card: FloorTicket) => string {
  const intl = useIntl();
  const where = usePlaceName();
  return useCallback(
    ({ ticket, phase, heardBy, done, total, repaged }) =>
      [
        where(ticket),
        intl.formatMessage({ id: 'ticket.number' }, { number: ticket.number }),
        intl.formatMessage({ id: `phase.${phase}` }, { server: heardBy }),
        repaged && intl.formatMessage({ id: 'floor.repaged' }),
        intl.formatMessage({ id: 'floor.done' }, { done, total }),
        ticket.priority !== 'normal' && intl.formatMessage({ id: `priority.${ticket.priority}` }),
        ticket.items.some(hasAllergies) && intl.formatMessage({ id: 'common.allergy' }),
        ticket.server,
      ]
        .filter(Boolean)
        .join(', '),
    [intl, where],
  );
}
