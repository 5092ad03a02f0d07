import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES, heardError } from '../../../shared/contract/acks';
import { COMMAND_TYPES, commandRoles } from '../../../shared/contract/commands';
import { REASONS } from '../../../shared/contract/refusals';
import { ROLES } from '../../../shared/contract/roles';
import { checkCommand } from '../../../shared/contract/validate';
import { examples, ids } from './examples';

const place = (change: object, item: object = {}) => ({
  id: ids.command,
  type: 'ticket.place',
  data: {
    ...examples['ticket.place'],
    ...change,
    items: [{ ...examples['ticket.place'].items[0], ...item }],
  },
});

const refusal = (raw: unknown, role: (typeof ROLES)[number] = 'front-of-house') => {
  const checked = checkCommand(raw, role);
  return checked.ok ? undefined : checked.error;
};

describe('checking a command', () => {
  it.each(COMMAND_TYPES)('%s is allowed for its roles only', (type) => {
    for (const role of ROLES) {
      const error = refusal({ id: ids.command, type, data: examples[type] }, role);
      expect(error?.code).toBe(commandRoles[type].includes(role) ? undefined : 'forbidden');
    }
  });

  it.each<[string, unknown, string, string | undefined]>([
    ['no object', 'text', 'invalid', undefined],
    ['a list', [], 'invalid', undefined],
    ['no type', { id: ids.command, data: {} }, 'invalid', 'type'],
    ['an unknown type', { ...place({}), type: 'ticket.eat' }, 'invalid', 'type'],
    ['a property name of every object', { ...place({}), type: 'constructor' }, 'invalid', 'type'],
    ['no id', { ...place({}), id: undefined }, 'invalid', 'id'],
    ['a malformed id', { ...place({}), id: 'c1' }, 'invalid', 'id'],
    ['an extra field', { ...place({}), role: 'house' }, 'invalid', 'role'],
    ['no data', { ...place({}), data: undefined }, 'invalid', 'data'],
    ['a bad field', place({ priority: 'asap' }), 'invalid', 'data.priority'],
    ['an unknown field', place({ tip: 1 }), 'invalid', 'data.tip'],
    ['a bad field of a line', place({}, { quantity: 0 }), 'invalid', 'data.items.0.quantity'],
    ['an unknown field of a line', place({}, { tip: 1 }), 'invalid', 'data.items.0.tip'],
    ['a long note', place({ note: 'x'.repeat(501) }), 'too-large', 'data.note'],
    [
      'a long note of a line',
      place({}, { note: 'x'.repeat(501) }),
      'too-large',
      'data.items.0.note',
    ],
    [
      '10 kB pasted into a note',
      place({ note: 'é\u2028'.repeat(5_000) }),
      'too-large',
      'data.note',
    ],
    ['more bytes than any ticket has', place({ note: 'x'.repeat(300_000) }), 'too-large', 'data'],
    ['a number that JSON cannot carry', place({ covers: 1n }), 'invalid', 'data'],
  ])('refuses %s', (_what, raw, code, field) => {
    expect(refusal(raw)).toMatchObject({ code, ...(field === undefined ? {} : { field }) });
    expect(refusal(raw)?.message).toMatch(/\.$/u);
    expect(REASONS).toContain(refusal(raw)?.reason);
  });

  it('names the card number as the reason, and does not repeat it', () => {
    const error = refusal(place({ note: 'card 4111 1111 1111 1111' }));
    expect(error).toMatchObject({ code: 'invalid', field: 'data.note' });
    expect(error?.message).toMatch(/card number/u);
    expect(error?.message).not.toMatch(/4111/u);
  });

  it('answers any input with a code, and never throws', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.record({
        id: fc.oneof(fc.constant(ids.command), fc.anything()),
        type: fc.oneof(fc.constantFrom(...COMMAND_TYPES), fc.string()),
        data: fc.oneof(
          fc.anything(),
          fc.constantFrom(...COMMAND_TYPES).map((type) => examples[type]),
        ),
      }),
    );
    fc.assert(
      fc.property(anything, fc.constantFrom(...ROLES), (raw, role) => {
        const checked = checkCommand(raw, role);
        if (checked.ok) return;
        expect(ERROR_CODES).toContain(checked.error.code);
        expect(heardError.safeParse(checked.error).success).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
