import { useCallback, useEffect, useState } from 'react';
import type { KeepingAnswer, KeepingRequest } from '../../../shared/contract/keeping';
import { refusal } from '../../../shared/contract/refusals';
import { useDoor, useHouse } from '../../state/hooks';

/** Shown until the same thing is asked for again. */
export type Answers = Readonly<Partial<Record<KeepingRequest['do'], KeepingAnswer>>>;
export type Look = Extract<KeepingAnswer, { did: 'look' }>;

export type Keeping = {
  /** What is kept and copied now; undefined until the hub answers. */
  look: Look | undefined;
  /** What is being done: a dialog may be open, or a disk at work. */
  busy: KeepingRequest['do'] | undefined;
  answers: Answers;
  ask(request: KeepingRequest): Promise<KeepingAnswer>;
};

/** How often what is copied is looked at again while the page shows it. */
const LOOK_MS = 15_000;

/** Asks the hub about keeping the house. A door that fails answers like one that refuses. */
export function useKeeping(): Keeping {
  const door = useDoor();
  const { day, house } = useHouse();
  const { copyTo } = house.settings;
  const [look, setLook] = useState<Look>();
  const [busy, setBusy] = useState<KeepingRequest['do']>();
  const [answers, setAnswers] = useState<Answers>({});

  const answerTo = useCallback(
    (request: KeepingRequest): Promise<KeepingAnswer> =>
      door.keep(request).catch((error: unknown) => {
        console.error('keeping:', error);
        return { ok: false, error: refusal('unavailable', 'no-answer', {}) };
      }),
    [door],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: another day, folder or answer is another look
  useEffect(() => {
    let isStale = false;
    const lookNow = async (): Promise<void> => {
      const answer = await answerTo({ do: 'look' });
      if (!isStale && answer.ok && answer.did === 'look') setLook(answer);
    };
    void lookNow();
    const timer = setInterval(() => void lookNow(), LOOK_MS);
    return () => {
      isStale = true;
      clearInterval(timer);
    };
  }, [answerTo, day.date, copyTo, answers]);

  const ask = useCallback(
    async (request: KeepingRequest) => {
      setBusy(request.do);
      setAnswers((before) => ({ ...before, [request.do]: undefined }));
      const answer = await answerTo(request);
      setAnswers((before) => ({ ...before, [request.do]: answer }));
      setBusy(undefined);
      return answer;
    },
    [answerTo],
  );
  return { look, busy, answers, ask };
}
