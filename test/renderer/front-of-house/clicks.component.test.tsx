import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { InMemoryHub } from '../in-memory-hub';
import { openDesk, openTickets } from './desk';
import { plancha } from './plancha';

let hub: InMemoryHub;
beforeEach(() => {
  hub = new InMemoryHub(plancha);
});

/** A person who counts each click. */
function counting() {
  const { user } = openDesk(hub);
  let clicks = 0;
  const tap = async (name: string | RegExp) => {
    clicks += 1;
    await user.click(screen.getByRole('button', { name }));
  };
  return { user, tap, clicks: () => clicks };
}

it('takes at most 20 clicks for a table of four: eight dishes in two courses, two donenesses, drinks', async () => {
  const { user, tap, clicks } = counting();
  // The plan is one click away from any other view; it is where an order begins.
  await user.click(screen.getByRole('tab', { name: /^Floor/ }));
  await tap(/^Table 3, free/);
  await tap('4 covers');
  await tap('Luis');
  await tap(/Next seat/);
  for (const starter of ['Octopus', 'Burrata', 'Burrata', 'Octopus']) {
    await tap(new RegExp(`^${starter}, `));
  }
  await tap('Mains');
  await tap(/^Ribeye, /);
  await tap('Rare');
  await tap(/^Risotto, /);
  await tap(/^Ribeye, /);
  await tap('Well done');
  await tap(/^Risotto, /);
  await tap('Drinks');
  await tap(/^Wine, /);
  await tap(/^Send/);
  await waitFor(() => expect(openTickets(hub)).toHaveLength(1));
  const [ticket] = openTickets(hub);
  expect(ticket).toMatchObject({ table: '3', covers: 4, server: 'Luis' });
  expect(ticket?.items.map(({ name, seat, course, phase }) => [name, seat, course, phase])).toEqual(
    [
      ['Octopus', 1, 1, 'owed'],
      ['Burrata', 2, 1, 'owed'],
      ['Burrata', 3, 1, 'owed'],
      ['Octopus', 4, 1, 'owed'],
      ['Ribeye', 1, 2, 'held'],
      ['Risotto', 2, 2, 'held'],
      ['Ribeye', 3, 2, 'held'],
      ['Risotto', 4, 2, 'held'],
      ['Wine', 1, 1, 'owed'],
    ],
  );
  expect(ticket?.items.flatMap(({ modifiers }) => modifiers)).toEqual(['Rare', 'Well done']);
  expect(clicks()).toBeLessThanOrEqual(20);
});

it('takes at most 90 clicks for a party of 20: 40 dishes with their seats, each main with its doneness', async () => {
  const { user, tap, clicks } = counting();
  await user.click(screen.getByRole('tab', { name: /^Floor/ }));
  await tap(/^Table 10, free/);
  await tap('More');
  await tap('2');
  await tap('0');
  await tap('OK');
  await tap('Luis');
  await tap(/Next seat/);
  for (let seat = 1; seat <= 20; seat += 1) await tap(seat % 2 ? /^Octopus, / : /^Burrata, /);
  await tap('Mains');
  for (let seat = 1; seat <= 20; seat += 1) {
    await tap(/^Ribeye, /);
    await tap(seat % 2 ? 'Rare' : 'Medium');
  }
  await tap(/^Send/);
  await waitFor(() => expect(openTickets(hub)).toHaveLength(1));
  const items = openTickets(hub)[0]?.items ?? [];
  expect(items).toHaveLength(40);
  expect(items.map(({ seat }) => seat)).toEqual([...range(20), ...range(20)]);
  expect(items.slice(20).map(({ modifiers }) => modifiers.join())).toEqual(
    range(20).map((seat) => (seat % 2 ? 'Rare' : 'Medium')),
  );
  expect(clicks()).toBeLessThanOrEqual(90);
});

const range = (to: number): number[] => Array.from({ length: to }, (_, index) => index + 1);
