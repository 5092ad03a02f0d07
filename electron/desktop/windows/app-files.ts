import { realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';

/** The only scheme and host that serve windows. */
export const APP_SCHEME = 'app';
const APP_HOST = 'heard';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

/**
 * Limits what a document may load and do with text. There is no `connect-src`, no frame and no worker, because
 * `default-src` is `'none'`. Trusted types make Chromium refuse text as markup or code.
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

/** Chromium features that our documents do not use. Every feature not listed needs a permission anyway. */
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

/** The response headers of every file that a window loads. */
export const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'permissions-policy': UNUSED.map((feature) => `${feature}=()`).join(', '),
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** Characters that other systems treat as separator, drive, file stream or end of a string. */
const STRANGE = /[\0\\:]/u;

/**
 * Returns the path under `root` that an app:// URL names. Returns undefined for another scheme or host, and
 * for a path that leaves `root` after decoding (as `..%2f` does).
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

/** Resolves links of a file's path; undefined when one leads out of `root`. Rejects when there is no such file. */
export async function trueFileOf(file: string, root: string): Promise<string | undefined> {
  const [at, home] = await Promise.all([realpath(file), realpath(root)]);
  return isInside(at, home) ? at : undefined;
}

function isInside(file: string, root: string): boolean {
  const inside = relative(resolve(root), file);
  return inside !== '' && !/^\.\.(?:[\\/]|$)/u.test(inside) && !isAbsolute(inside);
}
