import type { AnsweredCall, HouseState, Page } from '../contract/state';
import { type CallWords, hasWords } from '../domain/calls';
import { MINUTE_MS } from '../time';

/** A server whom somebody called by hand, and whether they said "Heard". */
export type Call = {
  id: string;
  server: string;
  /** For what: a code, free text, or both. */
  words: CallWords;
  sentAt: number;
  /** 1 called, 2 called again, 3 the manager is told too. */
  level: number;
  heardAt: number | undefined;
};

type Calls = Pick<HouseState, 'pages' | 'answeredCalls'>;

/** How long an answer is shown. */
export const ANSWER_MS = MINUTE_MS;

/**
 * The calls by hand, the last first: those that nobody has heard, and for `ANSWER_MS` those that somebody
 * has. A call with food is a page until the food is picked up; one without is in `answeredCalls` once heard.
 */
export function callsByHand({ pages, answeredCalls = [] }: Calls, now: number): Call[] {
  return [...Object.values(pages), ...answeredCalls]
    .flatMap((page) => callOf(page) ?? [])
    .filter(({ heardAt }) => heardAt === undefined || heardAt + ANSWER_MS > now)
    .sort((a, b) => b.sentAt - a.sentAt);
}

/** When an answer was last taken off the list, up to `now`; 0 if none was. Until it changes so does no list. */
export function answerEnded({ pages, answeredCalls = [] }: Calls, now: number): number {
  let last = 0;
  for (const page of [...Object.values(pages), ...answeredCalls]) {
    const end = (heardAtOf(page) ?? Number.POSITIVE_INFINITY) + ANSWER_MS;
    if (end <= now) last = Math.max(last, end);
  }
  return last;
}

/** Undefined for what the house pages by itself. */
function callOf(page: Page | AnsweredCall): Call | undefined {
  if (!hasWords(page)) return undefined;
  const { id, server, call, text, sentAt, level } = page;
  return { id, server, words: { call, text }, sentAt, level, heardAt: heardAtOf(page) };
}

const heardAtOf = (page: Page | AnsweredCall): number | undefined =>
  'heardAt' in page ? page.heardAt : page.heard?.at;
