import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import type { PinRefusal } from '../../shared/contract/pins';
import { refusal } from '../../shared/contract/refusals';
import { refusalText } from '../say/refusal';
import { useDoor } from '../state/hooks';
import { PinPad } from './pin-pad';

type Props<A extends { ok: true }> = {
  /** Asks the hub whether the PIN is right. */
  ask(pin: string): Promise<A | PinRefusal>;
  takesFocus?: boolean;
  onApproved(answer: A): void;
  children?: React.ReactNode;
};

/** Asks for a PIN until one is approved. Says what was wrong, and the wait after too many wrong PINs. */
export function PinQuestion<A extends { ok: true }>(props: Props<A>) {
  const { ask, takesFocus = false, onApproved, children } = props;
  const door = useDoor();
  const intl = useIntl();
  const [problem, setProblem] = useState<string>();
  const [retryAt, setRetryAt] = useState<number>();

  // A wait survives a reload, and starts also after wrong PINs in another window.
  useEffect(() => {
    let isThere = true;
    door.ask('pins').then(
      (status) => isThere && setRetryAt(status.retryAt),
      (error: unknown) => console.error('PINs:', error),
    );
    return () => {
      isThere = false;
    };
  }, [door]);

  const onGive = async (pin: string): Promise<void> => {
    const answer = await ask(pin).catch(noAnswer);
    if (answer.ok) {
      onApproved(answer);
      return;
    }
    setRetryAt(answer.retryAt);
    setProblem(answer.error.reason === 'pin-wait' ? undefined : refusalText(intl, answer.error));
  };
  return (
    <PinPad problem={problem} retryAt={retryAt} takesFocus={takesFocus} onGive={onGive}>
      {children}
    </PinPad>
  );
}

function noAnswer(error: unknown): PinRefusal {
  console.error('approve:', error);
  return { ok: false, error: refusal('unavailable', 'no-answer', {}) };
}
