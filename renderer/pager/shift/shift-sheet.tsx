import { Check } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Ack } from '../../../shared/contract/acks';
import { openPagesOf, zonesOf } from '../../../shared/views/hand-over';
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
  onBreak(): void;
  onEnded(): void;
  onClose(): void;
};

/** A server's shift: its start, its zones, and the button that ends it. */
export function ShiftSheet({ server, cards, acts, onBreak, onEnded, onClose }: Props) {
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
  return (
    <Sheet
      title={intl.formatMessage({ id: 'shift.title' }, { server })}
      cards={cards}
      onClose={onClose}
    >
      <p className={sheet.heading}>
        {shift ? (
          <FormattedMessage id="tools.shift.on" values={{ since: since(shift.since) }} />
        ) : (
          <FormattedMessage id="shift.off" values={{ server }} />
        )}
      </p>
      {shift ? (
        <>
          <Zones
            taken={shift.zones}
            all={zonesOf(state.house)}
            onTake={(zones) => send(acts.take(server, zones))}
          />
          <Leave
            open={openPagesOf(state, server).length}
            onBreak={onBreak}
            onEnd={async () => {
              if (!(await send(acts.end(server)))) return;
              onEnded();
              toast({ type: 'done', text: intl.formatMessage({ id: 'shift.ended' }, { server }) });
            }}
          />
        </>
      ) : (
        <SheetButton isMain onPress={() => send(acts.begin(server))}>
          <FormattedMessage id="shift.start" />
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

type LeaveProps = { open: number; onBreak(): void; onEnd(): Promise<void> };

/** The buttons for a break and the end of the shift. Asks once about open pages, but never blocks the end. */
function Leave({ open, onBreak, onEnd }: LeaveProps) {
  const [isAsked, setAsked] = useState(false);
  if (!isAsked || open === 0) {
    return (
      <>
        <SheetButton isMain onPress={onBreak}>
          <FormattedMessage id="shift.break" />
        </SheetButton>
        <SheetButton onPress={() => (open > 0 ? setAsked(true) : onEnd())}>
          <FormattedMessage id="shift.end" />
        </SheetButton>
      </>
    );
  }
  return (
    <section className={styles.asks} role="alert">
      <p className={sheet.heading}>
        <FormattedMessage id="shift.end.asks" values={{ count: open }} />
      </p>
      <SheetButton isMain onPress={onBreak}>
        <FormattedMessage id="shift.end.handOver" />
      </SheetButton>
      <SheetButton onPress={onEnd}>
        <FormattedMessage id="shift.end.anyway" />
      </SheetButton>
    </section>
  );
}
