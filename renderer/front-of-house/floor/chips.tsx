import type { ReactNode } from 'react';
import styles from './floor.module.css';

type Props = {
  label: string;
  /** What is shown for all of them. */
  all: ReactNode;
  names: readonly string[];
  chosen: string | undefined;
  onChoose(name: string | undefined): void;
};

/** One of several names, or all: servers, zones. Where there is nothing to choose there is nothing. */
export function Chips({ label, all, names, chosen, onChoose }: Props) {
  if (names.length < 2) return null;
  return (
    <nav className={styles.chips} aria-label={label}>
      {[undefined, ...names].map((name) => (
        <button
          key={name ?? ''}
          type="button"
          className={styles.chip}
          aria-current={name === chosen}
          onClick={() => onChoose(name)}
        >
          {name === undefined ? all : <bdi>{name}</bdi>}
        </button>
      ))}
    </nav>
  );
}
