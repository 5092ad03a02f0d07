import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { richMenu } from '../../shared/domain/menu-house';
import { button, card, dish, Kitchen } from './kitchen';

let kitchen: Kitchen;
beforeEach(() => {
  kitchen = new Kitchen();
  kitchen.hub.send('manager', 'house.change', { menu: richMenu });
});

describe('the choices of a line', () => {
  it('read as the menu writes them: no kind is guessed from their words', () => {
    kitchen.place([
      dish('wings', { modifiers: ['No 5 chilli', 'No Cheese', 'Bacon', 'Bacon'] }),
      dish('wings', { modifiers: ['Extra hot'] }),
      dish('steak', { modifiers: ['Extra virgin olive oil', 'Rare'] }),
    ]);
    kitchen.open();
    expect(button('1 Wings, No 5 chilli, NO Cheese, 2 × Bacon')).toBeVisible();
    expect(button('1 Wings, Extra hot')).toBeVisible();
    expect(button('1 Steak, Rare, Extra virgin olive oil')).toBeVisible();
  });

  it('keep both sides, also when they are the same', () => {
    kitchen.place([
      dish('rib-plate', { modifiers: ['Fries', 'Slaw'] }),
      dish('rib-plate', { modifiers: ['Fries', 'Fries'] }),
    ]);
    kitchen.open();
    expect(button('1 Rib plate, Fries, Slaw')).toBeVisible();
    expect(button('1 Rib plate, Fries, Fries')).toBeVisible();
  });

  it('show the halves of a dish as blocks', () => {
    const half = (name: string, of: 'first' | 'second') => ({ group: 'toppings', name, half: of });
    kitchen.place(
      [
        dish('pizza', {
          quantity: 1,
          choices: [
            half('Bacon', 'first'),
            half('Cheese', 'second'),
            { group: 'once', name: 'Aioli' },
          ],
        }),
      ],
      { table: '1' },
    );
    kitchen.open();
    expect(button('1 Pizza, Aioli, 1st half: Bacon, 2nd half: Cheese')).toBeVisible();
    const shown = within(card('Ticket 1, table 1'));
    expect(shown.getByText('1st half')).toBeVisible();
    expect(shown.getByText('2nd half')).toBeVisible();
  });

  it('that a station makes alone are all that it reads, by the kitchen’s name', async () => {
    kitchen.place([dish('burger', { quantity: 2, modifiers: ['Rare', 'Chips'] })]);
    const { user } = kitchen.open();
    expect(button('2 Burger, Rare, Chips')).toBeVisible();
    await user.click(button('Fry'));
    expect(button('2 Burger, Chips')).toBeVisible();
    expect(button('All day: 2 Chips')).toBeVisible();
  });

  it('are counted all day by doneness', () => {
    kitchen.place([
      dish('steak', { quantity: 2, modifiers: ['Rare'] }),
      dish('steak', { quantity: 2, modifiers: ['Well done'] }),
      dish('steak', { quantity: 3, modifiers: ['Rare'], course: 2 }),
    ]);
    kitchen.open();
    expect(button('All day: 4 Steak +3 coming')).toBeVisible();
    expect(button('All day: 2 Steak, Rare')).toBeVisible();
    expect(button('All day: 2 Steak, Well done')).toBeVisible();
  });

  it('show parts of a dish as fractions', () => {
    kitchen.place([dish('prawns', { quantity: 0.5 }), dish('cake', { quantity: 1.75 })]);
    kitchen.open();
    expect(button('½ Prawns')).toBeVisible();
    expect(button('1¾ Cake')).toBeVisible();
    expect(screen.getByText('1¾', { selector: 'span' })).toBeVisible();
  });
});
