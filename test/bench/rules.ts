import { serialize } from 'node:v8';
import { encodeBatch } from '../../electron/hub/journal/day-files/record';
import type { Command } from '../../shared/contract/commands';
import type { HeardEvent } from '../../shared/contract/events';
import { feedMessage } from '../../shared/contract/feed';
import type { HouseState } from '../../shared/contract/state';
import { checkCommand } from '../../shared/contract/validate';
import { decide } from '../../shared/domain/decide';
import { toEvents } from '../../shared/domain/envelope';
import { evolve, initial } from '../../shared/domain/evolve';
import { sampleHouse } from '../../shared/sample/sample-house';
import { foldHash } from '../../shared/views/fold-hash';
import { rail } from '../../shared/views/rail';
import { makeCommand, order } from '../electron/hub/house';
import { type Extent, type Row, rowOf } from './figures';

const ROUNDS = 5;
const SAMPLES = 40;
/** Calls in one sample, because a single call is shorter than the clock's resolution. */
const CALLS = 25;
const NOW = Date.now();

/**
 * The cost of each step of a command's way, in microseconds, one after the other, to show where the time of
 * an acknowledgement goes. Baseline of each: writing and reading the same order as JSON, in turn with it.
 */
export async function benchRules({ isQuick }: Extent): Promise<Row[]> {
  const few = houseWith(30);
  const many = houseWith(300);
  const { command, ticketId } = order(3);
  const bumped = Object.keys(few.tickets)[7] ?? '';
  const bump = makeCommand('ticket.bump', { ticketId: bumped });
  const placed = eventsOf(few, command);
  const ready = eventsOf(few, bump);
  const batch = {
    type: 'batch',
    after: few.sequence,
    through: few.sequence + placed.length,
    time: NOW,
    events: placed,
  };
  const hello = {
    type: 'hello',
    session: 'bench',
    history: 'bench',
    hydrate: 'snapshot',
    through: many.sequence,
    time: NOW,
    notices: [],
    state: many,
  };
  const afterEach = (state: HouseState, events: readonly HeardEvent[]) => () =>
    events.reduce(evolve, state);
  const steps: [string, () => unknown, number?][] = [
    ['check an order at the door', () => must(checkCommand(command, 'front-of-house'))],
    ['check a bump at the door', () => must(checkCommand(bump, 'kitchen'))],
    ['decide an order, 30 open', () => must(decide(few, command))],
    ['decide a bump, 30 open', () => must(decide(few, bump))],
    ['fold an order, 30 open', afterEach(few, placed)],
    ['fold an order, 300 open', afterEach(many, placed)],
    ['fold a bump, 30 open', afterEach(few, ready)],
    ['encode an order for the journal', () => encodeBatch(placed)],
    ['clone an order for a window', () => serialize(batch)],
    ['check an order in a window', () => must(feedMessage.safeParse(batch))],
    ['the rail after an order, 300 open', railAfter(many, command)],
    ['hash of a whole state, 30 open', () => foldHash(few), 1],
    ['check a snapshot in a window, 300 open', () => must(feedMessage.safeParse(hello)), 1],
  ];
  const json = () => JSON.parse(JSON.stringify(placed));
  const rounds = isQuick ? 1 : ROUNDS;
  const took = steps.map((): number[][] => []);
  const baseline: number[][] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const of = steps.map((): number[] => []);
    const base: number[] = [];
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      base.push(microseconds(json, CALLS));
      for (const [index, [, step, calls = CALLS]] of steps.entries()) {
        of[index]?.push(microseconds(step, calls));
      }
    }
    // The first round warms up the code.
    if (round === 0) continue;
    baseline.push(base);
    for (const [index, samples] of of.entries()) took[index]?.push(samples);
  }
  const is = 'an order made JSON and read again';
  if (few.tickets[ticketId]) throw new Error('a rule changed the state that it was given');
  return steps.map(([name], index) => rowOf(name, 'µs', took[index] ?? [], { is, runs: baseline }));
}

function houseWith(open: number): HouseState {
  let state = initial(sampleHouse);
  for (let index = 0; index < open; index += 1) {
    state = eventsOf(state, order(3).command).reduce(evolve, state);
  }
  return state;
}

function eventsOf(state: HouseState, command: Command): HeardEvent[] {
  const decision = decide(state, command);
  if (!decision.ok) throw new Error(decision.error.message);
  return toEvents(
    decision.facts,
    { commandId: command.id, actor: { role: 'front-of-house' } },
    state.sequence,
    'bench',
    NOW,
  );
}

/** As the kitchen derives it: only objects that the order changed are new. */
function railAfter(state: HouseState, command: Command): () => unknown {
  rail(state, 'all');
  const next = eventsOf(state, command).reduce(evolve, state);
  return () => rail(next, 'all');
}

function must<T extends { ok: boolean } | { success: boolean }>(answer: T): T {
  if (('ok' in answer && answer.ok) || ('success' in answer && answer.success)) return answer;
  throw new Error(`refused: ${JSON.stringify(answer)}`);
}

function microseconds(run: () => unknown, calls: number): number {
  const began = performance.now();
  for (let call = 0; call < calls; call += 1) run();
  return ((performance.now() - began) * 1_000) / calls;
}
