import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { START_ROLES, type StartRole, type WindowRole } from '../../shared/contract/roles';
import { until } from './until';

/** The built app, as a person starts it. */
const ROOT = process.cwd();
const WINDOW_MS = 30_000;
const ACTION_MS = 15_000;

export type RunningHouse = {
  app: ElectronApplication;
  windows: Record<StartRole, Page>;
  /** What the app printed so far. */
  output(): string;
  /** Ends it as a power cut does: none of our handlers runs. */
  kill(): Promise<void>;
  /** Quits it as a person does. */
  close(): Promise<void>;
};

/** A new folder for one house; the returned function removes it. */
export async function newDataDir(): Promise<{ dir: string; remove(): Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'heard-e2e-'));
  return { dir, remove: () => rm(dir, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Starts the real app on a data directory and waits until its three windows are live. */
export async function startHouse(
  data: string,
  args: readonly string[] = [],
): Promise<RunningHouse> {
  const executablePath = process.env.HEARD_ELECTRON_PATH;
  if (!executablePath) throw new Error('HEARD_ELECTRON_PATH is not set: start this with npm test.');
  const sandbox: string[] = JSON.parse(process.env.HEARD_SANDBOX_ARGS ?? '[]');
  const app = await _electron.launch({
    executablePath,
    args: [ROOT, ...sandbox, '--data', data, ...args],
    env: { ...process.env, ELECTRON_DISABLE_SECURITY_WARNINGS: '1' } as Record<string, string>,
  });
  let output = '';
  const shell = app.process();
  shell.stdout?.on('data', (piece) => {
    output += piece;
  });
  shell.stderr?.on('data', (piece) => {
    output += piece;
  });
  const gone = new Promise<void>((done) => shell.once('exit', () => done()));
  const kill = async (): Promise<void> => {
    shell.kill('SIGKILL');
    await gone;
  };
  const windows = {} as Record<StartRole, Page>;
  try {
    for (const role of START_ROLES) windows[role] = await windowOf(app, role, () => output);
  } catch (error) {
    await kill();
    throw error;
  }
  return {
    app,
    windows,
    output: () => output,
    kill,
    close: async () => {
      await app.close();
      await gone;
    },
  };
}

/** True for the address of one window: the first of its role, or a later screen. */
const isAddressOf = (address: string, role: WindowRole, screen = 1): boolean =>
  URL.canParse(address) &&
  new URL(address).pathname.startsWith(`/${role}/`) &&
  Number(new URL(address).searchParams.get('screen') ?? 1) === screen;

/** Waits for a window by its address, because the order in which windows appear is not fixed. */
export async function windowOf(
  app: ElectronApplication,
  role: WindowRole,
  output: () => string,
  screen = 1,
): Promise<Page> {
  const find = () => app.windows().find((window) => isAddressOf(window.url(), role, screen));
  const page = await until(find, (found) => found !== undefined, WINDOW_MS);
  if (page) {
    page.setDefaultTimeout(ACTION_MS);
    await untilLive(page);
    return page;
  }
  throw new Error(`The ${role} window ${screen} did not open. The app printed:\n${output()}`);
}

/** Waits until a window shows that it is live. */
export const untilLive = (page: Page): Promise<void> =>
  page
    .getByRole('status')
    .filter({ hasText: /^(?:Live|En vivo)$/u })
    .first()
    .waitFor({ timeout: WINDOW_MS });

/**
 * The fold of each open window (or each of `pages`), once all have reached the same sequence.
 * Throws with the sequences when that takes longer than a window may take to open.
 */
export async function foldsOf(
  { app }: RunningHouse,
  pages: readonly Page[] = app.windows(),
): Promise<{ sequence: number; hash: string }[]> {
  const read = () =>
    Promise.all(
      pages.map((page) => page.evaluate(() => window.heardFold?.() ?? { sequence: 0, hash: '' })),
    );
  const isOne = (folds: readonly { sequence: number }[]) =>
    new Set(folds.map(({ sequence }) => sequence)).size === 1;
  const folds = await until(read, isOne, WINDOW_MS);
  if (folds) return folds;
  const held = (await read()).map(({ sequence }, place) => [pages[place]?.url(), sequence]);
  throw new Error(`The windows do not reach one sequence: ${JSON.stringify(held)}`);
}
