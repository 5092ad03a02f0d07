import { z } from 'zod';
import type { ModifierGroup } from '../../../shared/contract/house';
import { dishesAt } from '../house/references';
import { newSlug } from '../house/slug';
import type { Kind } from './kind';
import { isSameName, moneyText, Reader } from './problems';

const modifierRow = z.object({ name: z.string(), price: z.string() });
const groupForm = z.object({
  name: z.string(),
  min: z.string(),
  max: z.string(),
  modifiers: z.array(modifierRow),
});
export type ModifierRow = z.infer<typeof modifierRow>;
export type GroupForm = z.infer<typeof groupForm>;

export const MODIFIERS_MAX = 60;
const CHOICES_MAX = 20;

/** Distinguishes groups with the same name by their first choices. */
export function groupLabel({ id, name, modifiers }: ModifierGroup, all: readonly ModifierGroup[]) {
  const isAlike = all.some((other) => other.id !== id && isSameName(other.name, name));
  const first = modifiers.slice(0, 2).map((modifier) => modifier.name);
  return isAlike ? `${name} (${first.join(', ')}…)` : name;
}

export const groups: Kind<ModifierGroup, GroupForm> = {
  name: 'group',
  form: groupForm,
  all: ({ menu }) => menu.modifierGroups,
  withAll: (house, modifierGroups) => ({ ...house, menu: { ...house.menu, modifierGroups } }),
  keyOf: ({ id }) => id,
  toForm: ({ name, min, max, modifiers }) => ({
    name,
    min: String(min),
    max: String(max),
    modifiers: modifiers.map((one) => ({ name: one.name, price: moneyText(one.price) })),
  }),
  blank: () => ({ name: '', min: '0', max: '1', modifiers: [{ name: '', price: '0.00' }] }),
  read: (form, { menu }, key) => {
    const reader = new Reader();
    // Two groups may have the same name: a soda's flavors are not a shake's.
    const name = reader.name('name', form.name);
    const min = reader.number('min', form.min, { min: 0, max: CHOICES_MAX, whole: true });
    const max = reader.number('max', form.max, { min: 1, max: CHOICES_MAX, whole: true });
    if (min > max) reader.fault('min', 'minOverMax', { max });
    if (form.modifiers.length === 0) reader.fault('modifiers', 'chooseOne');
    if (form.modifiers.length > MODIFIERS_MAX)
      reader.fault('modifiers', 'tooMany', { max: MODIFIERS_MAX });
    const modifiers = form.modifiers.map((row, index) => ({
      name: reader.name(
        `modifiers.${index}.name`,
        row.name,
        form.modifiers.slice(0, index).map((before) => before.name),
      ),
      price: reader.money(`modifiers.${index}.price`, row.price),
    }));
    const id =
      key ??
      newSlug(
        name,
        menu.modifierGroups.map((group) => group.id),
        'group',
      );
    return reader.result({ id, name, min, max, modifiers });
  },
  usesOf: ({ house }, { id }) => dishesAt(house, (dish) => dish.modifierGroups.includes(id)),
};
