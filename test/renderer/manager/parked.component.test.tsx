import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ParkedDelivery } from '../../../shared/contract/deliveries';
import type { Notice } from '../../../shared/contract/feed';
import type { InMemoryHub } from '../in-memory-hub';
import { expectAccessible, go, newHub, openOffice } from './office';

const SINCE = Date.parse('2026-11-23T19:42:00.000Z');
const AT = { name: 'ticket.served', sequence: 4_210, time: SINCE - 60_000 } as const;
const BOOK: ParkedDelivery = {
  name: 'ticket-book',
  since: SINCE,
  reason: 'Cannot read properties of undefined',
  attempts: 8,
  event: AT,
  waiting: 37,
};
const COPIES: ParkedDelivery = {
  name: 'daily-copies',
  since: SINCE,
  reason: 'out of range',
  attempts: 8,
  waiting: 0,
};

const noticesOf = ({ parked }: InMemoryHub): Notice[] =>
  [...new Set(parked.map(({ name }) => name))].map((detail) => ({
    code: 'delivery-parked',
    message: 'It has stopped.',
    since: SINCE,
    detail,
    audience: 'office',
  }));

async function openBackups(parked: ParkedDelivery[]) {
  const hub = newHub();
  hub.parked = parked;
  const { user } = openOffice(hub);
  await go(user, 'Backups');
  const tell = () => act(() => hub.notify(noticesOf(hub)));
  tell();
  return { hub, user, tell };
}

const standing = () => within(screen.getByRole('region', { name: 'Stopped' }));

describe('a parked delivery', () => {
  it('is shown with its event, its reason, and how many events wait behind it', async () => {
    await openBackups([BOOK]);
    expect(screen.getByRole('alert').textContent).toContain(
      'A part of Heard has stopped until a manager decides, in the manager’s window under Backups. Ticket book: Closed tickets may be missing until it works again.',
    );
    await screen.findByRole('region', { name: 'Stopped' });
    const text = standing().getByRole('listitem').textContent;
    expect(text).toContain('Ticket book: stopped since');
    expect(text).toContain('after 8 attempts.');
    expect(text).toContain('At ticket.served (event 4210) of');
    expect(text).toContain('37 events wait behind it.');
    expect(text).toContain('Cannot read properties of undefined');
    await expectAccessible();
  });

  it('is retried with a touch, and leaves the page when it works', async () => {
    const { hub, user, tell } = await openBackups([BOOK]);
    await user.click(await screen.findByRole('button', { name: 'Try again: Ticket book' }));
    expect(hub.decisions).toEqual([['retry', { name: 'ticket-book', sequence: 4_210 }]]);
    tell();
    expect(screen.queryByRole('region', { name: 'Stopped' })).toBeNull();
  });

  it('is skipped only after a question that names the event', async () => {
    const { hub, user } = await openBackups([BOOK]);
    await user.click(await screen.findByRole('button', { name: 'Skip: Ticket book' }));
    const question = within(
      screen.getByRole('alertdialog', { name: 'Ticket book: go on without it?' }),
    );
    question.getByText(
      /^ticket\.served \(event 4210\) of .* is never delivered\. 37 events go on behind it\. The ticket itself stays as it is\.$/u,
    );
    await expectAccessible();
    await user.click(question.getByRole('button', { name: 'Leave it' }));
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(hub.decisions).toEqual([]);

    await user.click(screen.getByRole('button', { name: 'Skip: Ticket book' }));
    await user.click(screen.getByRole('button', { name: 'Skip it' }));
    expect(hub.decisions).toEqual([['skip', { name: 'ticket-book', sequence: 4_210 }]]);
  });

  it('says so if it is work without an event, and takes a decision without one', async () => {
    const { hub, user } = await openBackups([COPIES]);
    await user.click(await screen.findByRole('button', { name: 'Skip: Daily copies' }));
    screen.getByText('It is left undone until Heard starts again. No event is skipped.');
    await user.click(screen.getByRole('button', { name: 'Skip it' }));
    expect(hub.decisions).toEqual([['skip', { name: 'daily-copies' }]]);
  });

  it('takes no decision once it has moved on: the page says so and looks again', async () => {
    const { hub, user } = await openBackups([BOOK]);
    const retry = await screen.findByRole('button', { name: 'Try again: Ticket book' });
    hub.parked = [{ ...BOOK, event: { ...AT, sequence: 4_300 } }];
    await user.click(retry);
    expect(await screen.findByText('It has moved on. Look again.')).toBeVisible();
    expect(standing().getByRole('listitem').textContent).toContain('event 4300');
  });

  it('is absent from the page while nothing is parked', async () => {
    await openBackups([]);
    expect(screen.queryByRole('region', { name: 'Stopped' })).toBeNull();
  });
});
