import type { Purpose } from '../../shared/contract/pins';
import { useSay } from '../say/use-say';
import { useDoor } from '../state/hooks';
import { PinFrame } from './pin-frame';
import { PinQuestion } from './pin-question';

type Props = { purpose: Purpose; onApproved(): void; onClose(): void };

/** Asks for an approval over a window; says its purpose and who will see it. */
export function PinDialog({ purpose, onApproved, onClose }: Props) {
  const say = useSay();
  const door = useDoor();
  return (
    <PinFrame
      title={say(`pin.ask.${purpose}`)}
      hint={say(purpose === 'manager' ? 'pin.seen.manager' : 'pin.seen.staff')}
      onClose={onClose}
    >
      {(cancel) => (
        <PinQuestion
          ask={(pin) => door.ask('approve', { for: purpose, pin })}
          onApproved={onApproved}
        >
          {cancel}
        </PinQuestion>
      )}
    </PinFrame>
  );
}
