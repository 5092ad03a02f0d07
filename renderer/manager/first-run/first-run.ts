import { z } from 'zod';
import {
  type House,
  LANGUAGES,
  type StaffMember,
  type Table,
} from '../../../shared/contract/house';
import { type Problem, Reader } from '../kinds/problems';
import { withSettings } from '../kinds/settings/section';
import { menuOf, type QuickMenu, readQuickMenu } from './quick-menu';
import { readQuickStaff, readQuickTables } from './quick-names';

/** A new house as it is typed. */
export const firstRunForm = z.object({
  name: z.string(),
  language: z.enum(LANGUAGES),
  currency: z.string(),
  timeZone: z.string(),
  menu: z.string(),
  tables: z.string(),
  staff: z.string(),
});
export type FirstRunForm = z.infer<typeof firstRunForm>;

/** The names to use for parts without a typed name. */
export type UsualNames = { menu: string; kitchen: string; room: string };

/** The house that the typed lines make, as far as they can be read, and all their problems. */
export type Plan = QuickMenu & {
  name: string;
  tables: Table[];
  staff: StaffMember[];
  problems: readonly Problem[];
};

const LIMITS = { items: 2000, categories: 60, stations: 40, staff: 500 } as const;

/** Reads the typed form; `usual` has the names of parts without a typed one. */
export function planOf(form: FirstRunForm, usual: UsualNames): Plan {
  const reader = new Reader();
  const name = reader.name('name', form.name);
  const menu = menuOf(readQuickMenu(form.menu, reader, usual.menu), usual.kitchen);
  for (const list of ['items', 'categories', 'stations'] as const) {
    if (menu[list].length > LIMITS[list]) reader.fault('menu', 'tooMany', { max: LIMITS[list] });
  }
  const tables = readQuickTables(form.tables, reader, usual.room);
  const staff = readQuickStaff(form.staff, reader);
  if (staff.length > LIMITS.staff) reader.fault('staff', 'tooMany', { max: LIMITS.staff });
  return { ...menu, name, tables, staff, problems: reader.problems };
}

/** The house with the plan's menu, stations, tables and people instead of its own, set up. */
export function houseOf(plan: Plan, form: FirstRunForm, house: House): House {
  const { name, categories, items, stations, tables, staff } = plan;
  const { zones: _zones, ...before } = house;
  const { language, currency, timeZone } = form;
  const defaultStation = stations[0]?.id ?? house.settings.defaultStation;
  const next = { ...before, name, stations, tables, staff };
  return withSettings(
    { ...next, menu: { categories, items, modifierGroups: [] } },
    { language, currency, timeZone, defaultStation, isSetUp: true },
  );
}

/** The house, marked as one that a person chose to start from. */
export const setUp = (house: House): House => withSettings(house, { isSetUp: true });

/** True once a person chose which house to start with. */
export const isSetUp = ({ settings }: House): boolean => settings.isSetUp === true;
