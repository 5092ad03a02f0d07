import { BellRing } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Call } from '../../../shared/views/calls';
import styles from './call-button.module.css';
import { CallState } from './call-state';

type Props = { calls: readonly Call[]; onOpen(): void };

/** Opens the list of servers and tables to call; shows the last call and its state next to it. */
export function CallButton({ calls, onOpen }: Props) {
  const intl = useIntl();
  const [shown] = [...calls].sort(
    (a, b) => Number(a.heardAt !== undefined) - Number(b.heardAt !== undefined),
  );
  const others = calls.filter((call) => call !== shown && call.heardAt === undefined).length;
  return (
    <>
      <button
        type="button"
        className={styles.open}
        aria-label={intl.formatMessage({ id: 'call.open' })}
        onClick={onOpen}
      >
        <BellRing aria-hidden="true" size={20} />
        <FormattedMessage id="call.title" />
      </button>
      <div role="status" className={styles.status}>
        {shown && <CallState call={shown} />}
        {others > 0 && (
          <span className={styles.others}>
            <FormattedMessage id="call.others" values={{ count: others }} />
          </span>
        )}
      </div>
    </>
  );
}
