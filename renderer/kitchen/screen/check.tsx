import styles from './check.module.css';

type Props = { isOn: boolean; onChange(isOn: boolean): void; children: string };

/** A tick box as wide as its row. */
export function Check({ isOn, onChange, children }: Props) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      <bdi>{children}</bdi>
    </label>
  );
}
