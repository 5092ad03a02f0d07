import { eventName, type HeardEvent, isEvent, sequenceOf } from '../../../shared/contract/events';
import { MINUTE_MS } from '../../../shared/time';
import type { Listener } from '../subscribers/subscriber';
import type { Log } from './log';

const EVERY_MS = 10 * MINUTE_MS;

/**
 * Logs how busy the service is: counts of events by name every `everyMs`, turns of the day, and which parts of
 * the house changed.
 */
export function serviceLog(log: Log, everyMs = EVERY_MS): Listener {
  let counts = new Map<string, number>();
  const count = (event: HeardEvent): void => {
    const name = eventName(event);
    counts.set(name, (counts.get(name) ?? 0) + 1);
    const sequence = sequenceOf(event);
    if (isEvent(event, 'day.opened')) log.info('day.opened', { date: event.data.date, sequence });
    if (isEvent(event, 'house.changed')) {
      const parts = Object.keys(event.data).map((key) => [key.toLowerCase(), true]);
      log.info('house.changed', { sequence, ...Object.fromEntries(parts) });
    }
  };
  return {
    name: 'service-log',
    delivery: 'from-now',
    start(context) {
      const logCounts = (): void => {
        if (counts.size === 0) return;
        const { sequence, tickets, pages } = context.state();
        const open = { tickets: Object.keys(tickets).length, pages: Object.keys(pages).length };
        const rssMB = Math.round(process.memoryUsage.rss() / 1024 / 1024);
        log.info('service', { sequence, ...open, rssMB, ...Object.fromEntries(counts) });
        counts = new Map();
      };
      const { sequence, day } = context.state();
      log.info('house.opened', { sequence, date: day.date });
      const timer = setInterval(logCounts, everyMs);
      timer.unref();
      return () => {
        clearInterval(timer);
        logCounts();
      };
    },
    handle: (events) => events.forEach(count),
  };
}
