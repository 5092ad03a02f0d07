import { screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { button, dish, Kitchen } from './kitchen';

const play = vi.hoisted(() => vi.fn<(sound: string) => Promise<boolean>>());
vi.mock('../../../renderer/ui/sounds', () => ({ play }));

beforeEach(() => {
  play.mockReset().mockResolvedValue(true);
});

/** A cook bumps a line that front of house has voided, before the kitchen receives the void. */
async function bumpWhatWasVoided(language: 'en' | 'es'): Promise<string | null> {
  localStorage.setItem('heard.kitchen.language', language);
  const kitchen = new Kitchen();
  const ticketId = kitchen.place([dish('chicken-bowl'), dish('steak-bowl')], { table: '7' });
  const { user } = kitchen.open();
  const itemId = kitchen.ticket(ticketId).items[0]?.itemId ?? '';
  const { push } = kitchen.hub;
  kitchen.hub.push = () => {};
  kitchen.hub.send('front-of-house', 'item.void', { ticketId, itemId, reason: 'changed mind' });
  kitchen.hub.push = push;
  await user.click(button('1 Chicken Bowl'));
  return (await screen.findByRole('alert')).textContent;
}

it('tells a cook in Spanish that the line is voided', async () => {
  expect(await bumpWhatWasVoided('es')).toBe(
    'La línea «Chicken Bowl» de la comanda 1 (mesa 7) está anulada.',
  );
});

it('tells a cook in English that the line is voided', async () => {
  expect(await bumpWhatWasVoided('en')).toBe('Chicken Bowl on ticket 1 (table 7) is voided.');
});
