import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type RefCallback,
  useCallback,
  useId,
  useState,
} from 'react';
import styles from './chart.module.css';

/** A column or a bar: its name, its sentence for reading, and its weight. */
export type Point = { key: string; name: string; reading: string; weight: number };

/** The drawing area, the chosen point, and the fill of late parts: red, and hatched. */
export type Room = { width: number; height: number; chosen: number; lateFill: string };

type Props = {
  title: string;
  points: readonly Point[];
  orientation: 'horizontal' | 'vertical';
  height: number;
  /** The meaning of the shapes. */
  legend: readonly { mark: 'solid' | 'late' | 'wide' | 'thin'; text: string }[];
  /** The index of the point under a pointer, by its distance from the chart's start. */
  pointAt(offset: number, room: Room): number;
  children(room: Room): ReactNode;
};

const STEPS: Record<string, number> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/**
 * The frame of a chart: one stop of the keyboard, in which arrows go from point to point. A screen reader and the
 * line below read each point as a sentence. Touch and mouse do the same. It starts at its highest point.
 */
export function Chart({ title, points, orientation, height, legend, pointAt, children }: Props) {
  const [width, ref] = useWidth();
  const [key, choose] = useState<string>();
  const id = useId();
  const known = points.findIndex((point) => point.key === key);
  const chosen = known < 0 ? heaviest(points) : known;
  const room = { width, height, chosen, lateFill: `url(#${id}late)` };
  const goTo = (index: number): void =>
    choose(points[Math.min(points.length - 1, Math.max(0, index))]?.key);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    goTo(chosen + step);
  };
  const onPointer = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    goTo(
      pointAt(
        orientation === 'horizontal' ? event.clientX - box.left : event.clientY - box.top,
        room,
      ),
    );
  };

  return (
    <figure className={styles.chart}>
      <figcaption className={styles.legend}>
        {legend.map(({ mark, text }) => (
          <span key={mark}>
            <i data-mark={mark} aria-hidden="true" />
            {text}
          </span>
        ))}
      </figcaption>
      <div
        ref={ref}
        className={styles.plot}
        role="slider"
        tabIndex={0}
        aria-label={title}
        aria-orientation={orientation}
        aria-valuemin={0}
        aria-valuemax={points.length - 1}
        aria-valuenow={chosen}
        aria-valuetext={points[chosen]?.reading}
        onKeyDown={onKeyDown}
        onPointerDown={onPointer}
        onPointerMove={onPointer}
      >
        <svg width={width} height={height} aria-hidden="true" focusable="false">
          <defs>
            <pattern id={`${id}late`} width="6" height="6" patternUnits="userSpaceOnUse">
              <rect className={styles.lateGround} width="6" height="6" />
              <path className={styles.lateStripe} d="M0 6L6 0M-1 1L1 -1M5 7L7 5" />
            </pattern>
          </defs>
          {children(room)}
        </svg>
      </div>
      <p className={styles.reading}>{points[chosen]?.reading}</p>
    </figure>
  );
}

const heaviest = (points: readonly Point[]): number =>
  points.reduce(
    (best, { weight }, index) => (weight > (points[best]?.weight ?? 0) ? index : best),
    0,
  );

/** The width to draw if nothing is laid out (a test without a screen). */
const USUAL = 560;

/** The width of an element in px, updated whenever it changes. */
function useWidth(): [width: number, ref: RefCallback<HTMLElement>] {
  const [width, setWidth] = useState(USUAL);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const look = () => setWidth(element.clientWidth || USUAL);
    look();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [width, ref];
}
