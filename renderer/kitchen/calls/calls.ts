import type { HouseState, Page } from '../../../shared/contract/state';
import { findTicket } from '../../../shared/domain/ticket/lines';
import { MINUTE_MS } from '../../../shared/time';

/** A server whom somebody called by hand, and whether they said "Heard". */
export type Call = {
  id: string;
  server: string;
  ticketId: string | undefined;
  /** For what, as it was written. */
  text: string;
  /** Food waits for it too, so that it stays after it was heard. */
  withFood: boolean;
  sentAt: number;
  /** 1 called, 2 called again, 3 the manager is told too. */
  level: number;
  heardAt: number | undefined;
};

/** How long an answer is shown. */
export const ANSWER_MS = MINUTE_MS;

/**
 * The calls now, the last first: those that nobody has heard, and what was heard a moment ago. A call
 * without food leaves the house's state when it is heard, so `before` (the calls until now) is what tells.
 */
export function callsAfter(before: readonly Call[], state: HouseState, now: number): Call[] {
  const there = Object.values(state.pages).flatMap((page) => callOf(page) ?? []);
  const answered = before
    .filter(({ id }) => !Object.hasOwn(state.pages, id))
    .flatMap((call) => {
      if (call.heardAt !== undefined) return [call];
      return call.withFood || isTakenBack(state, call) ? [] : [{ ...call, heardAt: now }];
    });
  return [...there, ...answered]
    .filter(({ heardAt }) => heardAt === undefined || now - heardAt < ANSWER_MS)
    .sort((a, b) => b.sentAt - a.sentAt);
}

function callOf({ id, server, ticketId, text, itemIds, sentAt, level, heard }: Page) {
  if (text === undefined) return undefined;
  const withFood = itemIds.length > 0;
  return { id, server, ticketId, text, withFood, sentAt, level, heardAt: heard?.at };
}

/** Its ticket was voided or merged, and the call went with it: nobody has answered. */
function isTakenBack(state: HouseState, { ticketId }: Call): boolean {
  if (ticketId === undefined) return false;
  const ticket = findTicket(state, ticketId);
  return ticket === undefined || (ticket.closed !== undefined && ticket.closed.as !== 'served');
}
