import type { House, Menu } from '../../contract/house';
import type { Choice, ResolvedItem } from '../../contract/state';
import { type Asked, centsOfChoices, flatTexts, resolveChoices } from '../choices';
import { type PartGroup, partGroupsOf } from '../groups';
import { findMenuItem } from '../menu';
import { setChoices } from './resolve';

/** The fields of a line that follow from what is asked for. */
type Rechosen = Pick<ResolvedItem, 'modifiers' | 'choices' | 'price' | 'stations'>;

/**
 * What a sent line becomes when its choices or requests are changed. Choices cost what today's menu says; the dish
 * itself keeps its price, and a line that was made again stays free of charge. `choices` alone keep the requests in
 * other words; `modifiers` alone are everything that is asked for. A dish that left the menu keeps the choices that
 * are asked for again, and takes anything new as text.
 */
export function rechosen({ menu }: House, line: ResolvedItem, asked: Asked): Rechosen {
  const groups = groupsOfLine(menu, line);
  const before = line.choices ?? resolveChoices(groups, { modifiers: line.modifiers })[0] ?? [];
  const resolved = resolveChoices(groups, asked)[0] ?? [];
  const kept =
    asked.modifiers === undefined ? before.filter(({ group }) => group === undefined) : [];
  const isGone = line.menuItemId !== undefined && !findMenuItem(menu, line.menuItemId);
  const choices = [...resolved, ...kept].map((choice) => {
    const same =
      isGone && before.find(({ name, half }) => name === choice.name && half === choice.half);
    return same ? { ...same, quantity: choice.quantity } : choice;
  });
  const price = Math.max(0, ownPrice(menu, line, before) + centsOfChoices(choices));
  const elsewhere = new Set(before.flatMap(({ stations = [] }) => stations));
  const own = line.stations.filter((station) => !elsewhere.has(station));
  const next: Rechosen = {
    modifiers: flatTexts({ modifiers: asked.modifiers, choices }, choices),
    price: line.remake ? line.price : price,
    stations: own,
  };
  if (choices.length > 0) setChoices(next, choices);
  return next;
}

/**
 * What the line costs without its choices. A discount may have been more than the dish costs, so that the line was
 * free; then the dish costs what today's menu says, and never more than the discount.
 */
function ownPrice(menu: Menu, line: ResolvedItem, choices: readonly Choice[]): number {
  const off = -centsOfChoices(choices);
  const own = line.price + off;
  if (line.price > 0 || off <= 0 || line.combo || line.menuItemId === undefined) return own;
  const dish = findMenuItem(menu, line.menuItemId);
  return dish === undefined || dish.asksPrice ? own : Math.min(own, dish.price);
}

/** The groups of a line: those of its dish, and on the first part of a combo those of the combo itself. */
export function groupsOfLine(menu: Menu, { itemId, menuItemId, combo }: ResolvedItem): PartGroup[] {
  const dish = menuItemId === undefined ? undefined : findMenuItem(menu, menuItemId);
  const whole = combo?.id === itemId ? findMenuItem(menu, combo.menuItemId) : undefined;
  const ofWhole = whole ? partGroupsOf(menu, { ...whole, combo: undefined }) : [];
  return [...ofWhole, ...(dish ? partGroupsOf(menu, dish) : [])].map((each) => ({
    ...each,
    part: 0,
  }));
}
