import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { windowOf } from './app';
import { it } from './it';

it('a manager edits the house while it runs, sees it everywhere, and takes it back', async ({
  open,
}) => {
  const house = await open();
  const floor = house.windows['front-of-house'];
  const { app, output } = house;
  expect(app.windows()).toHaveLength(3);

  await floor.getByRole('button', { name: 'Manager' }).click();
  const office = await windowOf(app, 'manager', output);
  const pages = office.getByRole('navigation');
  const dishOf = (name: string) => floor.getByRole('button', { name }).first();

  await pages.getByRole('button', { name: 'Menu' }).click();
  await office.getByRole('button', { name: /^Chicken Bowl/u }).click();
  await office.getByRole('textbox', { name: /^Name/u }).fill('Pollo Bowl');
  await office.getByRole('textbox', { name: /^Price/u }).fill('11.25');
  await office.getByRole('button', { name: 'Save', exact: true }).click();
  await office.getByText('Pollo Bowl saved.').waitFor();
  await dishOf('Pollo Bowl, 11.25').waitFor();

  await office.getByRole('button', { name: 'Undo' }).click();
  await office.getByText('Undone.').waitFor();
  await dishOf('Chicken Bowl, 9.75').waitFor();

  await pages.getByRole('button', { name: 'Settings' }).click();
  await office.getByRole('button', { name: /^The pass/u }).click();
  await office.getByRole('switch', { name: /^Expo/u }).click();
  await office.getByRole('button', { name: 'Save', exact: true }).click();
  await office.getByText('The pass saved.').waitFor();

  // The app takes this key before any document sees it.
  const pressShortcut = async (page: Page): Promise<void> => {
    const window = await app.browserWindow(page);
    await window.evaluate(({ webContents }) =>
      webContents.sendInputEvent({
        type: 'keyDown',
        keyCode: 'M',
        modifiers: ['control', 'shift'],
      }),
    );
  };
  // Works from any window, without the mouse, and opens no second one.
  await pressShortcut(floor);
  expect(app.windows()).toHaveLength(4);
  await office.close();
  await pressShortcut(floor);
  const again = await windowOf(app, 'manager', output);
  await again.getByRole('navigation').getByRole('button', { name: 'Settings' }).click();
  await again.getByRole('button', { name: /^The pass/u }).click();
  await again.getByRole('switch', { name: /^Expo/u, checked: true }).waitFor();
});
