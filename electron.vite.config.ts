import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { WINDOW_ROLES } from './shared/contract/roles';

const here = import.meta.dirname;

/** The oldest Electron that development and tests may run on (33: Node 20.18, Chromium 130). */
const OLDEST = { main: 'node20.18', window: 'chrome130' };

export default defineConfig({
  main: {
    build: {
      // One file starts faster than hundreds; only what must stay a module of its own is external.
      externalizeDeps: false,
      target: OLDEST.main,
      rollupOptions: {
        input: {
          main: resolve(here, 'electron/main.ts'),
          'look-up': resolve(here, 'electron/hub/book/thread.ts'),
        },
        output: { format: 'es' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      target: OLDEST.main,
      rollupOptions: {
        input: { preload: resolve(here, 'electron/desktop/preload.ts') },
        // A sandboxed preload can load neither an ES module nor a second file.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      // Files, not data: URLs, so that the content security policy can name 'self' alone.
      assetsInlineLimit: 0,
      target: OLDEST.window,
      modulePreload: false,
      rollupOptions: {
        input: Object.fromEntries(
          // Beside the windows, the page that one shows which does not come back.
          [...WINDOW_ROLES, 'stopped'].map((page) => [
            page,
            resolve(here, `renderer/${page}/index.html`),
          ]),
        ),
      },
    },
  },
});
