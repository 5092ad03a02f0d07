import { useIntl } from 'react-intl';
import { carriersOf, dutiesOf, dutiesOfOthers } from '../../../shared/views/hand-over';
import { useHouse } from '../../state/hooks';
import { PersonOnShift } from '../shifts/person-on-shift';
import styles from '../shifts/shifts.module.css';

/** Who is on shift, and who left open tickets behind. A manager ends a shift or hands it over. */
export function ShiftsPage() {
  const intl = useIntl();
  const state = useHouse();
  const on = carriersOf(state).filter(({ shift }) => shift);
  const left = dutiesOfOthers(state, undefined).filter(
    ({ since, carried }) => since === undefined && !carried,
  );
  return (
    <div className={styles.page}>
      <h2 className={styles.title}>{intl.formatMessage({ id: 'nav.shifts' })}</h2>
      {on.length === 0 && (
        <p className={styles.what}>{intl.formatMessage({ id: 'shifts.none' })}</p>
      )}
      <ul className={styles.people}>
        {on.map(({ name, shift }) => (
          <PersonOnShift key={name} duties={dutiesOf(state, name)} shift={shift} />
        ))}
      </ul>
      {left.length > 0 && (
        <>
          <h3 className={styles.part}>{intl.formatMessage({ id: 'shifts.left' })}</h3>
          <p className={styles.what}>{intl.formatMessage({ id: 'shifts.left.what' })}</p>
          <ul className={styles.people}>
            {left.map((duties) => (
              <PersonOnShift key={duties.server} duties={duties} shift={undefined} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
