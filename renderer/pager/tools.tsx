import { Bell, BellOff, Clock, History, PictureInPicture2 } from 'lucide-react';
import { useIntl } from 'react-intl';
import { zonesOf } from '../../shared/views/hand-over';
import { useSinceTime } from '../say/time';
import { useSay } from '../say/use-say';
import { useDoor, useHouse } from '../state/hooks';
import styles from './tools.module.css';
import type { SheetName } from './use-pager';
import type { Who } from './who/who';

type Props = { who: Who; isQuiet: boolean; onOpen(sheet: SheetName): void };

/** The shift, and the pager's other tools. */
export function Tools({ who, isQuiet, onOpen }: Props) {
  const door = useDoor();
  const say = useSay();
  return (
    <nav className={styles.tools} aria-label={say('tools')}>
      {who.type === 'server' ? (
        <ShiftButton server={who.name} onOpen={() => onOpen('shift')} />
      ) : (
        <span className={styles.shift} />
      )}
      <Tool
        Icon={isQuiet ? BellOff : Bell}
        label={say('tools.quiet')}
        isOn={isQuiet}
        onPress={() => onOpen('quiet')}
      />
      <Tool Icon={History} label={say('tools.history')} onPress={() => onOpen('history')} />
      <Tool
        Icon={PictureInPicture2}
        label={say('tools.compact')}
        onPress={() => {
          // The shell still counts a small window as small after a person has enlarged it.
          door.desktop?.compact(false);
          door.desktop?.compact(true);
        }}
      />
    </nav>
  );
}

function ShiftButton({ server, onOpen }: { server: string; onOpen(): void }) {
  const intl = useIntl();
  const since = useSinceTime();
  const { shifts, house } = useHouse();
  const shift = Object.hasOwn(shifts, server) ? shifts[server] : undefined;
  const first = shift?.paused
    ? intl.formatMessage({ id: 'tools.shift.paused' }, { since: since(shift.paused.at) })
    : shift
      ? intl.formatMessage({ id: 'tools.shift.on' }, { since: since(shift.since) })
      : intl.formatMessage({ id: 'tools.shift.off' });
  const asks = shift ? 'shift.zones.none' : 'tools.shift.start';
  const isAsked = !shift || (shift.zones.length === 0 && zonesOf(house).length > 0);
  const second = shift?.paused
    ? intl.formatMessage({ id: 'tools.shift.resume' })
    : isAsked
      ? intl.formatMessage({ id: asks })
      : shift.zones.join(', ');
  return (
    <button type="button" className={styles.shift} data-asks={isAsked} onClick={onOpen}>
      <Clock aria-hidden="true" />
      <span>
        <span className={styles.since}>
          {first}
          {second !== '' && <span className="visually-hidden">,</span>}
        </span>{' '}
        <bdi className={styles.zones}>{second}</bdi>
      </span>
    </button>
  );
}

type ToolProps = { Icon: typeof Clock; label: string; isOn?: boolean; onPress(): void };

function Tool({ Icon, label, isOn, onPress }: ToolProps) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={label}
      title={label}
      aria-pressed={isOn}
      onClick={onPress}
    >
      <Icon aria-hidden="true" />
      <span aria-hidden="true">{label}</span>
    </button>
  );
}
