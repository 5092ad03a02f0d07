import { sampleHouse } from '../../shared/sample/sample-house';
import { openService } from './service';

/**
 * Writes what one evening seldom has at once: a house with expo on and courses that land together, promised
 * times, an order for later, a table between its courses, an acknowledged add-on, lines on the fly, a whole ticket voided, texts of the greatest length that
 * the contract allows.
 */
export async function writeEverything(dataDir: string): Promise<void> {
  const house = {
    ...sampleHouse,
    settings: { ...sampleHouse.settings, expo: true, landTogether: true },
  };
  const { at, send, place, hear, time, menuId, close } = await openService(dataDir, { house });
  await at(16.2);
  const dying = await place({ table: '2', server: 'Luis', covers: 2 }, [
    { dish: 'Steak Bowl' },
    { dish: 'Chips' },
  ]);
  await at(11);
  const fly = await place({ table: '11', server: 'Maya', covers: 4, note: 'Birthday: candle' }, [
    { dish: 'Steak Burrito', quantity: 2, modifiers: ['NO Cheese', 'ADD Guacamole', 'Rice'] },
    { dish: 'Veggie Bowl', allergies: ['Nuts', 'Sesame'], seat: 3, note: 'sauce on the side' },
    { dish: 'Chips and Guacamole', course: 2 },
    { dish: 'Chicken Soft Tacos', course: 3, quantity: 3 },
  ]);
  await at(7.5);
  await place(
    {
      guest: 'Christopher Alexander Wellington-Smythe',
      orderType: 'takeout',
      server: 'Noor',
      promisedAt: time(-6),
    },
    [
      { dish: 'Barbacoa Soft Tacos', quantity: 12 },
      { dish: 'Chicken Burrito', modifiers: ['Fajita Vegetables', 'Fresh Tomato Salsa'] },
    ],
  );
  await at(6.1);
  await place(
    { guest: 'Iris', orderType: 'delivery', server: 'Noor', promisedAt: time(1), priority: 'rush' },
    [{ dish: 'Chicken Bowl', quantity: 2 }],
  );
  await at(4.8);
  const voided = await place({ table: '14', server: 'Jonah', covers: 3 }, [
    { dish: 'Steak Crispy Tacos' },
    { dish: 'Carnitas Bowl' },
  ]);
  await at(4);
  const moved = await place({ table: '5', server: 'Ana', covers: 8, priority: 'vip' }, [
    { dish: 'Chicken Salad Bowl', quantity: 4, modifiers: ['NO Corn Salsa', 'Dressing'] },
    { dish: 'Steak Salad Bowl', quantity: 4, allergies: ['Gluten'] },
  ]);
  await at(3);
  const { ticketId: flyId, itemIds } = fly;
  await send('kitchen', 'item.prioritise', {
    ticketId: flyId,
    itemId: itemIds[0] ?? '',
    priority: 'rush',
  });
  await send('kitchen', 'ticket.acknowledge', { ticketId: flyId, what: 'allergies' });
  await send('front-of-house', 'ticket.move', {
    ticketId: moved.ticketId,
    table: '8',
    server: 'Luis',
  });
  await send('front-of-house', 'ticket.void', {
    ticketId: voided.ticketId,
    reason: 'The guests had to leave before anything came',
  });
  await send('kitchen', 'ticket.bump', { ticketId: dying.ticketId });
  await send('kitchen', 'ticket.pass', { ticketId: dying.ticketId, override: true });
  await at(2.6);
  const ready = await place({ table: '3', server: 'Luis', covers: 2 }, [{ dish: 'Chips' }]);
  await place({ table: '16', server: 'Ana', covers: 5 }, [
    { dish: 'Steak Bowl', quantity: 3 },
    { dish: 'Chips and Fresh Tomato Salsa', quantity: 2 },
    { dish: 'Canned Soft Drink', quantity: 5 },
  ]);
  const between = await place({ table: '9', server: 'Maya', covers: 20 }, [
    { dish: 'Chips' },
    ...Array.from({ length: 12 }, (_, seat) => ({
      dish: 'Carnitas Bowl',
      course: 2,
      seat: seat + 1,
    })),
  ]);
  await place({ guest: 'Ofelia', orderType: 'takeout', server: 'Noor', promisedAt: time(-90) }, [
    { dish: 'Veggie Bowl', quantity: 10 },
  ]);
  await at(1.2);
  await send('kitchen', 'ticket.bump', { ticketId: between.ticketId });
  await send('kitchen', 'ticket.bump', { ticketId: ready.ticketId });
  await send('kitchen', 'page.send', { server: 'Rosa', table: '12', text: 'Manager to the pass' });
  await send('kitchen', 'page.send', { server: 'Jonah', text: 'Hands, please' });
  await send('kitchen', 'menu.eighty-six', { menuItemId: menuId('Breakfast Bowl') });
  await send('kitchen', 'menu.eighty-six', { menuItemId: menuId('Steak Bowl'), remaining: 3 });
  await at(0.4);
  await hear(dying);
  await close();
}
