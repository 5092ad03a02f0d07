import { eventName, type HeardEvent, isEvent, sequenceOf } from '../../../shared/contract/events';
import { MINUTE_MS } from '../../../shared/time';
import type { Subscriber } from '../subscribers/subscriber';
import type { Log } from './log';

const EVERY_MS = 10 * MINUTE_MS;

/** Tells the log how busy the house is: events by name, now and then; turns of the day; what of the house changed. */
export const serviceLog = (log: Log, everyMs = EVERY_MS): Subscriber => ({
  name: 'service log',
  start(context) {
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
    const tell = (): void => {
      if (counts.size === 0) return;
      const { sequence, tickets, pages } = context.state();
      const open = { tickets: Object.keys(tickets).length, pages: Object.keys(pages).length };
      const rssMB = Math.round(process.memoryUsage.rss() / 1024 / 1024);
      log.info('service', { sequence, ...open, rssMB, ...Object.fromEntries(counts) });
      counts = new Map();
    };
    const { sequence, day } = context.state();
    log.info('house.opened', { sequence, date: day.date });
    const subscription = context.subscribe({
      after: sequence,
      next: (events) => {
        for (const event of events) count(event);
      },
    });
    const timer = setInterval(tell, everyMs);
    timer.unref();
    return () => {
      clearInterval(timer);
      subscription.unsubscribe();
      tell();
    };
  },
});
