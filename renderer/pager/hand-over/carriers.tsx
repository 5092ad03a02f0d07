import { useState } from 'react';
import { useIntl } from 'react-intl';
import { type Carrier, handOverTo } from '../../../shared/views/hand-over';
import type { MessageId } from '../../say/message-id';
import { useHouse } from '../../state/hooks';
import { useOnShiftText } from '../shift/on-shift';
import { NameForm } from '../who/name-form';
import styles from './carriers.module.css';

type Props = {
  /** The server who hands over, left out of the choices; undefined at the pass. */
  from: string | undefined;
  onChoose(to: string): Promise<unknown>;
};

/** The choice of a new carrier: servers on shift first, then the others, or a typed name. */
export function Carriers({ from, onChoose }: Props) {
  const carriers = handOverTo(useHouse(), from);
  const [sending, setSending] = useState<string>();
  const choose = async (to: string): Promise<void> => {
    if (sending !== undefined) return;
    setSending(to);
    await onChoose(to);
    setSending(undefined);
  };
  const on = carriers.filter(({ shift }) => shift);
  const off = carriers.filter(({ shift }) => !shift);
  return (
    <>
      <Names titleId="handOver.onShift" carriers={on} sending={sending} onChoose={choose} />
      <Names titleId="handOver.others" carriers={off} sending={sending} onChoose={choose} />
      <NameForm
        labelId="handOver.other"
        submitId="handOver.give"
        onName={({ name }) => void choose(name)}
      />
    </>
  );
}

type NamesProps = {
  titleId: MessageId;
  carriers: readonly Carrier[];
  sending: string | undefined;
  onChoose(to: string): Promise<void>;
};

function Names({ titleId, carriers, sending, onChoose }: NamesProps) {
  const intl = useIntl();
  const onShift = useOnShiftText();
  const title = intl.formatMessage({ id: titleId });
  if (carriers.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.names}>
        {carriers.map(({ name, shift }) => {
          const isSending = sending === name;
          return (
            <li key={name}>
              <button
                type="button"
                className={styles.name}
                aria-busy={isSending}
                aria-disabled={sending !== undefined}
                aria-label={
                  isSending
                    ? intl.formatMessage({ id: 'handOver.sending' }, { to: name })
                    : undefined
                }
                onClick={() => onChoose(name)}
              >
                <bdi>{isSending ? '…' : name}</bdi>
                {shift && !isSending && <span>{onShift(shift)}</span>}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
