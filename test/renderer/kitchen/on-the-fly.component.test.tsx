import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { button, cardNames, dish, inCard, Kitchen } from './kitchen';

const play = vi.hoisted(() => vi.fn<(sound: string) => Promise<boolean>>());
vi.mock('../../../renderer/ui/sounds', () => ({ play }));

let kitchen: Kitchen;
beforeEach(() => {
  kitchen = new Kitchen();
  play.mockReset().mockResolvedValue(true);
});

const rushed = (ticketId: string) =>
  kitchen.ticket(ticketId).items.map(({ rush }) => rush === true);
const names = (card: string) =>
  inCard(card)
    .getAllByRole('button', { name: /^1 / })
    .map((line) => line.getAttribute('aria-label'));

describe('one line on the fly', () => {
  it('is set from the ticket\u2019s sheet: first on its ticket, which is first on the rail; undo works', async () => {
    kitchen.place([dish('steak-bowl')], { table: '1' });
    const id = kitchen.place([dish('chicken-bowl'), dish('elote')], { table: '2' });
    const { user } = kitchen.open();
    await user.click(button('More for ticket 2'));
    await user.click(button('1 Elote on the fly'));
    expect(rushed(id)).toEqual([false, true]);
    await waitFor(() => expect(cardNames()).toEqual(['Ticket 2, table 2', 'Ticket 1, table 1']));
    expect(names('Ticket 2, table 2')).toEqual(['1 Elote, ON THE FLY', '1 Chicken Bowl']);
    // Once on the card: above its lines.
    expect(inCard('Ticket 2, table 2').getAllByText('ON THE FLY')).toHaveLength(1);
    expect(inCard('Ticket 2, table 2').getByRole('heading', { name: 'ON THE FLY' })).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(rushed(id)).toEqual([false, false]);
    expect(cardNames()).toEqual(['Ticket 1, table 1', 'Ticket 2, table 2']);
    expect(play).not.toHaveBeenCalled();
  });

  it('is set and cleared by a key on the focused line, also at expo', async () => {
    const id = kitchen.place([dish('chicken-bowl'), dish('elote')], { table: '1' });
    const { user } = kitchen.open();
    await user.click(button('Expo'));
    await user.keyboard('1o');
    expect(screen.getByText(/Choose a line first/u)).toBeVisible();
    await user.keyboard('{ArrowDown}{ArrowDown}o');
    expect(rushed(id)).toEqual([false, true]);
    await screen.findByText('1 Elote on the fly, Table 1 (#1)');
    // The line is first now, and the keys go on from there.
    await user.keyboard('0');
    await user.keyboard('1{ArrowDown}o');
    expect(rushed(id)).toEqual([false, false]);
  });

  it('rings when another window sets it', () => {
    const ticketId = kitchen.place([dish('chicken-bowl'), dish('elote')], { table: '1' });
    const itemId = kitchen.ticket(ticketId).items[1]?.itemId ?? '';
    kitchen.open();
    act(() => {
      kitchen.hub.send('front-of-house', 'item.prioritise', { ticketId, itemId, priority: 'rush' });
    });
    expect(play.mock.calls).toEqual([['changed']]);
  });
});
