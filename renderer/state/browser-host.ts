import type { ClientHost } from '../../shared/client/feed-client';
import type { OutboxHost } from '../../shared/client/outbox';

/** What a feed client needs, of the browser that a window runs in. */
export const browserHost: ClientHost = {
  now: () => Date.now(),
  setInterval: (run, ms) => setInterval(run, ms),
  clearInterval: (timer) => clearInterval(timer as number),
  onMalformed: (message) => console.error('feed:', message),
};

/** What an outbox needs, of the browser that a window runs in. */
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
