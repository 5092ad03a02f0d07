import { Square, SquareCheck } from 'lucide-react';
import styles from './field.module.css';
import type { Option } from './inputs';

type Props = { options: readonly Option[]; chosen: readonly string[]; toggle(value: string): void };

/** Several of a few options, each with its box. */
export function Choices({ options, chosen, toggle }: Props) {
  return (
    <div className={styles.choices}>
      {options.map(({ value, text }) => (
        <label key={value} className={styles.choice}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
          <span>
            {chosen.includes(value) ? (
              <SquareCheck aria-hidden="true" />
            ) : (
              <Square aria-hidden="true" />
            )}
            <bdi>{text}</bdi>
          </span>
        </label>
      ))}
    </div>
  );
}

/** The list with the value added at its end, or without it. */
export const toggled = (list: readonly string[], value: string): string[] =>
  list.includes(value) ? list.filter((other) => other !== value) : [...list, value];
