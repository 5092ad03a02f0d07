import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openHub } from '../../../electron/hub/open-hub';
import { connectInProcess } from '../../../electron/hub/transports/in-process';
import { runRehearsal } from '../../../electron/rehearsal/run';
import { sampleHouse } from '../../../shared/sample/sample-house';

const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));

/** Rehearses through the real hub, as a client of its sessions. */
async function run(file: string) {
  const dir = await mkdtemp(join(tmpdir(), 'heard-rehearsal-'));
  const settings = { ...sampleHouse.settings, pageAgainAfterSeconds: 5 };
  const house = await openHub({ dataDir: dir, house: { ...sampleHouse, settings } });
  const info = vi.spyOn(console, 'info').mockImplementation(() => {});
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const report = await runRehearsal({
    file: fixture(file),
    options: { speed: 10_000, ticketsPerHour: 350, expo: false },
    connect: async (who) => connectInProcess(house.sessions, { id: who.name, ...who }),
    latency: [12, 14],
  });
  await house.close();
  await rm(dir, { recursive: true, force: true });
  const printed = (spy: typeof info) => spy.mock.calls.flat().join('\n');
  return { report, info: printed(info), error: printed(error) };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the rehearsal of the app', () => {
  it('reads the file, prints the result, and names what it skipped and did not find', async () => {
    const { report, info, error } = await run('orders-plain.csv');
    expect(report).toMatchObject({ ended: 'done', placed: 6, served: 6, lost: 0, refused: [] });
    expect(info).toContain('Rehearsing 6 orders');
    expect(info).toContain('line 13: a quote is opened and not closed');
    expect(info).toContain('1 × تاكو السمك');
    expect(info).toContain('lost              0');
    expect(info).toContain('Fold: the hub and the rehearsal hold the same state');
    expect(info).toContain('send to painted   p50 12.0 ms, p99 14.0 ms');
    expect(error).toBe('');
  });

  it.each(['README.md', 'nowhere.csv'])(
    'says why it cannot use %s, and continues',
    async (file) => {
      const { report, error } = await run(file);
      expect(report).toBeUndefined();
      expect(error).toMatch(/^The (?:header of the )?orders export/u);
    },
  );
});
