/** A dish as all day counts it: by menu item, off the menu by name. */
export const dishKey = (item: { menuItemId?: string | undefined; name: string }): string =>
  item.menuItemId ?? item.name;
