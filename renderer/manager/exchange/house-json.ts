import { z } from 'zod';
import { type House, house as houseSchema } from '../../../shared/contract/house';
import type { HouseState } from '../../../shared/contract/state';
import { explain } from '../../../shared/contract/validate';
import { withSettings } from '../kinds/settings/section';
import { checked, type FileProblem, type FileRead, wrong } from './read';

/** Raise it when an older Heard could no longer read a file of this version. */
const FORMAT = 1;
const PROBLEMS_SHOWN = 50;

const file = z.strictObject({ heard: z.literal(FORMAT), house: houseSchema });

/** Everything of the house that a manager can edit, as a file for people and machines. */
export const houseToJson = (house: House): string =>
  `${JSON.stringify({ heard: FORMAT, house }, null, 2)}\n`;

/** The house with everything from the file, except its own id and whether it is set up. */
export function houseFromJson(text: string, state: HouseState): FileRead {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return wrong('notJson');
  }
  const { heard } = (raw ?? {}) as { heard?: unknown };
  if (heard !== FORMAT) return wrong(typeof heard === 'number' ? 'newer' : 'notHeard');
  const parsed = file.safeParse(raw);
  if (parsed.success) {
    const { id, settings } = state.house;
    const own = withSettings(parsed.data.house, { isSetUp: settings.isSetUp });
    return checked(state, { ...own, id });
  }
  const problems = new Map<string, FileProblem>();
  for (const issue of parsed.error.issues) {
    const error = explain(new z.ZodError([issue]));
    const field = issue.path.slice(1).join('.');
    if (!problems.has(field)) problems.set(field, { type: 'refused', field, error });
  }
  return { ok: false, problems: [...problems.values()].slice(0, PROBLEMS_SHOWN) };
}
