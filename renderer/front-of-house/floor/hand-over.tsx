import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Sheet } from '../../ui/sheet';
import { ChangeServer } from './change-server';
import styles from './floor.module.css';

/** Gives all tickets of a server to another one, as at the end of a shift. Nothing to give: no button. */
export function HandOver({ server, count }: { server: string; count: number }) {
  const intl = useIntl();
  const [isOpen, setOpen] = useState(false);
  if (count === 0) return null;
  const title = intl.formatMessage({ id: 'give.over' }, { count, server });
  return (
    <>
      <button type="button" className={styles.chip} onClick={() => setOpen(true)}>
        {title}
      </button>
      {isOpen && (
        <Sheet title={title} onClose={() => setOpen(false)}>
          <ChangeServer from={server} onDone={() => setOpen(false)} />
        </Sheet>
      )}
    </>
  );
}
