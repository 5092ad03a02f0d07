import { describe, expect, it } from 'vitest';
import type { Command } from '../../../shared/contract/commands';
import type { Settings } from '../../../shared/contract/house';
import { approvedBy, losesItsManagers, purposeOf } from '../../../shared/domain/approval';
import { decide } from '../../../shared/domain/decide';
import { isEasyPin } from '../../../shared/domain/easy-pin';
import { openDay } from '../../../shared/domain/open-day';
import { APPROVALS_MAX } from '../../../shared/domain/staff';
import { at, command, given, line, OPENING, order, type Step } from './given';
import { testHouse } from './test-house';

const second = (seconds: number) => OPENING + seconds * 1_000;
const approve = command('staff.approve', { who: 'Ana', purpose: 'voids', window: 'kitchen 2' });
const refuse = command('staff.refuse', { purpose: 'manager', window: 'manager' });
const placed = order('t1', [line('a', 'burrito')]);
const voided = command('ticket.void', { ticketId: 't1', reason: 'walked out' });

/** A step that the hub treats as approved. */
const approved =
  (by: string, next: Command): Step =>
  (state) => {
    const decision = decide(state, next);
    const fact = decision.ok ? approvedBy(decision.facts, by)[0] : undefined;
    if (!fact) throw new Error('it was refused');
    return fact;
  };

describe('PIN attempts', () => {
  it('are kept for the day, in order, without a digit', () => {
    given()
      .when(approve)
      .then([['staff.approved', approve.data]]);
    given()
      .when(refuse)
      .then([['staff.refused', refuse.data]]);
    expect(given(at(1, approve), at(2, refuse)).state.approvals).toEqual([
      { at: second(1), what: 'approved', ...approve.data },
      { at: second(2), what: 'refused', ...refuse.data },
    ]);
  });

  it('include every PIN that is set, removed or reset', () => {
    const set = command('staff.set-pin', { who: 'Ana' });
    const remove = command('staff.remove-pin', { who: 'Ana', by: 'Luis' });
    const reset = command('staff.reset-pins', { people: ['Luis'] });
    given()
      .when(reset)
      .then([['staff.pins-reset', { people: ['Luis'] }]]);
    expect(given(at(1, set), at(2, remove), at(3, reset)).state.approvals).toEqual([
      { at: second(1), what: 'pin-set', who: 'Ana' },
      { at: second(2), what: 'pin-removed', who: 'Ana', by: 'Luis' },
      { at: second(3), what: 'pins-reset' },
    ]);
  });

  it('are limited in number, and dropped when the day turns', () => {
    const many = Array.from({ length: APPROVALS_MAX + 5 }, (_, index) =>
      at(index, command('staff.refuse', refuse.data)),
    );
    const { state } = given(...many);
    expect(state.approvals).toHaveLength(APPROVALS_MAX);
    expect(state.approvals?.[0]?.at).toBe(second(5));
    const turned = given(at(1, approve), (before) => openDay(before, '2026-11-24'));
    expect(turned.state).not.toHaveProperty('approvals');
  });
});

describe('an approved command', () => {
  it('records the approver: a void, a restored dish, a change of the house', () => {
    const { ticket } = given(placed, approved('Ana', voided));
    expect(ticket('t1').items[0]?.voided).toMatchObject({ reason: 'walked out', by: 'Ana' });
    expect(given(placed, voided).ticket('t1').items[0]?.voided).not.toHaveProperty('by');
    const changed = given(approved('Ana', command('house.change', { name: 'New' })));
    expect(changed.state.house).toEqual({ ...testHouse, name: 'New' });
  });

  it('does not sign the events that go with it', () => {
    const facts = decide(given(placed).state, voided);
    const signed = facts.ok ? approvedBy(facts.facts, 'Ana') : [];
    expect(signed.filter(({ data }) => 'by' in data).map(({ name }) => name)).toEqual([
      'ticket.voided',
    ]);
  });
});

describe('the approval that a command needs', () => {
  const having = (pins: Settings['pins']): Step =>
    command('house.change', { settings: { ...testHouse.settings, ...(pins ? { pins } : {}) } });
  const asked = (pins: Settings['pins'], next: Command, ...story: Step[]) =>
    purposeOf(given(having(pins), placed, ...story).state, next);
  const all = { voids: true, restore: true, manager: true };

  it('is none in a house whose settings are absent or off', () => {
    const restore = command('menu.restore', { menuItemId: 'fries' });
    for (const next of [voided, restore, command('house.change', { name: 'New' })]) {
      expect(asked(undefined, next)).toBeUndefined();
      expect(asked({ voids: false, restore: false, manager: false }, next)).toBeUndefined();
    }
  });

  it('depends on each setting separately', () => {
    const line = command('item.void', { ticketId: 't1', itemId: 'a', reason: 'cold' });
    expect(asked({ voids: true }, voided)).toBe('voids');
    expect(asked({ voids: true }, line)).toBe('voids');
    expect(asked({ restore: true, manager: true }, voided)).toBeUndefined();
    expect(asked({ manager: true }, command('house.change', { name: 'New' }))).toBe('manager');
    expect(asked(all, command('ticket.move', { ticketId: 't1', table: '9' }))).toBeUndefined();
  });

  it('covers raising the count of a dish, as much as restoring it; never lowering it', () => {
    const left = (remaining?: number) =>
      command('menu.eighty-six', {
        menuItemId: 'fries',
        ...(remaining === undefined ? {} : { remaining }),
      });
    expect(asked(all, left(5))).toBeUndefined();
    expect(asked(all, left(5), left(6))).toBeUndefined();
    expect(asked(all, left(), left(6))).toBeUndefined();
    expect(asked(all, left(5), left())).toBe('restore');
    expect(asked(all, command('menu.restore', { menuItemId: 'fries' }), left(3))).toBe('restore');
  });

  it('covers changing these settings or making a manager, whatever the settings say', () => {
    const [someone, ...others] = testHouse.staff;
    if (!someone) throw new Error('the test house has no staff');
    const staff = [
      { ...someone, manager: true },
      ...others.map((one) => ({ ...one, manager: false })),
    ];
    const demoted = testHouse.staff.map((one) => ({ ...one, manager: false }));
    const story = command('house.change', { staff: demoted });
    expect(asked({}, command('house.change', { staff }), story)).toBe('manager');
    expect(asked({}, command('house.change', { staff: demoted }))).toBeUndefined();
    const settings = { ...testHouse.settings, pins: { voids: true } };
    expect(asked({}, command('house.change', { settings }))).toBe('manager');
    expect(asked({ voids: true }, command('house.change', { settings }))).toBeUndefined();
  });

  it('requires a manager with a PIN in a house that asks for PINs', () => {
    const house = {
      ...testHouse,
      staff: [
        { name: 'Ana', manager: true },
        { name: 'Luis', manager: true },
      ],
      settings: { ...testHouse.settings, pins: { voids: true } },
    };
    const only = command('house.change', { staff: [{ name: 'Luis', manager: true }] });
    expect(losesItsManagers(house, only, ['Ana'])).toBe(true);
    expect(losesItsManagers(house, only, ['Ana', 'Luis'])).toBe(false);
    const off = command('house.change', {
      ...only.data,
      settings: { ...house.settings, pins: {} },
    });
    expect(losesItsManagers(house, off, ['Ana'])).toBe(false);
  });
});

describe('a PIN that is easy to guess', () => {
  it.each(['0000', '1234', '4321', '98765432', '1212', '123123', '1984', '2025', '2580'])(
    'is %s',
    (pin) => expect(isEasyPin(pin)).toBe(true),
  );
  it.each(['4829', '7305', '6174', '482913', '73940516', '1357'])('is not %s', (pin) =>
    expect(isEasyPin(pin)).toBe(false),
  );
});
