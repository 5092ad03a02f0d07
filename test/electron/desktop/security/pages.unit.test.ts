import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  CONTENT_SECURITY_POLICY,
  fileOf,
  HEADERS,
  trueFileOf,
} from '../../../../electron/desktop/windows/app-files';
import { PAGE_PREFERENCES } from '../../../../electron/desktop/windows/page-preferences';

const ROOT = '/house/out/renderer';

/** Paths that could leave the root, in every form that a URL can give them. */
const ESCAPES = [
  '..%2fsecret.html',
  '..%2F..%2Fsecret.html',
  'kitchen/..%2f..%2f..%2fsecret.html',
  '%2e%2e%2fsecret.html',
  '%2e%2e/%2e%2e%2fsecret.html',
  '..%5csecret.html',
  '..%5c..%5csecret.html',
  'kitchen%00.html',
  '%00',
  'C:%5cWindows%5csystem.html',
  'C:/Windows/system.html',
  'index.html::$DATA',
  '%E0%A4%A',
];

describe('what the app serves', () => {
  it('is a file under its folder', () => {
    expect(fileOf('app://heard/kitchen/index.html', ROOT)).toBe(join(ROOT, 'kitchen/index.html'));
    expect(fileOf('app://heard/assets/a%20b.js?v=1#x', ROOT)).toBe(join(ROOT, 'assets/a b.js'));
  });

  it.each([
    'app://elsewhere/kitchen/index.html',
    'app://heard:80/kitchen/index.html',
    'https://heard/kitchen/index.html',
    'file:///etc/passwd',
    'app://heard/',
    'not a url',
  ])('is nothing of another host, and no folder: %s', (url) => {
    expect(fileOf(url, ROOT)).toBeUndefined();
  });

  it.each(ESCAPES)('is never outside of its folder: %s', (path) => {
    expect(fileOf(`app://heard/${path}`, ROOT)).toBeUndefined();
  });

  it('would be outside if the path was only joined: the escapes are real ones', () => {
    const joined = ESCAPES.slice(0, 4).map((path) => join(ROOT, decodeURIComponent(path)));
    for (const file of joined) expect(file.startsWith(`${ROOT}/`)).toBe(false);
  });

  it('may have a name that begins with two dots, and may be an absolute path within the folder', () => {
    expect(fileOf('app://heard/..menu.css', ROOT)).toBe(join(ROOT, '..menu.css'));
    expect(fileOf('app://heard//etc/passwd', ROOT)).toBe(join(ROOT, 'etc/passwd'));
  });

  describe('through a link', () => {
    let folder: string;
    const at = (...path: string[]) => join(folder, ...path);

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'heard-pages-'));
      await mkdir(at('root/kitchen'), { recursive: true });
      await writeFile(at('root/kitchen/index.html'), 'page');
      await writeFile(at('secret.html'), 'secret');
      await symlink(at('secret.html'), at('root/file.html'));
      await symlink(folder, at('root/folder'));
      await symlink(at('root'), at('linked-root'));
      await symlink(at('root/kitchen/index.html'), at('root/again.html'));
    });
    afterEach(() => rm(folder, { recursive: true }));

    it('is only a file within the folder', async () => {
      const served = (path: string, root = at('root')) => trueFileOf(join(root, path), root);
      expect(await served('kitchen/index.html')).toBe(at('root/kitchen/index.html'));
      expect(await served('again.html')).toBe(at('root/kitchen/index.html'));
      expect(await served('kitchen/index.html', at('linked-root'))).toBe(
        at('root/kitchen/index.html'),
      );
      // By its path alone each of these is within the folder.
      expect(fileOf('app://heard/file.html', at('root'))).toBe(at('root/file.html'));
      expect(await served('file.html')).toBeUndefined();
      expect(await served('folder/secret.html')).toBeUndefined();
      await expect(served('nothing.html')).rejects.toThrow('ENOENT');
    });
  });
});

describe('the content security policy', () => {
  const directives = new Map(
    CONTENT_SECURITY_POLICY.split('; ').map((text) => {
      const [name = '', ...sources] = text.split(' ');
      return [name, sources.join(' ')] as const;
    }),
  );

  it('allows only what it names, and only files that the app serves itself', () => {
    expect(directives.get('default-src')).toBe("'none'");
    const loads = [...directives].filter(([name]) => /-src$/u.test(name) && name !== 'default-src');
    expect(loads.map(([name]) => name).sort()).toEqual([
      'font-src',
      'img-src',
      'media-src',
      'script-src',
      'style-src',
    ]);
    for (const [, sources] of loads) expect(sources).toBe("'self'");
  });

  it('forbids frames, another base, form posts and text as code', () => {
    for (const name of ['base-uri', 'form-action', 'frame-ancestors', 'trusted-types'])
      expect(directives.get(name)).toBe("'none'");
    expect(directives.get('require-trusted-types-for')).toBe("'script'");
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|\*|data:|blob:|https?:/u);
  });

  it('is in the header of every file', () => {
    expect(HEADERS).toMatchObject({
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    for (const feature of ['camera', 'microphone', 'geolocation', 'usb', 'serial', 'bluetooth'])
      expect(HEADERS['permissions-policy']).toContain(`${feature}=()`);
  });
});

describe('the preferences of a document', () => {
  it('are all safe, explicit, and decided one by one', () => {
    expect(PAGE_PREFERENCES).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      backgroundThrottling: false,
      autoplayPolicy: 'no-user-gesture-required',
    });
  });
});
