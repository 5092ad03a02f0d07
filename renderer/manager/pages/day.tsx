import { ChartColumn, Download, Table } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { z } from 'zod';
import type { DayReport } from '../../../shared/contract/day-report';
import { clockOf } from '../../../shared/domain/wall-clock';
import { recordOf } from '../../../shared/views/day-record';
import { dayReport } from '../../../shared/views/day-report';
import { dayText } from '../../say/day';
import type { MessageId } from '../../say/message-id';
import { useHouse } from '../../state/hooks';
import { useErrorText } from '../../state/send';
import { text } from '../../state/stored-value';
import { useStored } from '../../state/use-stored';
import buttons from '../../ui/button.module.css';
import { useOnClock } from '../../ui/clock';
import { Approvals } from '../day/approvals';
import styles from '../day/day.module.css';
import { dayToCsv } from '../day/day-csv';
import { DayPicker } from '../day/day-picker';
import { ReportView, type View } from '../day/report-view';
import { type Asked, usePastDays, usePastReport } from '../day/use-past';
import { download } from '../exchange/download';
import { useOffice } from '../state';

/** How often today's figures are summed up again. A day may have thousands of tickets, so not at every event. */
const EVERY_MS = 2_000;

const VIEWS = ['charts', 'tables'] as const satisfies readonly View[];
/** Charts or tables, as this window showed last. */
const chosenView = text('day-view', z.enum(VIEWS));

/** A business day in figures: the current day, or any day from the ticket book. */
export function DayPage() {
  const { day, house } = useHouse();
  const { selected, select } = useOffice();
  const past = usePastDays(day.date);
  const chosen = selected.day ?? day.date;
  const isToday = chosen === day.date;
  const asked = usePastReport(isToday ? undefined : chosen);
  const live = useLiveReport(isToday);
  const report = live ?? (asked.answer?.ok ? asked.answer.report : undefined);
  const [stored, show] = useStored(chosenView);
  const view = stored ?? 'charts';
  const intl = useIntl();
  const date = dayText(intl, chosen, 'full');
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h2>{intl.formatMessage({ id: 'day.title' }, { date })}</h2>
        <DayPicker
          past={past.answer?.ok ? past.answer.days : []}
          today={day.date}
          day={chosen}
          choose={(to) => select('day', to === day.date ? undefined : to)}
        />
        <div className={styles.acts}>
          <ViewSwitch view={view} show={show} />
          <button
            type="button"
            className={buttons.plain}
            disabled={!report}
            onClick={() =>
              report && download(`heard-day-${house.id}-${chosen}`, dayToCsv(report), 'csv')
            }
          >
            <Download aria-hidden="true" />
            {intl.formatMessage({ id: 'day.export' })}
          </button>
        </div>
      </header>
      <Refused asked={past} />
      {!isToday && <Refused asked={asked} waiting={intl.formatMessage({ id: 'day.looking' })} />}
      {report && (
        <Shown report={report} view={view} nothing={isToday ? 'day.none' : 'day.nonePast'} />
      )}
      {isToday && <Approvals />}
    </div>
  );
}

/** Today's figures, summed up again every two seconds while they are shown. */
function useLiveReport(isShown: boolean): DayReport | undefined {
  const state = useHouse();
  const beat = useOnClock((now) => (isShown ? Math.floor(now / EVERY_MS) * EVERY_MS : 0));
  const [sample, setSample] = useState({ state, now: beat });
  if (sample.now !== beat) setSample({ state, now: beat });
  return useMemo(
    () =>
      isShown
        ? dayReport(recordOf(sample.state), sample.now, clockOf(sample.state.house.settings))
        : undefined,
    [isShown, sample],
  );
}

function ViewSwitch({ view, show }: { view: View; show(view: View): void }) {
  const intl = useIntl();
  const choice = (each: View, Icon: typeof Table) => (
    <button
      type="button"
      className={view === each ? buttons.primary : buttons.plain}
      aria-pressed={view === each}
      onClick={() => show(each)}
    >
      <Icon aria-hidden="true" />
      {intl.formatMessage({ id: `day.${each}` })}
    </button>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields of a form
    <div role="group" className={styles.view} aria-label={intl.formatMessage({ id: 'day.view' })}>
      {choice('charts', ChartColumn)}
      {choice('tables', Table)}
    </div>
  );
}

function Shown({ report, view, nothing }: { report: DayReport; view: View; nothing: MessageId }) {
  const intl = useIntl();
  const { tickets, voids, outages } = report;
  const isEmpty = [tickets.placed, tickets.carried, voids.length, outages.length].every(
    (n) => n === 0,
  );
  return isEmpty ? (
    <p className={styles.empty}>{intl.formatMessage({ id: nothing })}</p>
  ) : (
    <ReportView report={report} view={view} />
  );
}

/** Shows that the book has not answered yet, or why it did not give the answer. */
function Refused({ asked, waiting }: { asked: Asked<{ ok: true }>; waiting?: string }) {
  const intl = useIntl();
  const errorText = useErrorText();
  const { answer, again } = asked;
  const text = answer ? !answer.ok && errorText(answer.error) : waiting;
  if (!text) return null;
  return (
    <div className={styles.refused} role="status">
      <p>{text}</p>
      {answer && (
        <button type="button" className={buttons.plain} onClick={again}>
          {intl.formatMessage({ id: 'day.again' })}
        </button>
      )}
    </div>
  );
}
