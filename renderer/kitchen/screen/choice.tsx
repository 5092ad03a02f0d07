import styles from './choice.module.css';

type Props<T extends string | number> = {
  title: string;
  hint?: string;
  /** True if the options are words, not figures. */
  isWide?: boolean;
  options: readonly T[];
  chosen: T;
  label(option: T): string;
  choose(option: T): void;
};

/** A choice of one, with all options visible. */
export function Choice<T extends string | number>(props: Props<T>) {
  const { title, hint, isWide = false, options, chosen, label, choose } = props;
  return (
    <fieldset className={styles.choice} data-wide={isWide || undefined}>
      <legend>{title}</legend>
      {options.map((option) => (
        <button
          key={option}
          type="button"
          aria-pressed={option === chosen}
          onClick={() => choose(option)}
        >
          {label(option)}
        </button>
      ))}
      {hint !== undefined && <p>{hint}</p>}
    </fieldset>
  );
}
