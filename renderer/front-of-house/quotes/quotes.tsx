import { ChevronDown } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { expectedWait } from '../../../shared/views/quote';
import { useHouse } from '../../state/hooks';
import { QuoteTable } from './quote-table';
import styles from './quotes.module.css';

/** The wait to quote to a guest who orders now; a touch shows it station by station. */
export function Quotes() {
  const state = useHouse();
  const intl = useIntl();
  const [isOpen, setOpen] = useState(false);
  const { minutes } = expectedWait(state, 'all');
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger className={styles.wait}>
        <span>
          {intl.formatMessage(
            { id: minutes === undefined ? 'wait.none' : 'wait' },
            { minutes, b: (text) => <b key="b">{text}</b> },
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
