import { useIntl } from 'react-intl';
import { useDoor } from '../../state/hooks';
import { PinFrame } from '../../ui/pin-frame';
import { PinQuestion } from '../../ui/pin-question';

type Props = { onKnown(server: string): void; onClose(): void };

/** Asks for a person's PIN, which says who serves the order. It approves nothing. */
export function ServerPin({ onKnown, onClose }: Props) {
  const door = useDoor();
  const intl = useIntl();
  return (
    <PinFrame
      title={intl.formatMessage({ id: 'nextServer.pin.title' })}
      hint={intl.formatMessage({ id: 'nextServer.pin.hint' })}
      onClose={onClose}
    >
      {(cancel) => (
        <PinQuestion
          ask={(pin) => door.ask('identify', { pin })}
          onApproved={({ who }) => onKnown(who)}
        >
          {cancel}
        </PinQuestion>
      )}
    </PinFrame>
  );
}
