import fc from 'fast-check';
import type { HeardEvent } from '../../../shared/contract/events';
import type { House } from '../../../shared/contract/house';
import type { HouseState } from '../../../shared/contract/state';
import { decide } from '../../../shared/domain/decide';
import { evolveAll, initial } from '../../../shared/domain/evolve';
import { eventsOf, frozen, keepsToContract, OPENING } from './given';
import { commandOf, type Move, service } from './random-service';
import { testHouse } from './test-house';

/** In half of the services courses land together, and half of the tables are in a zone with a runner. */
export const houseOf = (moves: readonly Move[]): House =>
  (moves[0]?.a ?? 0) % 2 === 0
    ? testHouse
    : {
        ...testHouse,
        tables: testHouse.tables.map((table) =>
          table.name === '12' ? { ...table, zone: 'Patio' } : table,
        ),
        zones: [{ name: 'Patio', runner: 'Luis' }, { name: 'Main' }],
        settings: { ...testHouse.settings, landTogether: true },
      };

/** The states before and after a command, and its events. */
export type Turn = { before: HouseState; after: HouseState; events: HeardEvent[] };

/** Plays a service with its refusals; every state is frozen, so nothing can be changed in place. */
export function play(moves: readonly Move[]): Turn[] {
  let state = frozen(initial(houseOf(moves)));
  let now = OPENING;
  return moves.map((move, turn) => {
    now += move.seconds * 1_000;
    const command = commandOf(state, move, turn);
    const decision = decide(state, command, now);
    const facts = decision.ok ? decision.facts : [];
    for (const fact of facts) keepsToContract(fact);
    const events = eventsOf(facts, command.id, state.sequence, now);
    const before = state;
    state = frozen(evolveAll(state, events));
    return { before, after: state, events };
  });
}

/** Checks a rule after each command of random services. */
export const always = (rule: (turn: Turn) => void, numRuns = 30): void =>
  fc.assert(
    fc.property(service, (moves) => play(moves).forEach(rule)),
    { numRuns },
  );
