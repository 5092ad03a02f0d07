import { Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { formatAge } from '../../../shared/views/ages';
import { type DayReport, dayReport, type Times } from '../../../shared/views/day-report';
import { useHouse } from '../../feed/house';
import { useOnClock } from '../../ui/clock';
import styles from '../day/day.module.css';
import { dayToCsv } from '../day/day-csv';
import { TimesTable, timeText, VoidsTable } from '../day/tables';
import { download } from '../exchange/download';
import buttons from '../parts/button.module.css';

/** A day of thousands of tickets is summed up again this often, not at every tap in the house. */
const EVERY_MS = 2_000;

const hourOf = (time: number): number => new Date(time).getHours();

/** The business day in figures, as it goes on. */
export function DayPage() {
  const state = useHouse();
  const beat = useOnClock((now) => Math.floor(now / EVERY_MS) * EVERY_MS);
  const [sample, setSample] = useState({ state, now: beat });
  if (sample.now !== beat) setSample({ state, now: beat });
  const report = useMemo(() => dayReport(sample.state, sample.now, hourOf), [sample]);
  const { house, day } = state;
  const intl = useIntl();
  const say = (id: string, values?: Record<string, string | number>) =>
    intl.formatMessage({ id }, values);
  // A day is a date without a clock: noon is in it everywhere.
  const date = intl.formatDate(`${day.date}T12:00`, { dateStyle: 'full' });

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h2>{say('day.title', { date })}</h2>
        <button
          type="button"
          className={buttons.plain}
          onClick={() => download(`heard-day-${house.id}-${day.date}`, dayToCsv(report), 'csv')}
        >
          <Download aria-hidden="true" />
          {say('day.export')}
        </button>
      </header>
      {report.tickets.placed === 0 ? (
        <p className={styles.empty}>{say('day.none')}</p>
      ) : (
        <>
          <Figures report={report} currency={house.settings.currency} />
          <div className={styles.parts}>
            <TimesTable
              title={say('day.hours')}
              head={say('day.hour')}
              rows={report.hours.map((each) => ({
                ...each,
                key: String(each.hour),
                name: `${String(each.hour).padStart(2, '0')}:00`,
              }))}
            />
            <TimesTable
              title={say('day.stations')}
              head={say('day.station')}
              rows={report.stations.map((each) => ({ ...each, key: each.id }))}
            />
            <VoidsTable voids={report.voids} />
          </div>
          <p className={styles.hint}>{say('day.lines')}</p>
        </>
      )}
    </div>
  );
}

function Figures({ report, currency }: { report: DayReport; currency: string }) {
  const intl = useIntl();
  const say = (id: string, values?: Record<string, string | number>) =>
    intl.formatMessage({ id }, values);
  const { tickets, dishes, cents, late, cooking, pass, heard, pages } = report;
  const ninetieth = (times: Times): string =>
    say('day.ninetieth', { time: timeText(times, times.ninetieth) });
  const share = late.of === 0 ? 0 : late.late / late.of;
  const money = intl.formatNumber(cents / 100, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  });
  return (
    <dl className={styles.figures}>
      {figure('tickets', intl.formatNumber(tickets.placed), say('day.tickets.more', tickets))}
      {figure(
        'dishes',
        intl.formatNumber(dishes.ready + dishes.waiting),
        say('day.dishes.more', dishes),
      )}
      {figure('sales', money, say('day.sales.more'))}
      {figure('cooking', timeText(cooking, cooking.median), ninetieth(cooking))}
      {figure(
        'late',
        intl.formatNumber(share, { style: 'percent' }),
        say('day.late.more', late),
        late.late > 0,
      )}
      {figure('pass', timeText(pass, pass.median), ninetieth(pass))}
      {figure(
        'heard',
        intl.formatNumber(pages.unheard + pages.heard),
        [
          say('day.heard.more', pages),
          heard.count > 0 && say('day.heard.median', { time: formatAge(heard.median) }),
        ]
          .filter(Boolean)
          .join(' · '),
      )}
    </dl>
  );

  function figure(name: string, value: string, more: string, isLate = false) {
    return (
      <div key={name}>
        <dt>{say(`day.${name}`)}</dt>
        <dd data-late={isLate}>{value}</dd>
        <dd>{more}</dd>
      </div>
    );
  }
}
