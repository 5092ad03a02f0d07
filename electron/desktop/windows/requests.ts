import { extname } from 'node:path';
import type { WindowRole } from '../../../shared/contract/roles';
import { APP_ORIGIN } from './app-files';

/** Extensions of a manager's exports. No system runs such a file when a person opens it. */
const EXPORTS: readonly string[] = ['.csv', '.json'];

/**
 * True for a URL that a document may load: files that the app serves, and blobs of a document's own data.
 * A development server's files count too. Everything else would need a network and is refused.
 */
export function mayLoad(url: string, devServer?: string): boolean {
  const plain = url.startsWith('blob:') ? url.slice('blob:'.length) : url;
  if (!URL.canParse(plain)) return false;
  const { protocol, host } = new URL(plain);
  if (`${protocol}//${host}` === APP_ORIGIN) return true;
  // The developer tools, which a packaged app does not have.
  if (protocol === 'devtools:') return true;
  if (devServer === undefined) return false;
  const own = new URL(devServer);
  return host === own.host && (protocol === own.protocol || protocol === 'ws:');
}

type Download = { role: WindowRole | undefined; url: string; filename: string };

/** True for a manager's export: a data file that the manager's own document made. */
export const mayDownload = ({ role, url, filename }: Download): boolean =>
  role === 'manager' &&
  url.startsWith(`blob:${APP_ORIGIN}/`) &&
  EXPORTS.includes(extname(filename).toLowerCase());
