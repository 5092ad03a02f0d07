import { mkdir } from 'node:fs/promises';
import { openDayJournal } from '../../../../electron/hub/journal/day-files/day-journal';
import { openHub } from '../../../../electron/hub/open-hub';
import { commandData, commandRoles } from '../../../../shared/contract/commands';
import { type House, settings as settingsSchema } from '../../../../shared/contract/house';
import type { Actor, Role } from '../../../../shared/contract/roles';
import { isGuarded } from '../../../../shared/domain/approval';

/**
 * Writes a golden journal with this version's hub: three business days of a small house with every type of
 * event. `node scripts/run-ts.mjs test/electron/hub/backup/make-golden.ts DIR`; see
 * test/fixtures/journals/README.md. Leaves out commands that a version does not know, so that older
 * versions can write the same evening.
 */
process.env.TZ = 'UTC';
const dir = process.argv[2];
if (!dir) throw new Error('Say into which folder: make-golden.ts DIR');

const always = { ageing: 5, late: 8 };
const dish = (id: string, name: string, stations: string[]) => ({
  id,
  name,
  category: 'Platos',
  price: 975,
  stations,
  prepMinutes: 8,
  modifierGroups: [],
});
const house: House = {
  id: 'golden',
  name: 'La Dorada',
  menu: {
    categories: ['Platos'],
    modifierGroups: [],
    items: [
      dish('mole', 'Mole 🌶', ['grill']),
      dish('tlayuda', 'Tlayuda', ['grill', 'cold']),
      dish('ensalada', 'Ensalada', ['cold']),
    ],
  },
  stations: [
    { id: 'grill', name: 'Grill' },
    { id: 'cold', name: 'Cold' },
  ],
  tables: ['1', '2', '3', 'Terraza'].map((name) => ({ name, zone: 'Sala' })),
  staff: [
    { name: 'Ana', manager: false },
    { name: 'Luis', manager: true },
  ],
  settings: {
    language: 'en',
    currency: 'USD',
    dayTurnHour: 4,
    defaultStation: 'grill',
    expo: false,
    pageAgainAfterSeconds: 30,
    thresholds: { 'dine-in': always, takeout: always, delivery: always, 'drive-thru': always },
  },
};

const clock = { now: Date.UTC(2026, 10, 20, 19, 45) };
let made = 0;
/** UUIDv7, in ascending order. */
const id = (): string => {
  made += 1;
  return `019aa1a2-0000-7000-8000-${made.toString(16).padStart(12, '0')}`;
};

await mkdir(dir, { recursive: true });
const journal = await openDayJournal(dir, { now: () => clock.now });
const { hub, close } = await openHub({
  dataDir: dir,
  journal,
  house,
  now: () => clock.now,
  report: fail,
  onUnavailable: (_isUnavailable, error) => fail('journal', error),
  start: [],
  clocks: 'none',
});

function fail(name: string, error: unknown): void {
  throw new Error(name, { cause: error });
}

async function send(type: string, data: object, role?: Role): Promise<void> {
  const roles = (commandRoles as Record<string, readonly Role[]>)[type];
  if (!roles) return;
  clock.now += 17_000;
  const by: Actor = {
    role: role ?? roles[0] ?? 'system',
    name: 'golden',
    // As if the house asked for a PIN: the event then names the approver.
    ...(isGuarded(type) ? { person: 'Ana' } : {}),
  };
  const ack = await hub.submit({ id: id(), type, data }, by);
  if (!ack.ok) throw new Error(`${type}: ${ack.error.message}`);
}

/** Places an order and returns its id and the ids of its lines. */
async function place(
  items: readonly (readonly [dish: string, change?: object])[],
  change: object = {},
) {
  const lines = items.map(([menuItemId, more]) => ({
    itemId: id(),
    menuItemId,
    quantity: 1,
    ...more,
  }));
  const ticketId = id();
  const known = Object.keys(commandData['ticket.place'].shape);
  const common = { ticketId, orderType: 'dine-in', server: 'Ana', priority: 'normal' };
  const order = { ...common, table: '1', ...change, items: lines };
  const entries = Object.entries(order).filter(([key]) => known.includes(key));
  await send('ticket.place', Object.fromEntries(entries));
  return { ticketId, itemIds: lines.map(({ itemId }) => itemId) };
}

const pageIds = (): string[] => Object.keys(hub.state.pages);

await send('shift.start', { server: 'Ana', zones: ['Sala'] });
await send('shift.start', { server: 'Luis' });
await send('house.change', { tables: [...house.tables, { name: 'Barra', zone: 'Sala' }] });
// Fields newer than the first version are optional, and this version may not know them.
const latest = Object.keys(settingsSchema.shape).includes('timeZone') ? { timeZone: 'UTC' } : {};
const later = { landTogether: true, courses: ['Entradas', 'Fuertes'], quickNotes: ['sin sal'] };
if (Object.keys(settingsSchema.shape).includes('landTogether'))
  await send('house.change', { settings: { ...house.settings, ...later, ...latest } });
await send('menu.eighty-six', { menuItemId: 'ensalada', remaining: 4 });

// PIN events, as the hub writes them; the journal never has a digit of a PIN.
await send('staff.set-pin', { who: 'Ana' });
await send('staff.set-pin', { who: 'Luis', by: 'Ana' });
await send('staff.refuse', { purpose: 'voids', window: 'front-of-house' });
await send('staff.approve', { who: 'Ana', purpose: 'voids', window: 'front-of-house' });
await send('staff.remove-pin', { who: 'Luis', by: 'Ana' });
await send('staff.reset-pins', { people: ['Ana'] });

// A ticket through the whole service: courses, an allergy, a change, a recall, pages, served.
const first = await place(
  [
    [
      'mole',
      {
        seat: 1,
        allergens: ['nuts'],
        allergies: ['Kiwi'],
        modifiers: ['No onion'],
        note: 'bien hecho\u2028sí',
      },
    ],
    ['tlayuda', { course: 2 }],
  ],
  { guest: 'Núria O’Neill', covers: 2, note: 'By the window' },
);
await send('ticket.acknowledge', { ticketId: first.ticketId, what: 'allergies' });
const extra = id();
await send('ticket.add-items', {
  ticketId: first.ticketId,
  items: [{ itemId: extra, menuItemId: 'ensalada', quantity: 2 }],
});
await send('ticket.acknowledge', { ticketId: first.ticketId, what: 'changes' });
await send('item.start', { ticketId: first.ticketId, itemId: first.itemIds[0] });
await send('item.bump', { ticketId: first.ticketId, itemId: first.itemIds[0] });
await send('item.recall', { ticketId: first.ticketId, itemId: first.itemIds[0] });
await send('ticket.bump', { ticketId: first.ticketId });
if (pageIds().length === 0) await send('ticket.pass', { ticketId: first.ticketId }, 'system');
if (pageIds().length === 0)
  await send('page.send', { ticketId: first.ticketId, server: 'Ana' }, 'system');
await send('page.escalate', { pageId: pageIds()[0], level: 2 }, 'system');
await send('page.hand-over', { pageIds: pageIds().slice(0, 1), to: 'Luis' });
await send('page.hear', { pageId: pageIds()[0] });
await send('ticket.serve', { ticketId: first.ticketId });
await send('ticket.fire-course', { ticketId: first.ticketId, course: 2 });
await send('item.bump', { ticketId: first.ticketId, itemId: first.itemIds[1], station: 'cold' });
await send('item.bump', { ticketId: first.ticketId, itemId: first.itemIds[1], station: 'grill' });
await send('ticket.serve', { ticketId: first.ticketId });

// Moved, prioritised, voided in part, split, merged, voided.
const second = await place([['mole'], ['mole'], ['tlayuda']], { table: '2', priority: 'rush' });
await send('ticket.prioritise', { ticketId: second.ticketId, priority: 'vip' });
await send('item.prioritise', {
  ticketId: second.ticketId,
  itemId: second.itemIds[0],
  priority: 'rush',
});
await send('ticket.move', { ticketId: second.ticketId, table: 'Terraza', server: 'Luis' });
await send('item.void', {
  ticketId: second.ticketId,
  itemId: second.itemIds[1],
  reason: 'dropped',
});
const split = id();
await send('ticket.split', {
  ticketId: second.ticketId,
  itemIds: second.itemIds.slice(2),
  newTicketId: split,
});
const third = await place([['mole']], {
  orderType: 'takeout',
  table: undefined,
  guest: 'Omar',
  promisedAt: '2026-11-20T20:30:00Z',
});
await send('ticket.merge', { ticketId: third.ticketId, into: split });
await send('ticket.void', { ticketId: second.ticketId, reason: 'guest left' });
await send('menu.eighty-six', { menuItemId: 'tlayuda' });
await send('menu.restore', { menuItemId: 'tlayuda' });
await send('page.send', { table: '3', server: 'Ana', call: 'question', text: 'call the guest' });

// The day turns with open tickets, which the next one continues.
clock.now = Date.UTC(2026, 10, 21, 12, 0);
await send('shift.end', { server: 'Luis' });
const fourth = await place([['mole'], ['ensalada', { quantity: 2 }]], { table: 'Barra' });
await send('ticket.bump', { ticketId: split });
await send('item.start', { ticketId: fourth.ticketId, itemId: fourth.itemIds[0] });
if (Object.hasOwn(commandData, 'item.remake')) await thirdDay();
await close();

/** A day with what a sent ticket can become: changed, made again, held, joined and taken back. */
async function thirdDay(): Promise<void> {
  clock.now = Date.UTC(2026, 10, 22, 12, 0);
  await send('shift.start', { server: 'Ana' });
  await send('shift.start', { server: 'Luis' });
  await send('shift.pause', { server: 'Luis', to: 'Ana' });
  await send('shift.resume', { server: 'Luis' });
  const sides = {
    id: 'sides',
    name: 'Acompañamiento',
    min: 1,
    max: 2,
    countsAllDay: true,
    modifiers: [
      { name: 'Arroz', price: 0 },
      { name: 'Papas', price: 250, kind: 'side', stations: ['cold'] },
    ],
  };
  const [first, ...others] = hub.state.house.menu.items;
  await send('house.change', {
    menu: {
      ...hub.state.house.menu,
      modifierGroups: [sides],
      items: [
        { ...first, ingredients: ['Cebolla'], modifierGroups: ['sides'], portions: 'halves' },
        ...others,
        {
          ...dish('menu-del-dia', 'Menú del día', ['grill']),
          combo: ['mole', 'ensalada'].map((menuItemId) => ({ menuItemId })),
        },
      ],
    },
  });
  await send('ingredient.eighty-six', { name: 'Cebolla' });
  await send('ingredient.restore', { name: 'cebolla' });

  // An order for later, moved half an hour; a ticket that is held, fired and pinned.
  const later = await place([['mole']], {
    orderType: 'takeout',
    table: undefined,
    guest: 'Sol',
    promisedAt: '2026-11-22T18:00:00Z',
  });
  await send('ticket.change', { ticketId: later.ticketId, promisedAt: '2026-11-22T18:30:00Z' });
  const held = await place(
    [['mole', { quantity: 4, choices: [{ group: 'sides', name: 'Papas' }] }], ['ensalada']],
    { covers: 6, hold: true },
  );
  await place([['menu-del-dia'], ['mole', { quantity: 0.5 }]], { table: 'Terraza' });
  await send('ticket.fire-course', { ticketId: held.ticketId, course: 1 });
  await send('ticket.hold', { ticketId: held.ticketId, itemIds: held.itemIds.slice(1) });
  await send('ticket.fire-course', { ticketId: held.ticketId, course: 1 });
  await send('ticket.pin', { ticketId: held.ticketId, pinned: true });
  const [mole = ''] = held.itemIds;
  await send('item.change', {
    ticketId: held.ticketId,
    itemId: mole,
    choices: [{ group: 'sides', name: 'Arroz' }],
    modifiers: ['sin cebolla'],
    seat: 2,
    toGo: true,
  });
  await send('ticket.change', { ticketId: held.ticketId, guest: 'Vera', note: 'cumpleaños' });
  await send('ticket.acknowledge', {
    ticketId: held.ticketId,
    what: 'changes',
    station: 'grill',
  });
  const strike = { itemId: mole, quantity: 1, reason: 'one too many', cooked: false };
  await send('item.void', { ticketId: held.ticketId, ...strike });
  await send('ticket.unvoid', { ticketId: held.ticketId });
  const apart = id();
  await send('ticket.split', {
    ticketId: held.ticketId,
    itemIds: [],
    newTicketId: apart,
    portions: [{ itemId: mole, quantity: 1, newItemId: id() }],
    covers: 2,
  });
  await send('ticket.merge', { ticketId: apart, into: held.ticketId });
  await send('ticket.unmerge', { ticketId: apart });

  // Served, taken back with its page, served again; made again; paid in two parts; the table is freed.
  const seated = await place([['mole'], ['tlayuda']], { table: '3', covers: 2 });
  const [eaten = '', paid = ''] = seated.itemIds;
  await send('ticket.bump', { ticketId: seated.ticketId });
  if (pageIds().length === 0) await send('ticket.pass', { ticketId: seated.ticketId }, 'system');
  await send('page.send', { ticketId: seated.ticketId, server: 'Ana' }, 'system');
  const pageId = pageIds().find((one) => hub.state.pages[one]?.ticketId === seated.ticketId);
  await send('page.hear', { pageId });
  await send('ticket.serve', { ticketId: seated.ticketId });
  await send('ticket.unserve', { ticketId: seated.ticketId });
  await send('ticket.serve', { ticketId: seated.ticketId });
  const again = id();
  await send('item.remake', {
    ticketId: seated.ticketId,
    itemId: eaten,
    newItemId: again,
    reason: 'cold',
  });
  await send('item.bump', { ticketId: seated.ticketId, itemId: again });
  await send('ticket.serve', { ticketId: seated.ticketId });
  const bills = [{ lines: [] }, { lines: [{ itemId: paid, quantity: 1 }] }];
  await send('ticket.split-bill', { ticketId: seated.ticketId, bills });
  await send('table.free', { table: '3' });

  // Still at its table when the journal ends.
  const sitting = await place([['ensalada']], { table: '2' });
  await send('ticket.bump', { ticketId: sitting.ticketId });
  await send('ticket.serve', { ticketId: sitting.ticketId });
}
