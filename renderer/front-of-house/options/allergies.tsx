import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { ALLERGENS, allergenOf, useAllergyText, writtenAllergen } from '../../ui/allergens';
import { OrderText } from '../parts/order-text';
import styles from './allergies.module.css';

const COMMON: readonly string[] = ALLERGENS.map(writtenAllergen);

const ALLERGIES_MAX = 10;

type Props = { allergies: readonly string[]; onChange(allergies: string[]): void };

/** What must not be in the dish, for somebody's life. */
export function Allergies({ allergies, onChange }: Props) {
  const intl = useIntl();
  const [words, setWords] = useState('');
  const say = useAllergyText();
  const names = [...COMMON, ...allergies.filter((name) => !COMMON.includes(name))];
  const isFull = allergies.length >= ALLERGIES_MAX;

  function add(): void {
    const typed = words.trim();
    if (typed === '' || isFull) return;
    const known = allergenOf(typed);
    const name = known ? writtenAllergen(known) : typed;
    if (!allergies.includes(name)) onChange([...allergies, name]);
    setWords('');
  }

  return (
    <fieldset className={styles.allergies}>
      <legend className={styles.legend}>
        <TriangleAlert aria-hidden="true" />
        {intl.formatMessage({ id: 'allergy.title' })}
      </legend>
      <div className={styles.choices}>
        {names.map((name) => {
          const isOn = allergies.includes(name);
          return (
            <button
              key={name}
              type="button"
              className={styles.choice}
              aria-pressed={isOn}
              disabled={isFull && !isOn}
              onClick={() =>
                onChange(isOn ? allergies.filter((each) => each !== name) : [...allergies, name])
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
