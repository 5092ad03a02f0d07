import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import type { ApprovalAnswer, Purpose } from '../../shared/contract/pins';
import { refusal } from '../../shared/contract/refusals';
import { refusalText } from '../say/refusal';
import { useDoor } from '../state/hooks';
import { PinPad } from './pin-pad';

type Props = {
  purpose: Purpose;
  takesFocus?: boolean;
  onApproved(approval: Extract<ApprovalAnswer, { ok: true }>): void;
  children?: React.ReactNode;
};

/** Asks for a PIN until one is approved. Says what was wrong, and the wait after too many wrong PINs. */
export function PinQuestion({ purpose, takesFocus = false, onApproved, children }: Props) {
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
    const answer = await door.ask('approve', { for: purpose, pin }).catch(noAnswer);
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

function noAnswer(error: unknown): Extract<ApprovalAnswer, { ok: false }> {
  console.error('approve:', error);
  return { ok: false, error: refusal('unavailable', 'no-answer', {}) };
}
