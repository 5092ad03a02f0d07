import { FRIDAY, order } from '../../electron/hub/house';
import { eventsIn, openHubOn } from '../hub-on';
import { inFolder } from '../nedb-store';
import { count, type Tally, tallyOf } from '../tally';

const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;

type Later = { afterMs: number; restart: boolean };

/** When the same command comes again. From 19:45, twelve hours cross the day turn at four. */
const LATER: readonly Later[] = [
  { afterMs: SECOND_MS, restart: false },
  { afterMs: HOUR_MS, restart: false },
  { afterMs: HOUR_MS, restart: true },
  { afterMs: 12 * HOUR_MS, restart: false },
  { afterMs: 12 * HOUR_MS, restart: true },
  { afterMs: 24 * HOUR_MS, restart: true },
];

/**
 * The reply to an order is lost and the same command is sent again: a second, an hour, half a day and a day
 * later, with and without a restart, also over the day turn. One ticket, and the same answer each time.
 * `forgets` is the broken version: the sender uses a new id for the second attempt.
 */
export async function replyIsLost(rounds: number, { forgets = false } = {}): Promise<Tally> {
  const tally = tallyOf(
    'lost reply, sent again',
    forgets ? 'new id each time (control)' : 'journal',
  );
  for (let round = 0; round < rounds; round += 1) {
    for (const later of LATER) {
      await inFolder(async (dir) => {
        const clock = { now: FRIDAY };
        let hub = await openHubOn(dir, clock);
        const { command, ticketId } = order(3);
        const first = await hub.submit(command, { role: 'front-of-house' });
        clock.now += later.afterMs;
        if (later.restart) {
          await hub.close();
          hub = await openHubOn(dir, clock);
        }
        hub.tick();
        const again = forgets ? order(3, { ticketId: order().ticketId }).command : command;
        const second = await hub.submit(again, { role: 'front-of-house' });
        const third = await hub.submit(again, { role: 'front-of-house' });
        await hub.close();
        tally.rounds += 1;
        if (JSON.stringify([second, third]) !== JSON.stringify([first, first])) tally.wrong += 1;
        const placed = (await eventsIn(dir)).filter(
          ({ type }) => type === 'app.heard.ticket.placed.v1',
        );
        count(
          tally,
          [ticketId],
          placed.map(({ subject }) => subject.slice('ticket/'.length)),
        );
        tally.duplicated += placed.length - 1;
      });
    }
  }
  return tally;
}
