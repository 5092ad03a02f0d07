import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The code of a room, by file. */
const sourcesOf = (room: string): [file: string, code: string][] =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:tsx?|html)$/u.test(file))
    .map((file) => [join(room, file), readFileSync(join(room, file), 'utf8')]);

const withWord = (room: string, word: RegExp): string[] =>
  sourcesOf(room)
    .filter(([, code]) => word.test(code))
    .map(([file]) => file);

describe('the code of the app', () => {
  it('opens nothing in other programs', () => {
    expect(withWord('electron', /openExternal|openPath|\bshell\b.*'electron'/u)).toEqual([]);
  });

  it('connects documents through one door, which exposes no event or channel', () => {
    expect(withWord('electron', /\bipcRenderer\b|\bcontextBridge\b/u)).toEqual([
      'electron/desktop/preload.ts',
    ]);
    expect(withWord('electron', /\bipcMain\b/u)).toEqual(['electron/desktop/ipc.ts']);
    const preload = readFileSync('electron/desktop/preload.ts', 'utf8');
    expect(preload.match(/exposeInMainWorld/gu)).toHaveLength(1);
  });

  it('never loosens the preferences of a document', () => {
    expect(withWord('electron', /new BrowserWindow\(/u)).toEqual([
      'electron/desktop/windows/app-window.ts',
    ]);
    const window = readFileSync('electron/desktop/windows/app-window.ts', 'utf8');
    expect(window).toMatch(/webPreferences: \{[\s\S]*?\.\.\.PAGE_PREFERENCES,\s*\}/u);
    const loose =
      /webSecurity: false|sandbox: false|contextIsolation: false|nodeIntegration\w*: true|enableBlinkFeatures|bypassCSP|corsEnabled: true|webContents\.fromId/u;
    expect(withWord('electron', loose)).toEqual([]);
  });

  it('never inserts text as markup', () => {
    const markup =
      /dangerouslySetInnerHTML|\.innerHTML|insertAdjacentHTML|document\.write|<webview/u;
    expect(withWord('renderer', markup)).toEqual([]);
    expect(withWord('renderer', /<script>|<style>|\son\w+="|style="/u)).toEqual([]);
  });
});
