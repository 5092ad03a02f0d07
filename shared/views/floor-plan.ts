import type { Position, Table } from '../contract/house';
import { foldedText } from '../domain/folded-text';
import type { FloorPhase, FloorTicket } from './floor';

/** How many tables fit in a row of a plan. */
const PLAN_COLUMNS = 7;
/** The width of a table's cell in percent: seven cells are evenly spaced on whole percents. */
export const PLAN_PITCH = 14;
/** The fewest rows of a plan on which a person arranges tables. */
const ROOMY_ROWS = 3;
/** The share of its cell that a table takes; the rest is the space between tables. */
const TAKES = 0.9;

/** A table and its middle, in percent of its zone's plan. */
export type Place = { table: Table; position: Position };

/** `rows`: the height of the plan, in tables. */
export type ZonePlan = { zone: string; rows: number; places: Place[] };

/**
 * The plan of each zone, in the house's order. A table with a position is there, moved inwards if it would stick out;
 * the others fill free cells row by row. No two tables share a place, and the same tables always get the same plan.
 * With `isRoomy`, a zone without any position also has room to move its tables.
 */
export function floorPlan(tables: readonly Table[], isRoomy = false): ZonePlan[] {
  const zones = [...new Set(tables.map(({ zone }) => zone))];
  return zones.map((zone) => {
    const inZone = tables.filter((table) => table.zone === zone);
    const full = Math.ceil(inZone.length / PLAN_COLUMNS);
    const isArranged = isRoomy || inZone.some(({ position }) => position !== undefined);
    for (let rows = isArranged ? Math.max(ROOMY_ROWS, full + 1) : full; ; rows += 1) {
      const places = placed(inZone, rows);
      if (places) return { zone, rows, places };
    }
  });
}

/** A place for each table; undefined if that many rows have no room for all. */
function placed(tables: readonly Table[], rows: number): Place[] | undefined {
  const at = new Map<string, Position>();
  const taken: Position[] = [];
  for (const { name, position } of tables) {
    const there = position && withinPlan(position, rows);
    if (!there || taken.some(({ x, y }) => x === there.x && y === there.y)) continue;
    at.set(name, there);
    taken.push(there);
  }
  const free = cells(rows).filter((cell) => !taken.some((other) => isOn(cell, other, rows)));
  for (const { name } of tables) {
    if (at.has(name)) continue;
    const cell = free.shift();
    if (!cell) return undefined;
    at.set(name, cell);
  }
  return tables.flatMap((table) => {
    const position = at.get(table.name);
    return position ? [{ table, position }] : [];
  });
}

/** The cells of a plan, row by row: on whole percents, unless there are too many rows for that. */
const cells = (rows: number): Position[] =>
  Array.from({ length: rows * PLAN_COLUMNS }, (_, index) => {
    const y = ((Math.floor(index / PLAN_COLUMNS) + 0.5) * 100) / rows;
    return {
      x: 50 + ((index % PLAN_COLUMNS) - (PLAN_COLUMNS - 1) / 2) * PLAN_PITCH,
      y: rows > 50 ? y : Math.round(y),
    };
  });

const isOn = (a: Position, b: Position, rows: number): boolean =>
  Math.abs(a.x - b.x) < TAKES * PLAN_PITCH && Math.abs(a.y - b.y) < (TAKES * 100) / rows;

/** The nearest position at which the whole table is on a plan of that many rows. */
export function withinPlan({ x, y }: Position, rows: number): Position {
  const aside = PLAN_PITCH / 2;
  const above = rows > 50 ? 50 / rows : Math.floor(50 / rows);
  return {
    x: Math.min(Math.max(x, aside), 100 - aside),
    y: Math.min(Math.max(y, above), 100 - above),
  };
}

/** Where a dropped table lands: on whole percents, and wholly on the plan. */
export const snapped = ({ x, y }: Position, rows: number): Position =>
  withinPlan({ x: Math.round(x), y: Math.round(y) }, rows);

/** The tickets of each table by its name, and those of places that the house does not know. */
export type Seated = {
  atTables: Map<string, FloorTicket[]>;
  elsewhere: { place: string; cards: FloorTicket[] }[];
};

/** Groups the tickets that have a table by their place, the most urgent of each place first. */
export function seated(tables: readonly Table[], cards: readonly FloorTicket[]): Seated {
  const named = new Map(tables.map(({ name }) => [foldedText(name), name]));
  const atTables: Seated['atTables'] = new Map();
  const places = new Map<string, { place: string; cards: FloorTicket[] }>();
  for (const card of cards) {
    const { table } = card.ticket;
    if (table === undefined) continue;
    const key = foldedText(table);
    const name = named.get(key);
    const there = name === undefined ? places.get(key)?.cards : atTables.get(name);
    if (there) there.push(card);
    else if (name !== undefined) atTables.set(name, [card]);
    else places.set(key, { place: table, cards: [card] });
  }
  const elsewhere = [...places.values()];
  for (const there of [...atTables.values(), ...elsewhere.map((each) => each.cards)]) {
    there.sort(byUrgency);
  }
  return { atTables, elsewhere };
}

/** The phases by what the floor has to do first: carry, then wait, then nothing. */
const URGENCY: Record<FloorPhase, number> = {
  ready: 0,
  'partly-ready': 1,
  heard: 2,
  cooking: 3,
  'in-kitchen': 3,
  held: 4,
  seated: 5,
};

/** Orders the tickets of a table: those that nobody answered, then by phase, then the longest wait. */
const byUrgency = (a: FloorTicket, b: FloorTicket): number =>
  Number(b.repaged) - Number(a.repaged) ||
  URGENCY[a.phase] - URGENCY[b.phase] ||
  a.since - b.since ||
  a.ticket.number - b.ticket.number;
