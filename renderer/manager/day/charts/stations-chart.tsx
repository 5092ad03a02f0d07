import { scaleBand, scaleLinear } from '@visx/scale';
import type { DayReport } from '../../../../shared/contract/day-report';
import { durationText } from '../../../say/duration';
import { useSay } from '../../../say/use-say';
import { Chart } from './chart';
import styles from './chart.module.css';
import { Mark } from './mark';

/** The height of a row. A station's name is above its bar, so that a long name has the whole width. */
const ROW = 52;
const NAME = 22;
/** The width of a time at the end of a bar. */
const FIGURE = 56;

type Props = { title: string; stations: DayReport['stations'] };

/** Fired ▶ ready by station: a bar to the median, and a thin one to the 90th percentile. */
export function StationsChart({ title, stations }: Props) {
  const say = useSay();
  const points = stations.map(({ id, name, cooking, late }) => ({
    key: id,
    name,
    weight: cooking.median,
    reading: [
      say('day.read.times', {
        name,
        count: cooking.count,
        median: durationText(cooking.median),
        ninetieth: durationText(cooking.ninetieth),
      }),
      late.late > 0 && say('day.read.late', late),
    ]
      .filter(Boolean)
      .join('; '),
  }));
  const height = ROW * points.length;
  const y = scaleBand({ domain: points.map(({ key }) => key), range: [0, height] });
  return (
    <Chart
      title={title}
      points={points}
      orientation="vertical"
      height={height}
      legend={[
        { mark: 'solid', text: say('day.median') },
        { mark: 'wide', text: say('day.p90') },
      ]}
      pointAt={(offset) => Math.floor(offset / ROW)}
    >
      {({ width, chosen }) => {
        const longest = Math.max(1, ...stations.map(({ cooking }) => cooking.ninetieth));
        const x = scaleLinear({
          domain: [0, longest],
          range: [0, Math.max(0, width - FIGURE - 8)],
        });
        return stations.map(({ id, name, cooking }, index) => {
          const top = y(id) ?? 0;
          return (
            <g key={id}>
              <Mark
                kind="band"
                isChosen={index === chosen}
                x={0}
                y={top}
                width={width}
                height={ROW}
              />
              <text className={styles.name} data-chosen={index === chosen} x={8} y={top + NAME - 4}>
                {name}
              </text>
              <Mark kind="wide" x={8} y={top + NAME + 7} width={x(cooking.ninetieth)} height={8} />
              <Mark kind="solid" x={8} y={top + NAME + 1} width={x(cooking.median)} height={20} />
              {cooking.count > 0 && (
                <text
                  className={styles.count}
                  x={Math.max(x(cooking.ninetieth), x(cooking.median)) + 14}
                  y={top + NAME + 16}
                >
                  {durationText(cooking.median)}
                </text>
              )}
            </g>
          );
        });
      }}
    </Chart>
  );
}
