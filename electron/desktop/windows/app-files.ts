import { realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';

/** The one scheme and host that windows are served from. */
export const APP_SCHEME = 'app';
const APP_HOST = 'heard';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

/**
 * What a page may load, and do with text. No `connect-src`, no frames, no workers: `default-src` is
 * `'none'`. A page that was made to turn text into markup or code finds that Chromium refuses.
 */
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
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** What Chromium offers to pages and ours do not use. What is not named here asks for a permission. */
const UNUSED = [
  'accelerometer',
  'bluetooth',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'usb',
];

/** What is said about every file that a window is served. */
export const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'permissions-policy': UNUSED.map((feature) => `${feature}=()`).join(', '),
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** A separator of another system, a drive or a stream of a file, the end of a string. */
const STRANGE = /[\0\\:]/u;

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
  if (STRANGE.test(path)) return undefined;
  const file = resolve(join(root, path));
  return isInside(file, root) ? file : undefined;
}

/** The same file where it truly is, or undefined where a link leads out of `root`. Rejects for none. */
export async function trueFileOf(file: string, root: string): Promise<string | undefined> {
  const [at, home] = await Promise.all([realpath(file), realpath(root)]);
  return isInside(at, home) ? at : undefined;
}

function isInside(file: string, root: string): boolean {
  const inside = relative(resolve(root), file);
  return inside !== '' && !/^\.\.(?:[\\/]|$)/u.test(inside) && !isAbsolute(inside);
}
