import { Bar } from '@visx/shape';
import styles from './chart.module.css';

type Props = {
  /** The meaning, as in the legend. A band is behind a point and shows that it is chosen. */
  kind: 'solid' | 'wide' | 'late' | 'band';
  x: number;
  y: number;
  width: number;
  height: number;
  fill?: string;
  isChosen?: boolean;
};

/** A shape of a chart. Its kind gives its colours; `fill` is the hatching of late parts. */
export function Mark({ kind, isChosen = false, ...shape }: Props) {
  return <Bar className={styles[kind] ?? kind} data-chosen={isChosen} {...shape} />;
}
