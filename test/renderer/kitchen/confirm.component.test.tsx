import { act, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { button, card, cardNames, dish, inCard, Kitchen } from './kitchen';

vi.mock('../../../renderer/ui/sounds', () => ({ play: vi.fn(async () => true) }));

let kitchen: Kitchen;
/** A dish that both grill and fry make. */
let both: string;
beforeEach(() => {
  kitchen = new Kitchen();
  const { menu } = kitchen.hub.state.house;
  const [first] = menu.items;
  both = first?.id ?? '';
  kitchen.hub.send('manager', 'house.change', {
    menu: {
      ...menu,
      items: menu.items.map((one) =>
        one.id === both ? { ...one, stations: ['grill', 'fry'] } : one,
      ),
    },
  });
});
const seesOf = () =>
  screen.queryAllByRole('button', { name: /seen, ticket 1$/u }).map((one) => one.ariaLabel);

describe('a confirmation', () => {
  it('counts for its own station: what fry has not confirmed stays at fry', async () => {
    const id = kitchen.place([dish(both, { allergies: ['Nuts'] }), dish(both)], { table: '3' });
    const { user } = kitchen.open();
    await user.click(button('Grill'));
    await user.click(button('Allergies seen, ticket 1'));
    expect(seesOf()).toEqual([]);
    await user.click(button('Fry'));
    expect(seesOf()).toEqual(['Allergies seen, ticket 1']);
    act(() => {
      for (const { itemId } of kitchen.ticket(id).items) {
        kitchen.hub.send('front-of-house', 'item.void', {
          ticketId: id,
          itemId,
          reason: 'changed mind',
        });
      }
    });
    await user.click(button('Grill'));
    await user.click(button('Changes seen, ticket 1'));
    expect(cardNames()).toEqual([]);
    await user.click(button('Fry'));
    expect(inCard('Ticket 1, table 3').getAllByText('VOID').length).toBeGreaterThan(0);
    await user.click(button('Changes seen, ticket 1'));
    expect(cardNames()).toEqual([]);
  });
});

describe('a changed line', () => {
  it('shows its old and its new values until the cook has seen them, on the same clock', async () => {
    const id = kitchen.place([dish('chicken-bowl', { modifiers: ['Rice'], seat: 2 })], {
      table: '3',
    });
    const [item] = kitchen.ticket(id).items;
    const { user } = kitchen.open();
    act(() => {
      kitchen.hub.send('front-of-house', 'item.change', {
        ticketId: id,
        itemId: item?.itemId ?? '',
        modifiers: ['NO Cheese'],
        note: 'cut in half',
        seat: 3,
      });
    });
    const text = () => card('Ticket 1, table 3').textContent ?? '';
    expect(text()).toContain('1 line changed');
    expect(text()).toContain('Rice ▶ NO Cheese');
    expect(text()).toContain('none ▶ “cut in half”');
    expect(text()).toContain('seat 2 ▶ seat 3');
    expect(kitchen.ticket(id).items[0]?.firedAt).toBe(item?.firedAt);
    await user.click(button('Changes seen, ticket 1'));
    expect(text()).not.toContain('▶');
    expect(text()).toContain('“cut in half”');
  });

  it('tells what changed of its ticket', async () => {
    const id = kitchen.place([dish('chicken-bowl')], { table: '3', guest: 'Ada' });
    kitchen.open();
    act(() => {
      kitchen.hub.send('front-of-house', 'ticket.change', {
        ticketId: id,
        orderType: 'takeout',
        guest: 'Bo',
      });
    });
    // The order has left its table, so the card names the guest.
    const changes = within(card('Ticket 1, Bo'));
    expect(
      changes.getByText(
        (_, node) =>
          /^Dine.in ▶ Takeout$/iu.test(node?.textContent ?? '') && node?.tagName === 'LI',
      ),
    ).toBeVisible();
    expect(
      changes.getByText((_, node) => node?.textContent === 'Ada ▶ Bo' && node.tagName === 'LI'),
    ).toBeVisible();
  });
});

describe('equal dishes', () => {
  it('are one line with their seats where the station groups them; a tap bumps all', async () => {
    kitchen.changeHouse(
      {},
      kitchen.hub.state.house.stations.map((station) => ({ ...station, groups: true })),
    );
    const id = kitchen.place(
      [
        dish('elote', { seat: 1 }),
        dish('elote', { seat: 4 }),
        dish('elote', { seat: 2, note: 'no chilli' }),
      ],
      { table: '3' },
    );
    const { user } = kitchen.open();
    await user.click(button('Start 2 Elote'));
    expect(kitchen.phases(id)).toEqual(['started', 'started', 'owed']);
    await user.click(button('2 Elote, seats 1, 4, cooking'));
    expect(kitchen.phases(id)).toEqual(['ready', 'ready', 'owed']);
    expect(button('1 Elote, no chilli, seat 2')).toBeVisible();
  });
});
