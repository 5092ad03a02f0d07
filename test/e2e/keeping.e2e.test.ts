import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import { expect, vi } from 'vitest';
import { checkBackup } from '../../electron/hub/backup/read-backup';
import type { Command } from '../../shared/contract/commands';
import { foldOf } from '../electron/hub/backup/kept-house';
import { foldsOf, type RunningHouse, startHouse, windowOf } from './app';
import { it } from './it';

/** The paths that a person chooses in the system's dialogs, by purpose. */
const answerDialogs = (
  { app }: RunningHouse,
  answers: { save: string; file: string; folder: string },
): Promise<void> =>
  app.evaluate(({ dialog }, { save, file, folder }) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: save });
    dialog.showOpenDialog = async (...asked: unknown[]) => {
      const { properties } = asked.at(-1) as { properties: string[] };
      return { canceled: false, filePaths: [properties.includes('openFile') ? file : folder] };
    };
  }, answers);

/** Crashes the renderer process of a window. */
async function crash({ app, windows }: RunningHouse): Promise<void> {
  const window = await app.browserWindow(windows.kitchen);
  await window.evaluate(({ webContents }) => {
    webContents.debugger.attach('1.3');
    webContents.debugger.sendCommand('Page.crash').catch(() => undefined);
  });
}

const order = (): Command => ({
  id: uuid(),
  type: 'ticket.place',
  data: {
    ticketId: uuid(),
    orderType: 'dine-in',
    table: '7',
    server: 'Ana',
    guest: 'Zebediah',
    priority: 'normal',
    items: [{ itemId: uuid(), menuItemId: 'chicken-bowl', quantity: 1 }],
  },
});

it('a backup made while orders are placed opens as the same house elsewhere', async ({
  dir,
  onTestFinished,
}) => {
  const start = async (data: string, args: readonly string[] = []): Promise<RunningHouse> => {
    const started = await startHouse(data, args);
    onTestFinished(() => started.kill());
    return started;
  };
  const original = join(dir, 'original');
  const restored = join(dir, 'restored');
  const file = join(dir, 'evening.heard');
  const report = join(dir, 'report.txt');
  const house = await start(original, ['--window', 'manager']);
  const { app, output, windows } = house;
  const office = await windowOf(app, 'manager', output);
  await office.getByRole('navigation').getByRole('button', { name: 'Backups' }).click();
  await answerDialogs(house, { save: file, file, folder: restored });

  // Orders continue during the backup.
  const placed = windows['front-of-house'].evaluate(
    async (commands) => {
      let taken = 0;
      for (const command of commands) if ((await window.heard.publish(command)).ok) taken += 1;
      return taken;
    },
    Array.from({ length: 300 }, order),
  );
  await office.getByRole('button', { name: /^Save a backup/u }).click();
  await office.getByText(/evening\.heard saved and checked/u).waitFor();
  expect(await placed).toBe(300);
  const { through } = await checkBackup(file);
  expect(through).toBeGreaterThanOrEqual(1);
  expect(through).toBeLessThanOrEqual(301);

  await office.getByRole('button', { name: /^Restore into a folder/u }).click();
  await office.getByText(/1 business day restored/u).waitFor();
  // A second restore into the same folder is refused with a sentence.
  await office.getByRole('button', { name: /^Restore into a folder/u }).click();
  await office.getByText(/is not empty/u).waitFor();

  // Crash dumps stay on this computer.
  await crash(house);
  await vi.waitFor(
    async () => {
      const names = await readdir(join(original, 'crashes'), { recursive: true });
      expect(names.filter((name) => name.endsWith('.dmp'))).toHaveLength(1);
    },
    { timeout: 15_000, interval: 50 },
  );

  await answerDialogs(house, { save: report, file, folder: restored });
  await office.getByRole('button', { name: /^Export diagnostics/u }).click();
  await office.getByText(/report\.txt saved/u).waitFor();
  const diagnostics = await readFile(report, 'utf8');
  expect(diagnostics).toMatch(/^Healthy: 1 day file/mu);
  expect(diagnostics).toMatch(/ info {2}start version=/u);
  expect(diagnostics).toMatch(/ error the kitchen window: crashed$/mu);
  expect(diagnostics).toMatch(/\.dmp: \d+ bytes, /u);
  expect(diagnostics).not.toContain('Zebediah');
  // No other window may use any of it.
  const ask = (page: Page) =>
    page.evaluate((path) => window.heard.ask('keep', { do: 'backup', file: path }), file);
  const refused = await ask(windows.pager);
  expect(refused).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  // The manager's document cannot choose a path by itself, not even one that was chosen before.
  expect(await ask(office)).toMatchObject({ ok: false, error: { reason: 'file-not-chosen' } });
  await house.close();

  const [fold] = await foldsOf(await start(restored));
  expect(fold).toEqual({ sequence: through, hash: await foldOf(original, through) });
});
