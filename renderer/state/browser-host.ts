import type { ClientHost } from '../../shared/client/feed-client';

/** What a feed client needs, of the browser that a window runs in. */
export const browserHost: ClientHost = {
  now: () => Date.now(),
  setInterval: (run, ms) => setInterval(run, ms),
  clearInterval: (timer) => clearInterval(timer as number),
  onMalformed: (message) => console.error('feed:', message),
};
