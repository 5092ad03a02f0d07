import type { Item, Ticket } from '../contract/state';
import { allergyNames } from '../domain/allergies';
import { isUnseen, wasOwedWhenVoided } from '../domain/ticket/lines';
import type { RailTicket } from './rail';
import { isWaiting, type RailLine, type RailSection } from './rail-lines';
import { remember } from './remember';

/** The state of a line at expo. `passed`: on the pass, and its server is called. */
export type ExpoState = 'owed' | 'started' | 'ready' | 'passed' | 'voided';

/**
 * A row of a card at expo: a dish (equal lines are one row), a course that waits folded to one row, or everything that
 * was served folded to one row.
 */
export type ExpoRow =
  | {
      kind: 'dish';
      /** The first line; the others differ from it only in their seats. */
      item: Item;
      items: Item[];
      quantity: number;
      /** Ascending; empty if no seat was named. */
      seats: number[];
      state: ExpoState;
      isNew: boolean;
      isRush: boolean;
    }
  | { kind: 'waits'; section: RailSection; count: number }
  | { kind: 'served'; count: number };

export type DishRow = Extract<ExpoRow, { kind: 'dish' }>;

/**
 * The rows of a card: what cooks and what is on the pass in the order of the rail, then what waits, then what was
 * served. A voided line stays until a cook has seen it.
 */
export const expoRows = remember(
  () => '',
  ({ ticket, sections }: RailTicket, _: undefined): ExpoRow[] => {
    const dishes = sections
      .filter((section) => !isWaiting(section))
      .flatMap(({ lines }) => lines)
      .filter((line) => isShown(ticket, line));
    const waits = sections.filter(isWaiting).flatMap((section): ExpoRow[] => {
      const count = countOf(section.lines.map(({ item }) => item).filter(isHeld));
      return count > 0 ? [{ kind: 'waits', section, count }] : [];
    });
    const served = countOf(ticket.items.filter(({ phase }) => phase === 'served'));
    return [
      ...dishRows(dishes),
      ...waits,
      ...(served > 0 ? [{ kind: 'served', count: served } as const] : []),
    ];
  },
);

const isHeld = ({ phase }: Item): boolean => phase === 'held';

const countOf = (items: readonly Item[]): number =>
  items.reduce((sum, { quantity }) => sum + quantity, 0);

function isShown(ticket: Ticket, { item }: RailLine): boolean {
  if (item.phase === 'served') return false;
  if (item.phase !== 'voided') return true;
  const at = item.voided?.at;
  return wasOwedWhenVoided(item) && item.stations.some((one) => isUnseen(ticket, at, one));
}

function dishRows(lines: readonly RailLine[]): ExpoRow[] {
  const rows = new Map<string, DishRow>();
  for (const line of lines) {
    const { item } = line;
    const row: DishRow = {
      kind: 'dish',
      item,
      items: [],
      quantity: 0,
      seats: [],
      state: stateOf(item),
      isNew: line.new,
      isRush: line.rush,
    };
    const key = keyOf(row);
    const known = rows.get(key) ?? row;
    known.items.push(item);
    known.quantity += item.quantity;
    if (item.seat !== undefined) {
      known.seats = [...new Set([...known.seats, item.seat])].sort((a, b) => a - b);
    }
    rows.set(key, known);
  }
  return [...rows.values()];
}

function stateOf({ phase, passedAt }: Item): ExpoState {
  if (phase === 'ready') return passedAt === undefined ? 'ready' : 'passed';
  return phase === 'started' || phase === 'voided' ? phase : 'owed';
}

/** Everything that a person reads on a line except its quantity and its seat. */
const keyOf = ({ item, state, isNew, isRush }: DishRow): string =>
  JSON.stringify([
    [item.menuItemId, item.name, item.course, state, isNew, isRush, item.toGo, item.combo?.name],
    [item.modifiers, item.choices, allergyNames(item), item.note],
    [item.stations, Object.keys(item.doneStations ?? {}).sort()],
    [item.voided?.reason, item.remake?.reason, item.recalledAt],
  ]);
