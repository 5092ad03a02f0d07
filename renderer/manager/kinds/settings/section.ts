import type { z } from 'zod';
import type { House, Settings } from '../../../../shared/contract/house';
import type { Form, Read } from '../kind';

export const SECTIONS = [
  'house',
  'courses',
  'pass',
  'service',
  'waiting',
  'sounds',
  'languages',
  'windows',
  'pins',
] as const;
export type SectionName = (typeof SECTIONS)[number];

/** Settings that belong together, as one form: flat, so that each field is compared separately. Pure. */
export type Section<F extends Form> = {
  name: SectionName;
  form: z.ZodType<F>;
  toForm(house: House): F;
  /** The house with the form's settings. Settings that the form does not show stay as they are. */
  read(form: F, house: House): Read<House>;
};

type Part = { [K in keyof Settings]?: Settings[K] | undefined };

/** The house with some settings changed; undefined removes a setting. */
export function withSettings(house: House, part: Part): House {
  const entries = Object.entries({ ...house.settings, ...part });
  const settings = Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  return { ...house, settings: settings as Settings };
}

/** A boolean setting: one that was never on stays absent while it is off. */
export const yes = (value: boolean, before: boolean | undefined): boolean | undefined =>
  value || before !== undefined ? value : undefined;
