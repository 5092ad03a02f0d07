import { useIntl } from 'react-intl';
import { Backup } from '../keeping/backup';
import { Copies } from '../keeping/copies';
import { Diagnostics } from '../keeping/diagnostics';
import styles from '../keeping/keeping.module.css';
import { Parked } from '../keeping/parked';
import { Restore } from '../keeping/restore';
import { Retention } from '../keeping/retention';
import { useKeeping } from '../keeping/use-keeping';

/** Backups: save one now, copy each day, choose how long days are stored, restore a backup. */
export function KeepingPage() {
  const intl = useIntl();
  const keeping = useKeeping();
  return (
    <div className={styles.page}>
      <h2 className={styles.title}>{intl.formatMessage({ id: 'page.keeping' })}</h2>
      <div className={styles.parts}>
        <Parked />
        <Backup {...keeping} />
        <Copies {...keeping} />
        <Restore {...keeping} />
        <Retention />
        <Diagnostics {...keeping} />
      </div>
    </div>
  );
}
