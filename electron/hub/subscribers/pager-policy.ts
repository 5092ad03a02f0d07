import type { CommandData } from '../../../shared/contract/commands';
import type { Part } from '../../../shared/contract/feed';
import type { HouseState } from '../../../shared/contract/state';
import { isUncarried, whoIsPaged } from '../../../shared/domain/carrying';
import { LAST_PAGE_LEVEL } from '../../../shared/domain/page';
import { isReadyToPass } from '../../../shared/domain/ticket/lines';
import { SECOND_MS } from '../../../shared/time';
import type { Due, Policy } from './subscriber';

type PolicyCommand =
  | { type: 'ticket.pass'; data: CommandData<'ticket.pass'> }
  | { type: 'page.send'; data: CommandData<'page.send'> }
  | { type: 'page.escalate'; data: CommandData<'page.escalate'> };

export type PagesDue = Due<PolicyCommand>;

/**
 * Derives the due pages from the state alone, so that after a restart an unheard page escalates on time. Without
 * expo a finished ticket passes by itself. Passed food is paged once. An unheard page is sent again, louder, and
 * then goes to the manager too; at once if nobody carries its server's pager.
 */
export function due(state: HouseState, now: number): PagesDue {
  const { expo, pageAgainAfterSeconds } = state.house.settings;
  const commands: PolicyCommand[] = [];
  let next = Number.POSITIVE_INFINITY;
  const pages = Object.values(state.pages);
  const paged = new Set(pages.flatMap((page) => page.itemIds));

  for (const ticket of Object.values(state.tickets)) {
    if (!expo && isReadyToPass(ticket)) {
      commands.push({ type: 'ticket.pass', data: { ticketId: ticket.id } });
      continue;
    }
    const isWaiting = ticket.items.some(
      (item) => item.phase === 'ready' && item.passedAt !== undefined && !paged.has(item.itemId),
    );
    if (isWaiting) {
      commands.push({
        type: 'page.send',
        data: { ticketId: ticket.id, server: whoIsPaged(state, ticket).server },
      });
    }
  }
  for (const page of pages) {
    if (page.heard || page.level >= LAST_PAGE_LEVEL) continue;
    const wait = isUncarried(state, page) ? 0 : pageAgainAfterSeconds * SECOND_MS;
    const at = page.lastSentAt + wait;
    if (at <= now) {
      commands.push({
        type: 'page.escalate',
        data: { pageId: page.id, level: page.level + 1 },
      });
    } else {
      next = Math.min(next, at);
    }
  }
  return { commands, next };
}

/** Pages the server when food is ready, and escalates unheard pages. */
export const pagerPolicy: Policy = {
  name: 'pager-policy' satisfies Part,
  // While it fails, cooks must call the server themselves.
  audience: 'house',
  delivery: 'when-due',
  due,
};
