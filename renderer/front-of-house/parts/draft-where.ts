import { usePlaceName } from '../../say/place';
import { useHouse } from '../../state/hooks';
import type { Draft } from '../orders/draft';
import { openTicket } from '../orders/order';

/** Where an order that is being written goes. What is added goes where its ticket is now: it may have moved. */
export function useDraftWhere(): (draft: Draft) => string {
  const state = useHouse();
  const where = usePlaceName();
  return (draft) =>
    where(
      openTicket(state, draft.addTo?.ticketId) ?? {
        ...draft,
        table: draft.orderType === 'dine-in' ? draft.table : undefined,
      },
    );
}
