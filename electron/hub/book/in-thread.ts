import { join } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { LookUp } from './look-up';

/** Memory limit of a look-up, far above the need of any day. Reaching it fails the look-up, not the service. */
const MEMORY_MB = 512;

/** Starts a thread with `thread.ts`, under the name that the caller's bundle gives it, for one look-up. */
export type StartLookUp = (options: WorkerOptions) => Worker;

/** Starts `look-up.js` from a folder. Each bundle of the hub has `thread.ts` next to it under that name. */
export const threadIn =
  (folder: string): StartLookUp =>
  (options) =>
    new Worker(join(folder, 'look-up.js'), options);

/**
 * Runs each look-up in a thread, so that an order never waits while a busy day is read. A failing thread rejects
 * only its own look-up.
 */
export const inThread =
  (start: StartLookUp): LookUp =>
  (question) =>
    new Promise((resolve, reject) => {
      const worker = start({
        workerData: question,
        resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
      });
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`The look-up ended with ${code}.`)));
    });
