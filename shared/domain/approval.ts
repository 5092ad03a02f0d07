import type { Command, CommandOf, CommandType } from '../contract/commands';
import type { EventData, EventName, Fact } from '../contract/events';
import type { House, Settings, StaffMember } from '../contract/house';
import { PURPOSES, type Purpose } from '../contract/pins';
import type { HouseState } from '../contract/state';
import { withChange } from './change-house';
import { countOf } from './menu';

type SignedName = {
  [N in EventName]: 'by' extends keyof EventData<N> ? N : never;
}[EventName];

type ApprovalRule<T extends CommandType> = {
  /** What the command must be approved for now; undefined for nothing. */
  purpose(state: HouseState, command: CommandOf<T>): Purpose | undefined;
  /** The events of the command that record who approved it. */
  signs: readonly SignedName[];
};

const voids = ({ house }: HouseState): Purpose | undefined =>
  house.settings.pins?.voids ? 'voids' : undefined;
const restores = ({ house }: HouseState): Purpose | undefined =>
  house.settings.pins?.restore ? 'restore' : undefined;

/**
 * Every command that may need approval with a PIN, in a house that has PINs. No other command does. Selling more of a
 * dish than was left counts as restoring it. A change of what needs a PIN, and a new manager, always need a manager's
 * PIN, because they could open everything.
 */
export const APPROVALS = {
  'ticket.void': { purpose: voids, signs: ['ticket.voided'] },
  'item.void': { purpose: voids, signs: ['item.voided'] },
  'menu.restore': { purpose: restores, signs: ['menu.item-restored'] },
  'ingredient.restore': { purpose: restores, signs: ['ingredient.restored'] },
  'menu.eighty-six': {
    purpose(state, { data }) {
      const left = countOf(state, data.menuItemId);
      const isMore = left !== undefined && (data.remaining ?? 0) > left;
      return isMore ? restores(state) : undefined;
    },
    signs: ['menu.item-eighty-sixed'],
  },
  'house.change': {
    purpose({ house }, { data }) {
      const isAsked = house.settings.pins?.manager || opensDoors(house, withChange(house, data));
      return isAsked ? 'manager' : undefined;
    },
    signs: ['house.changed'],
  },
} as const satisfies { readonly [T in CommandType]?: ApprovalRule<T> };

/** True for the type of a command that may need an approval. */
export const isGuarded = (type: unknown): type is keyof typeof APPROVALS =>
  typeof type === 'string' && Object.hasOwn(APPROVALS, type);

/** What a command must be approved for with a PIN, in a house that has PINs; undefined for nothing. */
export function purposeOf(state: HouseState, command: Command): Purpose | undefined {
  if (!isGuarded(command.type)) return undefined;
  // The key is the command's type, so the rule takes this command; the compiler cannot follow the look-up.
  const { purpose } = APPROVALS[command.type] as unknown as ApprovalRule<CommandType>;
  return purpose(state, command);
}

/** True if the house asks for a PIN for any purpose, once a manager has one. */
export const asksForPins = ({ pins }: Settings): boolean =>
  PURPOSES.some((purpose) => pins?.[purpose] === true);

/** The managers who have a PIN. Without one, nobody can approve everything. */
export const managersWithPin = (
  staff: readonly StaffMember[],
  people: readonly string[],
): StaffMember[] => staff.filter(({ name, manager }) => manager && people.includes(name));

/**
 * True for a `house.change` after which the house asks for PINs but no manager has one. It would turn PINs off
 * without anyone choosing that.
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

const SIGNED: ReadonlySet<EventName> = new Set(
  Object.values(APPROVALS).flatMap(({ signs }): readonly SignedName[] => signs),
);

// The data of each SignedName has the field; the compiler cannot follow the set.
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
