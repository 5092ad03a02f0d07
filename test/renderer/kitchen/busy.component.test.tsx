import { act } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { cardNames, dish, Kitchen } from './kitchen';

vi.mock('../../../renderer/ui/sounds', () => ({ play: async () => true }));

/** Each drawing of a card's head calls `wordOf` once. */
const drawn = vi.hoisted(() => ({ numbers: [] as number[] }));
vi.mock(import('../../../renderer/kitchen/card/bucket'), async (original) => {
  const real = await original();
  return {
    ...real,
    wordOf: (card, bucket) => {
      drawn.numbers.push(card.ticket.number);
      return real.wordOf(card, bucket);
    },
  };
});

it('redraws one card for one event, with 300 tickets open', () => {
  const kitchen = new Kitchen();
  const ids = Array.from({ length: 300 }, (_, n) =>
    kitchen.place([dish('chicken-bowl'), dish('elote')], { table: `${n + 1}` }),
  );
  kitchen.open();
  expect(cardNames().length).toBeGreaterThan(3);
  const ticketId = ids[1] ?? '';
  const [{ itemId } = { itemId: '' }] = kitchen.ticket(ticketId).items;
  drawn.numbers = [];
  act(() => {
    kitchen.hub.send('kitchen', 'item.start', { ticketId, itemId });
  });
  expect(drawn.numbers).toEqual([2]);
  drawn.numbers = [];
  act(() => {
    kitchen.hub.send('kitchen', 'item.start', {
      ticketId: ids[299] ?? '',
      itemId: kitchen.ticket(ids[299] ?? '').items[0]?.itemId ?? '',
    });
  });
  expect(drawn.numbers).toEqual([]);
});
