import { expect } from 'vitest';
import type { ErrorCode } from '../../../shared/contract/acks';
import type {
  Command,
  CommandData,
  CommandOf,
  CommandType,
  OrderItem,
} from '../../../shared/contract/commands';
import { type EventData, type EventName, events, type Fact } from '../../../shared/contract/events';
import { REASONS } from '../../../shared/contract/refusals';
import { system } from '../../../shared/contract/roles';
import {
  type HouseState,
  houseState,
  type Page,
  type Ticket,
} from '../../../shared/contract/state';
import { decide } from '../../../shared/domain/decide';
import { toEvents } from '../../../shared/domain/envelope';
import { evolve, initial } from '../../../shared/domain/evolve';
import { findTicket } from '../../../shared/domain/ticket/lines';
import { testHouse } from './test-house';

/** 18:00; every step of a story is one second later unless it gives a time. */
export const OPENING = Date.parse('2026-11-23T18:00:00.000Z');
const STEP_MS = 1_000;

/** A step of a story: a command, a command at a time, or a fact that the hub makes itself. */
type Now = Command | ((state: HouseState) => Fact);
export type Step = Now | { step: Now; at: number };
type Expected = { [N in EventName]: readonly [N, EventData<N>] }[EventName];
type Refusal = { code: ErrorCode; field?: string; says?: RegExp };

let commands = 0;

/** A command with a unique id. */
export const command = <T extends CommandType>(type: T, data: CommandData<T>): CommandOf<T> => {
  commands += 1;
  return { id: `command-${commands}`, type, data } as unknown as CommandOf<T>;
};

/** A line from the menu: `line('a', 'burrito', { seat: 2 })`. Its id is `a`. */
export const line = (
  itemId: string,
  menuItemId: string,
  more: Partial<Omit<OrderItem, 'itemId'>> = {},
): OrderItem => ({ itemId, menuItemId, quantity: 1, ...more }) as OrderItem;

/** An order of Ana's for table 7. */
export const order = (
  ticketId: string,
  items: OrderItem[],
  more: Partial<CommandData<'ticket.place'>> = {},
): CommandOf<'ticket.place'> =>
  command('ticket.place', {
    ticketId,
    orderType: 'dine-in',
    table: '7',
    server: 'Ana',
    priority: 'normal',
    items,
    ...more,
  });

/** Sets the time of a step, in seconds after opening. */
export const at = (seconds: number, step: Now): Step => ({
  step,
  at: OPENING + seconds * STEP_MS,
});

/**
 * `given(order, …).when(command).then(facts | refusal)`. Every step of the story must be accepted. The
 * state is frozen, so a decider that writes to it fails; every fact must match the contract.
 */
export function given(...steps: readonly Step[]) {
  const { state, now } = tell(steps);
  return {
    state,
    ticket: (ticketId: string): Ticket => found(findTicket(state, ticketId)),
    page: (pageId: string): Page => found(state.pages[pageId]),
    pages: Object.values(state.pages),
    when(next: Command) {
      const before = JSON.stringify(state);
      const decision = decide(state, next, now + STEP_MS);
      return {
        // biome-ignore lint/suspicious/noThenProperty: given, when, then; it is never awaited.
        then(expected: readonly Expected[] | Refusal): void {
          expect(JSON.stringify(state)).toBe(before);
          if ('code' in expected) {
            const { code, field, says } = expected;
            expect(decision).toMatchObject({ ok: false, error: { code } });
            if (decision.ok) return;
            expect(decision.error.field).toBe(field);
            expect(decision.error.message).toMatch(says ?? /^\S.*\.$/u);
            expect(REASONS).toContain(decision.error.reason);
            return;
          }
          expect(decision).toMatchObject({ ok: true });
          if (!decision.ok) return;
          expect(decision.facts.map(({ name, data }) => [name, data])).toEqual(expected);
          for (const fact of decision.facts) keepsToContract(fact);
          fold(state, next, now + STEP_MS);
        },
      };
    },
  };
}

function tell(steps: readonly Step[]): { state: HouseState; now: number } {
  let state = frozen(initial(testHouse));
  let now = OPENING;
  for (const step of steps) {
    now = 'at' in step ? step.at : now + STEP_MS;
    const next = 'at' in step ? step.step : step;
    state =
      typeof next === 'function'
        ? foldFacts(state, [next(state)], 'hub', now)
        : fold(state, next, now);
  }
  return { state, now };
}

function fold(state: HouseState, next: Command, now: number): HouseState {
  const decision = decide(state, next, now);
  if (!decision.ok) throw new Error(`${next.type} was refused: ${decision.error.message}`);
  return foldFacts(state, decision.facts, next.id, now);
}

function foldFacts(state: HouseState, facts: readonly Fact[], id: string, now: number): HouseState {
  const folded = eventsOf(facts, id, state.sequence, now).reduce(evolve, state);
  expect(houseState.safeParse(folded).error).toBeUndefined();
  return frozen(folded);
}

/** Makes events of facts, as a hub does, caused by the command with this id. */
export const eventsOf = (facts: readonly Fact[], commandId: string, after: number, now: number) =>
  toEvents(facts, { commandId, actor: system() }, after, 'test-house', now);

const SUBJECTS: Record<string, (data: Record<string, unknown>) => string> = {
  ticket: ({ ticketId }) => `ticket/${ticketId}`,
  item: ({ ticketId }) => `ticket/${ticketId}`,
  page: ({ pageId, page }) => `page/${pageId ?? (page as Page).id}`,
  table: ({ table }) => `table/${table}`,
  menu: ({ menuItemId }) => `menu/${menuItemId}`,
  ingredient: ({ name }) => `ingredient/${name}`,
  shift: () => 'house',
  house: () => 'house',
  staff: () => 'house',
  day: () => 'day',
};

export function keepsToContract(fact: Fact): void {
  expect(events[fact.name].data.safeParse(fact.data).error).toBeUndefined();
  const about = SUBJECTS[fact.name.split('.')[0] ?? ''];
  expect(fact.subject).toBe(about?.(fact.data));
}

export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the story has no such value');
  return value;
}
