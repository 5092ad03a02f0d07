import { describe, expect, it } from 'vitest';
import { COMMAND_TYPES, type Command, type CommandType } from '../../../shared/contract/commands';
import { EVENT_NAMES, events } from '../../../shared/contract/events';
import { PURPOSES } from '../../../shared/contract/pins';
import type { HouseState } from '../../../shared/contract/state';
import {
  APPROVALS,
  approvedBy,
  asksForPins,
  isGuarded,
  purposeOf,
} from '../../../shared/domain/approval';
import { decide } from '../../../shared/domain/decide';
import { examples } from '../contract/examples';
import { command, given, line, order } from './given';

const GUARDED = COMMAND_TYPES.filter(isGuarded);
const everything = Object.fromEntries(PURPOSES.map((purpose) => [purpose, true]));

/** A house that asks a PIN for everything, with an open ticket and a dish of which two are left. */
const { state: before } = given(
  order('t1', [line('a', 'burrito', { quantity: 2 })]),
  command('menu.eighty-six', { menuItemId: 'burrito', remaining: 2 }),
  command('ingredient.eighty-six', { name: 'Cheese' }),
);
const asking: HouseState = {
  ...before,
  house: { ...before.house, settings: { ...before.house.settings, pins: everything } },
};

const CASES: { [T in keyof typeof APPROVALS]: Extract<Command, { type: T }> } = {
  'ticket.void': command('ticket.void', { ticketId: 't1', reason: 'left' }),
  'item.void': command('item.void', { ticketId: 't1', itemId: 'a', reason: 'dropped' }),
  'menu.restore': command('menu.restore', { menuItemId: 'burrito' }),
  'ingredient.restore': command('ingredient.restore', { name: 'cheese' }),
  'menu.eighty-six': command('menu.eighty-six', { menuItemId: 'burrito', remaining: 9 }),
  'house.change': command('house.change', { name: 'New name' }),
};

describe('the approvals table', () => {
  it.each(GUARDED)('given a house that asks for everything, then %s needs an approval', (type) => {
    expect(asksForPins(asking.house.settings)).toBe(true);
    expect(PURPOSES).toContain(purposeOf(asking, CASES[type]));
    expect(purposeOf(before, CASES[type])).toBeUndefined();
  });

  it('given a void of a part of a line, then it needs the approval of a void', () => {
    const part = command('item.void', { ticketId: 't1', itemId: 'a', reason: 'x', quantity: 1 });
    expect(purposeOf(asking, part)).toBe('voids');
    const decision = decide(asking, part);
    if (!decision.ok) throw new Error(decision.error.message);
    expect(approvedBy(decision.facts, 'Ana')).toMatchObject([
      { name: 'item.voided', data: { by: 'Ana', quantity: 1 } },
    ]);
  });

  it('given any other command, then it needs no approval', () => {
    const others = COMMAND_TYPES.filter((type) => !isGuarded(type));
    expect(others.length).toBeGreaterThan(GUARDED.length);
    for (const type of others) {
      const example = { id: 'x', type, data: examples[type] } as Command;
      expect([type, purposeOf(asking, example)]).toEqual([type, undefined]);
    }
  });

  it.each(GUARDED)(
    'given an approved %s, then each of its signed events names the approver',
    (type) => {
      const decision = decide(asking, CASES[type]);
      if (!decision.ok) throw new Error(decision.error.message);
      const signs: readonly string[] = APPROVALS[type].signs;
      const signed = approvedBy(decision.facts, 'Ana').filter(({ name }) => signs.includes(name));
      expect(signed.length).toBeGreaterThan(0);
      for (const { name, data } of signed) {
        expect(data).toHaveProperty('by', 'Ana');
        expect(events[name].data.safeParse(data).error).toBeUndefined();
      }
    },
  );

  it('given an event that is never signed, then its data stays as it is', () => {
    const signed = new Set<string>(Object.values(APPROVALS).flatMap(({ signs }) => [...signs]));
    const unsigned = EVENT_NAMES.filter((name) => !signed.has(name));
    const facts = unsigned.map((name) => ({ name, subject: 'x', data: {} }) as never);
    expect(approvedBy(facts, 'Ana')).toEqual(facts);
  });

  it('given an unknown command type, then it is not guarded', () => {
    for (const type of [undefined, null, 7, 'constructor', 'ticket.sing']) {
      expect(isGuarded(type)).toBe(false);
    }
    // @ts-expect-error: the table holds commands only.
    const wrong: CommandType = 'ticket.sing' satisfies keyof typeof APPROVALS;
    expect(wrong).toBe('ticket.sing');
  });
});
