import { Bar } from '@visx/shape';
import styles from './chart.module.css';

type Props = {
  /** What it stands for: see the legend. A band is behind a point and shows that it is read. */
  kind: 'solid' | 'wide' | 'late' | 'band';
  x: number;
  y: number;
  width: number;
  height: number;
  fill?: string;
  isChosen?: boolean;
};

/** A shape of a chart. Its colours are those of its kind; `fill` is the hatching of what is late. */
export function Mark({ kind, isChosen = false, ...shape }: Props) {
  return <Bar className={styles[kind] ?? kind} data-chosen={isChosen} {...shape} />;
}
