import { useCallback, useEffect, useMemo, useState } from 'react';
import type { HeardError } from '../../../shared/contract/acks';
import type { DayReport } from '../../../shared/contract/day-report';
import { refusal } from '../../../shared/contract/refusals';
import { useDoor } from '../../state/hooks';

type Refusal = { ok: false; error: HeardError };

/** A question to the ticket book: `answer` is undefined until it comes. `again` asks again. */
export type Asked<T> = { answer: T | Refusal | undefined; again(): void };

type Answered<T> = { turn: object; answer: T | Refusal };

/** Asks again whenever `ask` changes. A failing door counts as a book that cannot be read. */
function useAsked<T>(ask: () => Promise<T | Refusal> | undefined): Asked<T> {
  const [asked, setAsked] = useState<Answered<T>>();
  const [repeat, setRepeat] = useState(0);
  const turn = useMemo(() => ({ ask, repeat }), [ask, repeat]);
  useEffect(() => {
    let isStale = false;
    turn
      .ask()
      ?.catch((error: unknown): Refusal => {
        console.error('ticket book:', error);
        return { ok: false, error: refusal('unavailable', 'book-unreadable', {}) };
      })
      .then((answer) => {
        if (!isStale) setAsked({ turn, answer });
      });
    return () => {
      isStale = true;
    };
  }, [turn]);
  const again = useCallback(() => setRepeat((before) => before + 1), []);
  return { answer: asked?.turn === turn ? asked.answer : undefined, again };
}

/** The days in the book before `today`, oldest first; looked up again when the day turns. */
export function usePastDays(today: string): Asked<{ ok: true; days: string[] }> {
  const door = useDoor();
  const ask = useCallback(async () => {
    const answer = await door.ask('days');
    return answer.ok ? { ...answer, days: answer.days.filter((day) => day < today) } : answer;
  }, [door, today]);
  return useAsked(ask);
}

/** The figures of a past day; asks nothing if `day` is undefined. */
export function usePastReport(day: string | undefined): Asked<{ ok: true; report: DayReport }> {
  const door = useDoor();
  const ask = useCallback(
    () => (day === undefined ? undefined : door.ask('report', day)),
    [door, day],
  );
  return useAsked(ask);
}
