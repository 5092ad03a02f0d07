import { useCallback } from 'react';
import { v7 as uuid } from 'uuid';
import { useChange } from '../../orders/use-drafts';
import { useDesk } from '../../state';

/** Opens the chit for a table: its half-finished order, or a new one. The order on the chit before is kept. */
export function useOrderAt(): (table: string) => void {
  const change = useChange();
  const { showTab } = useDesk();
  return useCallback(
    (table) => {
      change({ type: 'new', id: uuid() });
      change({ type: 'choose-table', table });
      showTab('menu');
    },
    [change, showTab],
  );
}
