import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { ALLERGENS } from '../../../shared/contract/codes';
import { allergenOf, allergyKey } from '../../../shared/domain/allergies';
import { useAllergyText } from '../../say/allergens';
import { OrderText } from '../parts/order-text';
import styles from './allergies.module.css';

const ALLERGIES_MAX = 10;

type Props = { allergies: readonly string[]; onChange(allergies: string[]): void };

/** The allergies of a line: what must not be in the dish. */
export function Allergies({ allergies, onChange }: Props) {
  const intl = useIntl();
  const [words, setWords] = useState('');
  const say = useAllergyText();
  const others = allergies.filter((name) => allergenOf(name) === undefined);
  const keys = new Set(allergies.map(allergyKey));
  const isFull = allergies.length >= ALLERGIES_MAX;

  function add(): void {
    const typed = words.trim();
    if (typed === '' || isFull) return;
    if (!keys.has(allergyKey(typed))) onChange([...allergies, allergenOf(typed) ?? typed]);
    setWords('');
  }

  return (
    <fieldset className={styles.allergies}>
      <legend className={styles.legend}>
        <TriangleAlert aria-hidden="true" />
        {intl.formatMessage({ id: 'allergy.title' })}
      </legend>
      <div className={styles.choices}>
        {[...ALLERGENS, ...others].map((name) => {
          const key = allergyKey(name);
          const isOn = keys.has(key);
          return (
            <button
              key={key}
              type="button"
              className={styles.choice}
              aria-pressed={isOn}
              disabled={isFull && !isOn}
              onClick={() =>
                onChange(
                  isOn
                    ? allergies.filter((each) => allergyKey(each) !== key)
                    : [...allergies, name],
                )
              }
            >
              <bdi>{say(name)}</bdi>
            </button>
          );
        })}
      </div>
      <div className={styles.free}>
        <OrderText
          label={intl.formatMessage({ id: 'allergy.other' })}
          kind="name"
          value={words}
          onChange={setWords}
          onEnter={add}
        />
        <button
          type="button"
          className={styles.plain}
          disabled={words.trim() === '' || isFull}
          onClick={add}
        >
          {intl.formatMessage({ id: 'allergy.add' })}
        </button>
      </div>
    </fieldset>
  );
}
