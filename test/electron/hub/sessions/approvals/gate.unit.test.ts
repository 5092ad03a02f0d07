import { beforeEach, describe, expect, it } from 'vitest';
import type { Sender } from '../../../../../electron/hub/sessions/approvals/gate';
import { ONCE_MS, OPEN_MS } from '../../../../../electron/hub/sessions/approvals/session-approvals';
import { DISH, makeCommand, order } from '../../house';
import { ALL, openGate, PIN, STAFF, sender } from './guarded';
import { MemoryStorage } from './memory-pins';

let floor: Sender;
let kitchen: Sender;
let office: Sender;
beforeEach(() => {
  floor = sender('front-of-house');
  kitchen = sender('kitchen');
  office = sender('manager');
});
const needs = (purpose: string) => ({
  ok: false,
  error: { code: 'forbidden', reason: 'needs-pin', values: { purpose } },
});

describe('a house that asks for no PIN', () => {
  it('accepts everything without a PIN, whether or not PINs are set', async () => {
    const { submit, ticketId } = await openGate();
    expect(await submit(floor, 'ticket.void', { ticketId, reason: 'left' })).toMatchObject({
      ok: true,
    });
    expect(await submit(office, 'house.change', { name: 'New' })).toMatchObject({ ok: true });
  });

  it('asks for none while no manager has one, because none could approve', async () => {
    const { submit, ticketId, gate } = await openGate({ pins: ALL, having: [] });
    expect(await submit(floor, 'ticket.void', { ticketId, reason: 'left' })).toMatchObject({
      ok: true,
    });
    expect(await submit(office, 'house.change', { name: 'New' })).toMatchObject({ ok: true });
    expect(gate.status(office)).toMatchObject({ isArmed: false, isLocked: false });
    expect(await gate.approve({ for: 'voids', pin: '1111' }, floor)).toMatchObject({
      error: { reason: 'no-pins' },
    });
  });
});

describe('a PIN is asked for', () => {
  it('a void: of a line, of a ticket', async () => {
    const { submit, ticketId, itemIds, hub } = await openGate({ pins: { voids: true } });
    const [itemId = ''] = itemIds;
    const before = hub.state;
    expect(await submit(floor, 'item.void', { ticketId, itemId, reason: 'x' })).toMatchObject(
      needs('voids'),
    );
    expect(await submit(floor, 'ticket.void', { ticketId, reason: 'x' })).toMatchObject(
      needs('voids'),
    );
    expect(hub.state).toBe(before);
    expect(await submit(floor, 'ticket.move', { ticketId, table: '9' })).toMatchObject({
      ok: true,
    });
  });

  it('a dish that is sold again: restored, or counted up; never for an 86', async () => {
    const { submit } = await openGate({ pins: { restore: true } });
    const menuItemId = DISH.id;
    const left = (remaining: number) =>
      submit(kitchen, 'menu.eighty-six', { menuItemId, remaining });
    expect(await left(4)).toMatchObject({ ok: true });
    expect(await left(2)).toMatchObject({ ok: true });
    expect(await left(3)).toMatchObject(needs('restore'));
    expect(await left(0)).toMatchObject({ ok: true });
    expect(await submit(kitchen, 'menu.restore', { menuItemId })).toMatchObject(needs('restore'));
    expect(await submit(floor, 'menu.restore', { menuItemId })).toMatchObject(needs('restore'));
  });

  it('a change of the house, but not of the places of its tables', async () => {
    const { submit, hub } = await openGate({ pins: { manager: true } });
    const [table] = hub.state.house.tables;
    const tables = [{ name: table?.name ?? '', position: { x: 1, y: 1 } }];
    expect(await submit(office, 'house.change', { name: 'New' })).toMatchObject(needs('manager'));
    expect(await submit(office, 'floor.arrange', { tables })).toMatchObject({ ok: true });
  });

  it('always the settings of approvals, and the list of managers', async () => {
    const { submit, hub } = await openGate({ pins: { voids: true } });
    const { settings } = hub.state.house;
    const promoted = STAFF.map((one) => ({ ...one, manager: true }));
    expect(await submit(office, 'house.change', { name: 'New' })).toMatchObject({ ok: true });
    expect(
      await submit(office, 'house.change', { settings: { ...settings, pins: {} } }),
    ).toMatchObject(needs('manager'));
    expect(await submit(office, 'house.change', { staff: promoted })).toMatchObject(
      needs('manager'),
    );
  });
});

describe('an approval', () => {
  it('allows one void, which names the approver', async () => {
    const { gate, submit, ticketId, itemIds, journal, told } = await openGate({ pins: ALL });
    const [one = '', two = ''] = itemIds;
    expect(await gate.approve({ for: 'voids', pin: PIN.Mia }, floor)).toMatchObject({
      ok: true,
      who: 'Mia',
    });
    expect(await submit(floor, 'item.void', { ticketId, itemId: one, reason: 'x' })).toMatchObject({
      ok: true,
    });
    expect(journal.events.at(-1)).toMatchObject({
      actor: 'front-of-house',
      actorname: 'front-of-house',
      actorperson: 'Mia',
      data: { itemId: one, by: 'Mia' },
    });
    expect(await submit(floor, 'item.void', { ticketId, itemId: two, reason: 'x' })).toMatchObject(
      needs('voids'),
    );
    expect(told()).toEqual([
      ['staff.approved', { who: 'Mia', purpose: 'voids', window: 'front-of-house' }],
    ]);
  });

  it('survives a refused command, and keeps its expiry', async () => {
    const { gate, submit, ticketId, clock } = await openGate({ pins: ALL });
    const voidIt = () => submit(floor, 'ticket.void', { ticketId, reason: 'x' });
    await gate.approve({ for: 'voids', pin: PIN.Ana }, floor);
    expect(
      await submit(floor, 'item.void', { ticketId, itemId: ticketId, reason: 'x' }),
    ).toMatchObject({
      error: { reason: 'no-line' },
    });
    clock.now += ONCE_MS - 1;
    expect(await voidIt()).toMatchObject({ ok: true });
  });

  it('expires; a clock that is set back does not extend it', async () => {
    const { gate, submit, ticketId, clock } = await openGate({ pins: ALL });
    const voidIt = () => submit(floor, 'ticket.void', { ticketId, reason: 'x' });
    await gate.approve({ for: 'voids', pin: PIN.Ana }, floor);
    clock.now += ONCE_MS;
    expect(await voidIt()).toMatchObject(needs('voids'));
    await gate.approve({ for: 'voids', pin: PIN.Ana }, floor);
    clock.now -= 60 * 60_000;
    expect(await voidIt()).toMatchObject(needs('voids'));
  });

  it('is for its purpose and its window only, and ends with the document that got it', async () => {
    const { gate, submit, ticketId } = await openGate({ pins: ALL });
    const voidIt = (from?: Sender) =>
      submit(from ?? floor, 'ticket.void', { ticketId, reason: 'x' });
    await gate.approve({ for: 'restore', pin: PIN.Ana }, floor);
    expect(await voidIt()).toMatchObject(needs('voids'));
    await gate.approve({ for: 'voids', pin: PIN.Ana }, floor);
    // The same name and role in another window: only the window itself counts.
    expect(await voidIt(sender('front-of-house'))).toMatchObject(needs('voids'));
    floor = sender('front-of-house');
    expect(await voidIt()).toMatchObject(needs('voids'));
  });

  it('that is still checked when its document is left does not approve for the next document', async () => {
    const { gate, submit, ticketId } = await openGate({ pins: ALL });
    const answer = gate.approve({ for: 'voids', pin: PIN.Ana }, floor);
    floor = sender('front-of-house');
    await answer;
    expect(await submit(floor, 'ticket.void', { ticketId, reason: 'x' })).toMatchObject(
      needs('voids'),
    );
  });

  it('is not asked for again when the answer was lost and the command is sent again', async () => {
    const { gate, ticketId } = await openGate({ pins: ALL });
    const lost = makeCommand('ticket.void', { ticketId, reason: 'x' });
    await gate.approve({ for: 'voids', pin: PIN.Ana }, floor);
    const first = await gate.submit(lost, floor);
    expect(first).toMatchObject({ ok: true });
    expect(await gate.submit(lost, floor)).toEqual(first);
  });

  it('needs the journal: an approval that cannot be written is refused', async () => {
    const { gate, journal, submit, ticketId } = await openGate({ pins: ALL });
    journal.failNext = true;
    journal.reopenFails = true;
    expect(await gate.approve({ for: 'voids', pin: PIN.Ana }, floor)).toMatchObject({
      error: { code: 'unavailable' },
    });
    journal.reopenFails = false;
    expect(await submit(floor, 'ticket.void', { ticketId, reason: 'x' })).toMatchObject(
      needs('voids'),
    );
  });

  it('is refused for a window that cannot use it', async () => {
    const { gate, count } = await openGate({ pins: ALL });
    for (const [purpose, from] of [
      ['manager', floor],
      ['voids', kitchen],
      ['restore', sender('pager')],
    ] as const) {
      expect(await gate.approve({ for: purpose, pin: PIN.Ana }, from)).toMatchObject({
        error: { code: 'forbidden' },
      });
    }
    expect(count.keys).toBe(0);
  });
});

describe("a manager's window", () => {
  it('is opened by a manager only, and gives the same answer to everybody else', async () => {
    const { gate, told } = await openGate({ pins: ALL });
    expect(gate.status(office)).toMatchObject({ isLocked: true, people: [] });
    expect(gate.refusalFor(office)).toMatchObject(needs('manager'));
    const wrong = await gate.approve({ for: 'manager', pin: '0000' }, office);
    expect(wrong).toMatchObject({ error: { code: 'forbidden', reason: 'wrong-pin' } });
    expect(await gate.approve({ for: 'manager', pin: PIN.Mia }, office)).toEqual(wrong);
    expect(await gate.approve({ for: 'manager', pin: PIN.Ana }, office)).toMatchObject({
      who: 'Ana',
    });
    expect(gate.status(office)).toMatchObject({ isLocked: false, people: ['Ana', 'Mia'] });
    expect(gate.refusalFor(office)).toBeUndefined();
    expect(told()).toEqual([
      ['staff.refused', { purpose: 'manager', window: 'manager' }],
      ['staff.refused', { purpose: 'manager', window: 'manager' }],
      ['staff.approved', { who: 'Ana', purpose: 'manager', window: 'manager' }],
    ]);
  });

  it('stays open while it is in use, and locks by itself or by hand', async () => {
    const { gate, submit, clock } = await openGate({ pins: ALL });
    const rename = (name: string) => submit(office, 'house.change', { name });
    await gate.approve({ for: 'manager', pin: PIN.Ana }, office);
    clock.now += OPEN_MS - 1;
    expect(await rename('One')).toMatchObject({ ok: true });
    clock.now += OPEN_MS - 1;
    expect(gate.present(office)).toBe(clock.now + OPEN_MS);
    clock.now += OPEN_MS;
    expect(gate.present(office)).toBeUndefined();
    expect(await rename('Two')).toMatchObject(needs('manager'));
    await gate.approve({ for: 'manager', pin: PIN.Ana }, office);
    gate.lock(office);
    expect(await rename('Three')).toMatchObject(needs('manager'));
  });

  it('names who opened it in every command, and is not kept open by that', async () => {
    const { gate, submit, clock, journal, hub } = await openGate({ pins: ALL });
    const [table] = hub.state.house.tables;
    let x = 0;
    const personOf = async (from: Sender) => {
      // A table that stays where it is makes no event.
      x += 1;
      const tables = [{ name: table?.name ?? '', position: { x, y: 1 } }];
      expect(await submit(from, 'floor.arrange', { tables })).toMatchObject({ ok: true });
      return journal.events.at(-1)?.actorperson;
    };
    expect(await personOf(office)).toBeUndefined();
    await gate.approve({ for: 'manager', pin: PIN.Ana }, office);
    expect(await personOf(office)).toBe('Ana');
    expect(await personOf(sender('manager', 'manager 2'))).toBeUndefined();
    clock.now += OPEN_MS - 1;
    expect(await personOf(office)).toBe('Ana');
    clock.now += 1;
    expect(await personOf(office)).toBeUndefined();
    await gate.approve({ for: 'manager', pin: PIN.Ana }, office);
    gate.lock(office);
    expect(await personOf(office)).toBeUndefined();
  });

  it('stays locked when the command under way is refused', async () => {
    const { gate, submit, hub } = await openGate({ pins: ALL });
    await gate.approve({ for: 'manager', pin: PIN.Ana }, office);
    const settings = { ...hub.state.house.settings, defaultStation: 'nowhere' };
    const refused = submit(office, 'house.change', { settings });
    gate.lock(office);
    expect(await refused).toMatchObject({ error: { reason: 'no-default-station' } });
    expect(gate.status(office)).toMatchObject({ isLocked: true });
  });

  it('locks at once for a person who is no longer a manager', async () => {
    const { gate, submit } = await openGate({ pins: ALL, having: ['Ana', 'Luis'] });
    const other = sender('manager', 'manager 2');
    await gate.approve({ for: 'manager', pin: PIN.Luis }, office);
    await gate.approve({ for: 'manager', pin: PIN.Ana }, other);
    const staff = STAFF.map((one) => (one.name === 'Luis' ? { ...one, manager: false } : one));
    expect(await submit(other, 'house.change', { staff })).toMatchObject({ ok: true });
    expect(await submit(office, 'house.change', { name: 'Mine' })).toMatchObject(needs('manager'));
    expect(gate.status(office)).toMatchObject({ isLocked: true });
  });

  it('keeps the last manager with a PIN while PINs are asked for', async () => {
    const { gate, submit, hub } = await openGate({ pins: { voids: true } });
    const staff = STAFF.filter(({ name }) => name !== 'Ana');
    expect(await submit(office, 'house.change', { staff })).toMatchObject({
      error: { code: 'conflict', reason: 'last-manager-pin' },
    });
    await gate.approve({ for: 'manager', pin: PIN.Ana }, office);
    expect(await gate.removePin('Ana', office)).toMatchObject({
      error: { reason: 'last-manager-pin' },
    });
    const settings = { ...hub.state.house.settings, pins: {} };
    expect(await submit(office, 'house.change', { settings })).toMatchObject({ ok: true });
    expect(await submit(office, 'house.change', { staff })).toMatchObject({ ok: true });
  });
});

describe('setting PINs', () => {
  it('begins with a manager, whose window it opens; from then on only a manager sets PINs', async () => {
    const { gate, submit, told, hub } = await openGate({ pins: ALL, having: [] });
    expect(await gate.setPin({ who: 'Mia', pin: PIN.Mia }, office)).toMatchObject({
      error: { reason: 'manager-pin-first' },
    });
    expect(await gate.setPin({ who: 'Ana', pin: PIN.Ana }, office)).toEqual({ ok: true });
    expect(gate.status(office)).toMatchObject({ isArmed: true, isLocked: false });
    expect(await gate.setPin({ who: 'Mia', pin: PIN.Mia }, sender('manager'))).toMatchObject(
      needs('manager'),
    );
    expect(await gate.setPin({ who: 'Mia', pin: PIN.Mia }, office)).toEqual({ ok: true });
    expect(await gate.setPin({ who: 'Nobody', pin: '9999' }, office)).toMatchObject({
      error: { reason: 'not-on-staff' },
    });
    expect(await gate.removePin('Mia', office)).toEqual({ ok: true });
    expect(await submit(office, 'house.change', { name: 'New' })).toMatchObject({ ok: true });
    expect(told()).toEqual([
      ['staff.pin-set', { who: 'Ana' }],
      ['staff.pin-set', { who: 'Mia', by: 'Ana' }],
      ['staff.pin-removed', { who: 'Mia', by: 'Ana' }],
    ]);
    expect(hub.state.approvals?.map(({ what }) => what)).toEqual([
      'pin-set',
      'pin-set',
      'pin-removed',
    ]);
  });

  it('refuses a PIN that another person has, and does not reveal that it does', async () => {
    const { gate } = await openGate({ pins: ALL });
    await gate.approve({ for: 'manager', pin: PIN.Ana }, office);
    const taken = { who: 'Luis', pin: PIN.Mia };
    for (let times = 0; times < 3; times += 1) {
      expect(await gate.setPin(taken, office)).toMatchObject({ error: { reason: 'pin-taken' } });
    }
    expect(await gate.setPin(taken, office)).toMatchObject({ error: { reason: 'pin-wait' } });
  });

  it('is rolled back when it cannot be written to the file or the journal', async () => {
    const { gate, file, journal, book, failures } = await openGate({ pins: ALL });
    await gate.approve({ for: 'manager', pin: PIN.Ana }, office);
    file.fails = true;
    expect(await gate.setPin({ who: 'Luis', pin: PIN.Luis }, office)).toMatchObject({
      error: { code: 'unavailable', reason: 'pins-unwritten' },
    });
    expect(failures).toHaveLength(1);
    file.fails = false;
    journal.failNext = true;
    expect(await gate.setPin({ who: 'Luis', pin: PIN.Luis }, office)).toMatchObject({
      error: { code: 'unavailable', reason: 'unwritten' },
    });
    expect(book.people).toEqual(['Ana', 'Mia']);
    expect(file.text).not.toContain('Luis');
  });

  it('needs a manager’s window', async () => {
    const { gate, count } = await openGate({ having: [] });
    expect(await gate.setPin({ who: 'Ana', pin: PIN.Ana }, floor)).toMatchObject({
      error: { code: 'forbidden' },
    });
    expect(await gate.removePin('Ana', kitchen)).toMatchObject({ error: { code: 'forbidden' } });
    expect(count.keys).toBe(0);
  });

  it('leaves no digit of a PIN in the journal, the state or the file', async () => {
    const { gate, journal, hub, file, told } = await openGate({ pins: ALL, having: [] });
    const pin = '73940516';
    await gate.setPin({ who: 'Ana', pin }, office);
    await gate.approve({ for: 'manager', pin }, office);
    await gate.approve({ for: 'manager', pin: '40516739' }, office);
    expect(told()).toHaveLength(3);
    const kept = JSON.stringify([journal.events, hub.state, file.text]);
    expect(kept).not.toContain(pin);
    expect(kept).not.toContain('40516739');
    expect(JSON.stringify([journal.events, hub.state])).not.toContain('scrypt');
  });
});

describe('unreadable PINs', () => {
  const damaged = () => {
    const storage = new MemoryStorage();
    storage.text = '{"version":1,';
    return storage;
  };

  it('keep locked what they locked, and nothing else', async () => {
    const { gate, submit, ticketId, file } = await openGate({
      pins: { voids: true },
      storage: damaged(),
    });
    const unreadable = { ok: false, error: { code: 'unavailable', reason: 'pins-unreadable' } };
    expect(await submit(floor, 'ticket.void', { ticketId, reason: 'x' })).toMatchObject(unreadable);
    expect(await gate.approve({ for: 'voids', pin: PIN.Ana }, floor)).toMatchObject(unreadable);
    expect(await gate.setPin({ who: 'Ana', pin: PIN.Ana }, office)).toMatchObject(unreadable);
    expect(await submit(floor, 'ticket.move', { ticketId, table: '9' })).toMatchObject({
      ok: true,
    });
    expect(await gate.submit(order().command, floor)).toMatchObject({ ok: true });
    expect(file.text).toBe('{"version":1,');
  });

  it('do not matter in a house that asks for none', async () => {
    const { submit, ticketId } = await openGate({ storage: damaged() });
    expect(await submit(floor, 'ticket.void', { ticketId, reason: 'x' })).toMatchObject({
      ok: true,
    });
    expect(await submit(office, 'house.change', { staff: STAFF })).toMatchObject({ ok: true });
  });
});

describe('the PIN of the next order’s server', () => {
  it('says whose it is, and opens nothing', async () => {
    const { gate, submit, ticketId } = await openGate({ pins: ALL });
    expect(await gate.identify({ pin: PIN.Mia }, floor)).toEqual({ ok: true, who: 'Mia' });
    expect(await gate.identify({ pin: PIN.Ana }, floor)).toEqual({ ok: true, who: 'Ana' });
    expect(await submit(floor, 'ticket.void', { ticketId, reason: 'x' })).toMatchObject(
      needs('voids'),
    );
  });

  it('counts wrong ones as the pad does, and records them', async () => {
    const { gate, hub } = await openGate({ pins: ALL });
    for (let tries = 0; tries < 3; tries += 1) {
      expect(await gate.identify({ pin: '0000' }, floor)).toMatchObject({
        error: { reason: 'wrong-pin' },
      });
    }
    expect(await gate.identify({ pin: PIN.Mia }, floor)).toMatchObject({
      error: { reason: 'pin-wait' },
    });
    expect(hub.state.approvals?.at(-1)).toMatchObject({ what: 'refused', purpose: 'server' });
  });

  it('is asked of front of house only, and not before a manager has a PIN', async () => {
    const { gate } = await openGate({ pins: ALL });
    expect(await gate.identify({ pin: PIN.Mia }, kitchen)).toMatchObject({
      error: { reason: 'wrong-role' },
    });
    const none = await openGate({ having: [] });
    expect(await none.gate.identify({ pin: PIN.Mia }, floor)).toMatchObject({
      error: { reason: 'no-pins' },
    });
  });
});
