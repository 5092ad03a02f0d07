import { TriangleAlert } from 'lucide-react';
import { useIntl } from 'react-intl';
import { rowText } from '../../say/number';
import { useAllergyText } from '../../ui/allergens';
import styles from './allergy-band.module.css';

type Line = { allergies: readonly string[]; seat?: number | undefined };

/** Every allergy of an order and the seats that have it, where nobody can miss it. */
export function AllergyBand({ lines }: { lines: readonly Line[] }) {
  const intl = useIntl();
  const say = useAllergyText();
  const seats = new Map<string, Set<number>>();
  for (const { allergies, seat } of lines) {
    for (const allergy of allergies) {
      const known = seats.get(allergy) ?? new Set();
      seats.set(allergy, seat === undefined ? known : known.add(seat));
    }
  }
  if (seats.size === 0) return null;
  return (
    <section aria-label={intl.formatMessage({ id: 'allergy.all' })} className={styles.band}>
      <TriangleAlert aria-hidden="true" />
      <span className={styles.word}>{intl.formatMessage({ id: 'common.allergy' })}</span>
      {[...seats].map(([allergy, at]) => (
        <span key={allergy}>
          <bdi>{say(allergy)}</bdi>
          {at.size > 0 && ` · ${seatsText([...at])}`}
        </span>
      ))}
    </section>
  );

  function seatsText(at: number[]): string {
    const sorted = at.sort((a, b) => a - b);
    return intl.formatMessage(
      { id: 'allergy.seats' },
      { count: sorted.length, seats: rowText(intl, sorted.map(String)) },
    );
  }
}
