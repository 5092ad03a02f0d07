import { resolve } from 'node:path';
import { readOrdersFile } from '../../../electron/rehearsal/read-orders';
import { sampleHouse } from '../../../shared/sample/sample-house';
import { serve } from './busy-kitchen';
import { belowWaiting, medianError, medianErrorOfWorst, type Said } from './quote-book';
import { rehearsed } from './rehearsed-service';

/**
 * Prints how well the quotes foretell the real waits, as a table: `node scripts/run-ts.mjs
 * test/shared/views/quote-figures.ts [orders.tsv]`. First over the rehearsal of an orders export (default: the orders
 * of the tests), then over a simulated kitchen with fewer cooks; usage is the share of their time that is taken.
 */
const [file = 'test/fixtures/orders-200.tsv'] = process.argv.slice(2);
const HOURS: Record<number, number> = { 15: 8, 60: 4, 350: 1.5 };
const RATES = [15, 60, 350];
const percent = (share: number): string => `${Math.round(100 * share)} %`;
const minutes = (value: number): string => value.toFixed(1);

function print(service: string, said: readonly Said[]): void {
  const waits = said.map(({ real }) => real).sort((a, b) => a - b);
  const at = (share: number) => waits[Math.floor(share * (waits.length - 1))] ?? Number.NaN;
  const cells = [
    service,
    said.length,
    `${minutes(at(0.5))} (${minutes(at(0.1))} to ${minutes(at(0.9))})`,
    percent(medianError(said, 'quoted')),
    percent(medianErrorOfWorst(said)),
    percent(medianError(said, 'general')),
    belowWaiting(said),
  ];
  console.info(`| ${cells.join(' | ')} |`);
}

console.info(
  '| service | orders | real wait, min (most) | order | order, worst | wait now | below |',
);
console.info('|---|---|---|---|---|---|---|');
const { orders } = await readOrdersFile(resolve(file));
for (const ticketsPerHour of RATES) {
  const said = await rehearsed({ house: sampleHouse, orders, ticketsPerHour });
  print(`rehearsal, ${ticketsPerHour}/h`, said);
}
for (const ticketsPerHour of RATES) {
  for (const usage of [0.6, 0.85, 1.1]) {
    const hours = HOURS[ticketsPerHour] ?? 4;
    const kitchen = { ticketsPerHour, hours, seed: 7, usage, slowness: 1.2, tellsStarts: false };
    print(`simulated, ${ticketsPerHour}/h, usage ${percent(usage)}`, serve(kitchen));
  }
}
