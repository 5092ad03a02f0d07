import type { Page } from 'playwright-core';
import { type RunningHouse, windowOf } from './app';

/** What people do at the windows, as taps on visible controls. */

/** A dish by its name; with details when the guest asked for them. */
type Dish = string | { dish: string; seat?: number; course?: number; allergy?: string };

type Order = {
  server: string;
  dishes: readonly Dish[];
  /** The window of front of house; the first one by default. */
  at?: Page | undefined;
} & ({ table: string } | { takeoutFor: string });

/** A dish on the menu of front of house; a wide window shows all categories, a narrow one a list. */
export const dishOf = (page: Page, dish: string) =>
  page
    .getByRole('tabpanel', { name: 'Menu' })
    .getByRole('button', { name: new RegExp(`^${dish},`, 'u') });

const chitOf = (page: Page) => page.getByRole('complementary', { name: 'Order' });

const firstFrontOf = ({ windows }: RunningHouse): Page => windows['front-of-house'];

/** A server writes an order, up to the point where it can be sent. */
export async function writeOrder(house: RunningHouse, order: Order): Promise<void> {
  const { server, dishes, at: page = firstFrontOf(house) } = order;
  await page.getByRole('tab', { name: 'Menu' }).click();
  const chit = chitOf(page);
  const isTable = 'table' in order;
  if (!isTable) {
    await chit.getByRole('radio', { name: 'Takeout' }).check();
    await chit.getByRole('textbox', { name: 'Guest name' }).fill(order.takeoutFor);
    await chit.getByRole('button', { name: /^Promise in/u }).click();
  }
  const servers = chit.getByRole('region', { name: 'Server' });
  await servers.getByRole('button', { name: server, exact: true }).click();
  const close = isTable ? new RegExp(`^Table ${order.table}(?:,|$)`, 'u') : 'Show the order';
  await chit.getByRole('button', { name: close }).click();
  for (const dish of dishes) await writeDish(page, dish);
}

async function writeDish(page: Page, asked: Dish): Promise<void> {
  const { dish, seat, course, allergy } = typeof asked === 'string' ? { dish: asked } : asked;
  const menu = page.getByRole('tabpanel', { name: 'Menu' });
  if (course !== undefined) await menu.getByRole('radio', { name: `Course ${course}` }).check();
  if (seat !== undefined) {
    const place = menu.getByRole('button', { name: `Seat ${seat}`, exact: true });
    // Another tap on the chosen seat would mean none.
    if ((await place.getAttribute('aria-pressed')) !== 'true') await place.click();
  }
  await tapDish(page, dish);
  if (allergy === undefined) return;
  await chitOf(page)
    .getByRole('button', { name: new RegExp(`^\\d+ ${dish}`, 'u') })
    .click();
  const options = page.getByRole('region', { name: `Options of ${dish}` });
  await options.getByRole('button', { name: allergy, exact: true }).click();
  await options.getByRole('button', { name: 'Done', exact: true }).click();
}

/** Taps a dish of the menu, and searches for it by name when it is not in sight. */
export async function tapDish(page: Page, dish: string): Promise<void> {
  const found = dishOf(page, dish);
  if (!(await found.isVisible())) {
    await page.getByRole('searchbox', { name: 'Search the menu' }).fill(dish);
  }
  await found.click();
}

/** A server taps Send; does not wait for the result. */
export const tapSend = (page: Page): Promise<void> =>
  chitOf(page)
    .getByRole('button', { name: /^(?:Send|Add to)/u })
    .click();

/** A server writes an order and taps Send; does not wait for the result. */
export async function sendOrder(house: RunningHouse, order: Order): Promise<void> {
  await writeOrder(house, order);
  await tapSend(order.at ?? firstFrontOf(house));
}

/** A server takes an order and sends it; resolves when it shows as sent. */
export async function takeOrder(house: RunningHouse, order: Order): Promise<void> {
  await sendOrder(house, order);
  const where = 'table' in order ? `Table ${order.table}` : order.takeoutFor;
  await (order.at ?? firstFrontOf(house))
    .getByText(new RegExp(`^${where}.* sent as #\\d+`, 'u'))
    .first()
    .waitFor();
}

/** The card of a ticket on the kitchen's rail. */
export const card = ({ windows }: RunningHouse, ticket: string) =>
  windows.kitchen.getByRole('article', { name: ticket });

export async function bump(house: RunningHouse, ticket: string, line: string): Promise<void> {
  await card(house, ticket)
    .getByRole('button', { name: new RegExp(`^${line}`, 'u') })
    .click();
}

/** A cook taps the head of a card: the whole ticket is done. */
export const bumpTicket = ({ windows }: RunningHouse, number: number): Promise<void> =>
  windows.kitchen.getByRole('button', { name: `Bump ticket ${number}`, exact: true }).click();

/** A cook acknowledges the changes of a ticket. */
export async function seeChanges({ windows }: RunningHouse, number: number): Promise<void> {
  const seen = windows.kitchen.getByRole('button', { name: `Changes seen, ticket ${number}` });
  await seen.click();
  await seen.waitFor({ state: 'detached' });
}

/** Turns the kitchen window to a station, to `All` of them, or to `Expo`. */
export const turnKitchenTo = ({ windows }: RunningHouse, view: string): Promise<void> =>
  windows.kitchen
    .getByRole('navigation', { name: 'Stations' })
    .getByRole('button', { name: view, exact: true })
    .click();

/** Expo passes a whole ticket, with nothing owed. */
export async function passTicket(house: RunningHouse, number: number): Promise<void> {
  await turnKitchenTo(house, 'Expo');
  const { kitchen } = house.windows;
  await kitchen.getByRole('button', { name: `Pass ticket ${number}`, exact: true }).click();
  // "Table 5 (#12) passed", and "#12 passed" for a ticket without a table or a guest.
  const passed = new RegExp(`#${number}[)]? passed`, 'u');
  await kitchen.getByText(passed).first().waitFor();
}

/** Makes a server the owner of the pager. */
export async function pagerOf({ windows }: RunningHouse, server: string): Promise<Page> {
  const page = windows.pager;
  const ask = page.getByRole('heading', { name: 'Who carries this pager?' });
  const change = page.getByRole('button', { name: /: change who carries this pager$/u });
  const carried = page.getByRole('button', { name: `${server}: change who carries this pager` });
  await ask.or(change).first().waitFor();
  if (await carried.isVisible()) return page;
  if (await change.isVisible()) await change.click();
  await page.getByRole('button', { name: new RegExp(`^${server}(?:,|$)`, 'u') }).click();
  await carried.waitFor();
  return page;
}

/** A server hears a page, and picks up the food. */
export async function carryOut(house: RunningHouse, server: string, where: string): Promise<void> {
  const pager = await pagerOf(house, server);
  const page = pager.getByRole('article', { name: `${where} ready` });
  for (const name of ['Heard', 'Picked up']) {
    // A card that just appeared or moved ignores taps for a moment.
    const step = page.getByRole('button', { name, disabled: false });
    await step.waitFor();
    await step.click();
  }
  await page.waitFor({ state: 'detached' });
}

export async function openFloor({ windows }: RunningHouse) {
  const page = windows['front-of-house'];
  await page.getByRole('tab', { name: /^Floor/u }).click();
  return page.getByRole('tabpanel', { name: /^Floor/u });
}

/** Opens a table's ticket from the plan of the floor: its actions are on the right. */
export async function openTicket(house: RunningHouse, number: number) {
  const floor = await openFloor(house);
  await floor.getByRole('radio', { name: 'Plan' }).check();
  await floor.getByRole('button', { name: new RegExp(`, ticket ${number}, `, 'u') }).click();
  return firstFrontOf(house).getByRole('region', { name: `ticket ${number}`, exact: true });
}

/** The lane of takeout orders, on the floor. */
export async function openTakeout(house: RunningHouse) {
  const floor = await openFloor(house);
  await floor.getByRole('radio', { name: 'Lanes' }).check();
  return floor.getByRole('region', { name: 'Takeout' });
}

/** The manager's window; opens it from front of house if needed. */
export async function openOffice(house: RunningHouse): Promise<Page> {
  await firstFrontOf(house).getByRole('button', { name: 'Manager' }).click();
  return windowOf(house.app, 'manager', house.output);
}
