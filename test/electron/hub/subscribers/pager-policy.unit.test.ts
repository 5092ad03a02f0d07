import { describe, expect, it } from 'vitest';
import { due, pagerPolicy } from '../../../../electron/hub/subscribers/pager-policy';
import { isEvent } from '../../../../shared/contract/events';
import { makeCommand, openHouse, order } from '../house';

const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

async function openWithPolicy() {
  const house = await openHouse();
  const stop = house.start(pagerPolicy);
  const names = () => house.journal.events.map((event) => event.type.slice(10, -3));
  return { ...house, stop, names };
}

describe('the pager policy', () => {
  it('turns the last bump into ready, and ready into a page for the server', async () => {
    const house = await openWithPolicy();
    const { command, ticketId, itemIds } = order(2);
    await house.hub.submit(command, { role: 'front-of-house' });
    const [first = '', second = ''] = itemIds;
    await house.hub.submit(makeCommand('item.bump', { ticketId, itemId: first }), {
      role: 'kitchen',
    });
    await settle();
    expect(house.names()).not.toContain('ticket.ready');

    await house.hub.submit(makeCommand('item.bump', { ticketId, itemId: second }), {
      role: 'kitchen',
    });
    await settle();
    expect(house.names().slice(-3)).toEqual(['item.ready', 'ticket.ready', 'page.sent']);
    const [page] = Object.values(house.hub.state.pages);
    expect(page).toMatchObject({ ticketId, server: 'Ana', table: '12', itemIds, level: 1 });
    const sent = house.journal.events.find((event) => isEvent(event, 'page.sent'));
    const ready = house.journal.events.find((event) => isEvent(event, 'ticket.ready'));
    expect(sent?.causationid).toBe(ready?.id);
    await house.stop();
  });

  it('pages the runner of the table’s zone instead of the server, where the zone has one', async () => {
    const house = await openWithPolicy();
    const zone = house.hub.state.house.tables.find(({ name }) => name === '12')?.zone ?? '';
    const zones = makeCommand('house.change', { zones: [{ name: zone, runner: 'Luis' }] });
    expect(await house.hub.submit(zones, { role: 'manager' })).toMatchObject({ ok: true });
    const { command, ticketId } = order();
    await house.hub.submit(command, { role: 'front-of-house' });
    await house.hub.submit(makeCommand('ticket.bump', { ticketId }), { role: 'kitchen' });
    await settle();
    expect(Object.values(house.hub.state.pages)).toMatchObject([{ ticketId, server: 'Luis' }]);
    await house.stop();
  });

  it('sends a page to the manager at once when nobody carries the pager of its server', async () => {
    const house = await openWithPolicy();
    const shift = makeCommand('shift.start', { server: 'Luis' });
    expect(await house.hub.submit(shift, { role: 'pager' })).toMatchObject({ ok: true });
    const { command, ticketId } = order();
    await house.hub.submit(command, { role: 'front-of-house' });
    await house.hub.submit(makeCommand('ticket.bump', { ticketId }), { role: 'kitchen' });
    await settle();
    expect(Object.values(house.hub.state.pages)).toMatchObject([{ server: 'Ana', level: 3 }]);
    await house.stop();
  });

  it('sends what a server leaves unheard to the manager when the last shift ends', async () => {
    const house = await openWithPolicy();
    await house.hub.submit(makeCommand('shift.start', { server: 'Ana' }), { role: 'pager' });
    const { command, ticketId } = order();
    await house.hub.submit(command, { role: 'front-of-house' });
    await house.hub.submit(makeCommand('ticket.bump', { ticketId }), { role: 'kitchen' });
    await settle();
    expect(Object.values(house.hub.state.pages)).toMatchObject([{ server: 'Ana', level: 1 }]);
    await house.hub.submit(makeCommand('shift.end', { server: 'Ana' }), { role: 'pager' });
    await settle();
    expect(Object.values(house.hub.state.pages)).toMatchObject([{ server: 'Ana', level: 3 }]);
    await house.stop();
  });

  it('leaves passing to a person when expo is on', async () => {
    const house = await openWithPolicy();
    const { settings } = house.hub.state.house;
    const expo = makeCommand('house.change', { settings: { ...settings, expo: true } });
    expect(await house.hub.submit(expo, { role: 'manager' })).toMatchObject({ ok: true });
    const { command, ticketId } = order();
    await house.hub.submit(command, { role: 'front-of-house' });
    await house.hub.submit(makeCommand('ticket.bump', { ticketId }), { role: 'kitchen' });
    await settle();
    expect(house.names()).not.toContain('ticket.ready');
    await house.hub.submit(makeCommand('ticket.pass', { ticketId }), { role: 'kitchen' });
    await settle();
    expect(house.names().at(-1)).toBe('page.sent');
    await house.stop();
  });

  it('pages the second course by itself, next to an unheard page of the first', async () => {
    const house = await openWithPolicy();
    const { command, ticketId, itemIds } = order(2);
    if (command.type !== 'ticket.place' || !command.data.items[1]) throw new Error('no order');
    command.data.items[1].course = 2;
    await house.hub.submit(command, { role: 'front-of-house' });
    await house.hub.submit(makeCommand('ticket.bump', { ticketId }), { role: 'kitchen' });
    await settle();
    await house.hub.submit(makeCommand('ticket.fire-course', { ticketId, course: 2 }), {
      role: 'kitchen',
    });
    await house.hub.submit(makeCommand('ticket.bump', { ticketId }), { role: 'kitchen' });
    await settle();
    expect(Object.values(house.hub.state.pages).map((page) => page.itemIds)).toEqual([
      [itemIds[0]],
      [itemIds[1]],
    ]);
    await house.stop();
  });

  it('depends only on the state: after a restart the wait counts from the first page', async () => {
    const house = await openWithPolicy();
    const { command, ticketId } = order();
    await house.hub.submit(command, { role: 'front-of-house' });
    await house.hub.submit(makeCommand('ticket.bump', { ticketId }), { role: 'kitchen' });
    await settle();
    await house.stop();

    const { state } = house.hub;
    const [page] = Object.values(state.pages);
    const sentAt = page?.sentAt ?? 0;
    expect(due(state, sentAt + 29_000)).toEqual({ commands: [], next: sentAt + 30_000 });
    expect(due(state, sentAt + 30_000).commands).toEqual([
      { type: 'page.escalate', data: { pageId: page?.id, level: 2 } },
    ]);
  });

  it('pages again, then the manager too, then no more; a heard page is left alone', async () => {
    const house = await openWithPolicy();
    const { settings } = house.hub.state.house;
    const quick = makeCommand('house.change', {
      settings: { ...settings, pageAgainAfterSeconds: 1 },
    });
    await house.hub.submit(quick, { role: 'manager' });
    const { command, ticketId } = order();
    await house.hub.submit(command, { role: 'front-of-house' });
    await house.hub.submit(makeCommand('ticket.bump', { ticketId }), { role: 'kitchen' });
    await settle();
    const level = () => Object.values(house.hub.state.pages)[0]?.level;
    for (const expected of [2, 3, 3]) {
      house.clock.now += 1_000;
      // Any event triggers the policy; its timer would too, a second of real time later.
      await house.hub.submit(order().command, { role: 'front-of-house' });
      await settle();
      expect(level()).toBe(expected);
    }
    const [page] = Object.values(house.hub.state.pages);
    if (!page) throw new Error('no page');
    await house.hub.submit(makeCommand('page.hear', { pageId: page.id }), { role: 'pager' });
    expect(due(house.hub.state, house.clock.now + 3600_000).commands).toEqual([]);
    await house.stop();
  });

  it('tries again when the journal could not write, and pages once', async () => {
    const house = await openWithPolicy();
    const { command, ticketId } = order();
    await house.hub.submit(command, { role: 'front-of-house' });
    await house.hub.submit(makeCommand('ticket.bump', { ticketId }), { role: 'kitchen' });
    house.journal.failNext = true;
    await settle();
    expect(house.names()).not.toContain('page.sent');
    await house.hub.submit(order().command, { role: 'front-of-house' });
    await settle();
    expect(house.names().filter((name) => name === 'page.sent')).toHaveLength(1);
    await house.stop();
  });
});
