import { sampleHouse } from '../../shared/sample/sample-house';
import { openService, type Placed } from './service';

const HOUR_MS = 60 * 60_000;
const TICKETS = 64;
const REASONS = ['Guest left', 'Wrong dish', 'Changed their mind'];
const SERVERS = ['Ana', 'Luis', 'Noor', 'Maya', 'Jonah'];
const DISHES = [
  'Chicken Bowl',
  'Steak Burrito',
  'Carnitas Soft Tacos',
  'Chips and Guacamole',
  'Veggie Bowl',
  'Chicken Salad Bowl',
  'Canned Soft Drink',
];

/** A number between 0 and 1 that is the same in every run. */
const chance = (seed: number): number => (Math.sin(seed * 12.9898) * 43_758.5453) % 1;
const between = (least: number, most: number, seed: number): number =>
  least + (most - least) * Math.abs(chance(seed));

/** Writes the evening of the business day before, all served, for the book and the manager's past days. */
export async function writeYesterday(dataDir: string): Promise<void> {
  const end = new Date(Date.now() - (24 + sampleHouse.settings.dayTurnHour) * HOUR_MS);
  end.setHours(22, 30, 0, 0);
  const { at, send, place, hear, menuId, close } = await openService(dataDir, {
    end: end.getTime(),
  });
  const steps: { ago: number; run(): Promise<void> }[] = [];
  for (let nth = 0; nth < TICKETS; nth += 1) {
    // Most tickets come in the middle of the evening.
    const spread = (nth + 0.5) / TICKETS;
    const placed = 235 - 205 * (spread + 0.12 * Math.sin(spread * 2 * Math.PI));
    const cooked = placed - between(4, nth % 8 === 3 ? 17 : 11, nth + 1);
    const heard = cooked - between(0.1, 0.9, nth + 2);
    const served = heard - between(0.4, 2.2, nth + 3);
    let ticket: Placed | undefined;
    const withIt = (run: (ticket: Placed) => Promise<void>) => async () => {
      if (ticket) await run(ticket);
    };
    steps.push(
      {
        ago: placed,
        run: async () => {
          ticket = await place(
            {
              table: String(1 + (nth % 16)),
              server: SERVERS[nth % SERVERS.length] ?? 'Ana',
              covers: 1 + (nth % 5),
            },
            Array.from({ length: 2 + (nth % 3) }, (_, line) => ({
              dish: DISHES[(nth + line * 3) % DISHES.length] ?? 'Chips',
              quantity: 1 + ((nth + line) % 2),
            })),
          );
        },
      },
      {
        ago: cooked + 1,
        run: withIt(async ({ ticketId, itemIds: [itemId] }) => {
          const reason = REASONS[nth % REASONS.length];
          if (nth % 13 !== 5 || !itemId || !reason) return;
          await send('front-of-house', 'item.void', { ticketId, itemId, reason });
        }),
      },
      { ago: cooked, run: withIt(({ ticketId }) => send('kitchen', 'ticket.bump', { ticketId })) },
      { ago: heard, run: withIt(hear) },
      { ago: served, run: withIt(({ ticketId }) => send('pager', 'ticket.serve', { ticketId })) },
    );
  }
  const out = menuId('Breakfast Bowl');
  steps.push(
    { ago: 120, run: () => send('kitchen', 'menu.eighty-six', { menuItemId: out }) },
    { ago: 48, run: () => send('kitchen', 'menu.restore', { menuItemId: out }) },
  );
  for (const { ago, run } of steps.toSorted((a, b) => b.ago - a.ago)) {
    await at(ago);
    await run();
  }
  await close();
}
