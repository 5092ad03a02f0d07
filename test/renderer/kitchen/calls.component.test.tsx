import { act, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { button, dish, Kitchen } from './kitchen';

vi.mock('../../../renderer/ui/sounds', () => ({ play: async () => true }));

let kitchen: Kitchen;
beforeEach(() => {
  kitchen = new Kitchen();
});

const pages = () => Object.values(kitchen.hub.state.pages);
const footer = () => within(screen.getByRole('contentinfo'));
const hear = () => {
  const [page] = pages();
  act(() => {
    kitchen.hub.send('pager', 'page.hear', { pageId: page?.id ?? '' });
  });
};

describe('calling a server by hand', () => {
  it('calls by name without a ticket, and shows whether the call was heard', async () => {
    kitchen.hub.send('pager', 'shift.start', { server: 'Noor' });
    const { user } = kitchen.open();
    await user.click(button('Page a server'));
    await user.click(button('Noor'));
    await user.click(button('Come to the pass'));
    expect(pages()).toMatchObject([{ server: 'Noor', call: 'pass' }]);
    expect(footer().getByText('Noor')).toBeVisible();
    expect(footer().getByRole('status').textContent).toMatch(/^Noor has not heard yet · Come/u);
    const [{ id } = { id: '' }] = pages();
    act(() => {
      kitchen.hub.send('system', 'page.escalate', { pageId: id, level: 2 });
    });
    expect(footer().getByRole('status').textContent).toContain('RE-PAGED');
    hear();
    expect(pages()).toEqual([]);
    expect(footer().getByRole('status').textContent).toMatch(
      /^Noor has heard · Come to the pass$/u,
    );
  });

  it('calls by a key, to a table, with typed words', async () => {
    kitchen.place([dish('chicken-bowl')], { table: '12', server: 'Luis' });
    const { user } = kitchen.open();
    await user.keyboard('p');
    await user.keyboard('12{Enter}');
    await user.click(screen.getByRole('searchbox', { name: 'Other words' }));
    await user.keyboard('No more flan{Enter}');
    expect(pages()).toMatchObject([{ server: 'Luis', table: '12', text: 'No more flan' }]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('calls about a ticket, with typed words', async () => {
    const ticketId = kitchen.place([dish('chicken-bowl')], { table: '4', server: 'Noor' });
    const { user } = kitchen.open();
    await user.click(button('More for ticket 1'));
    await user.type(screen.getByRole('searchbox', { name: 'Other words' }), 'Rare or medium?');
    await user.click(button('Page'));
    expect(pages()).toMatchObject([{ server: 'Noor', ticketId, text: 'Rare or medium?' }]);
  });

  it('shows no answer for a call that ended with its voided ticket', async () => {
    const ticketId = kitchen.place([dish('chicken-bowl')], { table: '4', server: 'Noor' });
    kitchen.hub.send('kitchen', 'page.send', { ticketId, server: 'Noor', text: 'Hands, please' });
    kitchen.open();
    expect(footer().getByRole('status').textContent).toContain('Noor has not heard yet');
    act(() => {
      kitchen.hub.send('front-of-house', 'ticket.void', { ticketId, reason: 'left' });
    });
    expect(footer().getByRole('status').textContent).toBe('');
  });
});

describe('the figures of the stations', () => {
  it('are shown for each station and for all, and a touch shows that station', async () => {
    kitchen.place([dish('chicken-bowl')], { table: '1' });
    kitchen.place([dish('chicken-bowl'), dish('draft-lager')], { table: '2' });
    const { user } = kitchen.open();
    await user.keyboard('w');
    const panel = within(screen.getByRole('dialog', { name: 'Stations now' }));
    const open = (name: string) =>
      panel.getByRole('row', { name: new RegExp(`^${name}`, 'u') }).children[1]?.textContent;
    expect([open('The house'), open('Grill'), open('Bar'), open('Fry')]).toEqual([
      '2',
      '2',
      '1',
      '0',
    ]);
    await user.click(panel.getByRole('button', { name: 'Bar' }));
    expect(button('Bar').getAttribute('aria-pressed')).toBe('true');
    await user.click(button('Stations now'));
    expect(screen.getByRole('dialog', { name: 'Stations now' })).toBeVisible();
  });
});
