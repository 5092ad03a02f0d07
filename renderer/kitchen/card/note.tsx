import { StickyNote } from 'lucide-react';
import { useIntl } from 'react-intl';
import styles from './note.module.css';

/** A note about the whole ticket. */
export function CardNote({ text }: { text: string }) {
  const intl = useIntl();
  return (
    <p className={styles.note} dir="auto">
      <StickyNote role="img" aria-label={intl.formatMessage({ id: 'ticket.note' })} size={20} />
      {text}
    </p>
  );
}
