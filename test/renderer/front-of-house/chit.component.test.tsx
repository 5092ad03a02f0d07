import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { InMemoryHub } from '../in-memory-hub';
import { begin, button, chit, openDesk, openTickets, send } from './desk';
import { plancha } from './plancha';

let hub: InMemoryHub;
beforeEach(() => {
  hub = new InMemoryHub(plancha);
});

const row = (name: string | RegExp) => chit().getByRole('button', { name });

it('shows equal dishes of several guests as one row with their seats, and each of them after a tap', async () => {
  const { user } = openDesk(hub);
  await begin(user);
  await user.click(button('4 covers'));
  await user.click(button('Next seat automatically'));
  for (const dish of ['Octopus', 'Burrata', 'Octopus', 'Octopus']) {
    await user.click(button(new RegExp(`^${dish}, `)));
  }
  await user.click(row('3 Octopus seats 1, 3, 4'));
  expect(row('1 Octopus Seat 3')).toBeVisible();
  await user.click(row('1 Octopus Seat 3'));
  expect(screen.getByRole('region', { name: 'Options of Octopus' })).toBeVisible();
});

it('repeats the last dish for the next seat with one tap, choices included', async () => {
  const { user } = openDesk(hub);
  await begin(user);
  await user.click(button('Seat 2'));
  await user.click(button('Mains'));
  await user.click(button(/^Ribeye, /));
  await user.click(button('Rare'));
  await user.click(button('Same for seat 3'));
  await user.click(button('Same for seat 4'));
  await send(user);
  await waitFor(() => expect(openTickets(hub)).toHaveLength(1));
  expect(openTickets(hub)[0]?.items.map(({ seat, modifiers }) => [seat, modifiers])).toEqual(
    [2, 3, 4].map((seat) => [seat, ['Rare']]),
  );
});

it('scrolls to the dish that was added last', async () => {
  const scrolled: string[] = [];
  Element.prototype.scrollIntoView = function scrollIntoView() {
    scrolled.push(this.textContent ?? '');
  };
  try {
    const { user } = openDesk(hub);
    await begin(user);
    await user.click(button('Drinks'));
    await user.click(button(/^Wine, /));
    await user.click(button('Starters'));
    scrolled.length = 0;
    await user.click(button(/^Burrata, /));
    expect(scrolled.at(-1)).toContain('Burrata');
    // Another one of a dish far up is news too.
    await user.click(button('Drinks'));
    await user.click(button(/^Wine, /));
    expect(scrolled.at(-1)).toContain('Wine');
  } finally {
    Reflect.deleteProperty(Element.prototype, 'scrollIntoView');
  }
});

it('stays in the category and in the search after the options of a dish', async () => {
  const { user } = openDesk(hub);
  await begin(user);
  await user.click(button('Mains'));
  await user.click(button(/^Lamb chops, /));
  await user.click(button('Medium'));
  expect(button('Mains').getAttribute('aria-current')).toBe('true');
  await user.keyboard('/rib{Enter}');
  await user.keyboard('{Escape}');
  expect(screen.getByRole('searchbox')).toHaveProperty('value', 'rib');
  expect(button(/^Ribeye, /)).toBeVisible();
});

it('gives the focus back to what opened the options, after Escape and after Done', async () => {
  const { user } = openDesk(hub);
  await begin(user);
  await user.click(button(/^Octopus, /));
  await user.click(row('1 Octopus'));
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(row('1 Octopus'));
  await user.keyboard('{Enter}');
  await user.click(button('Done'));
  expect(document.activeElement).toBe(row('1 Octopus'));
  await user.click(button('Mains'));
  button(/^Ribeye, /).focus();
  await user.keyboard('{Enter}{Escape}');
  expect(document.activeElement).toBe(button(/^Ribeye, /));
});

it('takes a confirmation away by itself, and leaves an unsent order', async () => {
  const { user } = openDesk(hub);
  await begin(user);
  await user.click(button(/^Octopus, /));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    await act(async () => {
      fireEvent.click(button(/^Send/));
    });
    await act(async () => vi.advanceTimersByTime(7_000));
    const sent = within(screen.getByRole('list', { name: 'Orders that were sent' }));
    expect(sent.getByText('Table 12 sent as #1')).toBeVisible();
    act(() => vi.advanceTimersByTime(2_000));
    expect(screen.queryByText('Table 12 sent as #1')).toBeNull();
  } finally {
    vi.useRealTimers();
  }
});
