import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { v7 as uuid } from 'uuid';
import { expect, onTestFinished } from 'vitest';
import type { Command } from '../../shared/contract/commands';
import { startApp } from '../faults/running/app-process';
import { foldsOf, type RunningHouse } from './app';
import { it } from './it';

/** `npm start -- --headless` on a directory, and its output. */
function startHeadless(dir: string) {
  const child = spawn(process.execPath, ['scripts/start.mjs', '--headless', '--data', dir], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill());
  const printed = { stdout: '', stderr: '' };
  child.stdout.on('data', (piece) => {
    printed.stdout += piece;
  });
  child.stderr.on('data', (piece) => {
    printed.stderr += piece;
  });
  const ended = once(child, 'close').then(([code]) => ({ code: code as number, ...printed }));
  return {
    serves: Promise.race([once(child.stdout, 'data'), ended]),
    ended,
    end: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

const placeIn = (house: RunningHouse): Promise<boolean> =>
  house.windows['front-of-house'].evaluate(
    async (command) => (await window.heard.publish(command as Command)).ok,
    {
      id: uuid(),
      type: 'ticket.place',
      data: {
        ticketId: uuid(),
        orderType: 'dine-in',
        table: '12',
        server: 'Ana',
        priority: 'normal',
        items: [{ itemId: uuid(), menuItemId: 'chicken-bowl', quantity: 1 }],
      },
    } as unknown,
  );

it('the app and a hub without Electron serve one directory in turn, with one fold, and never together', async ({
  dir,
  open,
}) => {
  const first = await open();
  expect(await placeIn(first)).toBe(true);
  const [before] = await foldsOf(first);
  const { pid } = first.app.process();
  const refused = await startHeadless(dir).ended;
  expect([refused.code, refused.stdout]).toEqual([1, '']);
  expect(refused.stderr).toContain(`Heard already serves ${dir}: the app, process ${pid} since`);
  // The hub that runs already continues.
  expect(await placeIn(first)).toBe(true);
  const [fold] = await foldsOf(first);
  expect(fold).not.toEqual(before);
  await first.close();

  const hub = startHeadless(dir);
  await hub.serves;
  const app = await startApp(dir);
  expect(app.code).toBe(1);
  expect(app.output).toMatch(/Heard already serves .*: headless, process \d+ since/u);
  const { code, stdout } = await hub.end();
  expect([code, stdout]).toEqual([
    0,
    `Heard serves La Brasa from ${dir}. 2 open tickets, event ${fold?.sequence}.\n`,
  ]);

  const [again] = await foldsOf(await open());
  expect(again).toEqual(fold);
});
