import { act, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { refuse } from '../../../shared/contract/acks';
import { button, card, cardNames, dish, inCard, Kitchen } from './kitchen';

const play = vi.hoisted(() => vi.fn<(sound: string) => Promise<boolean>>());
vi.mock('../../../renderer/ui/sounds', () => ({ play }));

let kitchen: Kitchen;
beforeEach(() => {
  kitchen = new Kitchen();
  play.mockReset().mockResolvedValue(true);
});
const lastSound = () => play.mock.calls.at(-1)?.[0];
const commands = () => kitchen.hub.commands.map(({ type }) => type);

describe('lines', () => {
  it('bumps a line with a touch, and takes it back with Undo', async () => {
    const id = kitchen.place([dish('chicken-bowl'), dish('steak-bowl')], { table: '1' });
    const { user } = kitchen.open();
    await user.click(button('1 Chicken Bowl'));
    expect(kitchen.phases(id)).toEqual(['ready', 'owed']);
    expect(await screen.findByText('1 Chicken Bowl bumped')).toBeVisible();
    expect(button('1 Chicken Bowl, done')).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(kitchen.phases(id)).toEqual(['owed', 'owed']);
    expect(button('1 Chicken Bowl')).toBeVisible();
  });

  it('brings a done line back with a touch', async () => {
    const id = kitchen.place([dish('chicken-bowl'), dish('steak-bowl')]);
    const { user } = kitchen.open();
    await user.click(button('1 Chicken Bowl'));
    await user.click(button('1 Chicken Bowl, done'));
    expect(kitchen.phases(id)).toEqual(['owed', 'owed']);
  });

  it('starts a line with a touch on its number', async () => {
    const id = kitchen.place([dish('chicken-bowl', { quantity: 2 })]);
    const { user } = kitchen.open();
    await user.click(button('Start 2 Chicken Bowl'));
    expect(kitchen.phases(id)).toEqual(['started']);
    expect(screen.getByText('COOKING')).toBeVisible();
    expect(button('2 Chicken Bowl, cooking')).toBeVisible();
  });

  it('shows a bump at once, and takes it back and shows the reason if the hub refuses', async () => {
    kitchen.place([dish('chicken-bowl')]);
    let answer = (_: ReturnType<typeof refuse>) => {};
    const door = kitchen.hub.door('kitchen');
    vi.spyOn(kitchen.hub, 'door').mockReturnValue({
      ...door,
      publish: () => new Promise((resolve) => (answer = resolve)),
    });
    const { user } = kitchen.open();
    await user.click(button('1 Chicken Bowl'));
    expect(screen.queryByRole('button', { name: '1 Chicken Bowl' })).toBeNull();
    expect(screen.getByText('1 Chicken Bowl, done')).toBeVisible();
    await act(async () => answer(refuse('unavailable', 'The disk is full.')));
    expect(screen.getByRole('alert').textContent).toMatch(/disk cannot be written/u);
    expect(button('1 Chicken Bowl')).toBeVisible();
  });

  it('shows modifiers and notes so that they cannot be missed', () => {
    kitchen.place([
      dish('steak-bowl', {
        modifiers: ['White Rice', 'no cheese', 'Extra Queso'],
        note: 'well done',
      }),
    ]);
    kitchen.open();
    expect(button('1 Steak Bowl, White Rice, NO Cheese, ADD Queso, well done')).toBeVisible();
  });
});

describe('tickets', () => {
  it('bumps the lines that the chosen station owes, and undoes exactly those', async () => {
    const id = kitchen.place([dish('chicken-bowl'), dish('steak-bowl'), dish('churros')], {
      table: '1',
    });
    const { user } = kitchen.open();
    await user.click(button('Grill'));
    await user.click(button('1 Chicken Bowl'));
    await user.click(button('Bump ticket 1'));
    expect(kitchen.phases(id)).toEqual(['ready', 'ready', 'owed']);
    expect(screen.getByText('The rail is clear.')).toBeVisible();
    expect(screen.getByText(/1 ticket is open at other stations/u)).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(kitchen.phases(id)).toEqual(['ready', 'owed', 'owed']);
  });

  it('recalls a ticket from the strip with the age it had', async () => {
    const placed = Date.now() - 7 * 60_000;
    kitchen.hub.now = () => placed;
    kitchen.place([dish('chicken-bowl')], { table: '4' });
    kitchen.hub.now = () => Date.now();
    const { user } = kitchen.open();
    await user.click(button('Bump ticket 1'));
    expect(cardNames()).toEqual([]);
    await user.click(button('Recall Ticket 1, table 4'));
    expect(inCard('Ticket 1, table 4').getByText(/^7:0\d$/u)).toBeVisible();
    expect(play).not.toHaveBeenCalled();
  });

  it('holds a course back, dim and with a button that fires it', async () => {
    const id = kitchen.place([dish('chicken-bowl'), dish('churros', { course: 2 })], {
      table: '1',
    });
    const { user } = kitchen.open();
    const fold = button('Course 2 held · 1, ticket 1');
    expect(fold.getAttribute('aria-expanded')).toBe('false');
    expect(inCard('Ticket 1, table 1').queryByText('Churros')).toBeNull();
    await user.click(fold);
    expect(inCard('Ticket 1, table 1').getByText('Churros')).toBeVisible();
    expect(screen.queryByRole('button', { name: '1 Churros' })).toBeNull();
    await user.click(button('Fire Course 2 of ticket 1'));
    expect(kitchen.phases(id)).toEqual(['owed', 'owed']);
    expect(button('1 Churros')).toBeVisible();
    expect(await screen.findByText('Table 1 (#1): Course 2 fired')).toBeVisible();
  });

  it('keeps done lines done when lines are added in a new section', async () => {
    const id = kitchen.place([dish('chicken-bowl'), dish('steak-bowl')], { table: '1' });
    const { user } = kitchen.open();
    await user.click(button('1 Chicken Bowl'));
    act(() => {
      kitchen.hub.send('front-of-house', 'ticket.add-items', {
        ticketId: id,
        items: [dish('elote')],
      });
    });
    expect(screen.getByText(/^ADD-ON /u)).toBeVisible();
    expect(button('1 Chicken Bowl, done')).toBeVisible();
    expect(lastSound()).toBe('changed');
    await user.click(button('Changes seen, ticket 1'));
    expect(screen.queryByRole('button', { name: 'Changes seen, ticket 1' })).toBeNull();
  });

  it('names a void with its reason, until a cook has seen it', async () => {
    const id = kitchen.place([dish('chicken-bowl'), dish('steak-bowl')], { table: '1' });
    const { user } = kitchen.open();
    const [, { itemId } = { itemId: '' }] = kitchen.ticket(id).items;
    act(() => {
      kitchen.hub.send('front-of-house', 'item.void', {
        ticketId: id,
        itemId,
        reason: 'changed mind',
      });
    });
    expect(screen.getByText('1 Steak Bowl, void: changed mind')).toBeVisible();
    expect(lastSound()).toBe('voided');
    await user.click(button('Changes seen, ticket 1'));
    act(() => {
      kitchen.hub.send('front-of-house', 'ticket.void', { ticketId: id, reason: 'walked out' });
    });
    expect(card('Ticket 1, table 1').dataset.bucket).toBe('void');
    await user.click(button('Bump ticket 1'));
    expect(cardNames()).toEqual([]);
  });

  it('says LINE VOID where only a line is void and a held course is still to come', () => {
    const id = kitchen.place([dish('chicken-bowl'), dish('steak-bowl', { course: 2 })], {
      table: '1',
    });
    kitchen.open();
    const [{ itemId } = { itemId: '' }] = kitchen.ticket(id).items;
    act(() => {
      kitchen.hub.send('front-of-house', 'item.void', { ticketId: id, itemId, reason: 'spilt' });
    });
    const head = within(card('Ticket 1, table 1'));
    expect(head.getByText('LINE VOID')).toBeVisible();
    expect(head.getByRole('button', { name: 'Fire Course 2 of ticket 1' })).toBeVisible();
    act(() => {
      kitchen.hub.send('front-of-house', 'ticket.void', { ticketId: id, reason: 'walked out' });
    });
    expect(within(card('Ticket 1, table 1')).queryByText('LINE VOID')).toBeNull();
  });

  it('shows a move as old ▶ new', () => {
    const id = kitchen.place([dish('chicken-bowl')], { table: '1' });
    kitchen.open();
    act(() => {
      kitchen.hub.send('front-of-house', 'ticket.move', {
        ticketId: id,
        table: '9',
        server: 'Luis',
      });
    });
    expect(card('Ticket 1, table 9').textContent).toContain('Table 1 ▶ 9');
    expect(card('Ticket 1, table 9').textContent).toContain('Ana ▶ Luis');
  });

  it('shows a table that leaves while its food cooks as takeout for its guest, not at the table', () => {
    const id = kitchen.place([dish('chicken-bowl')], { table: '5', guest: 'Olmo' });
    kitchen.open();
    act(() => {
      kitchen.hub.send('front-of-house', 'ticket.change', { ticketId: id, orderType: 'takeout' });
    });
    expect(cardNames()).toEqual(['Ticket 1, Olmo']);
    const text = card('Ticket 1, Olmo').textContent;
    expect(text).toMatch(/takeout/i);
    expect(text).not.toContain('Table 5');
  });

  it('shows allergies at the top and on the line, until they are seen', async () => {
    const id = kitchen.place(
      [dish('chicken-salad-bowl', { seat: 2, allergies: ['Nuts'] }), dish('elote')],
      { table: '3' },
    );
    const { user } = kitchen.open();
    const hazard = inCard('Ticket 1, table 3').getByRole('group', { name: 'ALLERGY' });
    expect(hazard.textContent).toContain('Nuts · seat 2 · Chicken Salad Bowl');
    expect(button('1 Chicken Salad Bowl, ALLERGY Nuts, seat 2')).toBeVisible();
    await user.click(button('Allergies seen, ticket 1'));
    expect(kitchen.ticket(id).acknowledged.allergies).toBeDefined();
    expect(within(hazard).getByRole('img', { name: 'seen by the cook' })).toBeVisible();
  });
});

describe('dishes and servers', () => {
  it('86s a dish, counts one and brings one back', async () => {
    const { user } = kitchen.open();
    await user.click(button(/86’d dishes$/u));
    const panel = within(screen.getByRole('dialog', { name: '86’d dishes' }));
    expect(document.activeElement).toBe(panel.getByRole('searchbox', { name: 'Search the menu' }));
    await user.keyboard('flan');
    await user.click(panel.getByRole('button', { name: '86 Flan' }));
    expect(kitchen.hub.state.eightySixed.flan?.remaining).toBe(0);
    await user.click(panel.getByRole('button', { name: 'Restore Flan' }));
    expect(kitchen.hub.state.eightySixed.flan).toBeUndefined();
    await user.click(panel.getByRole('button', { name: 'Count Flan' }));
    await user.click(panel.getByRole('button', { name: 'Flan: 4 left' }));
    expect(kitchen.hub.state.eightySixed.flan?.remaining).toBe(4);
    expect(panel.getByText('4 left')).toBeVisible();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(button(/86’d dishes$/u).textContent).toBe('86 · 1');
  });

  it('86s an ingredient with all that is made of it, until a person restores it', async () => {
    const { user } = kitchen.open();
    await user.click(button(/86’d dishes$/u));
    const panel = within(screen.getByRole('dialog', { name: '86’d dishes' }));
    await user.click(panel.getByRole('radio', { name: 'Somebody restores it' }));
    await user.type(panel.getByRole('searchbox'), 'guacam');
    await user.click(panel.getByRole('button', { name: '86 the ingredient Guacamole' }));
    expect(kitchen.hub.state.outIngredients?.guacamole).toMatchObject({ name: 'Guacamole' });
    expect(kitchen.hub.state.outIngredients?.guacamole).not.toHaveProperty('until');
    await user.click(panel.getByRole('button', { name: 'Restore the ingredient Guacamole' }));
    expect(kitchen.hub.state.outIngredients).toBeUndefined();
    await user.clear(panel.getByRole('searchbox'));
    await user.click(panel.getByRole('button', { name: '86 Flan' }));
    expect(kitchen.hub.state.eightySixed.flan).toEqual({ remaining: 0, since: expect.any(Number) });
  });

  it('takes an 86 back to the state before: a count, or no limit', async () => {
    const { user } = kitchen.open();
    const left = () => kitchen.hub.state.eightySixed.flan?.remaining;
    const inPanel = async (...names: string[]) => {
      await user.click(button(/86’d dishes$/u));
      const panel = within(screen.getByRole('dialog', { name: '86’d dishes' }));
      await user.keyboard('flan');
      for (const name of names) await user.click(panel.getByRole('button', { name }));
      await user.keyboard('{Escape}');
    };
    const undo = async () => user.click(await screen.findByRole('button', { name: 'Undo' }));
    await inPanel('Count Flan', 'Flan: 4 left');
    expect(left()).toBe(4);
    await inPanel('86 Flan');
    expect(left()).toBe(0);
    await undo();
    expect(left()).toBe(4);
    await inPanel('Restore Flan', '86 Flan');
    expect(left()).toBe(0);
    await undo();
    expect(left()).toBeUndefined();
  });

  it('pages the server of a ticket and moves a ticket forward', async () => {
    const id = kitchen.place([dish('chicken-bowl')], { table: '4', server: 'Noor' });
    const { user } = kitchen.open();
    await user.click(button('More for ticket 1'));
    await user.click(button('Hands, please'));
    expect(Object.values(kitchen.hub.state.pages)).toMatchObject([
      { server: 'Noor', ticketId: id, table: '4', call: 'hands' },
    ]);
    expect(await screen.findByText('Noor is paged: Hands, please')).toBeVisible();
    await user.click(button('More for ticket 1'));
    await user.click(button('VIP'));
    expect(kitchen.ticket(id).priority).toBe('vip');
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(kitchen.ticket(id).priority).toBe('normal');
    expect(commands()).not.toContain('ticket.bump');
  });
});

describe('what is 86’d', () => {
  it('can be a choice, with a mark on the open tickets that wait for it', async () => {
    kitchen.place([dish('steak-bowl', { modifiers: ['Guacamole'] }), dish('elote')], {
      table: '1',
    });
    const { user } = kitchen.open();
    await user.click(button(/86’d dishes$/u));
    const panel = within(screen.getByRole('dialog', { name: '86’d dishes' }));
    await user.type(panel.getByRole('searchbox'), 'guac');
    await user.click(panel.getByRole('button', { name: '86 the ingredient Guacamole' }));
    await user.keyboard('{Escape}');
    expect(button(/^1 Steak Bowl, .*Guacamole.*, 86$/u)).toBeVisible();
    expect(button('1 Elote')).toBeVisible();
  });
});
