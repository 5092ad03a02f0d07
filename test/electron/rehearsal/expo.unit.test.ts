import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { due, pagerPolicy } from '../../../electron/hub/subscribers/pager-policy';
import { readOrders } from '../../../electron/rehearsal/read-orders';
import { rehearse } from '../../../electron/rehearsal/rehearse';
import { isEvent } from '../../../shared/contract/events';
import type { House } from '../../../shared/contract/house';
import { sampleHouse } from '../../../shared/sample/sample-house';
import { openHouse } from '../hub/house';

const fixture = fileURLToPath(new URL('../../fixtures/orders-200.tsv', import.meta.url));
const { orders } = readOrders(readFileSync(fixture, 'utf8'));
/** 200 orders take 3.4 minutes of service: here 0.2 s. */
const PACE = { ticketsPerHour: 3_500, speed: 1_000 };
/** The shortest setting that a house may choose, so that the manager is paged after two seconds. */
const HOUSE: House = {
  ...sampleHouse,
  settings: { ...sampleHouse.settings, pageAgainAfterSeconds: 1 },
};

async function run({ pagesAgain = true, stallMs = 60_000 } = {}) {
  const clock = {
    get now() {
      return Date.now();
    },
  };
  const house = await openHouse(undefined, { house: HOUSE, clock });
  const stop = house.start({
    ...pagerPolicy,
    due: (state, now) => {
      const { commands, next } = due(state, now);
      if (pagesAgain) return { commands, next };
      return { commands: commands.filter(({ type }) => type !== 'page.escalate'), next };
    },
  });
  const report = await rehearse({
    orders,
    ...PACE,
    // Of this seed's first pages three are missed once, three twice, and one for good.
    seed: 4,
    expo: true,
    stallMs,
    submit: (command, role) => house.hub.submit(command, { role }),
    events$: house.bus.published$,
    state: () => house.hub.state,
  });
  await stop();
  return { report, house };
}

// Waits for real timers, which a busy machine stretches.
describe('a rehearsal with expo on, at 3,500 tickets/h', { timeout: 60_000 }, () => {
  it('loses nothing, and every page is heard or escalated to the manager', async () => {
    const { report, house } = await run();
    expect(report).toMatchObject({
      ended: 'done',
      placed: 200,
      served: 200,
      lost: 0,
      duplicated: 0,
      refused: [],
      pages: { sent: 200, heard: 199, overUnheard: 0, unanswered: 0 },
    });
    expect(report.pages.sentAgain).toBeGreaterThanOrEqual(7);
    expect(report.pages.toManager).toBeGreaterThanOrEqual(4);
    const { events } = house.journal;
    const passes = events.filter((event) => isEvent(event, 'ticket.ready'));
    expect(passes).toHaveLength(200);
    // A person in the kitchen passed them: an event of the house would name its cause.
    expect(passes.filter(({ causationid }) => causationid !== undefined)).toEqual([]);
    expect(house.failures).toEqual([]);
    // Expo is off in the house again, as before.
    const changes = events.filter((event) => isEvent(event, 'house.changed'));
    expect(changes.map(({ data }) => data.settings?.expo)).toEqual([true, false]);
  });

  it('counts unheard pages when the house does not page again', async () => {
    const { report } = await run({ pagesAgain: false, stallMs: 500 });
    expect(report).toMatchObject({ ended: 'stalled', placed: 200, served: 193, lost: 0 });
    expect(report.pages).toMatchObject({ heard: 193, sentAgain: 0, unanswered: 7 });
  });
});
