import type { House } from '../contract/house';
import type { HouseState } from '../contract/state';
import { hasClosed } from '../domain/closed-tickets';
import { sampleHouse } from '../sample/sample-house';

/** What a person would change first in a house of their own. */
const namesOf = ({ name, menu, tables, staff }: House): string =>
  JSON.stringify([name, ...[menu.items, tables, staff].map((all) => all.map((one) => one.name))]);

/** True while the house is still the sample that Heard opens with and has no ticket. */
export const isUntouchedSample = ({ house, day, tickets, closed }: HouseState): boolean =>
  house.settings.isSetUp !== true &&
  day.lastNumber === 0 &&
  Object.keys(tickets).length === 0 &&
  !hasClosed(closed) &&
  namesOf(house) === namesOf(sampleHouse);
