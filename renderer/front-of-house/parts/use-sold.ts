import type { MenuItem } from '../../../shared/contract/house';
import { daypartsOf, isSoldAt } from '../../../shared/domain/dayparts';
import { MINUTE_MS } from '../../../shared/time';
import { useHouse } from '../../state/hooks';
import { useOnClock } from '../../ui/clock';
import { type Draft, soldTimes } from '../orders/draft';
import { useDraft } from '../orders/use-drafts';

/** The current minute, as a moment by the hub's clock. */
export const useMinute = (): number => useOnClock((now) => Math.floor(now / MINUTE_MS) * MINUTE_MS);

type Sold = {
  /** True if the dish may be ordered now, or at the time that the order is promised for. */
  isSold(dish: MenuItem): boolean;
  /** The names of the parts of the day in which it is. */
  whenSold(dish: MenuItem): string[];
};

/** Which dishes are sold now, by the house's parts of the day. */
export function useSold(): Sold {
  const { house } = useHouse();
  const draft: Draft = useDraft();
  const minute = useMinute();
  const times = soldTimes(draft, minute);
  return {
    isSold: (dish) => times.some((at) => isSoldAt(house, dish, at)),
    whenSold: (dish) => daypartsOf(house.menu, dish).map(({ name }) => name),
  };
}
