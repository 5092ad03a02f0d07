import type { ElectronApplication, Page } from 'playwright-core';
import type { StartRole, WindowRole } from '../../shared/contract/roles';

/** Faults under a running house, made in the real app. */

/** Makes every write of the hub fail as on a full disk, until the returned function restores it. */
export async function fillDisk(app: ElectronApplication): Promise<() => Promise<void>> {
  await app.evaluate(() => {
    const fs = process.getBuiltinModule('node:fs');
    const original = fs.writeSync;
    Reflect.set(globalThis, 'restoreDisk', () => setWriteSync(original));
    setWriteSync(() => {
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    });

    function setWriteSync(writeSync: unknown): void {
      Reflect.set(fs, 'writeSync', writeSync);
      // Modules that imported it by name see the change only after this.
      process.getBuiltinModule('node:module').syncBuiltinESMExports();
    }
  });
  return () => app.evaluate(() => Reflect.get(globalThis, 'restoreDisk')());
}

/** Kills the renderer process of a window, as a fault in it would. */
export const crashWindow = (app: ElectronApplication, role: StartRole): Promise<void> =>
  app.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL().includes(`/${wanted}/`))
      ?.webContents.forcefullyCrashRenderer();
  }, role);

/**
 * Reads a window whose document was lost, because Playwright's handle was lost with it. Undefined
 * when it does not answer within 500 ms: a document that is just being lost never answers.
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

/** Blocks a window's document, as an endless loop in it would. */
export const hangWindow = (app: ElectronApplication, role: StartRole): Promise<void> =>
  app.evaluate(({ BrowserWindow }, wanted) => {
    void BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL().includes(`/${wanted}/`))
      ?.webContents.executeJavaScript('for (;;);')
      .catch(() => {});
  }, role);

/** Holds back the feed of a window until the returned function releases it. */
export async function holdFeed(app: ElectronApplication, page: Page): Promise<() => Promise<void>> {
  const window = await app.browserWindow(page);
  await window.evaluate(({ webContents }) => {
    const held: Parameters<typeof webContents.send>[] = [];
    const send = webContents.send.bind(webContents);
    // Answers to commands take the same channel, and pass.
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

/** Signals the renderer process of a window: to end, to stop (it neither reads nor answers) or to continue. */
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

/** How often the log says that a window's renderer was lost. */
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
 * Splits the app's display into two halves, and connects or disconnects the right one: what the
 * operating system would report, on a machine that has one display.
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
