import type { CommandData } from '../../shared/contract/commands';
import type { HouseState } from '../../shared/contract/state';
import { LAST_PAGE_LEVEL } from '../../shared/domain/page';
import { isReadyToPass } from '../../shared/domain/ticket/lines';
import type { Subscriber } from './subscriber';

type PolicyCommand =
  | { type: 'ticket.pass'; data: CommandData<'ticket.pass'> }
  | { type: 'page.send'; data: CommandData<'page.send'> }
  | { type: 'page.escalate'; data: CommandData<'page.escalate'> };

/** What the house must do now, and when it must look again (`Infinity`: only after an event). */
export type Due = { commands: PolicyCommand[]; next: number };

/**
 * The policy as a pure function of the state, so that after a restart an unheard page escalates on
 * time: without expo a made ticket passes by itself; what passed is paged once; a page that is not
 * heard is sent again, louder, and then goes to the manager too.
 */
export function due(state: HouseState, now: number): Due {
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
        data: { ticketId: ticket.id, server: ticket.server },
      });
    }
  }
  for (const page of pages) {
    if (page.heard || page.level >= LAST_PAGE_LEVEL) continue;
    const at = page.lastSentAt + pageAgainAfterSeconds * 1000;
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

/** Longest sleep of a Node timer is 2^31 ms; a minute also heals a clock that was set. */
const LONGEST_SLEEP_MS = 60_000;
/** After a refusal (the journal may be unavailable) the policy waits before it tries again. */
const PAUSE_AFTER_REFUSAL_MS = 1_000;

/** Turns "all ready" into a page at the server's side, and an unheard page into a louder one. */
export const pagerPolicy: Subscriber = {
  name: 'pager policy',
  start(context) {
    let timer: NodeJS.Timeout | undefined;
    let isActing = false;
    let isStopped = false;
    let cause: string | undefined;

    const act = async (): Promise<void> => {
      if (isActing || isStopped) return;
      isActing = true;
      clearTimeout(timer);
      try {
        let wait = 0;
        do {
          const { commands, next } = due(context.state(), context.now());
          const acks = await Promise.all(
            commands.map(({ type, data }) => context.publish(type, data, cause)),
          );
          const isRefused = acks.some((ack) => !ack.ok);
          wait =
            commands.length === 0 ? next - context.now() : isRefused ? PAUSE_AFTER_REFUSAL_MS : 0;
        } while (wait <= 0 && !isStopped);
        if (!isStopped) timer = setTimeout(act, Math.min(wait, LONGEST_SLEEP_MS));
      } catch (error) {
        context.report(error);
        timer = setTimeout(act, PAUSE_AFTER_REFUSAL_MS);
      } finally {
        isActing = false;
      }
    };

    const subscription = context.subscribe({
      after: context.state().sequence,
      next: (events) => {
        cause = events.at(-1)?.id;
        void act();
      },
    });
    void act();
    return () => {
      isStopped = true;
      clearTimeout(timer);
      subscription.unsubscribe();
    };
  },
};
