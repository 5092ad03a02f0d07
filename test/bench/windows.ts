import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import type { Command, CommandData, CommandType } from '../../shared/contract/commands';
import { START_ROLES } from '../../shared/contract/roles';
import type { RunningHouse } from '../e2e/app';

/** Operations and measurements of the benches on real windows. */

/** Sends commands through a window's own door, all at once; throws on a refusal. */
export async function sendFrom(page: Page, commands: readonly Command[]): Promise<void> {
  const refused = await page.evaluate(
    async (list) =>
      (await Promise.all(list.map((command) => window.heard.publish(command)))).find(
        (ack) => !ack.ok,
      ),
    [...commands],
  );
  if (refused) throw new Error(`The hub refused: ${JSON.stringify(refused)}`);
}

export const commandOf = <T extends CommandType>(type: T, data: CommandData<T>): Command =>
  ({ id: uuid(), type, data }) as unknown as Command;

/** Gives a window's content a size, on any display. */
export async function resize(
  { app }: RunningHouse,
  page: Page,
  width: number,
  height: number,
): Promise<void> {
  const window = await app.browserWindow(page);
  await window.evaluate((it, [w, h]) => it.setContentSize(w ?? 0, h ?? 0), [width, height]);
}

/** Seconds of processor time that a window's process, or the hub's, has used so far. */
export async function processorSeconds(house: RunningHouse, page?: Page): Promise<number> {
  const pid = page ? await pidOf(house, page) : house.app.process().pid;
  // Older Electrons do not measure it; Linux does for every process, in hundredths of a second.
  if (process.platform === 'linux') {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13);
    return (Number(user) + Number(system)) / 100;
  }
  return house.app.evaluate(({ app }, of) => {
    const used = app.getAppMetrics().find((metric) => metric.pid === of)?.cpu.cumulativeCPUUsage;
    if (used === undefined) throw new Error('This Electron does not count processor time.');
    return used;
  }, pid);
}

/** Resident memory of the hub and of each window's process, in MB. */
export async function megabytes(house: RunningHouse) {
  const pids = await Promise.all(START_ROLES.map((role) => pidOf(house, house.windows[role])));
  const read = await house.app.evaluate(({ app }) =>
    app.getAppMetrics().map(({ pid, memory }) => ({ pid, kB: memory.workingSetSize })),
  );
  const of = (pid: number | undefined) => (read.find((it) => it.pid === pid)?.kB ?? 0) / 1024;
  return { hub: of(house.app.process().pid), windows: pids.map(of) };
}

async function pidOf({ app }: Pick<RunningHouse, 'app'>, page: Page): Promise<number> {
  const window = await app.browserWindow(page);
  return window.evaluate((it) => it.webContents.getOSProcessId());
}
