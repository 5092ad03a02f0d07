import type { AnsweredCall, HouseState, Page } from '../contract/state';
import { type CallWords, hasWords } from '../domain/calls';
import { MINUTE_MS } from '../time';

/** A server whom a person called by hand, and whether the server answered "Heard". */
export type Call = {
  id: string;
  server: string;
  /** The reason: a code, free text, or both. */
  words: CallWords;
  sentAt: number;
  /** 1 called, 2 called again, 3 sent to the manager too. */
  level: number;
  heardAt: number | undefined;
};

type Calls = Pick<HouseState, 'pages' | 'answeredCalls'>;

/** How long an answered call stays on the list. */
export const ANSWER_MS = MINUTE_MS;

/**
 * Calls by hand, the latest first: the unheard ones, and the heard ones for `ANSWER_MS`. A call with food is a page
 * until the food is picked up; a call without food is in `answeredCalls` once heard.
 */
export function callsByHand({ pages, answeredCalls = [] }: Calls, now: number): Call[] {
  return [...Object.values(pages), ...answeredCalls]
    .flatMap((page) => callOf(page) ?? [])
    .filter(({ heardAt }) => heardAt === undefined || heardAt + ANSWER_MS > now)
    .sort((a, b) => b.sentAt - a.sentAt);
}

/**
 * When an answered call last left the list, up to `now`; 0 if none did. The list depends on the time only through
 * this value.
 */
export function answerEnded({ pages, answeredCalls = [] }: Calls, now: number): number {
  let last = 0;
  for (const page of [...Object.values(pages), ...answeredCalls]) {
    const end = (heardAtOf(page) ?? Number.POSITIVE_INFINITY) + ANSWER_MS;
    if (end <= now) last = Math.max(last, end);
  }
  return last;
}

/** Undefined for automatic pages. */
function callOf(page: Page | AnsweredCall): Call | undefined {
  if (!hasWords(page)) return undefined;
  const { id, server, call, text, sentAt, level } = page;
  return { id, server, words: { call, text }, sentAt, level, heardAt: heardAtOf(page) };
}

const heardAtOf = (page: Page | AnsweredCall): number | undefined =>
  'heardAt' in page ? page.heardAt : page.heard?.at;
