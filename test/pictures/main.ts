import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { StartRole } from '../../shared/contract/roles';
import { foldsOf, newDataDir, type RunningHouse, startHouse, windowOf } from '../e2e/app';
import { pagerOf, writeOrder } from '../e2e/people';
import { writeEvening } from './evening';

/**
 * Takes the README's pictures from the real app, in the middle of a service.
 * `node scripts/pictures.mjs [--out DIR] [--all]`; `--all` adds every size and both languages.
 */
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'test/pictures' },
    all: { type: 'boolean', default: false },
  },
});

const SIZES: Record<StartRole, readonly [number, number][]> = {
  kitchen: [
    [1920, 1080],
    [1366, 768],
    [800, 1280],
  ],
  'front-of-house': [
    [1366, 768],
    [1920, 1080],
    [800, 1280],
  ],
  pager: [
    [440, 900],
    [800, 1280],
    [1366, 768],
  ],
};

async function take(house: RunningHouse, role: StartRole, name: string): Promise<void> {
  const page = house.windows[role];
  const window = await house.app.browserWindow(page);
  for (const [width, height] of values.all ? SIZES[role] : SIZES[role].slice(0, 1)) {
    await window.evaluate((it, [w, h]) => it.setContentSize(w ?? 0, h ?? 0), [width, height]);
    await page.waitForTimeout(600);
    const size = values.all ? `-${width}x${height}` : '';
    await page.screenshot({ path: join(values.out, `${name}${size}.png`) });
  }
}

await mkdir(values.out, { recursive: true });
const data = await newDataDir();
if (values.all) {
  const empty = await startHouse(data.dir);
  await take(empty, 'kitchen', 'kitchen-empty');
  await take(empty, 'front-of-house', 'front-of-house-empty');
  await take(empty, 'pager', 'pager-who');
  await pagerOf(empty, 'Ana');
  await take(empty, 'pager', 'pager-empty');
  await empty.close();
}
await data.remove();

const busy = await newDataDir();
await writeEvening(busy.dir);
const house = await startHouse(busy.dir);
await foldsOf(house);
await pagerOf(house, 'Ana');
await take(house, 'kitchen', 'kitchen');
await take(house, 'pager', 'pager');
const foh = house.windows['front-of-house'];
await writeOrder(house, { table: '8', server: 'Ana', dishes: ['Barbacoa Bowl', 'Veggie Bowl'] });
await take(house, 'front-of-house', 'front-of-house');
await foh.getByRole('tab', { name: /^Floor/u }).click();
await take(house, 'front-of-house', 'floor');
await foh.getByRole('button', { name: 'Manager' }).click();
const office = await windowOf(house.app, 'manager', house.output);
await office
  .getByRole('button', { name: 'The day' })
  .or(office.getByRole('link', { name: 'The day' }))
  .first()
  .click();
await office.waitForTimeout(600);
await office.screenshot({ path: join(values.out, 'manager.png') });
await house.windows.kitchen.getByRole('button', { name: 'Expo' }).click();
await take(house, 'kitchen', 'expo');
await house.close();
await busy.remove();
