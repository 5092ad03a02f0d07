import { useIntl } from 'react-intl';
import styles from './changed.module.css';

/** A value that was changed: old ▶ new. */
export function Changed({ was, now }: { was: string; now: string }) {
  const intl = useIntl();
  return (
    <span className={styles.changed}>
      <span className="visually-hidden">{intl.formatMessage({ id: 'changed.was' })} </span>
      <s>
        <bdi>{was}</bdi>
      </s>{' '}
      <span aria-hidden="true">▶</span>
      <span className="visually-hidden">{intl.formatMessage({ id: 'changed.now' })}</span>{' '}
      <b>
        <bdi>{now}</bdi>
      </b>
    </span>
  );
}
