import { useIntl } from 'react-intl';
import type { Purpose } from '../../shared/contract/pins';
import type { MessageId } from '../say/message-id';
import { PinFrame } from './pin-frame';
import { PinQuestion } from './pin-question';

type Props = { purpose: Purpose; onApproved(): void; onClose(): void };

/** Asks over a window for an approval: for what, and who will see it. */
export function PinDialog({ purpose, onApproved, onClose }: Props) {
  const intl = useIntl();
  const say = (id: MessageId) => intl.formatMessage({ id });
  return (
    <PinFrame
      title={say(`pin.ask.${purpose}`)}
      hint={say(purpose === 'manager' ? 'pin.seen.manager' : 'pin.seen.staff')}
      onClose={onClose}
    >
      {(cancel) => (
        <PinQuestion purpose={purpose} onApproved={onApproved}>
          {cancel}
        </PinQuestion>
      )}
    </PinFrame>
  );
}
