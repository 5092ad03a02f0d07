import type { z } from 'zod';
import type { House, Settings } from '../../../../shared/contract/house';
import type { Form, Read } from '../kind';

export const SECTIONS = [
  'house',
  'courses',
  'pass',
  'waiting',
  'sounds',
  'languages',
  'windows',
  'pins',
] as const;
export type SectionName = (typeof SECTIONS)[number];

/** Settings that belong together, as one form: flat, so that each field is compared by itself. Pure. */
export type Section<F extends Form> = {
  name: SectionName;
  form: z.ZodType<F>;
  toForm(house: House): F;
  /** The house with the form's settings. Settings that the form does not show stay as they are. */
  read(form: F, house: House): Read<House>;
};

type Part = { [K in keyof Settings]?: Settings[K] | undefined };

/** The house with some settings changed; those that are undefined are as absent as before they were set. */
export function withSettings(house: House, part: Part): House {
  const entries = Object.entries({ ...house.settings, ...part });
  const settings = Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  return { ...house, settings: settings as Settings };
}

/** A yes or no as the house has it: one that was never on keeps saying nothing about it. */
export const yes = (value: boolean, before: boolean | undefined): boolean | undefined =>
  value || before !== undefined ? value : undefined;
