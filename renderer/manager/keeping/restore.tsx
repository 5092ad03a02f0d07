import { ArchiveRestore } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { MessageId } from '../../say/message-id';
import buttons from '../../ui/button.module.css';
import styles from './keeping.module.css';
import { Outcome } from './outcome';
import { Part } from './part';
import type { Keeping } from './use-keeping';

/** Restores a backup into an empty folder, or in this house's place while it has no order. */
export function Restore({ look, busy, answers, ask }: Keeping) {
  const intl = useIntl();
  const button = (here: boolean, word: MessageId) => (
    <button
      type="button"
      className={buttons.plain}
      disabled={busy !== undefined}
      onClick={() => void ask({ do: 'restore', here })}
    >
      <ArchiveRestore aria-hidden="true" />
      {intl.formatMessage({ id: word })}
    </button>
  );
  return (
    <Part name="restore">
      {look?.isUntouched && <p>{intl.formatMessage({ id: 'keeping.restore.untouched' })}</p>}
      <div className={styles.buttons}>
        {look?.isUntouched && button(true, 'keeping.restore.here')}
        {button(false, 'keeping.restore.folder')}
      </div>
      {busy === 'restore' && <p role="status">{intl.formatMessage({ id: 'keeping.busy' })}</p>}
      <Outcome answer={answers.restore} />
    </Part>
  );
}
