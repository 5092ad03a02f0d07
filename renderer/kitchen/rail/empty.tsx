import { FormattedMessage } from 'react-intl';
import styles from './empty.module.css';

type Props = { station: string | undefined; others: number; isExpo: boolean };

/** Nothing is owed here; says what will come, and that it comes by itself. */
export function Empty({ station, others, isExpo }: Props) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>
        <FormattedMessage id="rail.empty" />
      </p>
      <p>
        {isExpo ? (
          <FormattedMessage id="rail.empty.expo" />
        ) : station === undefined ? (
          <FormattedMessage id="rail.empty.all" />
        ) : (
          <FormattedMessage id="rail.empty.station" values={{ station, others }} />
        )}
      </p>
    </div>
  );
}
