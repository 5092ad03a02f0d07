import { memo, type ReactNode } from 'react';
import type { DayReport } from '../../../shared/contract/day-report';
import { StationsChart } from './charts/stations-chart';
import { TicketsChart } from './charts/tickets-chart';
import { TimesChart } from './charts/times-chart';
import styles from './day.module.css';
import { Figures } from './figures';
import {
  CombosTable,
  OutagesTable,
  ReasonsTable,
  RemakesTable,
  StationsTable,
  TicketsTable,
  TimesTable,
  useTexts,
  VoidsTable,
} from './tables';

export type View = 'charts' | 'tables';

type Part =
  | 'day.byHour.tickets'
  | 'day.byHour.serving'
  | 'day.byHour.pass'
  | 'day.byStation'
  | 'day.outages.list'
  | 'day.combos'
  | 'day.reasons'
  | 'day.remakes'
  | 'day.voids.list';

/** A day: its figures, then charts or tables of the same numbers, then voids and outages. */
export const ReportView = memo(function ReportView({
  report,
  view,
}: {
  report: DayReport;
  view: View;
}) {
  const { say } = useTexts();
  const { hours, stations, outages, reasons, voids, combos = [], remakes = [], currency } = report;
  const serving = hours.map((each) => ({ hour: each.hour, times: each.serving }));
  const pass = hours.map((each) => ({ hour: each.hour, times: each.pass }));
  return (
    <>
      <Figures report={report} />
      <div className={styles.parts}>
        {part('day.byHour.tickets', hours.length === 0, (title) =>
          view === 'charts' ? (
            <TicketsChart title={title} hours={hours} />
          ) : (
            <TicketsTable title={title} hours={hours} />
          ),
        )}
        {part('day.byHour.serving', report.serving.count === 0, (title) =>
          view === 'charts' ? (
            <TimesChart title={title} hours={serving} />
          ) : (
            <TimesTable title={title} count={say('day.servings')} hours={serving} />
          ),
        )}
        {part('day.byStation', stations.length === 0, (title) =>
          view === 'charts' ? (
            <StationsChart title={title} stations={stations} />
          ) : (
            <StationsTable title={title} stations={stations} />
          ),
        )}
        {part('day.byHour.pass', report.pass.count === 0, (title) =>
          view === 'charts' ? (
            <TimesChart title={title} hours={pass} />
          ) : (
            <TimesTable title={title} count={say('day.lines')} hours={pass} />
          ),
        )}
        <div className={styles.stack}>
          {part('day.combos', combos.length === 0, (title) => (
            <CombosTable title={title} combos={combos} currency={currency} />
          ))}
          {part('day.outages.list', outages.length === 0, (title) => (
            <OutagesTable title={title} outages={outages} />
          ))}
          {part('day.reasons', reasons.length === 0, (title) => (
            <ReasonsTable title={title} reasons={reasons} currency={currency} />
          ))}
          {part('day.remakes', remakes.length === 0, (title) => (
            <RemakesTable title={title} remakes={remakes} currency={currency} />
          ))}
        </div>
        {part('day.voids.list', voids.length === 0, (title) => (
          <VoidsTable title={title} voids={voids} currency={currency} />
        ))}
      </div>
      <p className={styles.hint}>{say('day.counted')}</p>
    </>
  );

  function part(name: Part, isEmpty: boolean, content: (title: string) => ReactNode) {
    const title = say(name);
    return (
      <section key={name} className={styles.part} aria-label={title}>
        <h3>{title}</h3>
        {isEmpty ? <p className={styles.hint}>{say(`${name}.none`)}</p> : content(title)}
      </section>
    );
  }
});
