import { ChevronDown } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { expectedWait, waitNow } from '../../../shared/views/quote';
import { waitText } from '../../say/duration';
import { useHouse } from '../../state/hooks';
import { useOnClock } from '../../ui/clock';
import { QuoteTable } from './quote-table';
import styles from './quotes.module.css';

/** The wait to quote to a guest who orders now; a touch shows it station by station. */
export function Quotes() {
  const state = useHouse();
  const intl = useIntl();
  const [isOpen, setOpen] = useState(false);
  const quote = useMemo(() => expectedWait(state, 'all'), [state]);
  const minutes = useOnClock((now) => waitNow(quote, now));
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger className={styles.wait}>
        <span>
          {intl.formatMessage(
            { id: minutes === undefined ? 'wait.none' : 'wait' },
            { wait: waitText(intl, minutes ?? 0), b: (text) => <b key="b">{text}</b> },
          )}
        </span>
        <ChevronDown aria-hidden="true" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={styles.panel}
          aria-label={intl.formatMessage({ id: 'quotes' })}
          align="end"
          sideOffset={4}
          collisionPadding={8}
        >
          <QuoteTable />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
