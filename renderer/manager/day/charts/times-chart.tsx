import { useIntl } from 'react-intl';
import type { Times } from '../../../../shared/contract/day-report';
import { MINUTE_MS } from '../../../../shared/time';
import { durationText } from '../../../say/duration';
import { hourText } from '../../../say/time';
import { useSay } from '../../../say/use-say';
import { Chart } from './chart';
import { Columns, columnAt, columnsHeight } from './columns';
import { Mark } from './mark';

type Props = { title: string; hours: readonly { hour: number; times: Times }[] };

/** A time by the hour: a column up to the median, and a narrow one up to the 90th percentile. */
export function TimesChart({ title, hours }: Props) {
  const say = useSay();
  const intl = useIntl();
  const points = hours.map(({ hour, times }) => ({
    key: String(hour),
    name: hourText(intl, hour),
    weight: times.median,
    reading: say('day.read.times', {
      name: hourText(intl, hour),
      count: times.count,
      median: durationText(times.median),
      ninetieth: durationText(times.ninetieth),
    }),
  }));
  // In minutes, so that the grid lines are at whole minutes.
  const highest = Math.max(1, ...hours.map(({ times }) => times.ninetieth / MINUTE_MS));
  return (
    <Chart
      title={title}
      points={points}
      orientation="horizontal"
      height={columnsHeight}
      legend={[
        { mark: 'solid', text: say('day.median') },
        { mark: 'wide', text: say('day.p90') },
      ]}
      pointAt={(offset, room) => columnAt(points.length, offset, room)}
    >
      {(room) => (
        <Columns
          points={points}
          highest={highest}
          lineName={(minutes) => durationText(minutes * MINUTE_MS)}
          room={room}
          column={(index, { x, width, y, ground }) => {
            const { median = 0, ninetieth = 0 } = hours[index]?.times ?? {};
            const top = y(ninetieth / MINUTE_MS);
            const middle = y(median / MINUTE_MS);
            return (
              <>
                <Mark
                  kind="wide"
                  x={x + width * 0.3}
                  width={width * 0.4}
                  y={top}
                  height={ground - top}
                />
                <Mark kind="solid" x={x} width={width} y={middle} height={ground - middle} />
              </>
            );
          }}
        />
      )}
    </Chart>
  );
}
