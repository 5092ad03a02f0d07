import { useIntl } from 'react-intl';
import type { DayReport } from '../../../../shared/contract/day-report';
import { numberText } from '../../../say/number';
import { hourText } from '../../../say/time';
import { useSay } from '../../../say/use-say';
import { Chart } from './chart';
import styles from './chart.module.css';
import { Columns, columnAt, columnsHeight } from './columns';
import { Mark } from './mark';

/** The room that a figure needs above its column. */
const FIGURE = 22;

/** Tickets by the hour in which they were placed, tickets with a late line on top, hatched. */
export function TicketsChart({ title, hours }: { title: string; hours: DayReport['hours'] }) {
  const intl = useIntl();
  const say = useSay();
  const points = hours.map(({ hour, tickets, lateTickets }) => ({
    key: String(hour),
    name: hourText(intl, hour),
    weight: tickets,
    reading: say('day.read.tickets', { hour: hourText(intl, hour), tickets, late: lateTickets }),
  }));
  const highest = Math.max(4, ...hours.map(({ tickets }) => tickets));
  return (
    <Chart
      title={title}
      points={points}
      orientation="horizontal"
      height={columnsHeight}
      legend={[
        { mark: 'solid', text: say('day.onTime') },
        { mark: 'late', text: say('day.lateShare') },
      ]}
      pointAt={(offset, room) => columnAt(points.length, offset, room)}
    >
      {(room) => (
        <Columns
          points={points}
          highest={highest}
          lineName={(value) => numberText(intl, value)}
          room={room}
          column={(index, { x, width, y, ground }) => {
            const { tickets = 0, lateTickets = 0 } = hours[index] ?? {};
            const onTime = y(tickets - lateTickets);
            return (
              <>
                <Mark kind="solid" x={x} width={width} y={onTime} height={ground - onTime} />
                {lateTickets > 0 && (
                  <Mark
                    kind="late"
                    fill={room.lateFill}
                    x={x}
                    width={width}
                    y={y(tickets)}
                    height={onTime - y(tickets)}
                  />
                )}
                {width > FIGURE && tickets > 0 && (
                  <text
                    className={styles.count}
                    x={x + width / 2}
                    y={y(tickets) - 5}
                    textAnchor="middle"
                  >
                    {numberText(intl, tickets)}
                  </text>
                )}
              </>
            );
          }}
        />
      )}
    </Chart>
  );
}
