import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { TextField } from '../parts/text-field';
import styles from './allergies.module.css';

/** The nine that the law of most guests names, and that kitchens ask for. */
const COMMON = ['nuts', 'peanuts', 'dairy', 'egg', 'gluten', 'soy', 'fish', 'shellfish', 'sesame'];

const ALLERGIES_MAX = 10;

type Props = { allergies: readonly string[]; onChange(allergies: string[]): void };

/** What must not be in the dish, for somebody's life. */
export function Allergies({ allergies, onChange }: Props) {
  const intl = useIntl();
  const [words, setWords] = useState('');
  const common = COMMON.map((id) => intl.formatMessage({ id: `allergy.${id}` }));
  const names = [...common, ...allergies.filter((name) => !common.includes(name))];
  const isFull = allergies.length >= ALLERGIES_MAX;

  function add(): void {
    const name = words.trim();
    if (name === '' || isFull) return;
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
              <bdi>{name}</bdi>
            </button>
          );
        })}
      </div>
      <div className={styles.free}>
        <TextField
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
