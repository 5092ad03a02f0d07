import type { ReactNode } from 'react';
import styles from './floor.module.css';

type Props = {
  label: string;
  /** The content of the button for all. */
  all: ReactNode;
  names: readonly string[];
  chosen: string | undefined;
  onChoose(name: string | undefined): void;
};

/** Chooses one of several names, or all: servers, zones. Renders nothing if there is no choice. */
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
