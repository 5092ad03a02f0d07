import { act, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { button, card, cardNames, dish, inCard, Kitchen } from './kitchen';

const play = vi.hoisted(() => vi.fn<(sound: string) => Promise<boolean>>());
vi.mock('../../../renderer/ui/sounds', () => ({ play }));

let kitchen: Kitchen;
beforeEach(() => {
  kitchen = new Kitchen();
  play.mockReset().mockResolvedValue(true);
});

const openSettings = async () => {
  const view = kitchen.open();
  await view.user.click(button('Settings of this screen'));
  return view;
};
const panel = () => within(screen.getByRole('dialog', { name: 'Settings of this screen' }));
const tick = (name: string) => panel().getByRole('checkbox', { name }) as HTMLInputElement;
const sounds = () => play.mock.calls.map(([sound]) => sound);

describe('the settings of this screen', () => {
  it('open without a style element, which the content security policy would refuse', async () => {
    const styles = document.querySelectorAll('style').length;
    await openSettings();
    expect(panel().getByRole('checkbox', { name: 'Grill' })).toBeVisible();
    expect(document.querySelectorAll('style')).toHaveLength(styles);
  });

  it('show several stations at once, and store them', async () => {
    kitchen.place([dish('chicken-bowl')], { table: '1' });
    kitchen.place([dish('churros')], { table: '2' });
    kitchen.place([dish('draft-lager')], { table: '3' });
    const { user, unmount } = await openSettings();
    await user.click(tick('Grill'));
    await user.click(tick('Bar'));
    expect(cardNames()).toEqual(['Ticket 1, table 1', 'Ticket 3, table 3']);
    expect(tick('All stations').checked).toBe(false);
    unmount();
    const again = kitchen.open();
    expect(button('Grill').getAttribute('aria-pressed')).toBe('true');
    expect(button('Bar').getAttribute('aria-pressed')).toBe('true');
    await again.user.click(button('Settings of this screen'));
    await again.user.click(tick('Grill'));
    await again.user.click(tick('Bar'));
    expect(tick('All stations').checked).toBe(true);
    expect(cardNames()).toHaveLength(3);
  });

  it('keep light, type and columns for this window', async () => {
    for (let n = 1; n <= 9; n += 1) kitchen.place([dish('chicken-bowl')], { table: `${n}` });
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
    kitchen.open();
    expect(root.dataset).toMatchObject({ theme: 'light', type: 'large' });
    expect(columns()).toBe('repeat(2, minmax(0, 1fr))');
  });

  it('never make columns too narrow to read', async () => {
    vi.stubGlobal('innerWidth', 900);
    kitchen.place([dish('chicken-bowl')]);
    const { user } = await openSettings();
    await user.click(panel().getByRole('button', { name: '8' }));
    const rail = screen.getByRole('region', { name: 'Open tickets' });
    expect(rail.style.gridTemplateColumns).toBe('repeat(4, minmax(0, 1fr))');
    vi.unstubAllGlobals();
  });

  it('make no sound and no flash for news that is switched off, and still mark the card', async () => {
    const { user } = await openSettings();
    await user.click(tick('New ticket'));
    const id = kitchen.placeLive([dish('chicken-bowl')], { table: '1' });
    expect(inCard('Ticket 1, table 1').getByText('NEW')).toBeVisible();
    expect(sounds()).toEqual([]);
    expect(screen.queryByTestId('flash')).toBeNull();
    act(() => {
      kitchen.hub.send('front-of-house', 'ticket.move', { ticketId: id, table: '9' });
    });
    expect(sounds()).toEqual(['changed']);
    await user.click(tick('New ticket'));
    kitchen.placeLive([dish('chicken-bowl')]);
    expect(sounds()).toEqual(['changed', 'new-ticket']);
  });

  it('ring as the house is set, unless this screen is set otherwise', async () => {
    kitchen.changeHouse({ sounds: { 'new-ticket': false, changed: true } });
    const { user } = await openSettings();
    expect(tick('New ticket').checked).toBe(false);
    expect(tick('Late').checked).toBe(true);
    kitchen.placeLive([dish('chicken-bowl')]);
    expect(sounds()).toEqual([]);
    await user.click(tick('New ticket'));
    kitchen.placeLive([dish('chicken-bowl')]);
    expect(sounds()).toEqual(['new-ticket']);
    act(() => kitchen.changeHouse({ sounds: { 'new-ticket': false, late: false } }));
    expect(tick('New ticket').checked).toBe(true);
    expect(tick('Late').checked).toBe(false);
  });

  it('pick and bump with a digit alone, if this screen is set so', async () => {
    kitchen.place([dish('chicken-bowl')], { table: '1' });
    const id = kitchen.place([dish('chicken-bowl')], { table: '2' });
    const { user } = await openSettings();
    await user.click(tick('1 to 9 pick and bump at once'));
    await user.keyboard('{Escape}2');
    expect(kitchen.phases(id)).toEqual(['ready']);
    expect(cardNames()).toEqual(['Ticket 1, table 1']);
    const legend = screen.getByRole('list', { name: 'Keys' });
    expect(within(legend).getByText('⇧1–9').parentElement?.textContent).toBe('⇧1–9 pick');
  });

  it('give the action of the old key to the chosen one, and show it in the legend', async () => {
    const id = kitchen.place([dish('chicken-bowl')], { table: '1' });
    const { user } = await openSettings();
    await user.click(panel().getByRole('button', { name: 'Bump: ⏎, B. Change' }));
    expect(panel().getByText('Press a key')).toBeVisible();
    await user.keyboard('z');
    expect(panel().getByRole('button', { name: 'Bump: Z. Change' })).toBeVisible();
    await user.keyboard('{Escape}');
    const legend = screen.getByRole('list', { name: 'Keys' });
    expect(within(legend).getByText('Z')).toBeVisible();
    await user.keyboard('1b');
    expect(kitchen.phases(id)).toEqual(['owed']);
    await user.keyboard('z');
    expect(cardNames()).toEqual([]);
  });

  it('refuse a key that is taken or reserved, and reset all keys', async () => {
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

  it('fall back to the defaults when stored settings cannot be read', () => {
    localStorage.setItem('heard.kitchen.screen', '{"columns":99,"theme":"pink","keys":{"x":1}');
    kitchen.place([dish('chicken-bowl')], { table: '1' });
    kitchen.open();
    expect(card('Ticket 1, table 1')).toBeVisible();
    expect(document.documentElement.dataset.theme).toBe('dark');
  });

  it('have no accessibility violations', async () => {
    await openSettings();
    const { violations } = await axe.run(document.body, {
      resultTypes: ['violations'],
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
