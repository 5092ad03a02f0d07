import { X } from 'lucide-react';
import { useIntl } from 'react-intl';
import { z } from 'zod';
import { isUntouchedSample } from '../../shared/views/first-run';
import { useDoor, useHouse } from '../state/hooks';
import { json } from '../state/stored-value';
import { useStored } from '../state/use-stored';
import styles from './first-run.module.css';

/** Whether a person dismissed the strip about the sample restaurant. */
const sampleRead = json('sample-read', z.boolean(), () => false);

/** Tells a new user that this is a sample, and how to set up their own house. */
export function FirstRun() {
  const state = useHouse();
  const door = useDoor();
  const intl = useIntl();
  const [isRead, setRead] = useStored(sampleRead);
  if (isRead || !isUntouchedSample(state)) return null;
  return (
    <section className={styles.strip} aria-label={intl.formatMessage({ id: 'firstRun' })}>
      <p>{intl.formatMessage({ id: 'firstRun.what' })}</p>
      <button type="button" className={styles.setUp} onClick={() => door.desktop?.open('manager')}>
        {intl.formatMessage({ id: 'firstRun.setUp' })}
      </button>
      <button
        type="button"
        className={styles.close}
        aria-label={intl.formatMessage({ id: 'common.dismiss' })}
        onClick={() => setRead(true)}
      >
        <X aria-hidden="true" />
      </button>
    </section>
  );
}
