import { screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { button, dish, House } from './kitchen';

const play = vi.hoisted(() => vi.fn<(sound: string) => Promise<boolean>>());
vi.mock('../../../renderer/ui/sounds', () => ({ play }));

beforeEach(() => {
  play.mockReset().mockResolvedValue(true);
});

/** A cook bumps a line that front of house has voided, and the kitchen has not heard of yet. */
async function bumpWhatWasVoided(language: 'en' | 'es'): Promise<string | null> {
  localStorage.setItem('heard.kitchen.language', language);
  const house = new House();
  const ticketId = house.place([dish('chicken-bowl'), dish('steak-bowl')], { table: '7' });
  const { user } = house.open();
  const itemId = house.ticket(ticketId).items[0]?.itemId ?? '';
  const { push } = house.hub;
  house.hub.push = () => {};
  house.hub.send('front-of-house', 'item.void', { ticketId, itemId, reason: 'changed mind' });
  house.hub.push = push;
  await user.click(button('1 Chicken Bowl'));
  return (await screen.findByRole('alert')).textContent;
}

it('tells a cook who reads Spanish in Spanish what is true of the line', async () => {
  expect(await bumpWhatWasVoided('es')).toBe(
    'La línea «Chicken Bowl» de la comanda 1 (mesa 7) está anulada.',
  );
});

it('tells a cook who reads English the same in English', async () => {
  expect(await bumpWhatWasVoided('en')).toBe('Chicken Bowl on ticket 1 (table 7) is voided.');
});
