import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ElectronApplication } from 'playwright-core';
import type { RunningHouse } from './app';

/** A server on this computer that counts connections and datagrams. */
export async function listen(): Promise<{
  tcp: number;
  udp: number;
  seen(): { connections: number; datagrams: number };
  close(): void;
}> {
  let connections = 0;
  let datagrams = 0;
  const server = createServer((_request, response) => response.end('here'));
  server.on('connection', () => {
    connections += 1;
  });
  const socket = createSocket('udp4').on('message', () => {
    datagrams += 1;
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  await new Promise<void>((done) => socket.bind(0, '127.0.0.1', done));
  return {
    tcp: (server.address() as AddressInfo).port,
    udp: socket.address().port,
    seen: () => ({ connections, datagrams }),
    close: () => {
      server.close();
      server.closeAllConnections();
      socket.close();
    },
  };
}

/**
 * Opens a window that does not belong to the house, in the running app, and runs `script` in it.
 * `unguarded`: in a session without guards, and without those that every window has.
 */
export const inStranger = (
  app: ElectronApplication,
  options: { address: string; script: string; unguarded?: boolean; role?: string },
): Promise<unknown> =>
  app.evaluate(async ({ app: main, BrowserWindow, session }, asked) => {
    const own = session.defaultSession;
    const bare = session.fromPartition('unguarded');
    if (asked.unguarded && !bare.protocol.isProtocolHandled('app')) {
      bare.protocol.handle('app', async (request) => {
        const answer = await own.fetch(request.url);
        return new Response(await answer.arrayBuffer(), {
          headers: { 'content-type': answer.headers.get('content-type') ?? 'text/plain' },
        });
      });
    }
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        session: asked.unguarded ? bare : own,
        sandbox: true,
        preload: `${main.getAppPath()}/out/preload/preload.cjs`,
        ...(asked.role === undefined
          ? {}
          : { additionalArguments: [`--heard-role=${asked.role}`] }),
      },
    });
    const { webContents } = window;
    if (asked.unguarded) {
      webContents.removeAllListeners('will-navigate');
      webContents.removeAllListeners('will-redirect');
      webContents.removeAllListeners('will-frame-navigate');
      webContents.setWebRTCIPHandlingPolicy('default');
      webContents.setWindowOpenHandler(() => ({
        action: 'allow',
        overrideBrowserWindowOptions: { show: false },
      }));
    }
    try {
      await window.loadURL(asked.address);
      // A document that was left never answers.
      const answer = await Promise.race([
        webContents.executeJavaScript(asked.script),
        new Promise((resolve) => setTimeout(resolve, 10_000)),
      ]);
      await new Promise((resolve) => setTimeout(resolve, asked.unguarded ? 300 : 0));
      return { answer, at: webContents.getURL() };
    } finally {
      const others = BrowserWindow.getAllWindows().filter(
        (each) => each.webContents.session === bare,
      );
      for (const each of new Set([window, ...others])) each.destroy();
    }
  }, options);

/** The address of every window of the app. */
export const addressesOf = ({ app }: RunningHouse): Promise<string[]> =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .map(({ webContents }) => webContents.getURL())
      .sort(),
  );
