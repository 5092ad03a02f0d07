import { joinable } from '../../../shared/views/floor-tables';
import { useHouse } from '../../state/hooks';
import type { Draft } from '../orders/draft';
import { useDraft } from '../orders/use-drafts';

/** Seats that are offered at a table of which nothing is known. */
const SEATS = 4;

type Seats = {
  /** How many the table has, as far as it is known: its guests, or else its chairs. */
  known: number | undefined;
  /** How many to show: also those that are in use. */
  shown: number;
};

/** The seats of the order on the chit. */
export function useSeats(): Seats {
  const state = useHouse();
  const draft = useDraft();
  const ticket = joinable(state, draft.addTo?.ticketId);
  const table = ticket?.table ?? draft.table;
  const chairs = state.house.tables.find(({ name }) => name === table)?.seats;
  const known = draft.covers ?? ticket?.covers ?? chairs;
  return { known, shown: Math.max(known ?? SEATS, highest(draft)) };
}

const highest = ({ lines, next }: Draft): number =>
  Math.max(next.seat ?? 0, ...lines.map(({ seat }) => seat ?? 0));
