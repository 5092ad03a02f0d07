import { useEffect, useState } from 'react';
import type { BookAnswer, BookQuery } from '../../../shared/contract/book';
import { refusal } from '../../../shared/contract/refusals';
import { useDoor } from '../../state/hooks';

/** Waits for the last key before it asks. */
const PAUSE_MS = 200;

/** The book's answer to a query; undefined while the hub looks it up. */
export function useBook(query: BookQuery): BookAnswer | undefined {
  const door = useDoor();
  const [answered, setAnswered] = useState<{ key: string; answer: BookAnswer }>();
  const key = JSON.stringify(query);
  useEffect(() => {
    let isOver = false;
    const timer = setTimeout(async () => {
      const answer = await ask(JSON.parse(key) as BookQuery);
      if (!isOver) setAnswered({ key, answer });
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };

    async function ask(question: BookQuery): Promise<BookAnswer> {
      try {
        return await door.ask('find', question);
      } catch (error) {
        console.error('find:', error);
        return { ok: false, error: refusal('unavailable', 'no-answer', {}) };
      }
    }
  }, [door, key]);
  return answered?.key === key ? answered.answer : undefined;
}
