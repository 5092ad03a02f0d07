import type { ElectronApplication, Page } from 'playwright-core';
import type { StartRole, WindowRole } from '../../shared/contract/roles';

/** What can go wrong under a running house, done to the real app. */

/** Makes every write of the hub fail as on a full disk, until the returned function mends it. */
export async function fillDisk(app: ElectronApplication): Promise<() => Promise<void>> {
  await app.evaluate(() => {
    const fs = process.getBuiltinModule('node:fs');
    const mended = fs.writeSync;
    Reflect.set(globalThis, 'mendDisk', () => setWriteSync(mended));
    setWriteSync(() => {
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    });

    function setWriteSync(writeSync: unknown): void {
      Reflect.set(fs, 'writeSync', writeSync);
      // What was imported by name follows only now.
      process.getBuiltinModule('node:module').syncBuiltinESMExports();
    }
  });
  return () => app.evaluate(() => Reflect.get(globalThis, 'mendDisk')());
}

/** Kills the process behind a window's page, as a fault in it would. */
export const crashWindow = (app: ElectronApplication, role: StartRole): Promise<void> =>
  app.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL().includes(`/${wanted}/`))
      ?.webContents.forcefullyCrashRenderer();
  }, role);

/**
 * Reads a window whose page was lost: Playwright's own hold on it went with the page. Undefined where
 * nobody answers, because a page that is just being lost never does.
 */
export const readWindow = (
  app: ElectronApplication,
  page: StartRole | 'stopped',
  expression: string,
): Promise<unknown> =>
  app.evaluate(
    ({ BrowserWindow }, [wanted, read]) =>
      Promise.race([
        BrowserWindow.getAllWindows()
          .find(({ webContents }) => webContents.getURL().includes(`/${wanted}/`))
          ?.webContents.executeJavaScript(read),
        new Promise((resolve) => setTimeout(resolve, 500)),
      ]),
    [page, expression] as const,
  );

/** Makes a page do nothing any more, as an endless loop in it would. */
export const hangWindow = (app: ElectronApplication, role: StartRole): Promise<void> =>
  app.evaluate(({ BrowserWindow }, wanted) => {
    void BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL().includes(`/${wanted}/`))
      ?.webContents.executeJavaScript('for (;;);')
      .catch(() => {});
  }, role);

/** Holds back the feed of a window until the returned function lets it go on. */
export async function holdFeed(app: ElectronApplication, page: Page): Promise<() => Promise<void>> {
  const window = await app.browserWindow(page);
  await window.evaluate(({ webContents }) => {
    const held: Parameters<typeof webContents.send>[] = [];
    const send = webContents.send.bind(webContents);
    // Answers to commands take the same channel, and are let through.
    webContents.send = (...message: Parameters<typeof webContents.send>) => {
      const [, , down] = message as unknown as [string, string, { type?: string } | undefined];
      if (down?.type === 'feed') held.push(message);
      else send(...message);
    };
    Reflect.set(webContents, 'letGo', () => {
      Reflect.deleteProperty(webContents, 'send');
      for (const message of held) webContents.send(...message);
    });
  });
  return () => window.evaluate(({ webContents }) => Reflect.get(webContents, 'letGo')());
}

/** Signals the process behind a window's page: it ends, stands still (it neither reads nor answers) or goes on. */
export const signalWindow = (
  app: ElectronApplication,
  role: StartRole,
  signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT',
): Promise<void> =>
  app.evaluate(
    ({ BrowserWindow }, [wanted, sent]) => {
      const pid = BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().includes(`/${wanted}/`))
        ?.webContents.getOSProcessId();
      if (pid) process.kill(pid, sent);
    },
    [role, signal] as const,
  );

/** How often the log says that a window's page was gone. */
export const crashesOf = (house: { output(): string }, role: StartRole): number =>
  house.output().match(new RegExp(`^the ${role} window: `, 'gmu'))?.length ?? 0;

/** Closes a window as a person does. */
export const closeWindow = (app: ElectronApplication, role: WindowRole): Promise<void> =>
  app.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL().includes(`/${wanted}/`))
      ?.close();
  }, role);

/**
 * Lets the app see its display as two halves, of which the right one can be unplugged: what the
 * operating system would say, on a machine that has one display.
 */
export const plugRightHalf = (app: ElectronApplication, isPlugged: boolean): Promise<void> =>
  app.evaluate(({ screen }, isThere) => {
    const known = Reflect.get(globalThis, 'wholeDisplay') ?? screen.getPrimaryDisplay();
    Reflect.set(globalThis, 'wholeDisplay', known);
    const half = (id: number, x: number) => {
      const bounds = { ...known.bounds, x, width: known.bounds.width / 2 };
      return { ...known, id, bounds, workArea: bounds };
    };
    const left = half(1, 0);
    const right = half(2, known.bounds.width / 2);
    screen.getPrimaryDisplay = () => left;
    screen.getAllDisplays = () => (isThere ? [left, right] : [left]);
    screen.emit(isThere ? 'display-added' : 'display-removed', {}, right);
  }, isPlugged);
