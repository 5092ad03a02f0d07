import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { durationText } from '../../../renderer/say/duration';
import { sampleHouse } from '../../../shared/sample/sample-house';
import { button, dish, inCard, Kitchen } from './kitchen';

vi.mock('../../../renderer/ui/sounds', () => ({ play: async () => true }));

/** Two dishes of one house with different cooking times. */
const [slow, quick] = [...sampleHouse.menu.items]
  .sort((a, b) => b.prepMinutes - a.prepMinutes)
  .flatMap((item, index, all) => (index === 0 || index === all.length - 1 ? [item] : []));
if (!slow || !quick) throw new Error('the sample house has no two dishes');
const apart = (slow.prepMinutes - quick.prepMinutes) * 60_000;

let kitchen: Kitchen;
beforeEach(() => {
  kitchen = new Kitchen();
  kitchen.changeHouse({ landTogether: true, courses: ['Starters', 'Mains'] });
});
afterEach(() => vi.useRealTimers());

const order = () => kitchen.place([dish(slow.id), dish(quick.id)], { table: '1' });

describe('a course that lands together', () => {
  it('shows waiting lines in their own section, with the firing time by the hub\u2019s clock', () => {
    vi.useFakeTimers();
    order();
    kitchen.open();
    const card = inCard('Ticket 1, table 1');
    expect(card.getByText('Starters · COMING')).toBeVisible();
    expect(card.getByText(`fires in ${durationText(apart)}`)).toBeVisible();
    expect(card.queryByRole('button', { name: `1 ${quick.name}` })).toBeNull();
    act(() => vi.advanceTimersByTime(2_000));
    expect(card.getByText(`fires in ${durationText(apart - 2_000)}`)).toBeVisible();
    expect(
      screen.queryByRole('button', { name: new RegExp(`All day: 1 ${quick.name}`, 'u') }),
    ).toBeNull();
  });

  it('is fired at once by a touch', async () => {
    const id = order();
    const { user } = kitchen.open();
    await user.click(button('Fire now what is coming of Starters, ticket 1'));
    expect(kitchen.phases(id)).toEqual(['owed', 'owed']);
    expect(await screen.findByText('Table 1 (#1): Starters fired')).toBeVisible();
    expect(button(`1 ${quick.name}`)).toBeVisible();
  });

  it('is fired at once by a key, before a held course', async () => {
    const id = kitchen.place([dish(slow.id), dish(quick.id), dish('flan', { course: 2 })], {
      table: '1',
    });
    const { user } = kitchen.open();
    expect(screen.getByText('Mains held · 1')).toBeVisible();
    await user.keyboard('1f');
    expect(kitchen.phases(id)).toEqual(['owed', 'owed', 'held']);
    await screen.findByText('Table 1 (#1): Starters fired');
    await user.keyboard('f');
    expect(kitchen.phases(id)).toEqual(['owed', 'owed', 'owed']);
    expect(screen.getByText(/^Mains · \d/u)).toBeVisible();
  });

  it('shows as coming at expo, which asks before it passes the ticket', async () => {
    kitchen.changeHouse({ expo: true });
    const id = order();
    const [{ itemId } = { itemId: '' }] = kitchen.ticket(id).items;
    kitchen.hub.send('kitchen', 'item.bump', { ticketId: id, itemId });
    const { user } = kitchen.open();
    await user.click(button('Expo'));
    expect(
      screen.getByRole('heading', { name: /^Starters coming · 1 · \d+:\d\d$/u }),
    ).toBeVisible();
    await user.click(button('Pass ticket 1, 1 still owed'));
    const question = screen.getByRole('alertdialog', { name: 'Pass ticket 1?' });
    expect(question.textContent).toContain(quick.name);
    expect(question.textContent).toContain('coming');
  });
});
