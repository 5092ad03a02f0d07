import { act, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { button, card, cardNames, dish, inCard, Kitchen } from './kitchen';

const play = vi.hoisted(() => vi.fn<(sound: string) => Promise<boolean>>());
vi.mock('../../../renderer/ui/sounds', () => ({ play }));

let kitchen: Kitchen;
beforeEach(() => {
  kitchen = new Kitchen();
  play.mockReset().mockResolvedValue(true);
});
afterEach(() => vi.useRealTimers());

describe('the rail', () => {
  it('says what will appear while it is empty', () => {
    kitchen.open();
    expect(screen.getByText('The rail is clear.')).toBeVisible();
    expect(screen.getByText(/next ticket appears here by itself/u)).toBeVisible();
  });

  it('shows a new ticket with a sound and a mark; tickets at the start are silent', async () => {
    kitchen.place([dish('chicken-bowl')], { table: '3' });
    kitchen.open();
    expect(play).not.toHaveBeenCalled();
    kitchen.placeLive([dish('steak-burrito', { quantity: 2, modifiers: ['No Beans'] })], {
      table: '12',
    });
    expect(inCard('Ticket 2, table 12').getByText('NEW')).toBeVisible();
    expect(inCard('Ticket 1, table 3').queryByText('NEW')).toBeNull();
    expect(play.mock.calls).toEqual([['new-ticket']]);
    expect(screen.queryByTestId('flash')).toBeNull();
    expect(button('2 Steak Burrito, NO Beans')).toBeVisible();
  });

  it('flashes where no sound can be played, and when the sound is off', async () => {
    play.mockResolvedValue(false);
    const { user } = kitchen.open();
    kitchen.placeLive([dish('chicken-bowl')]);
    expect(await screen.findByTestId('flash')).toBeVisible();
    play.mockClear();
    await user.click(button('Sound off'));
    expect(button('Sound off').getAttribute('aria-pressed')).toBe('true');
    kitchen.placeLive([dish('chicken-bowl')]);
    expect(await screen.findByTestId('flash')).toBeVisible();
    expect(play).not.toHaveBeenCalled();
  });

  it('hangs tickets by firing, rush and VIP before the others', () => {
    kitchen.place([dish('chicken-bowl')], { table: '1' });
    kitchen.place([dish('chicken-bowl')], { guest: 'Maya', orderType: 'takeout' });
    kitchen.place([dish('chicken-bowl')], { table: '2', priority: 'rush' });
    kitchen.open();
    expect(cardNames()).toEqual(['Ticket 3, table 2', 'Ticket 1, table 1', 'Ticket 2, Maya']);
    expect(inCard('Ticket 3, table 2').getByText('RUSH')).toBeVisible();
  });

  it('shows one station, stores the choice, and says what is made elsewhere', async () => {
    kitchen.place([dish('chicken-bowl'), dish('churros'), dish('flan')], { table: '1' });
    kitchen.place([dish('draft-lager')], { table: '2' });
    const { user, unmount } = kitchen.open();
    await user.click(button('Grill'));
    expect(cardNames()).toEqual(['Ticket 1, table 1']);
    expect(screen.queryByRole('button', { name: '1 Churros' })).toBeNull();
    expect(inCard('Ticket 1, table 1').getByText('+2 elsewhere')).toBeVisible();
    unmount();
    kitchen.open();
    expect(button('Grill').getAttribute('aria-pressed')).toBe('true');
    expect(play).not.toHaveBeenCalled();
  });

  it('ages by the hub’s clock: amber with a word, then late with another and a sound', () => {
    vi.useFakeTimers();
    kitchen.place([dish('chicken-bowl')], { table: '1' });
    kitchen.open();
    const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms));
    // The hub sends a beat each second.
    const beat = setInterval(() => {
      const { sequence } = kitchen.hub.state;
      kitchen.hub.push({
        type: 'batch',
        after: sequence,
        through: sequence,
        time: Date.now(),
        events: [],
      });
    }, 1000);
    expect(inCard('Ticket 1, table 1').getByText('0:00')).toBeVisible();
    pass(65_000);
    expect(inCard('Ticket 1, table 1').getByText('1:05')).toBeVisible();
    pass(9 * 60_000);
    expect(inCard('Ticket 1, table 1').getByText('AGING')).toBeVisible();
    expect(card('Ticket 1, table 1').dataset.bucket).toBe('ageing');
    expect(play).not.toHaveBeenCalled();
    pass(5 * 60_000);
    expect(inCard('Ticket 1, table 1').getByText('LATE')).toBeVisible();
    expect(play.mock.calls).toEqual([['late']]);
    clearInterval(beat);
  });

  it('splits a long rail into screens and always says how many tickets wait', async () => {
    vi.stubGlobal('innerHeight', 700);
    for (let n = 1; n <= 30; n += 1) kitchen.place([dish('chicken-bowl')], { table: String(n) });
    const { user } = kitchen.open();
    const first = cardNames();
    expect(first.length).toBeLessThan(30);
    expect(screen.getByText(`+${30 - first.length} more waiting`)).toBeVisible();
    await user.click(button('Next page'));
    expect(cardNames()[0]).toBe(`Ticket ${first.length + 1}, table ${first.length + 1}`);
    expect(screen.getByText(`${first.length} earlier tickets`)).toBeVisible();
    await user.keyboard('{PageUp}');
    expect(cardNames()).toEqual(first);
    vi.unstubAllGlobals();
  });

  it('continues a ticket of 23 lines in the next column', () => {
    vi.stubGlobal('innerHeight', 700);
    kitchen.place(
      Array.from({ length: 23 }, () => dish('chicken-bowl')),
      { table: '1' },
    );
    kitchen.open();
    expect(cardNames().slice(0, 2)).toEqual(['Ticket 1, table 1', 'Ticket 1, table 1, continued']);
    expect(inCard('Ticket 1, table 1').getByText('#1 continues')).toBeVisible();
    const lines = screen.getAllByRole('button', { name: '1 Chicken Bowl' });
    expect(lines.length).toBe(23);
    vi.unstubAllGlobals();
  });

  it('totals dishes all day and shows the tickets of a dish', async () => {
    kitchen.place([dish('chicken-bowl', { quantity: 3 })], { table: '1' });
    kitchen.place([dish('steak-bowl')], { table: '2' });
    kitchen.place([dish('chicken-bowl', { quantity: 2 })], { table: '3' });
    const { user } = kitchen.open();
    const column = screen.getByRole('complementary', { name: 'All day' });
    await user.click(within(column).getByRole('button', { name: /5 ?Chicken Bowl/u }));
    expect(card('Ticket 1, table 1').dataset.dim).toBeUndefined();
    expect(card('Ticket 2, table 2').dataset.dim).toBe('true');
    await user.keyboard('a');
    expect(screen.queryByRole('button', { name: /5 ?Chicken Bowl/u })).toBeNull();
    expect(button('Show all day')).toBeVisible();
  });

  it('totals modified dishes under their dish, and shows their tickets', async () => {
    kitchen.place([dish('steak-bowl', { quantity: 3, modifiers: ['Rice'] })], { table: '1' });
    kitchen.place([dish('steak-bowl', { quantity: 2, modifiers: ['NO cheese'] })], { table: '2' });
    const { user } = kitchen.open();
    await user.click(button('All day: 5 Steak Bowl'));
    expect(card('Ticket 1, table 1').dataset.dim).toBeUndefined();
    await user.click(button('All day: 2 Steak Bowl, NO Cheese'));
    expect(button('All day: 5 Steak Bowl').getAttribute('aria-pressed')).toBe('false');
    expect(card('Ticket 1, table 1').dataset.dim).toBe('true');
    expect(card('Ticket 2, table 2').dataset.dim).toBeUndefined();
    await user.click(button('Bump ticket 2'));
    expect(card('Ticket 1, table 1').dataset.dim).toBeUndefined();
  });

  it('says that it is not live, and that the tickets may be old', () => {
    vi.useFakeTimers();
    kitchen.place([dish('chicken-bowl')]);
    const door = kitchen.hub.door('kitchen');
    let connections = 0;
    vi.spyOn(kitchen.hub, 'door').mockReturnValue({
      ...door,
      feed: (after, onMessage) => {
        connections += 1;
        return connections === 1 ? door.feed(after, onMessage) : () => {};
      },
    });
    kitchen.open();
    expect(screen.queryByText(/may be out of date/u)).toBeNull();
    act(() => vi.advanceTimersByTime(4_000));
    expect(
      screen.getByText(/^Not live since .+: tickets below may be out of date$/u),
    ).toBeVisible();
    expect(cardNames()).toHaveLength(1);
  });

  it('speaks Spanish', async () => {
    kitchen.place([dish('steak-burrito', { modifiers: ['No Beans'] })], { table: '12' });
    const { user } = kitchen.open();
    await user.click(button(/^Language/u));
    expect(
      inCard('Comanda 1, mesa 12').getByRole('button', { name: '1 Steak Burrito, SIN Beans' }),
    ).toBeVisible();
  });
});
