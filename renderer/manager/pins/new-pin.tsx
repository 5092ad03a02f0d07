import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { PinChange } from '../../../shared/contract/pins';
import { isEasyPin } from '../../../shared/domain/easy-pin';
import type { MessageId } from '../../say/message-id';
import { useErrorText } from '../../state/send';
import { PinFrame } from '../../ui/pin-frame';
import { PinPad } from '../../ui/pin-pad';

type Props = { who: string; onGive(pin: string): Promise<PinChange>; onClose(): void };

/**
 * Asks for a new PIN twice, because the digits are hidden and a slip would go unseen. Warns of a PIN that is easy to
 * guess.
 */
export function NewPin({ who, onGive, onClose }: Props) {
  const intl = useIntl();
  const errorText = useErrorText();
  const say = (id: MessageId) => intl.formatMessage({ id }, { name: who });
  const [first, setFirst] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [retryAt, setRetryAt] = useState<number>();

  const take = async (pin: string): Promise<void> => {
    if (first === undefined) {
      setFirst(pin);
      setProblem(isEasyPin(pin) ? say('pin.easy') : undefined);
      return;
    }
    setFirst(undefined);
    if (pin !== first) {
      setProblem(say('pin.differs'));
      return;
    }
    const answer = await onGive(pin);
    if (answer.ok) {
      onClose();
      return;
    }
    setRetryAt(answer.retryAt);
    setProblem(errorText(answer.error));
  };
  return (
    <PinFrame
      title={say(first === undefined ? 'pin.new' : 'pin.again')}
      hint={say('pin.new.hint')}
      onClose={onClose}
    >
      {(cancel) => (
        <PinPad problem={problem} retryAt={retryAt} onGive={take}>
          {cancel}
        </PinPad>
      )}
    </PinFrame>
  );
}
