import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol, type Session } from 'electron';
import { APP_SCHEME, fileOf, HEADERS, trueFileOf } from './app-files';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wav': 'audio/wav',
  '.ogg': 'audio/ogg',
};

/** Must run before the app is ready. No `corsEnabled`: it would permit reads from other origins. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built windows, and nothing outside `root`, to one session. */
export function serveApp(session: Session, root: string): void {
  session.protocol.handle(APP_SCHEME, async (request) => {
    const file = fileOf(request.url, root);
    const type = file === undefined ? undefined : TYPES[extname(file)];
    if (file === undefined || type === undefined) return new Response(null, { status: 404 });
    try {
      const at = await trueFileOf(file, root);
      if (at === undefined) return new Response(null, { status: 404 });
      return new Response(new Uint8Array(await readFile(at)), {
        headers: { 'content-type': type, ...HEADERS },
      });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}
