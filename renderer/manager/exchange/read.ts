import type { HeardError } from '../../../shared/contract/acks';
import type { House } from '../../../shared/contract/house';
import type { HouseState } from '../../../shared/contract/state';
import { changeHouse } from '../../../shared/domain/change-house';
import type { Under } from '../../say/message-id';
import { changeBetween } from '../house/change';
import type { Reference } from '../house/references';
import { type Form, find, type Kind } from '../kinds/kind';
import { people } from '../kinds/person';
import { stations, tables } from '../kinds/places';

/** Why a file is not accepted. `row` counts as a spreadsheet does; `field` is a column or a path. */
export type FileProblem = { row?: number; field?: string } & (
  | Unreadable
  | { type: 'refused'; error: HeardError }
);
/** The words are in the catalogue under `problem.`. */
type Unreadable = {
  type: Under<'problem'>;
  /** A `table` is shown as `name`, in words. */
  values?: Record<string, string | number>;
};

/** The house that a file makes, or all problems of the file. */
export type FileRead = { ok: true; house: House } | { ok: false; problems: FileProblem[] };

export const FILE_BYTES_MAX = 4 * 1024 * 1024;

/** A file with one problem. */
export const wrong = (
  type: Unreadable['type'],
  rest: Omit<FileProblem & Unreadable, 'type'> = {},
): FileRead => ({ ok: false, problems: [{ type, ...rest }] });

/** Checks for anything that the hub would refuse, or that would remove something the service is using. */
export function checked(state: HouseState, house: House): FileRead {
  const decision = changeHouse(state, {
    id: '',
    type: 'house.change',
    data: changeBetween(state.house, house),
  });
  if (!decision.ok) {
    const { error } = decision;
    const { field } = error;
    return { ok: false, problems: [{ type: 'refused', error, ...(field && { field }) }] };
  }
  const problems = [
    ...lost(state, house, stations),
    ...lost(state, house, tables),
    ...lost(state, house, people),
  ];
  return problems.length === 0 ? { ok: true, house } : { ok: false, problems };
}

const IN_SERVICE = ['ticket', 'page', 'table-page', 'shift'] as const satisfies Reference['type'][];

function lost<T extends { name: string }, F extends Form>(
  state: HouseState,
  house: House,
  kind: Kind<T, F>,
): FileProblem[] {
  return kind.all(state.house).flatMap((thing) => {
    if (find(kind, house, kind.keyOf(thing))) return [];
    const uses = kind.usesOf(state, thing).flatMap((use): FileProblem[] => {
      const type = IN_SERVICE.find((each) => each === use.type);
      const name = kind.name === 'table' ? { table: thing.name } : { name: thing.name };
      const values = { ...name, use: use.name };
      return type === undefined ? [] : [{ type: `inUse.${type}`, values }];
    });
    return uses.slice(0, 1);
  });
}
