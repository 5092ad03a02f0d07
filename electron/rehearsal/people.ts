import type { House, OrderType, Priority } from '../../shared/contract/house';
import { between, logNormal, pick, type Random, random } from './random';

/** Who an order is for, and where it goes. */
export type Assignment = {
  orderType: OrderType;
  table?: string | undefined;
  guest?: string | undefined;
  server: string;
  covers?: number | undefined;
  priority: Priority;
};

/** How the simulated people treat one ticket. Seconds of service time. */
export type Manners = {
  /** The cook bumps the whole ticket once its last line is done. */
  bumpsWhole: boolean;
  /**
   * How many calls of the first page stay unanswered. After 1 the server hears the next call, after 2 the
   * manager hears. With 3, a runner picks the food up and no person presses Heard.
   */
  misses: 0 | 1 | 2 | 3;
  hearSeconds: number;
  pickUpSeconds: number;
  /** How long expo checks a ticket before passing it. */
  passSeconds: number;
  /** How long each line takes, as a factor of its prep minutes. One entry per line. */
  cookFactors: number[];
};

/** Shares of order types in a counter restaurant with tables. Our assumption; no published figure is known. */
const TYPES: { orderType: OrderType; share: number }[] = [
  { orderType: 'dine-in', share: 0.58 },
  { orderType: 'takeout', share: 0.24 },
  { orderType: 'drive-thru', share: 0.12 },
  { orderType: 'delivery', share: 0.06 },
];
const RUSH_SHARE = 0.03;
const VIP_SHARE = 0.01;
const WHOLE_SHARE = 0.15;
/** Shares of first pages that are missed at least once, at least twice, and at every call. */
const MISSED_SHARES = [0.03, 0.01, 0.003] as const;
/** Spread of prep times: 1 line in 20 takes longer than 1.8 × its minutes. */
const COOK_SIGMA = 0.35;

const GUESTS = [
  ...['Alma', 'Ben', 'Carmen', 'Dev', 'Elif', 'Farid', 'Grace', 'Hana', 'Ivo', 'José', 'Kai'],
  ...['Lena', 'Mateo', 'Nia', 'Omar', 'Priya', 'Quinn', 'Rui', 'Sofía', 'Tess', 'Uma', 'Zoë'],
];

/** Seats an order at the table that the export names, else at a random table. */
export function assign(house: House, table: string | undefined, next: Random): Assignment {
  const { tables, staff } = house;
  const servers = staff.filter((member) => !member.manager).map((member) => member.name);
  const names = servers.length > 0 ? servers : staff.map((member) => member.name);
  const orderType = table === undefined ? typeOf(next(), tables.length > 0) : 'dine-in';
  const chance = next();
  const priority =
    chance < RUSH_SHARE ? 'rush' : chance < RUSH_SHARE + VIP_SHARE ? 'vip' : 'normal';
  if (orderType !== 'dine-in') {
    const server = pick(next, names) ?? 'Counter';
    return { orderType, guest: pick(next, GUESTS), server, priority };
  }
  const seated = table ?? pick(next, tables)?.name;
  // Each server has a section of neighbouring tables.
  const place = tables.findIndex(({ name }) => name === seated);
  const section = place < 0 ? undefined : names[Math.floor((place * names.length) / tables.length)];
  const server = section ?? pick(next, names) ?? 'Counter';
  return { orderType, table: seated, server, covers: 1 + Math.floor(next() * 4), priority };
}

/** How people treat ticket `index` of `lines` lines. Depends only on the arguments, not on the order of calls. */
export function mannersOf(seed: number, index: number, lines: number): Manners {
  const next = random(Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) + Math.imul(index + 1, 0xc2b2ae35));
  return {
    bumpsWhole: next() < WHOLE_SHARE,
    misses: missesOf(next()),
    hearSeconds: between(next, 2, 15),
    pickUpSeconds: between(next, 15, 60),
    cookFactors: Array.from({ length: lines }, () =>
      Math.min(4, Math.max(0.4, logNormal(next, COOK_SIGMA))),
    ),
    passSeconds: between(next, 2, 10),
  };
}

function missesOf(chance: number): Manners['misses'] {
  const [once, twice, always] = MISSED_SHARES;
  if (chance >= once) return 0;
  return chance >= twice ? 1 : chance >= always ? 2 : 3;
}

function typeOf(chance: number, hasTables: boolean): OrderType {
  let left = chance;
  for (const { orderType, share } of TYPES) {
    left -= share;
    if (left < 0) return orderType === 'dine-in' && !hasTables ? 'takeout' : orderType;
  }
  return 'takeout';
}
