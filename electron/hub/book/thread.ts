import { parentPort, workerData } from 'node:worker_threads';
import { lookUp } from './look-up';

// The thread of one look-up: see `inThread`.
parentPort?.postMessage(await lookUp(workerData));
