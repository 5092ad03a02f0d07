import { parentPort, workerData } from 'node:worker_threads';
import { lookUp } from './look-up';

// Runs one look-up in a thread; see `inThread`.
parentPort?.postMessage(await lookUp(workerData));
