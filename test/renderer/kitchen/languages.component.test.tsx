import { within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OrderItem } from '../../../shared/contract/commands';
import type { Language } from '../../../shared/contract/house';
import type { CallWords } from '../../../shared/domain/calls';
import { openDesk } from '../front-of-house/desk';
import { dish, Kitchen } from './kitchen';

vi.mock('../../../renderer/ui/sounds', () => ({ play: async () => true }));

let kitchen: Kitchen;
beforeEach(() => {
  kitchen = new Kitchen();
});

/** The stations of the sample house, some with a language of their own. */
const reading = (read: Record<string, Language>) =>
  kitchen.changeHouse(
    {},
    kitchen.hub.state.house.stations.map((station) => {
      const language = read[station.id];
      return language ? { ...station, language } : station;
    }),
  );
const order = () =>
  kitchen.place([dish('chicken-bowl', { modifiers: ['No Cheese'], allergies: ['Nuts'] })], {
    table: '12',
  });
const keep = (key: string, stations: string[]) =>
  localStorage.setItem(`heard.kitchen.${key}`, JSON.stringify(stations));

describe('an allergy as a code and as old words', () => {
  it.each<[string, Partial<OrderItem>, CallWords]>([
    ['a code', { allergens: ['nuts'] }, { call: 'hands' }],
    ['old English', { allergies: ['Nuts'] }, { text: 'Hands, please' }],
    ['old Spanish', { allergies: ['Frutos secos'] }, { text: 'Manos, por favor' }],
  ])('given %s, then each screen shows it in its own language', (_what, allergy, words) => {
    reading({ grill: 'es' });
    kitchen.place([dish('chicken-bowl', allergy)], { table: '12' });
    kitchen.hub.send('kitchen', 'page.send', { server: 'Noor', ...words });
    keep('stations', ['grill']);
    const grill = kitchen.open();
    expect(grill.container.textContent).toContain('ALERGIA Frutos secos');
    expect(grill.container.textContent).toContain('Manos, por favor');
    const { container } = openDesk(kitchen.hub);
    expect(container.textContent).not.toContain('Manos, por favor');
  });
});

describe('the language of a station', () => {
  it('is the language of its screen, while the floor shows the same ticket in English', async () => {
    reading({ grill: 'es' });
    order();
    keep('stations', ['grill']);
    const grill = kitchen.open();
    const floor = openDesk(kitchen.hub);
    const inGrill = within(grill.container);
    const card = inGrill.getByRole('article', { name: 'Comanda 1, mesa 12' });
    expect(card.textContent).toContain('ALERGIA Frutos secos');
    expect(
      inGrill.getByRole('button', {
        name: '1 Chicken Bowl, SIN Cheese, ALERGIA Frutos secos',
      }),
    ).toBeVisible();
    const inFloor = within(floor.container);
    await floor.user.click(inFloor.getByRole('tab', { name: /^Floor/u }));
    expect(floor.container.textContent).toContain('In kitchen');
    expect(floor.container.textContent).not.toContain('En cocina');
  });

  it('gives way to the language chosen on the screen, and comes back', async () => {
    reading({ grill: 'es' });
    order();
    keep('stations', ['grill']);
    const { user, container } = kitchen.open();
    const view = within(container);
    await user.click(view.getByRole('button', { name: 'Idioma: ES' }));
    expect(view.getByRole('article', { name: 'Ticket 1, table 12' })).toBeVisible();
    await user.click(view.getByRole('button', { name: 'Settings of this screen' }));
    await user.click(within(document.body).getByRole('button', { name: 'As the station' }));
    expect(view.getByRole('article', { name: 'Comanda 1, mesa 12' })).toBeVisible();
  });

  it('is the house\u2019s at expo, and where the shown stations differ', async () => {
    reading({ grill: 'es' });
    order();
    const { user, container } = kitchen.open();
    const view = within(container);
    expect(view.getByRole('article', { name: 'Ticket 1, table 12' })).toBeVisible();
    await user.click(view.getByRole('button', { name: 'Grill' }));
    expect(view.getByRole('article', { name: 'Comanda 1, mesa 12' })).toBeVisible();
    await user.click(view.getByRole('button', { name: 'Expo' }));
    expect(view.getByRole('article', { name: 'Ticket 1, table 12' })).toBeVisible();
  });
});

describe('two kitchen screens', () => {
  it('keep separate stations and languages', async () => {
    kitchen.place([dish('chicken-bowl'), dish('draft-lager')], { table: '12' });
    const first = kitchen.open(1);
    const second = kitchen.open(2);
    const inFirst = within(first.container);
    const inSecond = within(second.container);
    await first.user.click(inFirst.getByRole('button', { name: 'Grill' }));
    await second.user.click(inSecond.getByRole('button', { name: 'Bar' }));
    await second.user.click(inSecond.getByRole('button', { name: 'Language: EN' }));
    first.unmount();
    second.unmount();
    const again = within(kitchen.open(2).container);
    expect(again.getByRole('button', { name: 'Bar' }).getAttribute('aria-pressed')).toBe('true');
    expect(again.getByRole('button', { name: 'Idioma: ES' })).toBeVisible();
    const other = within(kitchen.open(1).container);
    expect(other.getByRole('button', { name: 'Grill' }).getAttribute('aria-pressed')).toBe('true');
    expect(other.getByRole('button', { name: 'Language: EN' })).toBeVisible();
  });
});
