import { screen, within } from '@testing-library/react';
import { v7 as uuid } from 'uuid';
import { beforeEach, expect, it, vi } from 'vitest';
import { words } from '../../../renderer/manager/words';
import type { InMemoryHub } from '../in-memory-hub';
import { button, expectAccessible, go, newHub, openOffice, type User, write } from './office';

let hub: InMemoryHub;
beforeEach(() => {
  hub = newHub();
});

/** A service of one ticket with a late line and a voided one. */
function serve(): string {
  const ticketId = uuid();
  const [bowl, drink] = [uuid(), uuid()];
  let now = Date.now() - 60 * 60_000;
  hub.now = () => now;
  hub.send('front-of-house', 'ticket.place', {
    ticketId,
    orderType: 'dine-in',
    table: '5',
    server: 'Ana',
    priority: 'normal',
    items: [
      { itemId: bowl, menuItemId: 'chicken-bowl', quantity: 2 },
      { itemId: drink, menuItemId: 'steak-bowl', quantity: 1 },
    ],
  });
  hub.send('front-of-house', 'item.void', { ticketId, itemId: drink, reason: 'Guest left' });
  now += 20 * 60_000;
  hub.send('kitchen', 'item.bump', { ticketId, itemId: bowl });
  hub.now = () => Date.now();
  return ticketId;
}

const PAGES = {
  en: ['Menu', 'Modifier groups', 'Stations', 'Tables and zones', 'Staff', 'Import and export'],
  es: ['Carta', 'Modificadores', 'Estaciones', 'Mesas y zonas', 'Personal', 'Importar y exportar'],
};

async function lookAtEverything(user: User, pages: readonly string[], first: RegExp) {
  for (const page of pages) {
    await go(user, page);
    const list = screen.queryAllByRole('listitem').find((item) => item.closest('main'));
    if (list) await user.click(within(list).getByRole('button'));
    if (page === pages[0]) await write(user, first, '');
    if (page === pages[0]) await user.keyboard('{Enter}');
    await expectAccessible();
  }
}

it('is accessible: every page, a form with problems, the day', async () => {
  serve();
  const { user } = openOffice(hub);
  await expectAccessible();
  await lookAtEverything(user, PAGES.en, /^Name/);
  await go(user, /^Menu/);
  await user.click(button('Categories'));
  await expectAccessible();
  await go(user, 'Settings');
  await expectAccessible();
});

it('speaks Spanish, with every word', async () => {
  expect(Object.keys(words.es).sort()).toEqual(Object.keys(words.en).sort());
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
  localStorage.setItem('heard.manager.language', 'es');
  serve();
  const { user } = openOffice(hub);
  expect(screen.getByRole('heading', { name: /^El día, / })).toBeVisible();
  await lookAtEverything(user, PAGES.es, /^Nombre/);
  await go(user, 'Ajustes');
  for (const section of screen.getAllByRole('button', {
    name: /^(?:La casa|Tiempos|El pase|Esperas|Sonidos|Idiomas|Ventanas)/,
  })) {
    await user.click(section);
  }
  await user.click(button('Elegir las ventanas'));
  await user.click(button('Guardar'));
  await screen.findByText('Ventanas: guardado.');
  expect(errors.mock.calls.filter(([what]) => what === 'words:')).toEqual([]);
  errors.mockRestore();
});

it('opens with Enter, and lets the keyboard alone go through a form', async () => {
  const { user } = openOffice(hub);
  within(screen.getByRole('navigation')).getByRole('button', { name: 'Staff' }).focus();
  await user.keyboard('{Enter}');
  button('Add a person').focus();
  await user.keyboard('{Enter}');
  await user.keyboard('Zoë{Tab} {Control>}s{/Control}');
  await screen.findByText('Zoë added.');
  expect(hub.state.house.staff.at(-1)).toEqual({ name: 'Zoë', manager: true });
});
