import { join } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { LookUp } from './look-up';

/** No file of a day comes near it; one that does ends its look-up and not the service. */
const MEMORY_MB = 512;

/** Starts a thread for one look-up: thread.ts, as the caller's bundler named it. */
export type StartLookUp = (options: WorkerOptions) => Worker;

/** Starts `look-up.js` in a folder: each bundle of the hub has thread.ts next to it under that name. */
export const threadIn =
  (folder: string): StartLookUp =>
  (options) =>
    new Worker(join(folder, 'look-up.js'), options);

/**
 * Looks things up in a thread, so that reading a busy day never makes an order wait. A thread that fails
 * rejects its look-up, and only that.
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
