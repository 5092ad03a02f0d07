import type { CommandOf } from '../contract/commands';
import type { HouseState } from '../contract/state';
import { accept, type Decision, fact, reject } from './decision';

/** Decides `floor.arrange`. Refuses with `not-found` a table that the house does not have. */
export function arrangeFloor(
  { house }: HouseState,
  { data }: CommandOf<'floor.arrange'>,
): Decision {
  const positions = new Map(data.tables.map(({ name, position }) => [name, position]));
  const known = new Set(house.tables.map(({ name }) => name));
  const place = data.tables.findIndex(({ name }) => !known.has(name));
  const unknown = data.tables[place];
  if (unknown) {
    return reject('not-found', 'no-table', { table: unknown.name }, `data.tables.${place}.name`);
  }
  const isThere = house.tables.every(({ name, position }) => {
    const wanted = positions.get(name);
    return wanted === undefined || (wanted.x === position?.x && wanted.y === position.y);
  });
  if (isThere) return accept();
  const tables = house.tables.map((table) => {
    const position = positions.get(table.name);
    return position === undefined ? table : { ...table, position };
  });
  return accept(fact('house.changed', 'house', { tables }));
}
