import type { CommandData } from '../../contract/commands';
import type { House } from '../../contract/house';
import type { Item, ResolvedItem } from '../../contract/state';
import { findMenuItem, priceOfModifiers } from '../menu';

type Asked = Pick<CommandData<'item.change'>, 'modifiers' | 'choices'>;
type Rechosen = Pick<ResolvedItem, 'modifiers' | 'choices' | 'price' | 'stations'>;

/**
 * What a sent line becomes when its choices or requests are changed, at the prices of today's menu. A dish that left
 * the menu keeps its price; a line that was made again stays free of charge.
 */
export function rechosen({ menu }: House, line: Item, { modifiers, choices }: Asked): Rechosen {
  const names = [...(choices ?? []).map(({ name }) => name), ...(modifiers ?? [])];
  const dish = line.menuItemId === undefined ? undefined : findMenuItem(menu, line.menuItemId);
  const price = dish ? dish.price + priceOfModifiers(menu, dish, names) : line.price;
  return { modifiers: names, price: line.remake ? line.price : price, stations: line.stations };
}
