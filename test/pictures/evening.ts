import { v7 as uuid } from 'uuid';
import { sampleHouse } from '../../shared/sample/sample-house';
import { openService } from './service';

/**
 * Writes a Friday evening into a data directory, so that an app started on it shows a busy service:
 * tickets of every age and kind.
 */
export async function writeEvening(dataDir: string): Promise<void> {
  const { at, send, place, hear, done, menuId, close } = await openService(dataDir);
  await at(38);
  await send('manager', 'house.change', { settings: { ...sampleHouse.settings, isSetUp: true } });
  const early = [
    await place({ table: '2', covers: 2 }, [{ dish: 'Chicken Bowl' }, { dish: 'Chips' }]),
    await place({ table: '6', server: 'Luis' }, [{ dish: 'Steak Burrito', quantity: 2 }]),
    await place({ guest: 'Sam', orderType: 'takeout', server: 'Noor' }, [{ dish: 'Veggie Bowl' }]),
  ];
  await at(29);
  for (const ticket of early) await done(ticket);

  await at(12.6);
  const late = await place({ table: '12', covers: 4 }, [
    { dish: 'Steak Burrito', quantity: 2, modifiers: ['No Black Beans', 'Guacamole'] },
    { dish: 'Chicken Bowl', modifiers: ['Rice', 'Cheese'] },
    { dish: 'Carnitas Soft Tacos', modifiers: ['Tomatillo Red Chili Salsa'] },
  ]);
  await at(10.4);
  const vip = await place({ table: '3', server: 'Luis', covers: 2, priority: 'vip' }, [
    { dish: 'Barbacoa Bowl', seat: 1, modifiers: ['Rice', 'Pinto Beans', 'NO Cheese'] },
    { dish: 'Chicken Salad Bowl', seat: 2, allergies: ['Nuts'], note: 'dressing on the side' },
    { dish: 'Chips and Guacamole', course: 2, quantity: 2 },
  ]);
  await at(8.2);
  await place({ guest: 'Maya R.', orderType: 'takeout', server: 'Noor' }, [
    {
      dish: 'Chicken Burrito',
      quantity: 3,
      modifiers: ['Rice', 'Black Beans', 'Fresh Tomato Salsa'],
    },
    { dish: 'Steak Burrito', modifiers: ['NO Sour Cream'] },
  ]);
  await at(6.5);
  const waiting = await place({ table: '7', server: 'Ana', covers: 6 }, [
    { dish: 'Chips and Fresh Tomato Salsa', quantity: 2 },
    { dish: 'Canned Soft Drink', quantity: 3, modifiers: ['Lemonade'] },
  ]);
  await at(5.8);
  await place({ table: '10', server: 'Maya', covers: 5 }, [
    { dish: 'Chicken Bowl', quantity: 4, modifiers: ['Rice', 'Fajita Vegetables', 'Cheese'] },
    { dish: 'Steak Burrito', quantity: 2, modifiers: ['Tomatillo Red Chili Salsa', 'ADD Queso'] },
    { dish: 'Veggie Soft Tacos' },
  ]);
  await at(4.2);
  const changed = await place({ table: '1', server: 'Noor', covers: 2 }, [
    { dish: 'Barbacoa Soft Tacos' },
    { dish: 'Steak Bowl', modifiers: ['Black Beans', 'Cheese'] },
    { dish: 'Chicken Crispy Tacos', quantity: 2 },
  ]);
  await at(3.4);
  await send('front-of-house', 'item.void', {
    ticketId: changed.ticketId,
    itemId: changed.itemIds[0] ?? '',
    reason: 'Changed their mind',
  });
  await send('front-of-house', 'ticket.move', { ticketId: changed.ticketId, table: '9' });
  await send('front-of-house', 'ticket.add-items', {
    ticketId: changed.ticketId,
    items: [
      {
        itemId: uuid(),
        menuItemId: menuId('Carnitas Bowl'),
        quantity: 1,
        modifiers: ['Lettuce', 'Guacamole'],
      },
    ],
  });
  await at(2.9);
  await place({ orderType: 'drive-thru', guest: 'Lane 1', server: 'Maya', priority: 'rush' }, [
    { dish: 'Chicken Burrito', quantity: 2 },
  ]);
  await at(2.2);
  const heard = await place({ table: '4', covers: 2 }, [
    { dish: 'Chips and Guacamole', quantity: 2 },
  ]);
  await at(1.6);
  await send('kitchen', 'item.bump', { ticketId: late.ticketId, itemId: late.itemIds[1] ?? '' });
  await send('kitchen', 'item.start', { ticketId: late.ticketId, itemId: late.itemIds[2] ?? '' });
  await send('kitchen', 'item.start', { ticketId: vip.ticketId, itemId: vip.itemIds[0] ?? '' });
  await send('kitchen', 'menu.eighty-six', { menuItemId: menuId('Breakfast Bowl') });
  await send('kitchen', 'menu.eighty-six', { menuItemId: menuId('Carnitas Bowl'), remaining: 4 });
  await send('kitchen', 'ticket.bump', { ticketId: heard.ticketId });
  await at(1.4);
  await hear(heard);
  await at(0.9);
  await send('kitchen', 'ticket.bump', { ticketId: waiting.ticketId });
  await at(0.6);
  await place({ table: '5', server: 'Luis', covers: 3 }, [
    { dish: 'Carnitas Crispy Tacos', quantity: 2, modifiers: ['NO Sour Cream'] },
    { dish: 'Veggie Bowl', modifiers: ['Rice', 'Pinto Beans', 'Lettuce'] },
    { dish: 'Steak Bowl', modifiers: ['ADD Double Meat'] },
  ]);
  await at(0.15);
  await place({ table: 'Bar 2', server: 'Jonah' }, [{ dish: 'Chicken Soft Tacos' }]);
  await close();
}
