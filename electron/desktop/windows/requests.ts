import { extname } from 'node:path';
import type { WindowRole } from '../../../shared/contract/roles';
import { APP_ORIGIN } from './app-files';

/** What a manager exports. Nothing that a system would run when somebody opens it. */
const EXPORTS: readonly string[] = ['.csv', '.json'];

/**
 * True for what a page may load: what the app itself serves, and a blob that a page made of its own
 * data. With a development server, what that one serves, too. There is no network for anything else.
 */
export function mayLoad(url: string, devServer?: string): boolean {
  const plain = url.startsWith('blob:') ? url.slice('blob:'.length) : url;
  if (!URL.canParse(plain)) return false;
  const { protocol, host } = new URL(plain);
  if (`${protocol}//${host}` === APP_ORIGIN) return true;
  // The tools that look inside a page; there are none in a packaged app.
  if (protocol === 'devtools:') return true;
  if (devServer === undefined) return false;
  const own = new URL(devServer);
  return host === own.host && (protocol === own.protocol || protocol === 'ws:');
}

type Download = { role: WindowRole | undefined; url: string; filename: string };

/** True for a manager's export: a file of data, made in the manager's own page. */
export const mayDownload = ({ role, url, filename }: Download): boolean =>
  role === 'manager' &&
  url.startsWith(`blob:${APP_ORIGIN}/`) &&
  EXPORTS.includes(extname(filename).toLowerCase());
