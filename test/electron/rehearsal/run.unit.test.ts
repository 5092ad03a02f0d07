import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runRehearsal } from '../../../electron/rehearsal/run';
import { sampleHouse } from '../../../shared/sample/sample-house';
import { createStandIn } from './stand-in';

const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));

async function run(file: string) {
  const standIn = createStandIn({ house: sampleHouse, pageAgainMs: 20 });
  const info = vi.spyOn(console, 'info').mockImplementation(() => {});
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const report = await runRehearsal({
    file: fixture(file),
    options: { speed: 10_000, ticketsPerHour: 350, expo: false },
    hub: {
      submit: (command, { role }) => standIn.submit(command, role),
      get state() {
        return standIn.state();
      },
    },
    bus: { published$: standIn.events$ },
    latency: [12, 14],
  });
  standIn.close();
  const printed = (spy: typeof info) => spy.mock.calls.flat().join('\n');
  return { report, info: printed(info), error: printed(error) };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the rehearsal of the app', () => {
  it('reads the file, prints how it went, and says what it skipped and did not find', async () => {
    const { report, info, error } = await run('orders-plain.csv');
    expect(report).toMatchObject({ ended: 'done', placed: 6, served: 6, lost: 0, refused: [] });
    expect(info).toContain('Rehearsing 6 orders');
    expect(info).toContain('line 13: a quote is opened and not closed');
    expect(info).toContain('1 × تاكو السمك');
    expect(info).toContain('lost              0');
    expect(info).toContain('send to painted   p50 12.0 ms, p99 14.0 ms');
    expect(error).toBe('');
  });

  it.each(['README.md', 'nowhere.csv'])('says why it cannot use %s, and goes on', async (file) => {
    const { report, error } = await run(file);
    expect(report).toBeUndefined();
    expect(error).toMatch(/^The (?:header of the )?orders export/u);
  });
});
