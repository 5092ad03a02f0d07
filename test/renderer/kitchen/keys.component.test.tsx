import { fireEvent, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { KEY_ACTIONS, keyLabel, keysOf } from '../../../renderer/kitchen/keys/keys';
import { button, card, cardNames, dish, Kitchen } from './kitchen';

vi.mock('../../../renderer/ui/sounds', () => ({ play: async () => true }));

let kitchen: Kitchen;
beforeEach(() => {
  kitchen = new Kitchen();
});

const accessible = async () => {
  const { violations } = await axe.run(document.body, {
    resultTypes: ['violations'],
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

describe('the keys', () => {
  it('picks a ticket by its number and bumps it', async () => {
    kitchen.place([dish('chicken-bowl')], { table: '1' });
    const second = kitchen.place([dish('steak-bowl'), dish('elote')], { table: '2' });
    const { user } = kitchen.open();
    await user.keyboard('b');
    expect(screen.getByText(/Pick a ticket first/u)).toBeVisible();
    await user.keyboard('2');
    expect(card('Ticket 2, table 2').getAttribute('aria-current')).toBe('true');
    await user.keyboard('{Enter}');
    expect(kitchen.phases(second)).toEqual(['ready', 'ready']);
    expect(cardNames()).toEqual(['Ticket 1, table 1']);
    await user.keyboard('r');
    await screen.findByText('Table 2 (#2) is back on the rail');
    expect(kitchen.phases(second)).toEqual(['owed', 'owed']);
  });

  it('walks the lines of the picked ticket, starts and bumps one', async () => {
    const id = kitchen.place([dish('chicken-bowl'), dish('steak-bowl'), dish('elote')], {
      table: '1',
    });
    const { user } = kitchen.open();
    await user.keyboard('1{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(button('1 Steak Bowl'));
    await user.keyboard('s');
    expect(kitchen.phases(id)).toEqual(['owed', 'started', 'owed']);
    await user.keyboard('b{ArrowDown}{Enter}');
    expect(kitchen.phases(id)).toEqual(['owed', 'ready', 'ready']);
    await user.keyboard('r');
    await screen.findByText('1 Elote is back on the rail');
    expect(kitchen.phases(id)).toEqual(['owed', 'ready', 'owed']);
    await user.keyboard('0');
    expect(card('Ticket 1, table 1').getAttribute('aria-current')).toBeNull();
  });

  it('picks and bumps with one key, and the recall key takes it back', async () => {
    kitchen.place([dish('chicken-bowl')], { table: '1' });
    const second = kitchen.place([dish('steak-bowl')], { table: '2' });
    const { user } = kitchen.open();
    fireEvent.keyDown(window, { key: '"', code: 'Digit2', shiftKey: true });
    expect(kitchen.phases(second)).toEqual(['ready']);
    await screen.findByText('Table 2 (#2) bumped');
    await user.keyboard('r');
    await screen.findByText('1 Steak Bowl is back on the rail');
    expect(kitchen.phases(second)).toEqual(['owed']);
  });

  it('are all in the legend, each with its action in this view', async () => {
    const { user } = kitchen.open();
    const shown = () => {
      const legend = within(screen.getByRole('list', { name: 'Keys' }));
      return legend.getAllByRole('listitem').map((row) => row.querySelector('kbd')?.textContent);
    };
    const missing = () =>
      KEY_ACTIONS.filter(
        (action) => !shown().some((keys) => keys?.includes(keyLabel(keysOf(action, {})[0] ?? ''))),
      );
    expect(missing()).toEqual(['pass']);
    await user.click(button('Expo'));
    expect(missing()).toEqual(['start']);
  });

  it('are one touch away on a screen too narrow for the legend, and can be changed from there', async () => {
    const { user } = kitchen.open();
    await user.click(button('All keys'));
    const sheet = within(screen.getByRole('dialog', { name: 'All keys' }));
    expect(sheet.getByText('turn page').textContent).toBe('PgUp PgDn turn page');
    await user.click(sheet.getByRole('button', { name: 'Choose other keys' }));
    expect(screen.getByRole('button', { name: /^Bump: .+ Change$/u })).toBeVisible();
  });

  it('moves the pick, fires a course and pages the server', async () => {
    kitchen.place([dish('chicken-bowl')], { table: '1' });
    const id = kitchen.place([dish('elote'), dish('flan', { course: 2 })], { table: '2' });
    const { user } = kitchen.open();
    await user.keyboard('{ArrowRight}{ArrowRight}f');
    expect(kitchen.phases(id)).toEqual(['owed', 'owed']);
    await user.keyboard('p');
    expect(screen.getByRole('dialog', { name: 'Ticket 2, table 2' })).toBeVisible();
    await user.keyboard('{Enter}');
    expect(Object.values(kitchen.hub.state.pages)).toMatchObject([{ call: 'hands' }]);
  });

  it('leaves letters to a focused field and Enter to a focused button', async () => {
    kitchen.place([dish('chicken-bowl')]);
    const { user } = kitchen.open();
    await user.keyboard('e');
    await user.keyboard('b1ar');
    expect(screen.getByRole('searchbox').getAttribute('value')).toBe('b1ar');
    await user.keyboard('{Escape}');
    button('Fry').focus();
    await user.keyboard('{Enter}');
    expect(button('Fry').getAttribute('aria-pressed')).toBe('true');
  });

  it('says that there is nothing to recall when nothing was bumped', async () => {
    const { user } = kitchen.open();
    await user.keyboard('r');
    expect(await screen.findByText('Nothing was bumped yet.')).toBeVisible();
  });
});

describe('accessibility', () => {
  it('has no violations with everything on the rail', async () => {
    const id = kitchen.place(
      [
        dish('chicken-salad-bowl', { seat: 2, allergies: ['Nuts'], note: 'no salt' }),
        dish('steak-bowl', { modifiers: ['No Cheese', 'Rice'] }),
        dish('churros', { course: 2 }),
      ],
      { table: '3', covers: 2, priority: 'vip', note: 'birthday' },
    );
    const gone = kitchen.place([dish('elote')], { table: '4' });
    kitchen.hub.send('front-of-house', 'ticket.add-items', {
      ticketId: id,
      items: [dish('elote')],
    });
    kitchen.hub.send('front-of-house', 'ticket.move', { ticketId: id, table: '9' });
    kitchen.hub.send('front-of-house', 'ticket.void', { ticketId: gone, reason: 'left' });
    const { user } = kitchen.open();
    await user.click(button('1 Steak Bowl, Rice, NO Cheese'));
    expect(await accessible()).toEqual([]);
  });

  it('has no violations in its panels', async () => {
    kitchen.place([dish('elote')], { table: '4' });
    const { user } = kitchen.open();
    await user.click(button('More for ticket 1'));
    expect(await accessible()).toEqual([]);
    await user.keyboard('{Escape}e');
    expect(await accessible()).toEqual([]);
  });
});
