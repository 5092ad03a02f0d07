import { TriangleAlert } from 'lucide-react';
import { useIntl } from 'react-intl';
import { type Allergies, allergyKey, allergyNames } from '../../../shared/domain/allergies';
import { useAllergyText } from '../../say/allergens';
import { rowText } from '../../say/number';
import styles from './allergy-band.module.css';

type Line = Allergies & { seat?: number | undefined };

/** Every allergy of an order and its seats, impossible to miss. */
export function AllergyBand({ lines }: { lines: readonly Line[] }) {
  const intl = useIntl();
  const say = useAllergyText();
  const found = new Map<string, { name: string; seats: Set<number> }>();
  for (const line of lines) {
    for (const name of allergyNames(line)) {
      const allergy = found.get(allergyKey(name)) ?? { name, seats: new Set() };
      if (line.seat !== undefined) allergy.seats.add(line.seat);
      found.set(allergyKey(name), allergy);
    }
  }
  if (found.size === 0) return null;
  return (
    <section aria-label={intl.formatMessage({ id: 'allergy.all' })} className={styles.band}>
      <TriangleAlert aria-hidden="true" />
      <span className={styles.word}>{intl.formatMessage({ id: 'common.allergy' })}</span>
      {[...found].map(([key, { name, seats }]) => (
        <span key={key}>
          <bdi>{say(name)}</bdi>
          {seats.size > 0 && ` · ${seatsText([...seats])}`}
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
