import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { button, dish, House } from './kitchen';

const play = vi.hoisted(() => vi.fn<(sound: string) => Promise<boolean>>());
vi.mock('../../../renderer/ui/sounds', () => ({ play }));

let house: House;
beforeEach(() => {
  house = new House();
  play.mockReset().mockResolvedValue(true);
});
afterEach(() => vi.useRealTimers());

const sounds = () => play.mock.calls.map(([sound]) => sound);
const courses = () => [dish('chicken-bowl'), dish('churros', { course: 2 })];

describe('what this window did itself', () => {
  it('is no news here: a course that it fired', async () => {
    const id = house.place(courses(), { table: '1' });
    const { user } = house.open();
    await user.click(button('Fire Course 2 of ticket 1'));
    expect(house.phases(id)).toEqual(['owed', 'owed']);
    expect(sounds()).toEqual([]);
  });

  it('rings for a course that front of house fired', () => {
    const id = house.place(courses(), { table: '1' });
    house.open();
    act(() => {
      house.hub.send('front-of-house', 'ticket.fire-course', { ticketId: id, course: 2 });
    });
    expect(sounds()).toEqual(['changed']);
  });

  it('is no news here: rush and its undo; but it is when another window says so', async () => {
    const id = house.place([dish('chicken-bowl')], { table: '1' });
    const { user } = house.open();
    await user.click(button('More for ticket 1'));
    await user.click(button('RUSH'));
    expect(house.ticket(id).priority).toBe('rush');
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(house.ticket(id).priority).toBe('normal');
    expect(sounds()).toEqual([]);
    act(() => {
      house.hub.send('front-of-house', 'ticket.prioritise', { ticketId: id, priority: 'vip' });
    });
    expect(sounds()).toEqual(['changed']);
  });
});

describe('the first ticket of the day', () => {
  it('rings like any other', () => {
    house.open();
    house.placeLive([dish('chicken-bowl')], { table: '1' });
    expect(sounds()).toEqual(['new-ticket']);
  });
});

describe('late', () => {
  it('rings when the promised time comes, however long ago it was ordered', () => {
    vi.useFakeTimers();
    const promisedAt = new Date(Date.now() + 40 * 60_000).toISOString();
    house.place([dish('chicken-bowl')], { orderType: 'takeout', guest: 'Sam', promisedAt });
    house.open();
    expect(screen.getByText(/^for \d/u)).toBeVisible();
    const pass = (minutes: number) =>
      act(() => {
        vi.advanceTimersByTime(minutes * 60_000);
      });
    pass(39);
    expect(sounds()).toEqual([]);
    pass(1);
    expect(sounds()).toEqual(['late']);
  });

  it('rings once for a ticket, also if its age starts anew with a later line', () => {
    vi.useFakeTimers();
    const id = house.place([dish('chicken-bowl'), dish('elote', { course: 2 })], { table: '1' });
    house.open();
    const pass = (minutes: number) => {
      for (let n = 0; n < minutes * 6; n += 1) {
        act(() => {
          vi.advanceTimersByTime(10_000);
          const { sequence } = house.hub.state;
          const time = Date.now();
          house.hub.push({ type: 'batch', after: sequence, through: sequence, time, events: [] });
        });
      }
    };
    pass(14);
    act(() => {
      house.hub.send('front-of-house', 'ticket.fire-course', { ticketId: id, course: 2 });
    });
    expect(sounds()).toEqual(['changed']);
    pass(2);
    expect(sounds()).toEqual(['changed', 'late']);
    const [{ itemId } = { itemId: '' }] = house.ticket(id).items;
    act(() => {
      house.hub.send('kitchen', 'item.bump', { ticketId: id, itemId });
    });
    pass(16);
    expect(sounds()).toEqual(['changed', 'late']);
  });
});

describe('a page that was sent again', () => {
  const page = (station?: string) => {
    const ticketId = house.place([dish('chicken-bowl')], { table: '1' });
    house.hub.send('kitchen', 'ticket.bump', { ticketId });
    house.hub.send('system', 'ticket.pass', { ticketId });
    const pageId = house.hub.send('system', 'page.send', { ticketId, server: 'Ana' });
    if (station) localStorage.setItem('heard.kitchen.stations', JSON.stringify([station]));
    house.open();
    act(() => {
      house.hub.send('system', 'page.escalate', { pageId, level: 2 });
    });
    return pageId;
  };

  it('rings with a sound of its own, each time, until it is heard', () => {
    const pageId = page();
    expect(sounds()).toEqual(['page-again']);
    act(() => {
      house.hub.send('system', 'page.escalate', { pageId, level: 3 });
    });
    act(() => {
      house.hub.send('pager', 'page.hear', { pageId });
    });
    expect(sounds()).toEqual(['page-again', 'page-again']);
  });

  it('rings where the food was cooked, not at another station', () => {
    page('bar');
    expect(sounds()).toEqual([]);
  });
});
