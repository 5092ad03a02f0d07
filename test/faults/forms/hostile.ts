import fc from 'fast-check';
import { Feed } from '../../../electron/hub/sessions/feed';
import { ERROR_CODES } from '../../../shared/contract/acks';
import { COMMAND_TYPES } from '../../../shared/contract/commands';
import { feedRequest } from '../../../shared/contract/feed';
import { ROLES } from '../../../shared/contract/roles';
import { check } from '../../../shared/contract/validate';
import { openHouse, roleOf } from '../../electron/hub/house';
import { TestJournal } from '../../electron/hub/journal/test-journal';
import { commandOf, idOf, service } from '../../shared/domain/random-service';
import { testHouse } from '../../shared/domain/test-house';
import { type Tally, tallyOf } from '../tally';

/** Commands that wait at once; the hub takes them in batches, as it does under load. */
const AT_ONCE = 500;

/** Any value that can cross IPC, including the pitfalls of JSON and text parsers. */
const anything = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withSparseArray: true }),
  fc.json().map((text) => JSON.parse(text) as unknown),
  fc.constantFrom(
    undefined,
    null,
    '',
    '__proto__',
    '\u202e\u0000',
    '4111 1111 1111 1111',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    'x'.repeat(300_000),
    { toString: null },
    JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  ),
);

/** A command with one wrong part, or none. */
const outlined = fc.record(
  {
    id: fc.oneof(fc.uuid({ version: 7 }), anything),
    type: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...COMMAND_TYPES) },
      { weight: 1, arbitrary: anything },
    ),
    data: fc.oneof(
      fc.dictionary(
        fc.constantFrom(
          'ticketId',
          'itemId',
          'items',
          'table',
          'server',
          'reason',
          'pageId',
          'menuItemId',
          'to',
          'settings',
          'menu',
          '__proto__',
        ),
        anything,
      ),
      anything,
    ),
    more: anything,
  },
  { requiredKeys: ['id', 'type', 'data'] },
);

/**
 * Random and hostile commands to a working house: raw values, incomplete commands, and the commands of a
 * random service from any role. Each gets an answer, with a code if it is refused, and a refused one
 * changes nothing. `made` counts the refused ones, `noticed` those with a known code.
 */
export async function hostileCommands(rounds: number, seed: number): Promise<Tally> {
  const tally = tallyOf('random and hostile commands', 'hub');
  const { hub, journal, faults } = await openHouse(new TestJournal(), { house: testHouse });
  const moves = fc.sample(service, { numRuns: Math.ceil(rounds / 300), seed }).flat();
  const raw = fc.sample(anything, { numRuns: Math.ceil(rounds / 4), seed });
  const outlines = fc.sample(outlined, { numRuns: Math.ceil(rounds / 4), seed: seed + 1 });
  for (let done = 0; done < rounds; done += AT_ONCE) {
    const before = journal.log.last;
    const answers = await Promise.all(
      Array.from({ length: Math.min(AT_ONCE, rounds - done) }, async (_, index) => {
        const turn = done + index;

        const move = moves[turn % moves.length];
        const kind = turn % 4;
        const command =
          kind === 0
            ? raw[(turn >> 2) % raw.length]
            : kind === 1 || !move
              ? outlines[(turn >> 2) % outlines.length]
              : { ...commandOf(hub.state, move, turn), id: idOf(turn, 0xffff) };
        // Three of four commands of the service have an allowed role; the rest have any role.
        const isOwn = kind > 1 && move && turn % 8 < 6;
        const role = isOwn ? roleOf(move.type) : (ROLES[turn % ROLES.length] ?? 'kitchen');
        return hub.submit(command, { role });
      }),
    );
    let accepted = before;
    for (const ack of answers) {
      tally.rounds += 1;
      if (ack.ok) {
        tally.acknowledged += 1;
        accepted = Math.max(accepted, ack.sequence);
        continue;
      }
      tally.made += 1;
      const { code, message } = ack.error;
      if (ERROR_CODES.includes(code) && message.length > 0) tally.noticed += 1;
    }
    // All written events belong to acknowledged commands.
    if (journal.log.last !== accepted) tally.wrong += 1;
  }
  tally.recovered = tally.acknowledged;
  tally.wrong += faults.length;
  if (({} as Record<string, unknown>).polluted !== undefined) tally.wrong += 1;
  return tally;
}

/** Random and hostile feed messages from a window: each is refused by name or accepted, and the feed continues. */
export async function hostileFeed(rounds: number, seed: number): Promise<Tally> {
  const tally = tallyOf('random and hostile feed messages', 'hub');
  const { hub, bus, clock } = await openHouse();
  let last: unknown;
  const feed = new Feed(
    'a window',
    {
      session: 'test',
      history: 'one',
      state: () => hub.state,
      notices: () => [],
      now: () => clock.now,
      subscribe: (options) => bus.subscribe(options),
    },
    (message) => {
      last = message;
    },
  );
  const numbers = fc.oneof(fc.integer({ min: -5, max: 5_000 }), fc.double(), anything);
  const messages = fc.oneof(
    anything,
    fc.record({ type: fc.constant('connect'), protocol: numbers, after: numbers }),
    fc.record({
      type: fc.constantFrom('connect', 'ack', 'disconnect', 'snapshot'),
      through: numbers,
    }),
  );
  for (const message of fc.sample(messages, { numRuns: rounds, seed })) {
    tally.rounds += 1;
    const request = check(feedRequest, message);
    if (request.ok) {
      feed.receive(request.value);
      tally.acknowledged += 1;
      continue;
    }
    tally.made += 1;
    if (ERROR_CODES.includes(request.error.code)) tally.noticed += 1;
  }
  tally.recovered = tally.acknowledged;
  feed.receive({ type: 'connect', protocol: 1, after: 0 });
  if ((last as { type?: string }).type !== 'hello') tally.wrong += 1;
  feed.close();
  return tally;
}
