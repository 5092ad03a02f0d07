import type { ClientHost } from '../../shared/client/feed-client';
import type { OutboxHost } from '../../shared/client/outbox';

/** Timers, storage and events of the browser, for a feed client. */
export const browserHost: ClientHost = {
  now: () => Date.now(),
  setInterval: (run, ms) => setInterval(run, ms),
  clearInterval: (timer) => clearInterval(timer as number),
  onMalformed: (message) => console.error('feed:', message),
};

/** Timers, storage and events of the browser, for an outbox. */
export const outboxHost: OutboxHost = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  every: (ms, run) => {
    const timer = setInterval(run, ms);
    return () => clearInterval(timer);
  },
  onError: (error) => console.error('publish:', error),
};
