import { FormattedMessage } from 'react-intl';
import styles from './empty.module.css';

type Props = { station: string | undefined; others: number; isExpo: boolean };

/** Shown while no line is owed: says what will appear, and that it appears by itself. */
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
