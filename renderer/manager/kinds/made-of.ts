import { z } from 'zod';
import type { KitchenName } from '../../../shared/contract/house';
import { foldedText } from '../../../shared/domain/folded-text';
import type { Reader } from './problems';

/**
 * What a dish and a choice have in common: names for the kitchen, and ingredients, written in one line. The fields are
 * newer than the first drafts, so each has a default.
 */
export const madeOfForm = {
  kitchenEn: z.string().default(''),
  kitchenEs: z.string().default(''),
  ingredients: z.string().default(''),
};
export type MadeOfForm = { kitchenEn: string; kitchenEs: string; ingredients: string };

export const NOTHING_MADE_OF: MadeOfForm = { kitchenEn: '', kitchenEs: '', ingredients: '' };

const INGREDIENTS_MAX = 20;

type MadeOf = { kitchenName?: KitchenName | undefined; ingredients?: string[] | undefined };

export const madeOfToForm = ({ kitchenName, ingredients }: MadeOf): MadeOfForm => ({
  kitchenEn: kitchenName?.en ?? '',
  kitchenEs: kitchenName?.es ?? '',
  ingredients: (ingredients ?? []).join(', '),
});

/** Reads the fields whose names begin with `prefix`; a part that was left empty is absent. */
export function readMadeOf(reader: Reader, form: MadeOfForm, prefix = '') {
  const kitchenName: KitchenName = {
    ...read(reader, `${prefix}kitchenEn`, form.kitchenEn, (en) => ({ en })),
    ...read(reader, `${prefix}kitchenEs`, form.kitchenEs, (es) => ({ es })),
  };
  const ingredients = ingredientsOf(reader, `${prefix}ingredients`, form.ingredients);
  return {
    ...(Object.keys(kitchenName).length === 0 ? {} : { kitchenName }),
    ...(ingredients.length === 0 ? {} : { ingredients }),
  };
}

const read = <T extends object>(
  reader: Reader,
  field: string,
  text: string,
  part: (name: string) => T,
): T | Record<never, never> => (text.trim() === '' ? {} : part(reader.name(field, text)));

/** The ingredients of a line like `beef, onion`; one that is written twice counts once. */
export function ingredientsOf(reader: Reader, field: string, text: string): string[] {
  const once = new Map<string, string>();
  for (const part of text.split(/[,;\n]/u)) {
    if (part.trim() === '') continue;
    const key = foldedText(part);
    if (!once.has(key)) once.set(key, reader.name(field, part));
  }
  if (once.size > INGREDIENTS_MAX) reader.fault(field, 'tooMany', { max: INGREDIENTS_MAX });
  return [...once.values()];
}
