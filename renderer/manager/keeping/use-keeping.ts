import { useCallback, useEffect, useState } from 'react';
import type { KeepingAnswer } from '../../../shared/contract/keeping';
import { refusal } from '../../../shared/contract/refusals';
import { useDoor, useHouse } from '../../state/hooks';
import { type Act, type ActAnswer, perform } from './act';

/** Each answer is shown until its action starts again. */
export type Answers = Readonly<Partial<Record<Act['do'], ActAnswer>>>;
export type Look = Extract<KeepingAnswer, { did: 'look' }>;

export type Keeping = {
  /** The stored and copied days; undefined until the hub answers. */
  look: Look | undefined;
  /** The running action: a dialog may be open, or a disk at work. */
  busy: Act['do'] | undefined;
  answers: Answers;
  ask(act: Act): Promise<ActAnswer>;
};

/** How often the page looks up the copies again while it is shown. */
const LOOK_MS = 15_000;

/** Asks the hub about backups and copies. A failing door counts as a refusal. */
export function useKeeping(): Keeping {
  const door = useDoor();
  const { day, house } = useHouse();
  const { copyTo } = house.settings;
  const [look, setLook] = useState<Look>();
  const [busy, setBusy] = useState<Act['do']>();
  const [answers, setAnswers] = useState<Answers>({});

  // biome-ignore lint/correctness/useExhaustiveDependencies: another day, folder or answer needs another look
  useEffect(() => {
    let isStale = false;
    const lookNow = async (): Promise<void> => {
      const answer = await door.ask('keep', { do: 'look' }).catch(noAnswer);
      if (!isStale && answer.ok && answer.did === 'look') setLook(answer);
    };
    void lookNow();
    const timer = setInterval(() => void lookNow(), LOOK_MS);
    return () => {
      isStale = true;
      clearInterval(timer);
    };
  }, [door, day.date, copyTo, answers]);

  const ask = useCallback(
    async (act: Act) => {
      setBusy(act.do);
      setAnswers((before) => ({ ...before, [act.do]: undefined }));
      const answer = await perform(door, act, { id: house.id, today: day.date }).catch(noAnswer);
      setAnswers((before) => ({ ...before, [act.do]: answer }));
      setBusy(undefined);
      return answer;
    },
    [door, house.id, day.date],
  );
  return { look, busy, answers, ask };
}

function noAnswer(error: unknown): Extract<ActAnswer, { ok: false }> {
  console.error('keeping:', error);
  return { ok: false, error: refusal('unavailable', 'no-answer', {}) };
}
