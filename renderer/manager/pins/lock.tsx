import { LockKeyhole } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useDoor, useHouse } from '../../state/hooks';
import buttons from '../../ui/button.module.css';
import { useOnClock } from '../../ui/clock';
import { NoticeBar } from '../../ui/notice-bar';
import { PinQuestion } from '../../ui/pin-question';
import { StatusCorner } from '../../ui/status-corner';
import styles from './lock.module.css';
import { usePins } from './use-pins';

/** How often at most the window reports to the hub that a person is at it. */
const TELL_MS = 20_000;

type Props = { children(lock: ReactNode): ReactNode };

/**
 * Covers the whole window until a manager opens it with a PIN, if the house asks for one. Locks again when no person
 * used it for some minutes, or when a person locks it. Edits are still there after it.
 */
export function Lock({ children }: Props) {
  const { house } = useHouse();
  return house.settings.pins?.manager ? <Guarded>{children}</Guarded> : children(null);
}

function Guarded({ children }: Props) {
  const door = useDoor();
  const intl = useIntl();
  const { pins, refresh } = usePins();
  const [until, setUntil] = useState<number>();
  const isOpen = pins?.isLocked === false;
  const end = until ?? pins?.until;
  const isOver = useOnClock((now) => isOpen && end !== undefined && now >= end);

  useEffect(() => {
    if (!isOver) return;
    void door.ask('lock').then(refresh);
  }, [door, isOver, refresh]);

  useEffect(() => {
    if (!isOpen || pins.until === undefined) return undefined;
    let told = 0;
    const onUse = (): void => {
      const now = performance.now();
      if (told !== 0 && now - told < TELL_MS) return;
      told = now;
      void door
        .ask('present')
        .then((answer) =>
          answer.ok && answer.until !== undefined ? setUntil(answer.until) : refresh(),
        );
    };
    for (const kind of USES) window.addEventListener(kind, onUse, { capture: true });
    return () => {
      for (const kind of USES) window.removeEventListener(kind, onUse, { capture: true });
    };
  }, [door, isOpen, pins?.until, refresh]);

  const lock = (): void => {
    void door.ask('lock').then(refresh);
  };
  // Shows nothing until the window is known to be open.
  if (!pins) return <div className={styles.cover} />;
  if (!isOpen || isOver) {
    return (
      <Cover
        isUnreadable={pins.isUnreadable}
        onOpen={(next) => {
          setUntil(next);
          void refresh();
        }}
      />
    );
  }
  return children(
    pins.until === undefined ? null : (
      <button type="button" className={buttons.plain} onClick={lock}>
        <LockKeyhole aria-hidden="true" />
        {intl.formatMessage({ id: 'lock' })}
      </button>
    ),
  );
}

const USES = ['pointerdown', 'keydown', 'wheel'] as const;

type CoverProps = { isUnreadable: boolean; onOpen(until: number): void };

function Cover({ isUnreadable, onOpen }: CoverProps) {
  const door = useDoor();
  const { house } = useHouse();
  return (
    <div className={styles.window}>
      <NoticeBar />
      <header className={styles.head}>
        <StatusCorner />
      </header>
      <main className={styles.cover}>
        <h1 className={styles.name} dir="auto">
          {house.name}
        </h1>
        <h2 className={styles.title}>
          <LockKeyhole aria-hidden="true" />
          <FormattedMessage id="pin.ask.manager" />
        </h2>
        <p className={styles.seen}>
          <FormattedMessage id={isUnreadable ? 'refused.pins-unreadable' : 'pin.seen.manager'} />
        </p>
        {!isUnreadable && (
          <PinQuestion
            ask={(pin) => door.ask('approve', { for: 'manager', pin })}
            takesFocus
            onApproved={({ until }) => onOpen(until)}
          />
        )}
      </main>
    </div>
  );
}
