import { isAbsolute, join, relative, resolve } from 'node:path';

/** The one scheme and host that windows are served from. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'heard';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The file under `root` that an app:// URL names, or undefined for one that is not ours to serve:
 * another host, or a path that leaves `root` once it is decoded (`..%2f` does).
 */
export function fileOf(url: string, root: string): string | undefined {
  let path: string;
  try {
    const { protocol, host, pathname } = new URL(url);
    if (protocol !== `${APP_SCHEME}:` || host !== APP_HOST) return undefined;
    path = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (path.includes('\0') || path.includes('\\')) return undefined;
  const file = resolve(join(root, path));
  const inside = relative(resolve(root), file);
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? undefined : file;
}
