import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { refuse } from '../../../shared/contract/acks';
import { card, cardNames, DISH, isAna, openPager, PagedHub, press, settled, textOf } from './pager';

const height = (pixels: number) =>
  act(() => {
    window.innerHeight = pixels;
    window.dispatchEvent(new Event('resize'));
  });

const NORMAL = window.innerHeight;
beforeEach(isAna);
afterEach(() => height(NORMAL));

test('one button makes the window small, another large; the form follows the window only', async () => {
  const hub = new PagedHub();
  openPager(hub);
  await userEvent.click(screen.getByRole('button', { name: 'Small window' }));
  expect(hub.compacted.at(-1)).toBe(true);
  // The window has not changed yet; only the request was sent.
  screen.getByRole('button', { name: /^Ana: change/u });
  height(240);
  expect(screen.queryByRole('button', { name: /^Ana: change/u })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Large window' }));
  expect(hub.compacted.at(-1)).toBe(false);
  height(900);
  screen.getByRole('button', { name: /^Ana: change/u });
});

test('a small window shows the most urgent page and how many more, and works by keyboard', async () => {
  height(240);
  const hub = new PagedHub();
  openPager(hub);
  screen.getByRole('heading', { name: 'Nothing is ready.' });
  hub.ready({ table: '4' });
  hub.ready({ table: '5', items: [line(['Nuts'])] });
  const again = hub.ready({ table: '6' });
  expect(cardNames()).toEqual(['Table 4 ready']);
  screen.getByText('+2 more');
  hub.again(again.pageId, 2);
  expect(cardNames()).toEqual(['Table 6 ready']);
  screen.getByRole('heading', { name: 'Again, 2×' });
  expect(textOf(card('Table 6 ready'))).toContain(`2 × ${DISH.name}`);

  const key = async (letter: string) => {
    await settled(screen.getByRole('button', { name: /^(Heard|Picked up)$/u }));
    await userEvent.keyboard(letter);
  };
  await key('h');
  await waitFor(() => expect(cardNames()).toEqual(['Table 4 ready']));
  expect(document.activeElement).toBe(within(card('Table 4 ready')).getByRole('button'));
  await key('{Enter}');
  await waitFor(() => expect(cardNames()).toEqual(['Table 5 ready']));
  expect(textOf(card('Table 5 ready'))).toContain('ALLERGY');
  await key('{Enter}');
  await within(card('Table 4 ready')).findByRole('button', { name: 'Picked up' });

  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations).toEqual([]);
});

test('a small window shows a refusal and leaves the page unchanged', async () => {
  height(240);
  const hub = new PagedHub();
  openPager(hub);
  const { pageId } = hub.ready();
  hub.refuseWith = refuse('unavailable', 'The disk is full.');
  await press('Table 12 ready', 'Heard');
  expect(textOf(await screen.findByRole('alert'))).toContain('Not taken');
  expect(hub.state.pages[pageId]?.heard).toBeUndefined();
});

test('a small window without a carrier can be made large again', () => {
  localStorage.clear();
  height(240);
  openPager(new PagedHub());
  screen.getByRole('heading', { name: 'Who carries this pager?' });
  screen.getByRole('button', { name: 'Large window' });
});

const line = (allergies: string[]) => ({
  itemId: '0193b5a0-0000-7000-8000-000000000009',
  menuItemId: DISH.id,
  quantity: 1,
  allergies,
});
