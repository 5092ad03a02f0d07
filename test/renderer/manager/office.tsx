import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { expect, vi } from 'vitest';
import { App } from '../../../renderer/manager/App';
import { words } from '../../../renderer/manager/words';
import type { CommandData } from '../../../shared/contract/commands';
import type { House } from '../../../shared/contract/house';
import { sampleHouse } from '../../../shared/sample/sample-house';
import { InMemoryHub } from '../in-memory-hub';
import { renderWindow } from '../render-window';

vi.setConfig({ testTimeout: 120_000 });

/** The sample house, chosen by a person, with a menu that is quick to draw. */
export const smallHouse: House = {
  ...sampleHouse,
  menu: {
    ...sampleHouse.menu,
    categories: ['Bowls', 'Drinks'],
    items: sampleHouse.menu.items.filter(({ category }) => ['Bowls', 'Drinks'].includes(category)),
  },
  tables: sampleHouse.tables.slice(0, 6),
  settings: { ...sampleHouse.settings, isSetUp: true },
};

export const newHub = (): InMemoryHub => new InMemoryHub(smallHouse);

export function openOffice(hub: InMemoryHub) {
  return {
    user: userEvent.setup({ pointerEventsCheck: 0 }),
    ...renderWindow(hub, 'manager', words, <App />),
  };
}

/** jsdom computes no colours; the tokens guarantee contrast. */
export async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
  ).toEqual([]);
}

export type User = ReturnType<typeof userEvent.setup>;

export const go = (user: User, page: string | RegExp): Promise<void> =>
  user.click(within(screen.getByRole('navigation')).getByRole('button', { name: page }));

export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
export const field = (name: string | RegExp): HTMLInputElement =>
  screen.getByRole('textbox', { name });

export async function write(user: User, name: string | RegExp, text: string): Promise<void> {
  await user.clear(field(name));
  if (text !== '') await user.type(field(name), text);
}

/** Saves a change from another manager's window. */
export const changed = (hub: InMemoryHub, change: CommandData<'house.change'>): void => {
  act(() => {
    hub.send('manager', 'house.change', change);
  });
};

/** Opens a section of the settings. */
export async function goToSettings(user: User, section: string | RegExp): Promise<void> {
  await go(user, 'Settings');
  const sections = within(screen.getByRole('region', { name: 'Settings' }));
  await user.click(sections.getByRole('button', { name: section }));
}

export const dish = (hub: InMemoryHub, id: string) =>
  hub.state.house.menu.items.find((item) => item.id === id);

/** The menu with one dish changed. */
export const menuWith = (hub: InMemoryHub, id: string, part: object): House['menu'] => ({
  ...hub.state.house.menu,
  items: hub.state.house.menu.items.map((item) => (item.id === id ? { ...item, ...part } : item)),
});
