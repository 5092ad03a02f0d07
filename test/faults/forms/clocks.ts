import { durationText } from '../../../renderer/say/duration';
import { allClosed } from '../../../shared/domain/closed-tickets';
import { evolve, initial } from '../../../shared/domain/evolve';
import { sampleHouse } from '../../../shared/sample/sample-house';
import { HOUR_MS, MINUTE_MS } from '../../../shared/time';
import { floor } from '../../../shared/views/floor';
import { foldHash } from '../../../shared/views/fold-hash';
import { rail } from '../../../shared/views/rail';
import { FRIDAY, makeCommand, order } from '../../electron/hub/house';
import { eventsIn, openHubOn } from '../hub-on';
import { inFolder } from '../nedb-store';
import { count, type Tally, tallyOf } from '../tally';

/** How the clock jumps in the middle of a service, in ms from one order to the next. */
const JUMPS: Readonly<Record<string, readonly number[]>> = {
  'clock an hour back': [MINUTE_MS, -HOUR_MS, MINUTE_MS, MINUTE_MS],
  'clock an hour ahead': [MINUTE_MS, HOUR_MS, MINUTE_MS, MINUTE_MS],
  'clock back over the day turn': [9 * HOUR_MS, -9 * HOUR_MS, MINUTE_MS, 9 * HOUR_MS],
  'day turn in mid-service': [8 * HOUR_MS, MINUTE_MS, 16 * HOUR_MS, MINUTE_MS],
  // The last Sundays of October and of March, when Europe's clocks change.
  'daylight saving ends': [HOUR_MS, HOUR_MS, HOUR_MS, HOUR_MS],
  'daylight saving begins': [HOUR_MS, HOUR_MS, HOUR_MS, HOUR_MS],
};
/** A local time, so that it is the night of the change in the process's time zone. */
const beginOf = (form: string): number => {
  if (form === 'daylight saving ends') return new Date(2026, 9, 24, 23, 30).getTime();
  return form === 'daylight saving begins' ? new Date(2026, 2, 28, 23, 30).getTime() : FRIDAY;
};
export const CLOCK_FORMS = Object.keys(JUMPS);

/**
 * The clock jumps between orders that stay open. Events stay in the order of their sequence, no age is
 * negative, no ticket closes by itself, and a restart after each jump folds to the same state.
 */
export async function clockJumps(form: string): Promise<Tally> {
  const tally = tallyOf(form, 'journal');
  await inFolder(async (dir) => {
    const clock = { now: beginOf(form) };
    let hub = await openHubOn(dir, clock);
    const placed: string[] = [];
    for (const jump of [0, ...(JUMPS[form] ?? [])]) {
      clock.now += jump;
      hub.tick();
      const { command, ticketId, itemIds } = order(2);
      const ack = await hub.submit(command, { role: 'front-of-house' });
      if (ack.ok) placed.push(ticketId);
      else tally.wrong += 1;
      const bump = makeCommand('item.bump', { ticketId, itemId: itemIds[0] ?? '' });
      if (!(await hub.submit(bump, { role: 'kitchen' })).ok) tally.wrong += 1;
      tally.rounds += 1;
      const { state } = hub;
      if (Object.values(state.tickets).length !== placed.length) tally.wrong += 1;
      if (allClosed(state.closed).length > 0) tally.wrong += 1;
      const onRail = rail(state, 'all').map(({ ticket }) => ticket.id);
      if (JSON.stringify(onRail) !== JSON.stringify(placed)) tally.wrong += 1;
      const ages = [
        ...rail(state, 'all').map(({ since }) => durationText(clock.now - since)),
        ...floor(state).map(({ since }) => durationText(clock.now - since)),
      ];
      if (ages.some((age) => age.includes('-') || age.includes('NaN'))) tally.wrong += 1;
      const before = foldHash(state);
      await hub.close();
      hub = await openHubOn(dir, clock);
      if (foldHash(hub.state) !== before) tally.wrong += 1;
    }
    await hub.close();
    const events = await eventsIn(dir);
    if (!events.every(({ sequence }, index) => Number(sequence) === index + 1)) tally.wrong += 1;
    const fold = events.reduce(evolve, initial(sampleHouse));
    count(tally, placed, Object.keys(fold.tickets));
  });
  return tally;
}
