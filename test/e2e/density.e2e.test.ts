import { afterAll, describe, expect } from 'vitest';
import { openService } from '../pictures/service';
import { newDataDir, type RunningHouse, startHouse } from './app';
import { it } from './it';
import { until } from './until';

/** Dishes as guests order them, long and short names. */
const DISHES = [
  'Draft Lager',
  'Carnitas Soft Tacos',
  'Barbacoa Crispy Tacos',
  'Chicken Bowl',
  'Side of Chips',
  'House Margarita',
  'Carnitas Salad Bowl',
  'Veggie Soft Tacos',
  'Fruit Nectar',
  'Chips and Guacamole',
  'Churros',
] as const;
/** Lines of each ticket of a busy evening: three on average. */
const LINES = [5, 3, 5, 2, 5, 4, 1, 5, 1, 1, 1, 4, 4, 1, 5];
/** A 24-inch screen of 1920 × 1080: millimetres of a pixel, and what 16 arc minutes are from two metres. */
const MM_PER_PX = 0.277;
const SIXTEEN_MINUTES_MM = 2000 * Math.tan(((16 / 60) * Math.PI) / 180);
/** The height of Inter's capitals as a share of the font size. */
const CAPITALS = 0.727;

const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

type Order = Parameters<Awaited<ReturnType<typeof openService>>['place']>[1];

/** Two to eight lines: each guest has a seat, a first course and a main that is often held, some with requests. */
function twoCourses(nth: number): Order {
  const guests = 1 + ((nth * 7) % 4);
  return Array.from({ length: guests }, (_, seat) => seat + 1).flatMap((seat) => [
    {
      dish: DISHES[(nth * 3 + seat * 5) % DISHES.length] ?? 'Churros',
      seat,
      ...(nth % 5 === 2 && seat === 1 ? { allergies: ['Gluten'] } : {}),
    },
    {
      dish: DISHES[(nth + seat * 3) % DISHES.length] ?? 'Churros',
      seat,
      course: nth % 3 === 0 ? 1 : 2,
      modifiers: seat === 1 ? ['Rice', 'NO Cheese', 'ADD Guacamole'] : [],
    },
  ]);
}

/** Opens the kitchen at 1080p on so many tickets with these numbers of lines, or with these orders. */
async function kitchenWith(count: number, lines: readonly number[] | ((nth: number) => Order)) {
  const data = await newDataDir();
  const { at, place, close } = await openService(data.dir);
  let dish = 0;
  for (let nth = 0; nth < count; nth += 1) {
    await at(9 - (9 * nth) / count);
    const order =
      typeof lines === 'function'
        ? lines(nth)
        : Array.from({ length: lines[nth % lines.length] ?? 1 }, () => {
            dish += 1;
            return { dish: DISHES[(dish * 7) % DISHES.length] ?? 'Churros' };
          });
    await place({ table: String(1 + nth), server: 'Rosa' }, order);
  }
  await close();
  const house: RunningHouse = await startHouse(data.dir);
  closing.push(async () => {
    await house.close();
    await data.remove();
  });
  const page = house.windows.kitchen;
  const window = await house.app.browserWindow(page);
  await window.evaluate((it) => it.setContentSize(1920, 1080));
  await until(
    () => page.evaluate(() => innerWidth),
    (width) => width > 1900,
    5_000,
  );
  await page.waitForTimeout(800);
  return page;
}

describe('the kitchen at 1080p', () => {
  it('shows at least 20 of 30 tickets with normal type, and cuts none of them', async () => {
    const page = await kitchenWith(30, LINES);
    const cards = page.getByRole('article');
    const shown = await cards.evaluateAll((all) => ({
      tickets: new Set(all.map((one) => one.getAttribute('data-ticket'))).size,
      parts: all.length,
      below: all.filter((one) => one.scrollHeight > one.clientHeight + 1).length,
    }));
    expect(shown.tickets).toBeGreaterThanOrEqual(20);
    expect(shown.parts).toBe(shown.tickets);
    expect(shown.below).toBe(0);
  });

  it('shows at least 20 of 30 with seats, allergies and two courses, and cuts none', async () => {
    const page = await kitchenWith(30, twoCourses);
    const shown = await page.getByRole('article').evaluateAll((all) => ({
      tickets: new Set(all.map((one) => one.getAttribute('data-ticket'))).size,
      parts: all.length,
      below: all.filter((one) => one.scrollHeight > one.clientHeight + 1).length,
      dish: Math.min(
        ...all.flatMap((one) =>
          [...one.querySelectorAll('[data-line]')].map((line) =>
            Number.parseFloat(
              getComputedStyle(line.parentElement?.querySelector('bdi') ?? line).fontSize,
            ),
          ),
        ),
      ),
    }));
    expect(shown).toMatchObject({ parts: shown.tickets, below: 0 });
    expect(shown.tickets).toBeGreaterThanOrEqual(20);
    // Never smaller than the usual type of a small screen.
    expect(shown.dish).toBeGreaterThanOrEqual(20);
  });

  it('shows dish, quantity and age of up to 8 tickets at 16 arc minutes from two metres', async () => {
    const page = await kitchenWith(8, [2, 3, 2, 1, 3]);
    const sizes = await page
      .getByRole('article')
      .first()
      .evaluate((card) => {
        const line = card.querySelector('[data-line]')?.parentElement;
        const texts = [
          line?.querySelector('bdi'),
          line?.querySelector('span'),
          card.querySelector('header h2 + p'),
        ];
        return texts.map((text) => (text ? Number.parseFloat(getComputedStyle(text).fontSize) : 0));
      });
    expect(await page.getByRole('article').count()).toBe(8);
    for (const size of sizes) {
      expect(size * CAPITALS * MM_PER_PX).toBeGreaterThanOrEqual(SIXTEEN_MINUTES_MM);
    }
  });
});
