import { Check } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Ack } from '../../../shared/contract/acks';
import { dutiesOf, dutiesOfOthers, zonesOf } from '../../../shared/views/hand-over';
import type { PageCard } from '../../../shared/views/pages';
import { useSinceTime } from '../../say/time';
import { useHouse } from '../../state/hooks';
import { useErrorText } from '../../state/send';
import { useToast } from '../../state/toasts';
import { Sheet } from '../sheet/sheet';
import sheet from '../sheet/sheet.module.css';
import { SheetButton } from '../sheet/sheet-button';
import styles from './shift-sheet.module.css';
import type { ShiftActs } from './use-shift';

type Props = {
  server: string;
  cards: readonly PageCard[];
  acts: ShiftActs;
  onOpen(sheet: 'break' | 'end' | 'take-over'): void;
  onEnded(): void;
  onClose(): void;
};

/** A server's shift: its start, its zones, its break, its end, and the tables of others to take over. */
export function ShiftSheet({ server, cards, acts, onOpen, onEnded, onClose }: Props) {
  const intl = useIntl();
  const errorText = useErrorText();
  const toast = useToast();
  const since = useSinceTime();
  const state = useHouse();
  const [error, setError] = useState<string>();
  const shift = Object.hasOwn(state.shifts, server) ? state.shifts[server] : undefined;
  const send = async (ack: Promise<Ack>): Promise<boolean> => {
    const answer = await ack;
    setError(answer.ok ? undefined : errorText(answer.error));
    return answer.ok;
  };
  const { tickets, pages } = dutiesOf(state, server);
  const end = async (): Promise<void> => {
    if (tickets.length + pages.length > 0) {
      onOpen('end');
      return;
    }
    if (!(await send(acts.end(server)))) return;
    onEnded();
    toast({ type: 'done', text: intl.formatMessage({ id: 'shift.ended' }, { server }) });
  };
  return (
    <Sheet
      title={intl.formatMessage({ id: 'shift.title' }, { server })}
      cards={cards}
      onClose={onClose}
    >
      <p className={sheet.heading}>
        {shift?.paused ? (
          <FormattedMessage id="tools.shift.paused" values={{ since: since(shift.paused.at) }} />
        ) : shift ? (
          <FormattedMessage id="tools.shift.on" values={{ since: since(shift.since) }} />
        ) : (
          <FormattedMessage id="shift.off" values={{ server }} />
        )}
      </p>
      {shift?.paused && <Paused to={shift.paused.to} />}
      {shift ? (
        <>
          {shift.paused && (
            <SheetButton isMain onPress={() => send(acts.resume(server))}>
              <FormattedMessage id="shift.resume" />
            </SheetButton>
          )}
          <Zones
            taken={shift.zones}
            all={zonesOf(state.house)}
            onTake={(zones) => send(acts.take(server, zones))}
          />
          {!shift.paused && (
            <SheetButton isMain onPress={() => onOpen('break')}>
              <FormattedMessage id="shift.break" />
            </SheetButton>
          )}
          <SheetButton onPress={end}>
            <FormattedMessage id="shift.end" />
          </SheetButton>
        </>
      ) : (
        <SheetButton isMain onPress={() => send(acts.begin(server))}>
          <FormattedMessage id="shift.start" />
        </SheetButton>
      )}
      {dutiesOfOthers(state, server).length > 0 && (
        <SheetButton onPress={() => onOpen('take-over')}>
          <FormattedMessage id="takeOver.title" />
        </SheetButton>
      )}
      {error !== undefined && (
        <p className={sheet.error} role="alert" dir="auto">
          {error}
        </p>
      )}
    </Sheet>
  );
}

type ZonesProps = { taken: string[]; all: string[]; onTake(zones: string[]): Promise<unknown> };

/** Sends each tap at once, one at a time, and shows it when it is acknowledged. */
function Zones({ taken, all, onTake }: ZonesProps) {
  const intl = useIntl();
  const [isSending, setSending] = useState(false);
  // A zone that was removed from the house can still be given up.
  const zones = [...new Set([...all, ...taken])];
  if (zones.length === 0) return null;
  return (
    <section className={styles.zones} aria-label={intl.formatMessage({ id: 'shift.zones' })}>
      <h3 className={sheet.heading}>
        <FormattedMessage id="shift.zones" />
      </h3>
      <p className={sheet.hint}>
        <FormattedMessage id="shift.zones.hint" />
      </p>
      <ul>
        {zones.map((zone) => (
          <li key={zone}>
            <button
              type="button"
              className={styles.zone}
              aria-pressed={taken.includes(zone)}
              aria-disabled={isSending}
              onClick={async () => {
                if (isSending) return;
                setSending(true);
                await onTake(zones.filter((one) => (one === zone) !== taken.includes(one)));
                setSending(false);
              }}
            >
              {taken.includes(zone) && <Check aria-hidden="true" />}
              <bdi>{zone}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who carries the pages during the break. */
function Paused({ to }: { to: string | undefined }) {
  return (
    <p className={sheet.hint} dir="auto">
      {to === undefined ? (
        <FormattedMessage id="shift.paused.nobody" />
      ) : (
        <FormattedMessage id="shift.paused.to" values={{ to }} />
      )}
    </p>
  );
}
