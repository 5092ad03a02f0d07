import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { words } from '../../../renderer/pager/words';
import { SILENCE_MS } from '../../../shared/client/door';
import { card, cardNames, isAna, openPager, PagedHub, textOf } from './pager';

afterEach(() => {
  vi.useRealTimers();
});

const faults = async () => {
  const { violations } = await axe.run(document.body, {
    rules: {
      'color-contrast': { enabled: false },
      region: { enabled: false },
      // Experimental, and true for every button here: a person who speaks to the pager says what they see.
      'label-content-name-mismatch': { enabled: true },
    },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
};

test('a server picks their name; the choice is stored and can be changed', async () => {
  const hub = new PagedHub();
  hub.ready();
  const view = openPager(hub);
  screen.getByRole('heading', { name: 'Who carries this pager?' });
  await userEvent.click(screen.getByRole('button', { name: 'Ana, 1 page waits' }));
  expect(cardNames()).toEqual(['Table 12 ready']);
  view.unmount();
  openPager(hub);
  await userEvent.click(screen.getByRole('button', { name: /^Ana: change/u }));
  await userEvent.click(screen.getByRole('button', { name: 'Luis' }));
  expect(cardNames()).toEqual([]);
});

test('a temp types a name; a name of the staff matches in upper or lower case', async () => {
  const hub = new PagedHub();
  hub.ready({ server: 'Zoë' });
  const view = openPager(hub);
  const type = async (name: string) => {
    await userEvent.type(screen.getByRole('textbox', { name: 'Another name' }), name);
    await userEvent.click(screen.getByRole('button', { name: 'Start' }));
  };
  await type('  ');
  screen.getByText('This name cannot be used.');
  await type(' Zoë ');
  expect(textOf(card('Table 12 ready'))).not.toContain('for Zoë');
  view.unmount();
  localStorage.clear();
  openPager(hub);
  await type('aNA');
  screen.getByRole('button', { name: /^Ana: change/u });
});

test('a pager that is not live says so in large type, and does not claim that nothing is ready', async () => {
  vi.useFakeTimers();
  isAna();
  const hub = new PagedHub();
  openPager(hub);
  hub.isSilent = true;
  await act(() => vi.advanceTimersByTimeAsync(SILENCE_MS + 1_000));
  expect(textOf(screen.getByRole('alert'))).toMatch(
    /^Not live since .+: you may be missing pages$/u,
  );
  expect(screen.queryByText('Nothing is ready.')).toBeNull();
  hub.isSilent = false;
  await act(() => vi.advanceTimersByTimeAsync(SILENCE_MS + 1_000));
  expect(screen.queryByRole('alert')).toBeNull();
  screen.getByText('Nothing is ready.');
});

test('the pager speaks Spanish, with every word that English has', async () => {
  expect(Object.keys(words.es)).toEqual(Object.keys(words.en));
  const complain = vi.spyOn(console, 'error');
  isAna();
  const hub = new PagedHub();
  const { pageId } = hub.ready();
  hub.again(pageId, 2);
  openPager(hub);
  await userEvent.click(screen.getByRole('button', { name: 'Language: EN' }));
  const page = card('Mesa 12: listo');
  expect(textOf(page)).toContain('De nuevo · 2.ª vez');
  within(page).getByRole('button', { name: 'Oído' });
  expect(complain).not.toHaveBeenCalled();
  complain.mockRestore();
});

test('axe finds no fault in the choice of names, an empty pager and a full one', async () => {
  const hub = new PagedHub();
  const view = openPager(hub);
  expect(await faults()).toEqual([]);
  view.unmount();
  isAna();
  openPager(hub);
  screen.getByRole('heading', { level: 1, name: /^Ana/u });
  expect(await faults()).toEqual([]);
  const { pageId } = hub.ready();
  hub.again(pageId, 2);
  hub.ready({ server: 'Temp', table: '8' });
  hub.ready({ server: 'Luis', table: '9' });
  const heard = hub.ready({ table: '4' });
  hub.act('pager', 'page.hear', { pageId: heard.pageId });
  await userEvent.click(screen.getByRole('button', { name: '1 page for others' }));
  expect(cardNames()).toHaveLength(4);
  expect(await faults()).toEqual([]);
});

test('axe finds no fault in the sheets', async () => {
  isAna();
  const hub = new PagedHub();
  hub.act('pager', 'shift.start', { server: 'Ana', zones: ['Bar'] });
  hub.act('pager', 'shift.start', { server: 'Noor', zones: ['Patio'] });
  hub.ready();
  hub.ready({ server: 'Luis', table: '3' });
  openPager(hub);
  const click = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
  const shift = /^On shift since/u;
  const doors = [
    [shift],
    [shift, 'Going on break'],
    [shift, 'End shift'],
    [shift, 'Take over tables'],
    ['Hand over'],
    ['Do not disturb'],
    ['History'],
  ];
  for (const names of doors) {
    for (const name of names) await click(name);
    expect(screen.getByRole('dialog')).toBeDefined();
    expect(await faults()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
  }
  // With do not disturb on, too.
  await click('Do not disturb');
  await click('15 minutes');
  expect(await faults()).toEqual([]);
});
