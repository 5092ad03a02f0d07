import { act, screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { Settings } from '../../../shared/contract/house';
import { InMemoryHub } from '../in-memory-hub';
import { button, openDesk, openTickets, placed, send } from './desk';

let hub: InMemoryHub;
beforeEach(() => {
  hub = new InMemoryHub();
});

const set = (settings: Partial<Settings>): void =>
  act(() => {
    const { house } = hub.state;
    hub.send('manager', 'house.change', { settings: { ...house.settings, ...settings } });
  });
const question = () => screen.queryByRole('region', { name: 'Which server?' });
const servers = () => openTickets(hub).map(({ table, server }) => [table, server]);

type User = ReturnType<typeof openDesk>['user'];
async function orderAt(user: User, table: string, server?: string): Promise<void> {
  await user.click(button(`Table ${table}`));
  if (server) await user.click(button(server));
  await user.click(button(/^Chicken Bowl, /));
  await send(user);
}

it('asks who serves the next table, with one tap on a name: the last name does not stay', async () => {
  const { user } = openDesk(hub);
  await orderAt(user, '12', 'Luis');
  await screen.findByText('Table 12 sent as #1');
  await user.click(button('Table 3'));
  const asked = question();
  if (!asked) throw new Error('It should be asked.');
  // The last one who sent from this window is the first name.
  const [first] = within(asked).getAllByRole('button');
  expect(first).toHaveAccessibleName('Luis');
  await user.click(within(asked).getByRole('button', { name: 'Ana' }));
  expect(question()).toBeNull();
  await user.click(button(/^Chicken Bowl, /));
  await send(user);
  await screen.findByText('Table 3 sent as #2');
  expect(servers()).toEqual([
    ['12', 'Luis'],
    ['3', 'Ana'],
  ]);
});

it('does not ask at a table that has a server: its own', async () => {
  placed(hub, { table: '7', server: 'Ana' });
  const { user } = openDesk(hub);
  await orderAt(user, '12', 'Luis');
  await user.click(button(/^Table 7/));
  expect(question()).toBeNull();
  expect(button('Change the order: Ana')).toBeVisible();
});

it('puts people on shift first', async () => {
  act(() => hub.send('pager', 'shift.start', { server: 'Sofía' }));
  const { user } = openDesk(hub);
  await user.click(button('Table 3'));
  const asked = question();
  expect(asked && within(asked).getAllByRole('button')[0]).toHaveAccessibleName('Sofía');
});

it('remembers the last server in a house that wants that', async () => {
  set({ nextServer: 'remember' });
  const { user } = openDesk(hub);
  await orderAt(user, '12', 'Luis');
  await orderAt(user, '3');
  await screen.findByText('Table 3 sent as #2');
  expect(servers()).toEqual([
    ['12', 'Luis'],
    ['3', 'Luis'],
  ]);
});

it('asks for a name while no PIN can be checked', async () => {
  set({ nextServer: 'pin' });
  const { user } = openDesk(hub);
  await user.click(button('Table 3'));
  expect(await screen.findByText('No PIN can be checked now. Choose the name.')).toBeVisible();
  await user.click(button('Luis'));
  expect(question()).toBeNull();
});

it('takes the person whose PIN it is, and nobody for a wrong one', async () => {
  set({ nextServer: 'pin' });
  const real = hub.door.bind(hub);
  hub.door = (role) => {
    const door = real(role);
    const ask = async (request: string, ...data: unknown[]): Promise<unknown> => {
      if (request === 'pins') {
        return { ok: true, people: [], isArmed: true, isUnreadable: false, isLocked: false };
      }
      if (request !== 'identify') return door.ask(request as 'days', ...(data as []));
      const { pin } = data[0] as { pin: string };
      return pin === '6174'
        ? { ok: true, who: 'Ana' }
        : {
            ok: false,
            error: {
              code: 'forbidden',
              message: '',
              reason: 'wrong-pin',
              values: { purpose: 'server' },
            },
          };
    };
    return { ...door, ask: ask as typeof door.ask };
  };
  const { user } = openDesk(hub);
  await user.click(button('Table 3'));
  await user.click(button('Enter your PIN'));
  await user.keyboard('1111{Enter}');
  expect(await screen.findByText('That is nobody’s PIN.')).toBeVisible();
  await user.keyboard('6174{Enter}');
  expect(await screen.findByRole('button', { name: /^Change the order: Ana/ })).toBeVisible();
  // A name alone does not change the server.
  await user.click(button(/^Change the order/));
  expect(screen.queryByRole('button', { name: 'Luis' })).toBeNull();
  await user.click(button('Another server'));
  expect(button('Enter your PIN')).toBeVisible();
});
