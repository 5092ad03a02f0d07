import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileOf } from '../../../electron/windows/app-files';

const ROOT = '/house/out/renderer';

describe('the file that an app:// URL names', () => {
  it('is one under the root', () => {
    expect(fileOf('app://heard/kitchen/index.html', ROOT)).toBe(join(ROOT, 'kitchen/index.html'));
    expect(fileOf('app://heard/assets/a%20b.js?v=1#x', ROOT)).toBe(join(ROOT, 'assets/a b.js'));
  });

  it.each([
    'app://heard/..%2f..%2fsecret',
    'app://heard/kitchen/..%2f..%2f..%2fsecret',
    'app://heard/%2e%2e%2fsecret',
    'app://heard/..%5csecret',
    'app://heard/a%00b',
    'app://heard/%E0%A4%A',
    'app://elsewhere/kitchen/index.html',
    'https://heard/kitchen/index.html',
    'file:///etc/passwd',
    'app://heard/',
    'not a url',
  ])('is none for %s', (url) => {
    expect(fileOf(url, ROOT)).toBeUndefined();
  });

  it('stays inside for an absolute path in disguise', () => {
    expect(fileOf('app://heard//etc/passwd', ROOT)).toBe(join(ROOT, 'etc/passwd'));
  });
});
