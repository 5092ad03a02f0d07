import { act, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { button, card, cardNames, dish, House, inCard } from './kitchen';

const play = vi.hoisted(() => vi.fn<(sound: string) => Promise<boolean>>());
vi.mock('../../../renderer/ui/sounds', () => ({ play }));

let house: House;
beforeEach(() => {
  house = new House();
  play.mockReset().mockResolvedValue(true);
});

const openSettings = async () => {
  const view = house.open();
  await view.user.click(button('Settings of this screen'));
  return view;
};
const panel = () => within(screen.getByRole('dialog', { name: 'Settings of this screen' }));
const tick = (name: string) => panel().getByRole('checkbox', { name }) as HTMLInputElement;
const sounds = () => play.mock.calls.map(([sound]) => sound);

describe('the settings of this screen', () => {
  it('open without a style element, which the policy of the window would refuse', async () => {
    const styles = document.querySelectorAll('style').length;
    await openSettings();
    expect(panel().getByRole('checkbox', { name: 'Grill' })).toBeVisible();
    expect(document.querySelectorAll('style')).toHaveLength(styles);
  });

  it('shows several stations at once, and remembers them', async () => {
    house.place([dish('chicken-bowl')], { table: '1' });
    house.place([dish('churros')], { table: '2' });
    house.place([dish('draft-lager')], { table: '3' });
    const { user, unmount } = await openSettings();
    await user.click(tick('Grill'));
    await user.click(tick('Bar'));
    expect(cardNames()).toEqual(['Ticket 1, table 1', 'Ticket 3, table 3']);
    expect(tick('All stations').checked).toBe(false);
    unmount();
    const again = house.open();
    expect(button('Grill').getAttribute('aria-pressed')).toBe('true');
    expect(button('Bar').getAttribute('aria-pressed')).toBe('true');
    await again.user.click(button('Settings of this screen'));
    await again.user.click(tick('Grill'));
    await again.user.click(tick('Bar'));
    expect(tick('All stations').checked).toBe(true);
    expect(cardNames()).toHaveLength(3);
  });

  it('keeps light, type and columns for this window', async () => {
    for (let n = 1; n <= 9; n += 1) house.place([dish('chicken-bowl')], { table: `${n}` });
    const { user, unmount } = await openSettings();
    const root = document.documentElement;
    const columns = () =>
      screen.getByRole('region', { name: 'Open tickets' }).style.gridTemplateColumns;
    expect(root.dataset.theme).toBe('dark');
    await user.click(panel().getByRole('button', { name: 'Light' }));
    await user.click(tick('Bigger, to be read from two metres'));
    await user.click(panel().getByRole('button', { name: '2' }));
    expect(root.dataset).toMatchObject({ theme: 'light', type: 'large' });
    expect(columns()).toBe('repeat(2, minmax(0, 1fr))');
    unmount();
    root.dataset.theme = 'dark';
    house.open();
    expect(root.dataset).toMatchObject({ theme: 'light', type: 'large' });
    expect(columns()).toBe('repeat(2, minmax(0, 1fr))');
  });

  it('never makes columns too narrow to read', async () => {
    vi.stubGlobal('innerWidth', 900);
    house.place([dish('chicken-bowl')]);
    const { user } = await openSettings();
    await user.click(panel().getByRole('button', { name: '8' }));
    const rail = screen.getByRole('region', { name: 'Open tickets' });
    expect(rail.style.gridTemplateColumns).toBe('repeat(4, minmax(0, 1fr))');
    vi.unstubAllGlobals();
  });

  it('makes no sound and no flash for what was switched off, and still marks the card', async () => {
    const { user } = await openSettings();
    await user.click(tick('New ticket'));
    const id = house.placeLive([dish('chicken-bowl')], { table: '1' });
    expect(inCard('Ticket 1, table 1').getByText('NEW')).toBeVisible();
    expect(sounds()).toEqual([]);
    expect(screen.queryByTestId('flash')).toBeNull();
    act(() => {
      house.hub.send('front-of-house', 'ticket.move', { ticketId: id, table: '9' });
    });
    expect(sounds()).toEqual(['changed']);
    await user.click(tick('New ticket'));
    house.placeLive([dish('chicken-bowl')]);
    expect(sounds()).toEqual(['changed', 'new-ticket']);
  });

  it('rings as the house says, unless this screen says otherwise', async () => {
    house.settle({ sounds: { 'new-ticket': false, changed: true } });
    const { user } = await openSettings();
    expect(tick('New ticket').checked).toBe(false);
    expect(tick('Late').checked).toBe(true);
    house.placeLive([dish('chicken-bowl')]);
    expect(sounds()).toEqual([]);
    await user.click(tick('New ticket'));
    house.placeLive([dish('chicken-bowl')]);
    expect(sounds()).toEqual(['new-ticket']);
    act(() => house.settle({ sounds: { 'new-ticket': false, late: false } }));
    expect(tick('New ticket').checked).toBe(true);
    expect(tick('Late').checked).toBe(false);
  });

  it('picks and bumps with a digit alone, where this screen wants it so', async () => {
    house.place([dish('chicken-bowl')], { table: '1' });
    const id = house.place([dish('chicken-bowl')], { table: '2' });
    const { user } = await openSettings();
    await user.click(tick('1 to 9 pick and bump at once'));
    await user.keyboard('{Escape}2');
    expect(house.phases(id)).toEqual(['ready']);
    expect(cardNames()).toEqual(['Ticket 1, table 1']);
    const legend = screen.getByRole('list', { name: 'Keys' });
    expect(within(legend).getByText('⇧1–9').parentElement?.textContent).toBe('⇧1–9 pick');
  });

  it('does with the chosen key what the old one did, and shows it in the legend', async () => {
    const id = house.place([dish('chicken-bowl')], { table: '1' });
    const { user } = await openSettings();
    await user.click(panel().getByRole('button', { name: 'Bump: ⏎, B. Change' }));
    expect(panel().getByText('Press a key')).toBeVisible();
    await user.keyboard('z');
    expect(panel().getByRole('button', { name: 'Bump: Z. Change' })).toBeVisible();
    await user.keyboard('{Escape}');
    const legend = screen.getByRole('list', { name: 'Keys' });
    expect(within(legend).getByText('Z')).toBeVisible();
    await user.keyboard('1b');
    expect(house.phases(id)).toEqual(['owed']);
    await user.keyboard('z');
    expect(cardNames()).toEqual([]);
  });

  it('refuses a key that is taken or reserved, and resets them all', async () => {
    const { user } = await openSettings();
    const ask = () => user.click(panel().getByRole('button', { name: /^Recall: R/u }));
    await ask();
    await user.keyboard('s');
    expect(panel().getByRole('alert').textContent).toBe('S is taken: Start.');
    await ask();
    await user.keyboard('3');
    expect(panel().getByRole('alert').textContent).toBe('3 cannot be chosen.');
    await ask();
    await user.keyboard('{Escape}');
    expect(panel().getByRole('button', { name: 'Recall: R. Change' })).toBeVisible();
    await user.click(panel().getByRole('button', { name: 'Start: S. Change' }));
    await user.keyboard('x');
    await ask();
    await user.keyboard('s');
    expect(panel().getByRole('button', { name: 'Recall: S. Change' })).toBeVisible();
    await user.click(panel().getByRole('button', { name: 'Reset all keys' }));
    expect(panel().getByRole('button', { name: 'Start: S. Change' })).toBeVisible();
  });

  it('is as it comes when what was kept cannot be read', () => {
    localStorage.setItem('heard.kitchen.screen', '{"columns":99,"theme":"pink","keys":{"x":1}');
    house.place([dish('chicken-bowl')], { table: '1' });
    house.open();
    expect(card('Ticket 1, table 1')).toBeVisible();
    expect(document.documentElement.dataset.theme).toBe('dark');
  });

  it('has no accessibility violations', async () => {
    await openSettings();
    const { violations } = await axe.run(document.body, {
      resultTypes: ['violations'],
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
