import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { PinChange } from '../../../shared/contract/pins';
import { refusal } from '../../../shared/contract/refusals';
import type { MessageId } from '../../say/message-id';
import { useApproved, useAskApproval } from '../../state/approval';
import { useDoor } from '../../state/hooks';
import { useErrorText } from '../../state/send';
import { useToast } from '../../state/toasts';
import buttons from '../../ui/button.module.css';
import field from '../../ui/field.module.css';
import { NewPin } from './new-pin';
import styles from './person-pin.module.css';
import { usePins } from './use-pins';

/** Shows whether a person of the staff has a PIN; gives them one, or takes it away. */
export function PersonPin({ who }: { who: string }) {
  const door = useDoor();
  const ask = useAskApproval();
  const approved = useApproved();
  const toast = useToast();
  const errorText = useErrorText();
  const intl = useIntl();
  const say = (id: MessageId) => intl.formatMessage({ id }, { name: who });
  const { pins } = usePins();
  const [isOpen, open] = useState(false);
  if (!pins) return null;
  const has = pins.people.includes(who);

  /** Shows a toast once it is done; a refusal is returned. */
  const change = async (act: () => Promise<PinChange>, done: MessageId): Promise<PinChange> => {
    const answer = await approved(() => act().catch(noAnswer));
    if (answer.ok) toast({ type: 'done', text: say(done) });
    return answer;
  };
  const begin = async (): Promise<void> => {
    const isAsked = pins.isArmed && pins.until === undefined;
    if (!isAsked || (await ask('manager'))) open(true);
  };
  const remove = async (): Promise<void> => {
    const answer = await change(() => door.ask('remove-pin', who), 'pin.removed');
    if (!answer.ok) toast({ type: 'refused', text: errorText(answer.error) });
  };
  return (
    <fieldset className={field.field}>
      <legend className={field.label}>{say('pin.label')}</legend>
      <div className={styles.row}>
        <p className={styles.has}>
          <KeyRound aria-hidden="true" />
          {say(has ? 'pin.has' : 'pin.hasNone')}
        </p>
        <button type="button" className={buttons.plain} onClick={() => void begin()}>
          {say(has ? 'pin.change' : 'pin.set')}
        </button>
        {has && (
          <button type="button" className={buttons.quiet} onClick={() => void remove()}>
            {say('pin.remove')}
          </button>
        )}
      </div>
      <p className={field.hint}>{say('pin.hint')}</p>
      {isOpen && (
        <NewPin
          who={who}
          onGive={(pin) => change(() => door.ask('set-pin', { who, pin }), 'pin.isSet')}
          onClose={() => open(false)}
        />
      )}
    </fieldset>
  );
}

function noAnswer(error: unknown): PinChange {
  console.error('PIN:', error);
  return { ok: false, error: refusal('unavailable', 'no-answer', {}) };
}
