import type { DayReport, Times } from '../../../shared/contract/day-report';
import { medianText } from '../../say/duration';
import styles from './day.module.css';
import { useTexts } from './tables';

type Figure =
  | 'tickets'
  | 'dishes'
  | 'sales'
  | 'late'
  | 'serving'
  | 'cooking'
  | 'pass'
  | 'heard'
  | 'fetched'
  | 'voids'
  | 'outages';

/** The day's main figures, each with the parts that it is made of. */
export function Figures({ report }: { report: DayReport }) {
  const { say, share, money, minutes } = useTexts();
  const { tickets, dishes, cents, currency, pages, voids, reasons, outages } = report;
  const { late, ...placed } = tickets;
  const { sent, unheard } = pages;
  const lateShare = share(late);
  const isOut = outages.filter((outage) => outage.isOut).length;
  const outMs = outages.reduce((sum, { ms }) => sum + ms, 0);
  const voided = reasons.reduce((sum, reason) => sum + reason.cents, 0);
  return (
    <dl className={styles.figures}>
      {figure('tickets', String(tickets.placed), [
        say('day.tickets.more', placed),
        tickets.carried > 0 && say('day.tickets.carried', placed),
      ])}
      {figure('dishes', String(dishes.ready + dishes.waiting), [say('day.dishes.more', dishes)])}
      {figure('sales', money(cents, currency), [say('day.sales.more')])}
      {figure(
        'late',
        typeof lateShare === 'object' ? lateShare.text : lateShare,
        [say('day.late.more', late)],
        late.late > 0,
      )}
      {time('serving', report.serving)}
      {time('cooking', report.cooking)}
      {time('pass', report.pass)}
      {time('heard', pages.heard, [
        say('day.heard.more', { sent }),
        unheard > 0 && say('day.heard.unheard', { unheard }),
      ])}
      {time('fetched', pages.fetched)}
      {figure('voids', String(dishes.voided), [
        voids.length > 0 && say('day.voids.more', { amount: money(voided, currency) }),
      ])}
      {figure('outages', say('day.outages.minutes', { minutes: minutes(outMs) }), [
        outages.length > 0 && say('day.outages.more', { dishes: outages.length, out: isOut }),
      ])}
    </dl>
  );

  function time(name: Figure, times: Times, more: readonly (string | false)[] = []) {
    return figure(name, medianText(times, times.median), [
      times.count > 0 && say('day.ninetieth', { time: medianText(times, times.ninetieth) }),
      ...more,
    ]);
  }

  function figure(name: Figure, value: string, more: readonly (string | false)[], isLate = false) {
    return (
      <div key={name}>
        <dt>{say(`day.${name}`)}</dt>
        <dd data-late={isLate}>{value}</dd>
        <dd>{more.filter(Boolean).join(' · ')}</dd>
      </div>
    );
  }
}
