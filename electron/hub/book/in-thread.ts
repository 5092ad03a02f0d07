import type { Worker, WorkerOptions } from 'node:worker_threads';
import type { LookUp } from './look-up';

/** No file of a day comes near it; one that does ends its look-up and not the service. */
const MEMORY_MB = 512;

/**
 * Looks things up in a thread of its own, so that reading a busy day never makes an order wait. `start`
 * runs thread.ts. A thread that fails rejects its look-up, and only that.
 */
export const inThread =
  (start: (options: WorkerOptions) => Worker): LookUp =>
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
