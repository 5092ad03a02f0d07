import { useMemo } from 'react';
import type { PageCard } from '../../../shared/views/pages';
import { useAct } from '../../state/send';
import type { Expect } from '../ring/use-ringing';
import type { Who } from '../who/who';
import type { PickUp } from './use-pick-up';

/** The one action that a page offers. */
export type Step = 'hear' | 'take' | 'pickUp';

/** Another server's page is taken over first. Pages of the pass and a manager's can be heard by anyone. */
export function stepOf(card: PageCard, who: Who): Step {
  const isOthers = who.type === 'server' && card.page.server !== who.name;
  if (isOthers && !card.everybodys) return 'take';
  if (isOthers && card.heard) return 'take';
  return card.heard ? 'pickUp' : 'hear';
}

/** Performs the step; resolves to true once the hub has acknowledged it. A refusal shows as a toast. */
export function useSteps(who: Who, expect: Expect, { serve }: PickUp) {
  const act = useAct();
  return useMemo(() => {
    const take = async ({ page }: PageCard, to: string): Promise<boolean> => {
      // The person who takes a page over does not need to be called to it.
      expect(page.id, true);
      const taken = await act('page.hand-over', { pageIds: [page.id], to });
      if (!taken.ok) expect(page.id, false);
      return taken.ok && (await act('page.hear', { pageId: page.id })).ok;
    };
    return async (step: Step, card: PageCard): Promise<boolean> => {
      const { page, ticket } = card;
      if (step === 'pickUp' && ticket) return serve(ticket, page.itemIds);
      return who.type === 'server' && page.server !== who.name
        ? take(card, who.name)
        : (await act('page.hear', { pageId: page.id })).ok;
    };
  }, [act, who, expect, serve]);
}
