import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { StartRole } from '../../shared/contract/roles';
import { foldsOf, newDataDir, type RunningHouse, startHouse } from '../e2e/app';
import { pagerOf, writeOrder } from '../e2e/people';
import { cameraOf, LAPTOP, type Size, WIDE } from './camera';
import { writeEvening } from './evening';
import { writeEverything } from './everything';
import { frontOfHouseStates } from './front-of-house';
import { kitchenStates, type Serving } from './kitchen';
import { managerStates, openOffice } from './manager';
import { pagerStates } from './pager';
import { writeOne, writeRush } from './rush';
import { writeYesterday } from './yesterday';

/**
 * Takes the README's pictures from the real app, in the middle of a service:
 * `npm run pictures -- [--out DIR]`. With `--all` every state of every window in every size, light and dark
 * if it has both, and a report of the faults that a machine can see. `--only PATTERN` limits it to names
 * that match, `--serving NAME` to one service.
 */
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'test/pictures' },
    all: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    serving: { type: 'string', default: '' },
  },
});

const SERVINGS: Record<Serving, (dir: string) => Promise<void>> = {
  nothing: async () => {},
  one: writeOne,
  evening: async (dir) => {
    await writeYesterday(dir);
    await writeEvening(dir);
  },
  floor: writeEvening,
  everything: writeEverything,
  busy: (dir) => writeRush(dir, 30),
  heavy: (dir) => writeRush(dir, 60),
};

await mkdir(values.out, { recursive: true });
await (values.all ? takeAll() : takeReadme());

async function takeAll(): Promise<void> {
  const faults = new Map<string, string[]>();
  for (const [name, write] of Object.entries(SERVINGS)) {
    if (values.serving !== '' && values.serving !== name) continue;
    const serving = name as Serving;
    const data = await newDataDir();
    await write(data.dir);
    const house = await startHouse(data.dir);
    await foldsOf(house);
    const take = cameraOf(house, {
      out: values.out,
      only: new RegExp(values.only, 'u'),
      report: (picture, fault) => faults.set(fault, [...(faults.get(fault) ?? []), picture]),
    });
    const people = [frontOfHouseStates, pagerStates];
    const others = [managerStates, kitchenStates];
    for (const states of serving === 'floor' ? people : others) {
      await states(house, take, serving).catch((error: unknown) =>
        faults.set(`${states.name} could not go on: ${error}`, [serving]),
      );
    }
    await house.close();
    await data.remove();
  }
  for (const [fault, pictures] of faults) {
    process.stdout.write(`${fault}\n    ${[...new Set(pictures)].join(' ')}\n`);
  }
  process.stdout.write(faults.size === 0 ? 'No faults were seen.\n' : `${faults.size} faults.\n`);
  if (faults.size > 0) process.exitCode = 1;
}

async function takeReadme(): Promise<void> {
  const data = await newDataDir();
  await writeYesterday(data.dir);
  await writeEvening(data.dir);
  const house = await startHouse(data.dir);
  await foldsOf(house);
  await pagerOf(house, 'Ana');
  await take(house, 'kitchen', 'kitchen', WIDE);
  await take(house, 'pager', 'pager', [440, 900]);
  const floor = house.windows['front-of-house'];
  await writeOrder(house, { table: '8', server: 'Ana', dishes: ['Barbacoa Bowl', 'Veggie Bowl'] });
  await take(house, 'front-of-house', 'front-of-house', LAPTOP);
  await floor.getByRole('tab', { name: /^Floor/u }).click();
  await take(house, 'front-of-house', 'floor', LAPTOP);
  const office = await openOffice(house);
  await office.getByRole('navigation').getByRole('button', { name: 'The day' }).click();
  await office.getByRole('combobox').first().selectOption({ index: 1 });
  await office.waitForTimeout(600);
  await office.screenshot({ path: join(values.out, 'manager.png') });
  await office.getByRole('navigation').getByRole('button', { name: 'Settings' }).click();
  await office.getByRole('button', { name: /^The pass/u }).click();
  await office.getByRole('switch', { name: /^Expo/u }).click();
  await office.getByRole('button', { name: 'Save', exact: true }).click();
  await office.getByText('The pass saved.').waitFor();
  await house.windows.kitchen.getByRole('button', { name: 'Expo' }).click();
  await take(house, 'kitchen', 'expo', WIDE);
  await house.close();
  await data.remove();
}

async function take(house: RunningHouse, role: StartRole, name: string, size: Size): Promise<void> {
  const page = house.windows[role];
  const window = await house.app.browserWindow(page);
  await window.evaluate((it, [width, height]) => it.setContentSize(width, height), size);
  await page.waitForTimeout(600);
  await page.screenshot({ path: join(values.out, `${name}.png`) });
}
