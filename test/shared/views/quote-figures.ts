import { medianError, serve } from './busy-kitchen';

/**
 * Prints how well the quotes foretell the real waits of a simulated kitchen: `node scripts/run-ts.mjs
 * test/shared/views/quote-figures.ts`. Usage is the share of the cooks' time that is taken.
 */
const HOURS: Record<number, number> = { 15: 8, 60: 4, 350: 1.5 };
const percent = (share: number): string => `${Math.round(100 * share)} %`;
const rows = [15, 60, 350].flatMap((ticketsPerHour) =>
  [0.6, 0.85, 1.1].map((usage) => {
    const hours = HOURS[ticketsPerHour] ?? 4;
    const said = serve({
      ticketsPerHour,
      hours,
      seed: 7,
      usage,
      slowness: 1.2,
      tellsStarts: false,
    });
    const waits = said.map(({ real }) => real).sort((a, b) => a - b);
    return {
      'tickets an hour': ticketsPerHour,
      usage,
      tickets: said.length,
      'median wait, min': Math.round((waits[waits.length >> 1] ?? 0) * 10) / 10,
      'longest wait, min': Math.round(waits.at(-1) ?? 0),
      'median error of the quote': percent(medianError(said, 'quoted')),
      'wait now below the oldest': said.filter(({ general, oldest }) => general < oldest).length,
    };
  }),
);
for (const row of rows) {
  console.info(
    Object.entries(row)
      .map(([what, value]) => `${what}: ${value}`)
      .join(' · '),
  );
}
