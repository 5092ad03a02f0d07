import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openHub } from '../../../../electron/hub/open-hub';
import { isEvent, sequenceOf } from '../../../../shared/contract/events';
import { order } from '../house';
import { openWire } from '../sessions/memory-wire';
import { Outside, until } from './delivering';

const QUICK = { firstMs: 1, longestMs: 1, parkAfter: 2 };

/** A hub on a real folder, with one delivery that cannot handle an order. */
async function openWith(dataDir: string, outside: Outside) {
  const house = await openHub({
    dataDir,
    start: [outside.delivery()],
    backoff: QUICK,
    clocks: 'none',
  });
  onTestFinished(() => house.close());
  const manager = openWire(house.sessions, { id: 'office', role: 'manager', name: 'office' });
  return { ...house, ask: manager.ask };
}

it('a manager sees a parked delivery over a restart of the hub, and skips its event', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const dataDir = mkdtempSync(join(tmpdir(), 'heard-decided-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const outside = new Outside();
  outside.before = (events) => {
    if (events.some((event) => isEvent(event, 'ticket.placed'))) throw new Error('no paper');
  };
  const one = await openWith(dataDir, outside);
  await one.hub.submit(order().command, { role: 'front-of-house' });
  const { lastSequence } = one.bus;
  await until(
    () => one.notices.all.map(({ code }) => code),
    (codes) => codes.includes('delivery-parked'),
  );
  const seen = await one.ask('deliveries');
  expect(seen).toMatchObject({
    ok: true,
    parked: [{ name: 'printer', reason: 'no paper', event: { name: 'ticket.placed' } }],
  });
  await one.close();

  const two = await openWith(dataDir, outside);
  await until(
    () => two.notices.all.map(({ code, detail }) => [code, detail]),
    (all) => all.length > 0,
  );
  expect(await two.ask('deliveries')).toEqual(seen);
  expect(await two.ask('skip-delivery', { name: 'printer', sequence: lastSequence + 1 })).toEqual({
    ok: false,
    error: expect.objectContaining({ code: 'conflict', reason: 'delivery-moved-on' }),
  });
  outside.before = (events) => {
    expect(events.map(sequenceOf)).not.toContain(lastSequence);
  };
  expect(await two.ask('skip-delivery', { name: 'printer', sequence: lastSequence })).toEqual({
    ok: true,
  });
  await two.hub.submit(order().command, { role: 'front-of-house' });
  await until(
    () => outside.got,
    (got) => got.includes(lastSequence + 1),
  );
  expect(await two.ask('deliveries')).toEqual({ ok: true, parked: [] });
  expect(two.notices.all).toEqual([]);
});
