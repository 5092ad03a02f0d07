import { serialize } from 'node:v8';
import { Bus, type SubscribeOptions } from '../../electron/hub/bus';
import { FEED_LIMITS, Feed } from '../../electron/hub/sessions/feed';
import { FEED_PROTOCOL } from '../../shared/client/door';
import { formatSequence, type HeardEvent } from '../../shared/contract/events';
import { decide } from '../../shared/domain/decide';
import { toEvents } from '../../shared/domain/envelope';
import { initial } from '../../shared/domain/evolve';
import { sampleHouse } from '../../shared/sample/sample-house';
import { order } from '../electron/hub/house';
import { benchWindowFanOut } from './fan-out-windows';
import { type Extent, percentile, type Row, rowOf } from './figures';

const SUBSCRIBERS = [1, 3, 10, 50] as const;
/** Subscribers next to a slow one, which falls behind and must not delay them. */
const BESIDE = 10;
const ROUNDS = 4;
const EVENTS = 600;
/** Low enough that the slow one is behind for most of the events. */
const LIMITS = { ...FEED_LIMITS, unacknowledged: 100 };

const STATE = initial(sampleHouse);
const EVENT = placedEvent();

/**
 * The cost of an event to the hub with 1 to 50 subscribers, each a feed session whose messages are serialised
 * as IPC does it; and the time until the last of them has it, if one never acknowledges. Without a disk: only
 * the publishing of an event is timed. Then the same in real windows.
 */
export async function benchFanOut(extent: Extent): Promise<Row[]> {
  const rounds = extent.isQuick ? 1 : ROUNDS;
  const costs = new Map<number, number[][]>(SUBSCRIBERS.map((count) => [count, []]));
  const swift: number[][] = [];
  const besideSlow: number[][] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const isWarm = round > 0;
    for (const count of SUBSCRIBERS) {
      const { cost } = await publishTo(count, { hasSlow: false });
      if (isWarm) costs.get(count)?.push(cost);
    }
    const { delays } = await publishTo(BESIDE, { hasSlow: false });
    const slow = await publishTo(BESIDE, { hasSlow: true });
    if (!isWarm) continue;
    swift.push([percentile(delays, 0.99)]);
    besideSlow.push([percentile(slow.delays, 0.99)]);
  }
  const one = { is: 'to 1 subscriber', runs: costs.get(1) ?? [] };
  return [
    ...SUBSCRIBERS.map((count) =>
      rowOf(
        `an event to ${count} subscriber${count === 1 ? '' : 's'}, in the hub`,
        'µs',
        costs.get(count) ?? [],
        one,
        count === 1
          ? undefined
          : { text: `≤ 1.2 × ${count} × baseline`, holds: ({ ratio }) => ratio <= 1.2 * count },
      ),
    ),
    rowOf(
      'commit ▶ subscriber, beside one that never answers (p99)',
      'µs',
      besideSlow,
      { is: 'all of them answer', runs: swift },
      { text: '≤ 1.5 × baseline', holds: ({ ratio }) => ratio <= 1.5 },
    ),
    ...(await benchWindowFanOut(extent)),
  ];
}

/** Publishes events one by one: microseconds for each, and until each answering subscriber had it. */
async function publishTo(count: number, { hasSlow }: { hasSlow: boolean }) {
  const bus = new Bus({
    read: () => fail(new Error('A subscriber fell out of what memory holds.')),
    onFailure: (_name, error) => fail(error),
    lastSequence: 0,
  });
  const cost: number[] = [];
  const delays: number[] = [];
  let began = 0;
  // Acknowledged after the publishing, as over IPC.
  let waiting: (() => void)[] = [];
  const source = {
    session: 'bench',
    history: 'one',
    state: () => ({ ...STATE, sequence: bus.lastSequence }),
    notices: () => [],
    now: () => Date.now(),
    subscribe: (options: SubscribeOptions) => bus.subscribe(options),
  };
  const feeds = Array.from({ length: count }, (_, index) => {
    const isSlow = hasSlow && index === 0;
    const feed: Feed = new Feed(
      `subscriber ${index}`,
      source,
      (message) => {
        // The part of IPC that runs in the hub; reading the message is the window's part.
        serialize(message);
        if (message.type !== 'batch' || isSlow) return;
        delays.push((performance.now() - began) * 1_000);
        waiting.push(() => feed.receive({ type: 'ack', through: message.through }));
      },
      LIMITS,
    );
    return feed;
  });
  for (const feed of feeds) {
    feed.receive({ type: 'connect', protocol: FEED_PROTOCOL, after: 0 });
  }
  for (let number = 1; number <= EVENTS; number += 1) {
    const event = { ...EVENT, sequence: formatSequence(number) };
    began = performance.now();
    bus.publish([event]);
    cost.push((performance.now() - began) * 1_000);
    const due = waiting;
    waiting = [];
    if (due.length !== count - (hasSlow ? 1 : 0)) fail(new Error('An event did not arrive.'));
    for (const acknowledge of due) acknowledge();
    // A subscriber takes the next event when it is done with this one.
    await new Promise((next) => setImmediate(next));
  }
  for (const feed of feeds) feed.close();
  return { cost, delays };
}

function fail(error: unknown): never {
  throw error;
}

function placedEvent(): HeardEvent {
  const { command } = order(3);
  const decision = decide(STATE, command);
  if (!decision.ok) return fail(new Error(decision.error.message));
  const [event] = toEvents(
    decision.facts,
    { commandId: command.id, actor: { role: 'front-of-house' } },
    0,
    'bench',
    Date.now(),
  );
  return event ?? fail(new Error('An order made no event.'));
}
