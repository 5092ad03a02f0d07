import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** The virtual displays that `npm test` has started, if any: each worker of the end-to-end tests takes one. */
const displays = (process.env.HEARD_DISPLAYS ?? '').split(' ').filter(Boolean);

export default defineConfig({
  test: {
    // No test looks at style sheets, and computing styles costs jsdom most of a test's time.
    css: { include: [] },
    // Left to itself vitest keeps a core free, which is half of a small machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // A machine that is busy with something else is slow, not broken: no test looks at how long it took.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.unit.test.ts', 'test/**/*.fault.test.ts'],
          environment: 'node',
          // Pure rules and temporary folders: nothing that one file could leave behind for another.
          pool: 'threads',
          isolate: false,
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'component',
          include: ['test/**/*.component.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['test/renderer/setup.ts'],
          // Half the time of an isolated run: React, Radix and the icons are loaded once a worker.
          pool: 'threads',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/**/*.e2e.test.ts'],
          environment: 'node',
          // One Electron a display: windows of two apps would fight for the focus of one.
          fileParallelism: displays.length > 1,
          maxWorkers: Math.max(1, displays.length),
          setupFiles: ['test/e2e/own-display.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // About one start or end of Electron in some hundreds does not answer here. A fault of ours fails twice.
          retry: 1,
        },
      },
    ],
  },
});
