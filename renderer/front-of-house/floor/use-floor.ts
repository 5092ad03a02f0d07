import { useMemo } from 'react';
import type { HouseState } from '../../../shared/contract/state';
import { type FloorTicket, floor } from '../../../shared/views/floor';

/** The floor, derived again only when a ticket or a page changes. */
export function useFloor(state: HouseState): FloorTicket[] {
  const { tickets, pages } = state;
  return useMemo(() => floor({ tickets, pages }), [tickets, pages]);
}
