import { joinable } from '../../../shared/views/floor-tables';
import { usePlaceName } from '../../say/place';
import { useHouse } from '../../state/hooks';
import type { Draft } from '../orders/draft';

/** The destination of a draft. An addition goes where its ticket is now, because it may have moved. */
export function useDraftWhere(): (draft: Draft) => string {
  const state = useHouse();
  const where = usePlaceName();
  return (draft) =>
    where(
      joinable(state, draft.addTo?.ticketId) ?? {
        ...draft,
        table: draft.orderType === 'dine-in' ? draft.table : undefined,
      },
    );
}
