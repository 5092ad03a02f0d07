import { useCallback, useEffect, useState } from 'react';
import type { HeardError } from '../../../shared/contract/acks';
import type { DayReport } from '../../../shared/contract/day-report';
import { refusal } from '../../../shared/contract/refusals';
import { useDoor } from '../../state/hooks';

type Refusal = { ok: false; error: HeardError };

/** What was asked of the ticket book: undefined until it answers. `again` asks anew. */
export type Asked<T> = { answer: T | Refusal | undefined; again(): void };

/** Asks each time that `ask` is another one. A door that fails answers like a book that cannot be read. */
function useAsked<T>(ask: () => Promise<T | Refusal> | undefined): Asked<T> {
  const [asked, setAsked] = useState<{ ask: unknown; answer: T | Refusal }>();
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn asks anew
  useEffect(() => {
    let isStale = false;
    ask()
      ?.catch((error: unknown): Refusal => {
        console.error('ticket book:', error);
        return { ok: false, error: refusal('unavailable', 'book-unreadable', {}) };
      })
      .then((answer) => {
        if (!isStale) setAsked({ ask, answer });
      });
    return () => {
      isStale = true;
    };
  }, [ask, turn]);
  const again = useCallback(() => {
    setAsked(undefined);
    setTurn((before) => before + 1);
  }, []);
  return { answer: asked?.ask === ask ? asked.answer : undefined, again };
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

/** The figures of a past day; nothing is asked for undefined. */
export function usePastReport(day: string | undefined): Asked<{ ok: true; report: DayReport }> {
  const door = useDoor();
  const ask = useCallback(
    () => (day === undefined ? undefined : door.ask('report', day)),
    [door, day],
  );
  return useAsked(ask);
}
