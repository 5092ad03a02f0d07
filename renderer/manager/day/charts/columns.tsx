import { GridRows } from '@visx/grid';
import { scaleBand, scaleLinear } from '@visx/scale';
import type { ReactNode } from 'react';
import type { Point, Room } from './chart';
import styles from './chart.module.css';
import { Mark } from './mark';

const HEIGHT = 220;
const LEFT = 56;
const TOP = 20;
const BOTTOM = 24;
/** The width of a name under its column; with less room, names are left out at regular intervals. */
const NAME = 44;
/** The widest column, even if there are few hours. */
const WIDEST = 64;
/** The approximate number of grid lines. */
const LINES = 4;

/** The scales of a chart: the place of each column, and the height of a value. */
function scalesOf(points: readonly Point[], highest: number, { width, height }: Room) {
  return {
    x: scaleBand({ domain: points.map(({ key }) => key), range: [LEFT, width], padding: 0.3 }),
    y: scaleLinear({ domain: [0, highest], range: [height - BOTTOM, TOP], nice: LINES }),
  };
}

export const columnsHeight = HEIGHT;

/** The index of the column under a pointer. */
export const columnAt = (count: number, offset: number, { width }: Room): number =>
  Math.floor(((offset - LEFT) / Math.max(1, width - LEFT)) * count);

type Props = {
  points: readonly Point[];
  highest: number;
  /** The label of a grid line. */
  lineName(value: number): string;
  room: Room;
  /** The shapes of one column, from its left edge `x` and its width, above `ground`. */
  column(
    index: number,
    at: { x: number; width: number; y(value: number): number; ground: number },
  ): ReactNode;
};

/** Columns for the hours of a day, with grid lines across and names below. */
export function Columns({ points, highest, lineName, room, column }: Props) {
  const { x, y } = scalesOf(points, highest, room);
  const { width, height, chosen } = room;
  const ground = height - BOTTOM;
  const wide = Math.min(WIDEST, x.bandwidth());
  const middleOf = (key: string): number => (x(key) ?? 0) + x.bandwidth() / 2;
  const every = Math.max(1, Math.ceil(NAME / x.step()));
  // The chosen point always shows its name; names too close to it are left out.
  const isNamed = (index: number): boolean =>
    index === chosen || (index % every === 0 && Math.abs(index - chosen) >= every);
  return (
    <>
      {points.map(({ key }, index) => (
        <Mark
          key={key}
          kind="band"
          isChosen={index === chosen}
          x={middleOf(key) - x.step() / 2}
          y={0}
          width={x.step()}
          height={height}
        />
      ))}
      <GridRows
        className={styles.grid ?? ''}
        scale={y}
        left={LEFT}
        width={width - LEFT}
        numTicks={LINES}
      />
      {y.ticks(LINES).map((value) => (
        <text key={value} x={LEFT - 8} y={y(value)} dy="0.35em" textAnchor="end">
          {lineName(value)}
        </text>
      ))}
      {points.map(({ key, name }, index) => (
        <g key={key}>
          {column(index, { x: middleOf(key) - wide / 2, width: wide, y, ground })}
          {isNamed(index) && (
            <text
              className={styles.name}
              data-chosen={index === chosen}
              x={middleOf(key)}
              y={height - 6}
              textAnchor="middle"
            >
              {name}
            </text>
          )}
        </g>
      ))}
    </>
  );
}
