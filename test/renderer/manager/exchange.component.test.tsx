import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { houseToJson } from '../../../renderer/manager/exchange/house-json';
import { menuToCsv } from '../../../renderer/manager/exchange/menu-csv';
import type { InMemoryHub } from '../in-memory-hub';
import { button, dish, go, newHub, openOffice } from './office';

let hub: InMemoryHub;
beforeEach(() => {
  hub = newHub();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const fileOf = (name: string, text: string) => new File([text], name);

it('imports a menu after a preview of the changes, and undoes it', async () => {
  const { user } = openOffice(hub);
  await go(user, 'Import and export');
  const csv = `${menuToCsv(hub.state.house).replace('Chicken Bowl,9.75', 'Chicken Bowl,10.00')}Sushi,Maki,8.50,Cold,4,\r\n`;
  await user.upload(screen.getByLabelText('Import a menu (CSV)'), fileOf('menu.csv', csv));
  const preview = within(await screen.findByRole('region', { name: 'What menu.csv would change' }));
  expect(preview.getByText('2 added')).toBeVisible();
  expect(preview.getByText('1 changed')).toBeVisible();
  expect(preview.getByText('9.75 ▶ 10.00')).toBeVisible();
  expect(dish(hub, 'maki')).toBeUndefined();
  await user.click(button('Import'));
  await screen.findByText('menu.csv imported.');
  expect(dish(hub, 'maki')).toMatchObject({ category: 'Sushi', stations: ['cold'] });
  expect(dish(hub, 'chicken-bowl')?.price).toBe(1000);
  await user.click(button('Undo'));
  await screen.findByText('Undone.');
  expect(dish(hub, 'maki')).toBeUndefined();
  expect(dish(hub, 'chicken-bowl')?.price).toBe(975);
});

it('shows a file’s problems row by row, and changes nothing', async () => {
  const { user } = openOffice(hub);
  await go(user, 'Import and export');
  const csv = 'category,name,price,stations\nBowls,Chicken Bowl,ten,\nBowls,Maki,1,Cellar\n';
  await user.upload(screen.getByLabelText('Import a menu (CSV)'), fileOf('bad.csv', csv));
  await screen.findByText('bad.csv cannot be imported: 2 things are wrong. Nothing was changed.');
  const rows = within(screen.getByRole('list', { name: 'Problems' })).getAllByRole('listitem');
  expect(rows.map((row) => row.textContent)).toEqual([
    'Row 2, priceWrite an amount like 9.75.',
    'Row 3, stationsThere is no “Cellar” in this house.',
  ]);
  expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
  await user.click(button('Cancel'));
  expect(hub.commands).toEqual([]);
});

it('imports everything, and says so if a file changes nothing', async () => {
  const { user } = openOffice(hub);
  await go(user, 'Import and export');
  const input = () => screen.getByLabelText('Import everything (JSON)');
  await user.upload(input(), fileOf('same.json', houseToJson(hub.state.house)));
  await screen.findByText(/^same.json is the same as the house/);
  const { house } = hub.state;
  const other = { ...house, settings: { ...house.settings, expo: true }, staff: [] };
  await user.upload(input(), fileOf('other.json', houseToJson(other)));
  await screen.findByRole('region', { name: 'What other.json would change' });
  expect(screen.getByText('6 removed')).toBeVisible();
  await user.click(button('Import'));
  await waitFor(() =>
    expect(hub.state.house).toMatchObject({ staff: [], settings: { expo: true } }),
  );
});

it('exports the menu and everything as files', async () => {
  const { user } = openOffice(hub);
  const blobs: Blob[] = [];
  const names: string[] = [];
  vi.stubGlobal(
    'URL',
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`,
      revokeObjectURL: () => {},
    }),
  );
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    names.push(this.download);
  });
  await go(user, 'Import and export');
  await user.click(button('Export the menu (CSV)'));
  await user.click(button('Export everything (JSON)'));
  expect(names).toEqual(['heard-menu-la-brasa-1970-01-01.csv', 'heard-la-brasa-1970-01-01.json']);
  expect(blobs.map(({ size }) => size > 500)).toEqual([true, true]);
});

it('says in Spanish why a file cannot be taken, also if the hub would refuse it', async () => {
  localStorage.setItem('heard.manager.language', 'es');
  const { user } = openOffice(hub);
  await go(user, 'Importar y exportar');
  const { house } = hub.state;
  const input = screen.getByLabelText('Importar todo (JSON)');
  const lost = { ...house, stations: house.stations.slice(0, 1) };
  await user.upload(input, fileOf('sin.json', houseToJson(lost)));
  const problem = async () =>
    within(await screen.findByRole('list', { name: 'Problemas' })).getByRole('listitem')
      .textContent;
  expect(await problem()).toMatch(/estación/);
  const blank = { ...house, staff: [{ name: ' ', manager: true }] };
  await user.upload(input, fileOf('vacio.json', houseToJson(blank)));
  await screen.findByText(/^vacio\.json no se puede importar/);
  expect(await problem()).toMatch(/^staff\.0\.name.*no puede quedar en blanco/);
});
