import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { button, dish, inCard, Kitchen } from './kitchen';

const play = vi.hoisted(() => vi.fn<(sound: string) => Promise<boolean>>());
vi.mock('../../../renderer/ui/sounds', () => ({ play }));

let kitchen: Kitchen;
beforeEach(() => {
  kitchen = new Kitchen();
  play.mockReset().mockResolvedValue(true);
});
afterEach(() => vi.useRealTimers());

const sounds = () => play.mock.calls.map(([sound]) => sound);
const courses = () => [dish('chicken-bowl'), dish('churros', { course: 2 })];

describe('an action of this window', () => {
  it('is no news here: a fired course', async () => {
    const id = kitchen.place(courses(), { table: '1' });
    const { user } = kitchen.open();
    await user.click(button('Fire Course 2 of ticket 1'));
    expect(kitchen.phases(id)).toEqual(['owed', 'owed']);
    expect(sounds()).toEqual([]);
  });

  it('rings for a course that front of house fired', () => {
    const id = kitchen.place(courses(), { table: '1' });
    kitchen.open();
    act(() => {
      kitchen.hub.send('front-of-house', 'ticket.fire-course', { ticketId: id, course: 2 });
    });
    expect(sounds()).toEqual(['changed']);
  });

  it('is no news here: rush and its undo; the same from another window is news', async () => {
    const id = kitchen.place([dish('chicken-bowl')], { table: '1' });
    const { user } = kitchen.open();
    await user.click(button('More for ticket 1'));
    await user.click(button('RUSH'));
    expect(kitchen.ticket(id).priority).toBe('rush');
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(kitchen.ticket(id).priority).toBe('normal');
    expect(sounds()).toEqual([]);
    act(() => {
      kitchen.hub.send('front-of-house', 'ticket.prioritise', { ticketId: id, priority: 'vip' });
    });
    expect(sounds()).toEqual(['changed']);
  });
});

describe('the first ticket of the day', () => {
  it('rings like any other', () => {
    kitchen.open();
    kitchen.placeLive([dish('chicken-bowl')], { table: '1' });
    expect(sounds()).toEqual(['new-ticket']);
  });
});

describe('late', () => {
  it('rings at the promised time, independent of the time of the order', () => {
    vi.useFakeTimers();
    const promisedAt = new Date(Date.now() + 40 * 60_000).toISOString();
    const order = { orderType: 'takeout', guest: 'Sam', promisedAt } as const;
    const ticketId = kitchen.place([dish('chicken-bowl')], order);
    kitchen.hub.send('kitchen', 'ticket.fire-course', { ticketId, course: 1 });
    kitchen.open();
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

  it('rings by what the dish needs, not when the minutes of its order type are over', () => {
    vi.useFakeTimers();
    const { menu } = kitchen.hub.state.house;
    const items = menu.items.map((one) =>
      one.id === 'chicken-bowl' ? { ...one, prepMinutes: 16 } : one,
    );
    kitchen.hub.send('manager', 'house.change', { menu: { ...menu, items } });
    kitchen.place([dish('chicken-bowl')], { orderType: 'takeout', guest: 'Sam' });
    kitchen.open();
    const pass = (minutes: number) =>
      act(() => {
        vi.advanceTimersByTime(minutes * 60_000);
      });
    pass(19);
    expect(sounds()).toEqual([]);
    expect(screen.queryByText('LATE')).toBeNull();
    pass(1);
    expect(sounds()).toEqual(['late']);
    expect(screen.getByText('LATE')).toBeVisible();
  });

  it('rings once for a ticket, also if a later line restarts its age', () => {
    vi.useFakeTimers();
    const id = kitchen.place([dish('chicken-bowl'), dish('elote', { course: 2 })], { table: '1' });
    kitchen.open();
    const pass = (minutes: number) => {
      for (let n = 0; n < minutes * 6; n += 1) {
        act(() => {
          vi.advanceTimersByTime(10_000);
          const { sequence } = kitchen.hub.state;
          const time = Date.now();
          kitchen.hub.push({ type: 'batch', after: sequence, through: sequence, time, events: [] });
        });
      }
    };
    pass(14);
    act(() => {
      kitchen.hub.send('front-of-house', 'ticket.fire-course', { ticketId: id, course: 2 });
    });
    expect(sounds()).toEqual(['changed']);
    pass(2);
    expect(sounds()).toEqual(['changed', 'late']);
    const [{ itemId } = { itemId: '' }] = kitchen.ticket(id).items;
    act(() => {
      kitchen.hub.send('kitchen', 'item.bump', { ticketId: id, itemId });
    });
    pass(16);
    expect(sounds()).toEqual(['changed', 'late']);
  });
});

describe('a page that was sent again', () => {
  const page = (station?: string) => {
    const ticketId = kitchen.place([dish('chicken-bowl')], { table: '1' });
    kitchen.hub.send('kitchen', 'ticket.bump', { ticketId });
    kitchen.hub.send('system', 'ticket.pass', { ticketId });
    const pageId = kitchen.hub.send('system', 'page.send', { ticketId, server: 'Ana' });
    if (station) localStorage.setItem('heard.kitchen.stations', JSON.stringify([station]));
    kitchen.open();
    act(() => {
      kitchen.hub.send('system', 'page.escalate', { pageId, level: 2 });
    });
    return pageId;
  };

  it('rings with its own sound, each time, until it is heard', () => {
    const pageId = page();
    expect(sounds()).toEqual(['page-again']);
    act(() => {
      kitchen.hub.send('system', 'page.escalate', { pageId, level: 3 });
    });
    act(() => {
      kitchen.hub.send('pager', 'page.hear', { pageId });
    });
    expect(sounds()).toEqual(['page-again', 'page-again']);
  });

  it('rings where the food was cooked, not at another station', () => {
    page('bar');
    expect(sounds()).toEqual([]);
  });
});

describe('a new ticket that nobody has touched', () => {
  const ring = (seconds: number) => act(() => void vi.advanceTimersByTime(seconds * 1000));
  beforeEach(() => {
    vi.useFakeTimers();
    kitchen.changeHouse({ ringAgainAfterSeconds: 60 });
  });

  it('rings again each time until somebody starts it', () => {
    kitchen.open();
    const id = kitchen.placeLive([dish('chicken-bowl')], { table: '1' });
    expect(sounds()).toEqual(['new-ticket']);
    ring(59);
    expect(sounds()).toHaveLength(1);
    ring(3);
    expect(sounds()).toEqual(['new-ticket', 'new-ticket']);
    expect(screen.getByText('Nobody has started: Ticket 1, table 1')).toBeInTheDocument();
    ring(60);
    expect(sounds()).toHaveLength(3);
    act(() => {
      const [item] = kitchen.ticket(id).items;
      kitchen.hub.send('kitchen', 'item.start', { ticketId: id, itemId: item?.itemId ?? '' });
    });
    ring(200);
    expect(sounds()).toHaveLength(3);
  });

  it('is quiet after a tap on it', () => {
    kitchen.open();
    kitchen.placeLive([dish('chicken-bowl')], { table: '1' });
    fireEvent.pointerDown(inCard('Ticket 1, table 1').getByText('Chicken Bowl'));
    ring(200);
    expect(sounds()).toHaveLength(1);
  });

  it('rings once in the house without the setting', () => {
    kitchen = new Kitchen();
    kitchen.open();
    kitchen.placeLive([dish('chicken-bowl')], { table: '1' });
    ring(600);
    expect(sounds()).toEqual(['new-ticket']);
  });

  it('rings together with the others: several tickets are one ring', () => {
    kitchen.open();
    for (let n = 1; n <= 5; n += 1) kitchen.placeLive([dish('elote')], { table: String(n) });
    ring(62);
    expect(sounds()).toEqual(['new-ticket', 'new-ticket']);
  });
});

describe('eight tickets in a second', () => {
  it('are one sound and one flash, and each card is marked', async () => {
    vi.useFakeTimers();
    play.mockResolvedValue(false);
    kitchen.open();
    for (let n = 1; n <= 8; n += 1) kitchen.placeLive([dish('elote')], { table: String(n) });
    expect(sounds()).toEqual(['new-ticket']);
    await act(async () => {});
    expect(screen.getAllByTestId('flash')).toHaveLength(1);
    expect(screen.getAllByText('NEW')).toHaveLength(8);
  });
});
