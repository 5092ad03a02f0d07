import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { machineTimeZone } from '../../../shared/domain/wall-clock';
import type { InMemoryHub } from '../in-memory-hub';
import {
  button,
  changed,
  expectAccessible,
  field,
  go,
  goToSettings,
  newHub,
  openOffice,
  smallHouse,
  type User,
  write,
} from './office';

let hub: InMemoryHub;
beforeEach(() => {
  hub = newHub();
});

const settings = () => hub.state.house.settings;
const pick = (user: User, name: string | RegExp, option: string | RegExp): Promise<void> => {
  const select = screen.getByRole('combobox', { name });
  return user.selectOptions(select, within(select).getByRole('option', { name: option }));
};
const saved = async (user: User, section: string): Promise<void> => {
  await user.click(button('Save'));
  await screen.findByText(`${section} saved.`);
};

it('turns expo on, sets thresholds with late after ageing, and undoes each', async () => {
  const { user } = openOffice(hub);
  await goToSettings(user, /^Waiting times/);
  await write(user, /^Takeout: aging after/, '9');
  await user.click(button('Save'));
  expect(await screen.findByText('Late cannot come before aging.')).toBeVisible();
  await expectAccessible();
  await write(user, /^Takeout: late after/, '12.5');
  await saved(user, 'Waiting times');
  expect(settings().thresholds.takeout).toEqual({ ageing: 9, late: 12.5 });
  await goToSettings(user, /^The pass/);
  await user.click(screen.getByRole('switch', { name: /^Expo/ }));
  await saved(user, 'The pass');
  expect(settings().expo).toBe(true);
  await user.click(button('Undo'));
  await screen.findByText('Undone.');
  expect(settings().expo).toBe(false);
  expect(settings().thresholds.takeout.ageing).toBe(9);
});

it('chooses the clock, who serves next, and the times of the service', async () => {
  const { user } = openOffice(hub);
  await goToSettings(user, /^The house/);
  expect(screen.getByRole('option', { name: '4 AM' })).toBeInTheDocument();
  await pick(user, 'Clock', '24 hours (19:30)');
  await saved(user, 'The house');
  expect(settings().clock).toBe('24');
  expect(screen.getByRole('option', { name: '04:00' })).toBeInTheDocument();
  await goToSettings(user, /^The service/);
  await pick(user, /^Server of the next order/, /PIN/);
  await write(user, /^Tables are free after/, '15');
  await write(user, /^Buffer of orders for later/, '130');
  await user.click(button('Save'));
  expect(await screen.findByText('From 0 to 120.')).toBeVisible();
  await write(user, /^Buffer of orders for later/, '8');
  await expectAccessible();
  await saved(user, 'The service');
  expect(settings()).toMatchObject({
    nextServer: 'pin',
    freeTablesAfterMinutes: 15,
    fireBufferMinutes: 8,
  });
  await user.clear(screen.getByRole('textbox', { name: /^Tables are free after/ }));
  await saved(user, 'The service');
  expect(settings()).not.toHaveProperty('freeTablesAfterMinutes');
  await goToSettings(user, /^Sounds/);
  await write(user, /^Ring again/, '60');
  await saved(user, 'Sounds');
  expect(settings()).toMatchObject({ ringAgainAfterSeconds: 60 });
  expect(settings()).not.toHaveProperty('sounds');
});

it('names courses and quick notes in their order, lets a course land together, and removes them again', async () => {
  const { user } = openOffice(hub);
  await goToSettings(user, /^Courses and notes/);
  await user.click(button('Name a course'));
  // The keyboard is in the new row.
  await user.keyboard('Mains');
  await user.click(button('Name a course'));
  await user.keyboard('Starters');
  await user.click(button('Add a quick note'));
  await user.click(button('Save'));
  expect(await screen.findByText('Write a name.')).toBeVisible();
  await expectAccessible();
  await write(user, 'Quick note 1', 'Well done');
  await user.click(button('Move Starters up'));
  await user.click(screen.getByRole('switch', { name: /^Land together/ }));
  await saved(user, 'Courses and notes');
  expect(settings()).toEqual({
    ...smallHouse.settings,
    courses: ['Starters', 'Mains'],
    quickNotes: ['Well done'],
    landTogether: true,
  });
  await user.click(button('Undo'));
  await screen.findByText('Undone.');
  expect(settings()).toEqual(smallHouse.settings);
});

it('switches sounds off, gives windows a language, and keeps another manager’s settings', async () => {
  const { user } = openOffice(hub);
  await goToSettings(user, /^Sounds/);
  await user.click(screen.getByRole('switch', { name: /^Ticket changed/ }));
  changed(hub, { settings: { ...settings(), expo: true } });
  await saved(user, 'Sounds');
  expect(settings().sounds).toMatchObject({ changed: false, voided: true });
  await goToSettings(user, /^Languages/);
  await pick(user, /^Kitchen/, 'Español');
  await expectAccessible();
  await saved(user, 'Languages');
  expect(settings()).toMatchObject({ languages: { kitchen: 'es' }, expo: true });
  await pick(user, /^Kitchen/, 'As the house (English)');
  await saved(user, 'Languages');
  expect(Object.hasOwn(settings(), 'languages')).toBe(false);
});

it('chooses windows with their displays, two kitchens among them, and says which display is gone', async () => {
  hub.displays = [
    { name: 'DELL U2415', width: 1920, height: 1200, isMain: true },
    { name: '', width: 1280, height: 800, isMain: false },
  ];
  changed(hub, {
    settings: {
      ...settings(),
      windows: [{ role: 'kitchen', display: 2, mode: 'kiosk' }],
    },
  });
  const { user } = openOffice(hub);
  await goToSettings(user, /^Windows/);
  expect(
    await screen.findByText(/^Display 3 is not connected now\. The setting is kept/),
  ).toBeVisible();
  await user.click(button('Add a window'));
  await pick(user, 'Display of Window 2: Kitchen', 'Display 2 (1280 × 800)');
  await pick(user, 'How Window 2: Kitchen opens', 'Full screen');
  const first = screen.getByRole('combobox', { name: 'Display of Window 1: Kitchen' });
  expect(
    within(first)
      .getAllByRole('option')
      .map((each) => each.textContent),
  ).toEqual([
    'Display 1, main (DELL U2415, 1920 × 1200)',
    'Display 2 (1280 × 800)',
    'Display 3 (not connected now)',
  ]);
  await user.click(screen.getByRole('switch', { name: /^Start with the computer/ }));
  await expectAccessible();
  await saved(user, 'Windows');
  expect(settings()).toMatchObject({
    windows: [
      { role: 'kitchen', display: 2, mode: 'kiosk' },
      { role: 'kitchen', display: 1, mode: 'full-screen' },
    ],
    startWithComputer: true,
  });
  await user.click(button('Use the defaults'));
  expect(screen.getByText(/^Defaults: front of house, kitchen and pager/)).toBeVisible();
  await saved(user, 'Windows');
  expect(Object.hasOwn(settings(), 'windows')).toBe(false);
  await user.click(button('Choose the windows'));
  expect(screen.getByRole('combobox', { name: 'Window 3: Pager' })).toBeVisible();
});

it('gives a zone a runner, follows a rename, and keeps a runner and a zone with tables', async () => {
  const { user } = openOffice(hub);
  await go(user, 'Tables and zones');
  await user.click(button('Zones'));
  await pick(user, 'Runner of Window', 'Runner: Luis');
  await user.click(button('Remove Main Room'));
  expect(
    screen.getByText(/“Main Room” is in use and stays/).closest('[role=alert]')?.textContent,
  ).toMatch(/table 6/);
  await user.click(button('Add a zone'));
  await user.keyboard('Terrace');
  await expectAccessible();
  await saved(user, 'Zones');
  expect(hub.state.house.zones).toEqual([
    { name: 'Window', runner: 'Luis' },
    { name: 'Main Room' },
    { name: 'Terrace' },
  ]);
  await go(user, 'Staff');
  await user.click(button(/^Luis/));
  await user.click(button('Remove'));
  expect(screen.getByText(/is in use and stays/).closest('[role=alert]')?.textContent).toMatch(
    /zone Window, as its runner/,
  );
  await write(user, /^Name/, 'Luis M');
  await saved(user, 'Luis M');
  expect(hub.state.house.zones?.[0]).toEqual({ name: 'Window', runner: 'Luis M' });
});

it('undoes a zone and its runner', async () => {
  const { user } = openOffice(hub);
  await go(user, 'Tables and zones');
  await user.click(button('Zones'));
  await pick(user, 'Runner of Window', 'Runner: Luis');
  await saved(user, 'Zones');
  await user.click(button('Undo'));
  await screen.findByText('Undone.');
  expect(hub.state.house.zones).toEqual([]);
});

it('sets a table’s seats and clears them; a station has a language', async () => {
  changed(hub, {
    tables: smallHouse.tables.map((table) =>
      table.name === '5' ? { ...table, position: { x: 10, y: 20 } } : table,
    ),
  });
  const { user } = openOffice(hub);
  await go(user, 'Tables and zones');
  await user.click(button(/^5/));
  await write(user, /^Seats/, '100');
  await user.click(button('Save'));
  expect(await screen.findByText('From 1 to 99.')).toBeVisible();
  await write(user, /^Seats/, '4');
  await saved(user, '5');
  const table = () => hub.state.house.tables.find(({ name }) => name === '5');
  expect(table()).toEqual({ name: '5', zone: 'Window', seats: 4, position: { x: 10, y: 20 } });
  expect(button(/^5 4 seats/)).toBeVisible();
  await write(user, /^Seats/, '');
  await user.click(button('Save'));
  await waitFor(() =>
    expect(table()).toEqual({ name: '5', zone: 'Window', position: { x: 10, y: 20 } }),
  );
  await go(user, 'Stations');
  await user.click(button(/^Grill/));
  await pick(user, /^Language/, 'Español');
  await saved(user, 'Grill');
  expect(hub.state.house.stations.find(({ id }) => id === 'grill')).toEqual({
    id: 'grill',
    name: 'Grill',
    language: 'es',
  });
  expect(field(/^Name/).value).toBe('Grill');
});

it('sets the house’s time zone, names the computer’s until then, and undoes it', async () => {
  const { user } = openOffice(hub);
  await goToSettings(user, /^The house/);
  const zone = screen.getByRole('combobox', { name: /^Time zone/ });
  expect((zone as HTMLSelectElement).value).toBe(machineTimeZone());
  await expectAccessible();
  await pick(user, /^Time zone/, /^America\/Mexico City/);
  await saved(user, 'The house');
  expect(settings().timeZone).toBe('America/Mexico_City');
  await user.click(button('Undo'));
  await screen.findByText('Undone.');
  expect(settings().timeZone).toBeUndefined();
});
