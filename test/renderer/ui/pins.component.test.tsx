import { act, screen, waitFor, within } from '@testing-library/react';
import { v7 as uuid } from 'uuid';
import { expect, it, vi } from 'vitest';
import { OPEN_MS } from '../../../electron/hub/sessions/approvals/session-approvals';
import type { Settings } from '../../../shared/contract/house';
import type { WindowRole } from '../../../shared/contract/roles';
import { openDesk, placed, ticketOf } from '../front-of-house/desk';
import { InMemoryHub } from '../in-memory-hub';
import { Kitchen } from '../kitchen/kitchen';
import {
  expectAccessible,
  go,
  goToSettings,
  openOffice,
  smallHouse,
  type User,
} from '../manager/office';

vi.setConfig({ testTimeout: 120_000 });

const ANA = '482913';
const MIA = '6174';
const STAFF = [
  { name: 'Ana', manager: true },
  { name: 'Mia', manager: false },
];
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const pad = () => screen.findByLabelText<HTMLInputElement>('PIN');
const dialog = () => within(screen.getByRole('dialog'));

async function guardedHub(
  pins: Settings['pins'],
  has: Record<string, string> = { Ana: ANA, Mia: MIA },
) {
  const hub = new InMemoryHub({
    ...smallHouse,
    staff: STAFF,
    settings: { ...smallHouse.settings, ...(pins ? { pins } : {}) },
  });
  await hub.guard(has);
  return hub;
}

const inSpanish = (role: WindowRole): void => localStorage.setItem(`heard.${role}.language`, 'es');

async function give(user: User, pin: string): Promise<void> {
  await pad();
  await user.keyboard(`${pin}{Enter}`);
}

it('front of house voids with a PIN from the pad, and the void carries the name', async () => {
  const hub = await guardedHub({ voids: true });
  const { id } = placed(hub);
  const { user } = openDesk(hub);
  await user.click(screen.getByRole('tab', { name: /^Floor/u }));
  await user.click(button(/^Table 5, ticket 1, /u));
  await user.click(button(/Chicken Bowl/u));
  await user.click(screen.getAllByRole('button', { name: 'Void' })[0] ?? document.body);
  await user.click(button('Guest changed their mind'));

  const input = await pad();
  expect(dialog().getByText('A PIN for this void')).toBeVisible();
  expect(document.activeElement).toBe(input);
  await expectAccessible();
  for (const digit of MIA) await user.click(dialog().getByRole('button', { name: digit }));
  expect(input.type).toBe('password');
  expect(dialog().getByRole('status').textContent).toBe('4 digits');
  expect(dialog().queryByText(MIA)).toBeNull();
  expect(ticketOf(hub, id).items[0]?.phase).toBe('owed');
  await user.click(dialog().getByRole('button', { name: 'OK' }));

  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(hub.state.approvals).toMatchObject([
    { what: 'approved', who: 'Mia', window: 'front-of-house' },
  ]);
  expect(JSON.stringify(hub.state)).toContain('"reason":"Guest changed their mind","by":"Mia"');
});

it('the pad reports a wrong PIN, makes the person wait after three, and changes nothing when closed', async () => {
  const hub = await guardedHub({ restore: true });
  hub.send('kitchen', 'menu.eighty-six', { menuItemId: 'chicken-bowl' });
  inSpanish('front-of-house');
  const { user } = openDesk(hub);
  await user.click(button('Marcar un plato como agotado (86) o reponerlo'));
  await user.click(button('Reponer Chicken Bowl'));
  await pad();
  await expectAccessible();
  await user.keyboard('12');
  expect(dialog().getByRole<HTMLButtonElement>('button', { name: 'OK' }).disabled).toBe(true);
  await user.keyboard('34{Enter}');
  expect((await dialog().findByRole('alert')).textContent).toBe('Ese PIN no es de nadie.');
  await give(user, '1234');
  await give(user, '1234');
  expect((await dialog().findByRole('timer')).textContent).toMatch(/^Espera \d segundos\.$/u);
  expect(dialog().getByRole<HTMLButtonElement>('button', { name: '5' }).disabled).toBe(true);
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(button('Reponer Chicken Bowl')));
  expect((await screen.findByText(/Hace falta un PIN/u)).textContent).toContain(
    'No se cambió nada',
  );
  expect(hub.state.eightySixed).toHaveProperty('chicken-bowl');
});

it('a cook puts a dish back on sale with a PIN; the digits of the pad bump nothing', async () => {
  const kitchen = new Kitchen();
  const { hub } = kitchen;
  hub.send('manager', 'house.change', {
    staff: STAFF,
    settings: { ...hub.state.house.settings, pins: { restore: true } },
  });
  await hub.guard({ Ana: ANA, Mia: MIA });
  const ticketId = kitchen.place([{ itemId: uuid(), menuItemId: 'chicken-bowl', quantity: 1 }], {
    table: '5',
  });
  hub.send('kitchen', 'menu.eighty-six', { menuItemId: 'flan' });
  const { user } = kitchen.open();
  await user.click(button(/86’d dishes$/u));
  await user.keyboard('flan');
  await user.click(button('Restore Flan'));
  await pad();
  await expectAccessible();
  await give(user, '111111');
  await dialogOfPad().findByRole('alert');
  await give(user, MIA);
  await waitFor(() => expect(hub.state.eightySixed).toEqual({}));
  expect(kitchen.phases(ticketId)).toEqual(['owed']);
  expect(screen.queryByRole('dialog', { name: /PIN/u })).toBeNull();
});

const dialogOfPad = () => within(screen.getByRole('dialog', { name: /PIN/u }));

it('the pad covers the manager’s window until a manager opens it, and again after idle time', async () => {
  const hub = await guardedHub({ manager: true });
  let now = Date.now();
  hub.now = () => now;
  const { user } = openOffice(hub);
  await pad();
  expect(screen.queryByRole('navigation')).toBeNull();
  await expectAccessible();
  await give(user, MIA);
  expect(await screen.findByText('That is not a manager’s PIN.')).toBeVisible();
  await give(user, ANA);
  await screen.findByRole('navigation');
  await go(user, 'Staff');
  await user.click(button('Lock'));
  await pad();
  expect(screen.queryByRole('navigation')).toBeNull();
  await give(user, ANA);
  // The window opens on the panel that the manager left.
  await screen.findByRole('region', { name: 'Staff' });

  now += OPEN_MS + 1_000;
  act(() =>
    hub.push({
      type: 'batch',
      after: hub.state.sequence,
      through: hub.state.sequence,
      time: now,
      events: [],
    }),
  );
  await pad();
  expect(screen.queryByRole('navigation')).toBeNull();
});

it('a manager types a new PIN twice, is warned of an easy one, and sees the day’s approvals', async () => {
  const hub = await guardedHub({ voids: true }, {});
  const { user } = openOffice(hub);
  await goToSettings(user, /^PINs/u);
  expect((await screen.findByRole('note')).textContent).toContain('No manager has a PIN yet');
  expect(screen.getByRole('switch', { name: 'Voids', checked: true })).toBeVisible();
  await expectAccessible();
  await user.click(button('To the staff'));
  await user.click(button(/^Ana/u));
  await user.click(await screen.findByRole('button', { name: 'Set a PIN' }));
  await give(user, '1234');
  await screen.findByText(/easy to guess/u);
  await expectAccessible();
  await give(user, ANA);
  await screen.findByText(/two different PINs/u);
  await give(user, ANA);
  await screen.findByText('The same PIN again');
  await give(user, ANA);
  await screen.findByText('Ana has a PIN');
  await user.click(button(/^Mia/u));
  await user.click(await screen.findByRole('button', { name: 'Set a PIN' }));
  await give(user, ANA);
  await give(user, ANA);
  await screen.findByText(/cannot be used/u);
  await user.keyboard('{Escape}');
  await go(user, /^Day|^Today|^The day/u);
  const table = within(await screen.findByRole('table', { name: 'Approvals today' }));
  expect(table.getByText('PIN set')).toBeVisible();
  await expectAccessible();
});
