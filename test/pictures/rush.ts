import { openService } from './service';

const DISHES = [
  'Chicken Bowl',
  'Steak Burrito',
  'Carnitas Soft Tacos',
  'Barbacoa Bowl',
  'Veggie Burrito',
  'Chips and Guacamole',
  'Chicken Crispy Tacos',
  'Steak Salad Bowl',
  'Chips and Fresh Tomato Salsa',
] as const;
const MODIFIERS = ['Rice', 'Black Beans', 'NO Cheese', 'ADD Guacamole', 'Sour Cream', 'Lettuce'];
const SERVERS = ['Ana', 'Luis', 'Noor', 'Maya', 'Jonah'];
/** The longest known ticket of a restaurant chain. */
const LONGEST = 23;

/** Writes `count` open tickets of the last 18 minutes, every twentieth of them as long as the longest known. */
export async function writeRush(dataDir: string, count: number): Promise<void> {
  const { at, place, close } = await openService(dataDir);
  for (let nth = 0; nth < count; nth += 1) {
    await at(18 - (18 * nth) / count);
    const lines = nth % 20 === 7 ? LONGEST : 1 + ((nth * 7) % 5);
    await place(
      {
        table: String(1 + (nth % 16)),
        server: SERVERS[nth % SERVERS.length] ?? 'Ana',
        covers: 1 + (nth % 6),
        ...(nth % 9 === 4 ? { orderType: 'takeout', guest: 'Christopher Wellington-Smythe' } : {}),
      },
      Array.from({ length: lines }, (_, line) => ({
        dish: DISHES[(nth + line * 2) % DISHES.length] ?? 'Chips',
        quantity: 1 + ((nth + line) % 3),
        modifiers: MODIFIERS.slice(line % 3, (line % 3) + ((nth + line) % 4)),
        ...(nth % 11 === 3 && line === 0 ? { allergies: ['Peanuts', 'Shellfish'] } : {}),
      })),
    );
  }
  await close();
}

/** Writes one ticket that was just sent. */
export async function writeOne(dataDir: string): Promise<void> {
  const { at, place, close } = await openService(dataDir);
  await at(0.2);
  await place({ table: '7', covers: 2 }, [
    { dish: 'Chicken Bowl', modifiers: ['Rice', 'NO Cheese'] },
    { dish: 'Chips and Guacamole' },
  ]);
  await close();
}
