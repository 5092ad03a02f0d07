import { describe, expect, it } from 'vitest';
import { reachOf } from '../../scripts/lib/changed.mjs';

const bus = 'test/electron/hub/bus.unit.test.ts';
const rail = 'test/renderer/kitchen/rail.component.test.tsx';
const golden = 'test/electron/hub/backup/golden.unit.test.ts';
const docs = 'test/docs/docs.unit.test.ts';
const night = 'test/e2e/night.e2e.test.ts';
const pins = 'test/e2e/pins.e2e.test.ts';
const all = [bus, rail, golden, docs, night, pins];

describe('the tests for a change', () => {
  it('are those that import it and, for a part of the app, all end-to-end tests', () => {
    const changed = ['electron/hub/bus.ts'];
    expect(reachOf({ changed, imported: [bus], all })).toEqual({
      quick: [bus, docs],
      e2e: [night, pins],
      leftOut: [rail, golden],
    });
  });

  it('include no end-to-end test for a change outside the app, except one that changed itself', () => {
    const changed = [pins, 'README.md'];
    expect(reachOf({ changed, imported: [pins], all })).toEqual({
      quick: [docs],
      e2e: [pins],
      leftOut: [bus, rail, golden, night],
    });
  });

  it('are all tests that read fixtures, for a fixture', () => {
    const changed = ['test/fixtures/orders-200.tsv'];
    expect(reachOf({ changed, imported: [], all }).quick).toEqual([golden, docs]);
  });

  it('are those that start a script, for a script', () => {
    const verify = 'test/electron/hub/backup/verify.unit.test.ts';
    const changed = ['scripts/start.mjs'];
    expect(reachOf({ changed, imported: [], all: [...all, verify] }).quick).toEqual([docs, verify]);
  });

  it('are only those that read the tree, when nothing changed', () => {
    expect(reachOf({ changed: [], imported: [], all })).toEqual({
      quick: [docs],
      e2e: [],
      leftOut: [bus, rail, golden, night, pins],
    });
  });
});
