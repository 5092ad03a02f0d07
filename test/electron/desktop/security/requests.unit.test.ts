import { describe, expect, it } from 'vitest';
import { mayDownload, mayLoad } from '../../../../electron/desktop/windows/requests';
import { refusedSwitch } from '../../../../electron/desktop/windows/switches';

const DEV = 'http://localhost:5173';

describe('the URLs that a document may load', () => {
  it('are those that the app serves, and those that the document made itself', () => {
    expect(mayLoad('app://heard/kitchen/index.html')).toBe(true);
    expect(mayLoad('blob:app://heard/0b6b')).toBe(true);
  });

  it.each([
    'http://example.com/',
    'https://example.com/',
    'https://heard/',
    'wss://example.com/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'app://heard.example.com/',
    'app://other/',
    'data:text/html,x',
    'blob:https://example.com/0b6b',
    'blob:null/0b6b',
    'chrome://version',
    'not an address',
    '',
  ])('do not include %s', (url) => {
    expect(mayLoad(url)).toBe(false);
    expect(mayLoad(url, DEV)).toBe(false);
  });

  it('include the development server, where there is one', () => {
    expect(mayLoad(`${DEV}/kitchen/index.html`)).toBe(false);
    expect(mayLoad(`${DEV}/kitchen/index.html`, DEV)).toBe(true);
    expect(mayLoad('ws://localhost:5173/', DEV)).toBe(true);
    expect(mayLoad('http://localhost:5174/', DEV)).toBe(false);
  });
});

describe('the files that a document may download', () => {
  const menu = { role: 'manager', url: 'blob:app://heard/0b6b', filename: 'menu.csv' } as const;

  it('are a manager’s exports', () => {
    expect(mayDownload(menu)).toBe(true);
    expect(mayDownload({ ...menu, filename: 'House.JSON' })).toBe(true);
  });

  it.each([
    { ...menu, role: 'kitchen' as const },
    { ...menu, role: undefined },
    { ...menu, url: 'app://heard/kitchen/index.html' },
    { ...menu, url: 'blob:https://example.com/0b6b' },
    { ...menu, filename: 'menu.csv.exe' },
    { ...menu, filename: 'menu.html' },
    { ...menu, filename: 'menu' },
  ])('are no others: $role $url $filename', (download) => {
    expect(mayDownload(download)).toBe(false);
  });
});

describe('the switches that an installed app refuses to start with', () => {
  it.each([
    '--remote-debugging-port=9222',
    '--remote-debugging-port',
    '--REMOTE-DEBUGGING-PORT=0',
    '-remote-debugging-port=0',
    '--remote-debugging-pipe',
    '--inspect',
    '--inspect-brk=0',
    '--disable-web-security',
    '--renderer-cmd-prefix=xterm -e',
    '--host-resolver-rules=',
  ])('are found among others: %s', (text) => {
    expect(refusedSwitch(['--data', '/house', text])).toBe(text);
  });

  it('do not include those of Heard, or similar names', () => {
    const own = ['--data', 'inspect', '--rehearse', '/tmp/--inspect', '--speed', '60', '--window'];
    expect(
      refusedSwitch([...own, 'manager', '--no-sandbox', '--ozone-platform=x11']),
    ).toBeUndefined();
  });
});
