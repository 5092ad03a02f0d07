import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Step } from './acts';
import styles from './page-card.module.css';

/** A card that just moved or changed may be under a finger that aimed at another one. */
const SETTLE_MS = 350;
/** The feed shows an acknowledged step at once. If it does not, the button comes back after this time. */
const FEED_MS = 3_000;

type Props = {
  step: Step;
  /** The card's place in the list. */
  place: number;
  /** The card's title, added to the button's name. */
  title: string;
  onStep(): Promise<boolean>;
};

/** The one big button of a card. Shows "…" until the hub has acknowledged; nothing changes before that. */
export function StepButton({ step, place, title, onStep }: Props) {
  const intl = useIntl();
  const [sending, setSending] = useState<Step>();
  const isSettled = useSettled(`${step} ${place}`);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const action = intl.formatMessage({ id: `card.${step}` });
  const isSending = sending === step;

  const press = async (): Promise<void> => {
    if (isSending || !isSettled) return;
    setSending(step);
    clearTimeout(timer.current);
    const isDone = await onStep();
    if (isDone) timer.current = setTimeout(() => setSending(undefined), FEED_MS);
    else setSending(undefined);
  };

  return (
    <button
      type="button"
      className={styles.step}
      data-step={step}
      aria-label={isSending ? intl.formatMessage({ id: 'card.sending' }, { action }) : action}
      aria-description={title}
      // Not `disabled`: that would take the focus from a person who works by keyboard.
      aria-disabled={isSending || !isSettled}
      aria-busy={isSending}
      onClick={press}
    >
      {isSending ? '…' : action}
    </button>
  );
}

function useSettled(what: string): boolean {
  const [settled, setSettled] = useState<string>();
  useEffect(() => {
    const settle = setTimeout(() => setSettled(what), SETTLE_MS);
    return () => clearTimeout(settle);
  }, [what]);
  return settled === what;
}
