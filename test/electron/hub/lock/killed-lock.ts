import { mkdir, readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { thisProcess } from '../../../../electron/hub/lock/holder';

/** Above every process id that a system assigns. */
const NOBODY = 2 ** 22 + 1;

/** Leaves the lock of a killed hub of this machine: its file is the newest, and no process answers. */
export async function leaveKilled(dir: string): Promise<void> {
  const folder = join(dir, 'hub.lock');
  await mkdir(folder, { recursive: true });
  const numbers = (await readdir(folder)).map(Number).filter(Number.isInteger);
  const file = join(folder, String(Math.max(0, ...numbers) + 1));
  await writeFile(file, JSON.stringify({ ...thisProcess('app', 0), pid: NOBODY }));
}

/** The same for `naiveLock`. */
export const leaveKilledNaive = (dir: string): Promise<void> =>
  writeFile(join(dir, 'lock'), String(NOBODY));

/** The usual lock, a process id in a file: a start removes the file of a dead process. */
export async function naiveLock(dir: string): Promise<void> {
  const file = join(dir, 'lock');
  const pid = Number(await readFile(file, 'utf8').catch(() => '0'));
  if (pid === process.pid) throw new Error('held');
  // Starts are never exactly simultaneous.
  await pause(Math.random() * 20);
  if (pid !== 0) await unlink(file).catch(() => {});
  await writeFile(file, String(process.pid), { flag: 'wx' });
}
