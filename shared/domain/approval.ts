import type { Command } from '../contract/commands';
import type { Fact } from '../contract/events';
import type { House, Settings, StaffMember } from '../contract/house';
import { PURPOSES, type Purpose } from '../contract/pins';
import type { HouseState } from '../contract/state';
import { withChange } from './change-house';
import { remainingOf } from './menu';

/**
 * What a command must be approved for with a PIN, in a house that has PINs; undefined for nothing. Selling
 * more of a dish than what was left of it is as good as restoring it. Who may change what PINs are asked
 * for, or make somebody a manager, could open everything: that is a manager's always.
 */
export function purposeOf(state: HouseState, command: Command): Purpose | undefined {
  const { pins } = state.house.settings;
  switch (command.type) {
    case 'ticket.void':
    case 'item.void':
      return pins?.voids ? 'voids' : undefined;
    case 'menu.restore':
      return pins?.restore ? 'restore' : undefined;
    case 'menu.eighty-six': {
      const left = remainingOf(state, command.data.menuItemId);
      const isMore = left !== undefined && (command.data.remaining ?? 0) > left;
      return pins?.restore && isMore ? 'restore' : undefined;
    }
    case 'house.change': {
      const next = withChange(state.house, command.data);
      return pins?.manager || opensDoors(state.house, next) ? 'manager' : undefined;
    }
    default:
      return undefined;
  }
}

/** Anything at all is asked a PIN for, once a manager has one. */
export const asksForPins = ({ pins }: Settings): boolean =>
  PURPOSES.some((purpose) => pins?.[purpose] === true);

/** The managers among those who have a PIN: without one, nobody could approve everything. */
export const managersWithPin = (
  staff: readonly StaffMember[],
  people: readonly string[],
): StaffMember[] => staff.filter(({ name, manager }) => manager && people.includes(name));

/**
 * True for a change of the house that would leave it asking for PINs with no manager who has one: nobody
 * would be asked any more, by nobody's decision.
 */
export function losesItsManagers(
  house: House,
  command: Command,
  people: readonly string[],
): boolean {
  if (command.type !== 'house.change') return false;
  const next = withChange(house, command.data);
  return asksForPins(next.settings) && managersWithPin(next.staff, people).length === 0;
}

/** The facts of an approved command, with who approved it. */
export const approvedBy = (facts: readonly Fact[], by: string | undefined): readonly Fact[] =>
  by === undefined ? facts : facts.map((fact) => (SIGNED.has(fact.name) ? withBy(fact, by) : fact));

const SIGNED: ReadonlySet<Fact['name']> = new Set([
  'ticket.voided',
  'item.voided',
  'menu.item-eighty-sixed',
  'menu.item-restored',
  'house.changed',
]);

// Each of the names above has the field; the compiler cannot follow the set.
const withBy = (fact: Fact, by: string): Fact =>
  ({ ...fact, data: { ...fact.data, by } }) as unknown as Fact;

function opensDoors(before: House, after: House): boolean {
  const managers = new Set(before.staff.filter(({ manager }) => manager).map(({ name }) => name));
  return (
    PURPOSES.some(
      (purpose) =>
        (before.settings.pins?.[purpose] ?? false) !== (after.settings.pins?.[purpose] ?? false),
    ) || after.staff.some(({ name, manager }) => manager && !managers.has(name))
  );
}
