import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { HeardDoor } from '../../../shared/client/door';
import { SILENT_MS } from '../../../shared/client/outbox';
import { refuse } from '../../../shared/contract/acks';
import { InMemoryHub } from '../in-memory-hub';
import { begin, button, openDesk, openTickets, placed, send } from './desk';

let hub: InMemoryHub;
beforeEach(() => {
  hub = new InMemoryHub();
});

const UNAVAILABLE = refuse('unavailable', 'The journal cannot write.');

/** The ids of all commands that a window published, in order, whatever their outcome. */
function spyOnDoor(publish?: HeardDoor['publish']): string[] {
  const ids: string[] = [];
  const real = hub.door.bind(hub);
  hub.door = (role) => {
    const door = real(role);
    return {
      ...door,
      publish: (command) => {
        ids.push(command.id);
        return (publish ?? door.publish)(command);
      },
    };
  };
  return ids;
}

it('keeps an unsent order over a reload and makes one ticket of it when it is tried again', async () => {
  const ids = spyOnDoor();
  const first = openDesk(hub);
  await begin(first.user, '8');
  await first.user.click(button(/^Chicken Bowl, /));
  hub.refuseWith = UNAVAILABLE;
  await send(first.user);
  expect(await screen.findByText('Table 8 NOT SENT')).toBeVisible();
  expect(screen.getByText(/Waiting since \d/)).toBeVisible();
  first.unmount();
  first.stop();

  const { user } = openDesk(hub);
  expect(await screen.findByText('Table 8 NOT SENT')).toBeVisible();
  hub.refuseWith = undefined;
  await user.click(button('Try again: Table 8'));
  expect(await screen.findByText('Table 8 sent as #1')).toBeVisible();
  expect(openTickets(hub)).toHaveLength(1);
  expect(new Set(ids).size).toBe(1);
});

it('tries again by itself once the hub can write, and does not hold up the next order', async () => {
  const { user } = openDesk(hub);
  act(() =>
    hub.notify([{ code: 'journal-unavailable', message: 'Disk full.', since: Date.now() }]),
  );
  hub.refuseWith = UNAVAILABLE;
  await begin(user, '8');
  await user.click(button(/^Chicken Bowl, /));
  await send(user);
  await screen.findByText('Table 8 NOT SENT');
  await user.click(button('Table 3'));
  await user.click(button('Luis'));
  await user.click(button(/^Steak Bowl, /));
  hub.refuseWith = undefined;
  act(() => hub.notify([]));
  expect(await screen.findByText('Table 8 sent as #1')).toBeVisible();
  await send(user);
  expect(await screen.findByText('Table 3 sent as #2')).toBeVisible();
});

it('sends an order again after a reload, by itself, with the same id', async () => {
  const ids = spyOnDoor(() => new Promise(() => {}));
  const first = openDesk(hub);
  await begin(first.user, '8');
  await first.user.click(button(/^Chicken Bowl, /));
  await send(first.user);
  expect(screen.getByText('Sending Table 8…')).toBeVisible();
  first.unmount();
  first.stop();
  const later = new InMemoryHub();
  openDesk(later);
  expect(await screen.findByText('Table 8 sent as #1')).toBeVisible();
  expect(later.commands.map(({ id }) => id)).toEqual(ids);
});

it('says when no answer comes, and trusts the feed when it shows the ticket', async () => {
  spyOnDoor(() => new Promise(() => {}));
  const { user } = openDesk(hub);
  await begin(user, '8');
  await user.click(button(/^Chicken Bowl, /));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    fireEvent.click(button(/^Send/));
    act(() => vi.advanceTimersByTime(SILENT_MS));
  } finally {
    vi.useRealTimers();
  }
  expect(screen.getByText('Table 8: no answer yet')).toBeVisible();
  expect(button('Try again: Table 8')).toBeVisible();
  const [{ command }] = JSON.parse(localStorage.getItem('heard.front-of-house.outbox') ?? '[]');
  act(() => void hub.submit(command, 'front-of-house'));
  expect(screen.getByText('Table 8 sent as #1')).toBeVisible();
});

it('asks before it discards an order', async () => {
  const { user } = openDesk(hub);
  await begin(user, '8');
  await user.click(button(/^Chicken Bowl, /));
  hub.refuseWith = UNAVAILABLE;
  await send(user);
  await screen.findByText('Table 8 NOT SENT');
  await user.click(button('Discard'));
  await user.click(button('Keep it'));
  expect(screen.getByText('Table 8 NOT SENT')).toBeVisible();
  await user.click(button('Discard'));
  await user.click(button('Yes, discard'));
  expect(screen.queryByText('Table 8 NOT SENT')).toBeNull();
});

it('does not send without a table or a server, and says which is missing', async () => {
  const { user } = openDesk(hub);
  await user.click(button(/^Chicken Bowl, /));
  await send(user);
  expect(within(screen.getByRole('contentinfo')).getByRole('alert').textContent).toContain(
    'Choose a table',
  );
  await user.click(button('Table 2'));
  await send(user);
  expect(screen.getByRole('alert').textContent).toContain('Choose a server.');
  expect(hub.commands).toHaveLength(0);
  await user.click(button('Maya'));
  await send(user);
  await waitFor(() => expect(openTickets(hub)).toHaveLength(1));
});

it('asks for the server first if Send found only that missing', async () => {
  const { user } = openDesk(hub);
  await user.click(button('Table 8'));
  await user.click(button(/^Chicken Bowl, /));
  await send(user);
  expect(screen.getByText('Choose a server.')).toBeVisible();
  const [server, table] = [button('Ana'), button('Table 8')];
  expect(server.compareDocumentPosition(table)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  await user.click(server);
  expect(button('Ana')).toBe(server);
  await send(user);
  expect(await screen.findByText('Table 8 sent as #1')).toBeVisible();
});

it('leaves room for another ticket next to an unsent order', async () => {
  placed(hub);
  const { user } = openDesk(hub);
  await begin(user, '8');
  await user.click(button(/^Chicken Bowl, /));
  hub.refuseWith = UNAVAILABLE;
  await send(user);
  await screen.findByText('Table 8 NOT SENT');
  await user.click(screen.getByRole('tab', { name: /^Floor/ }));
  await user.click(button(/^Table 5, ticket 1, /));
  expect(screen.getByText('Table 8 NOT SENT')).toBeVisible();
  expect(screen.queryByText(/Waiting since/)).toBeNull();
  hub.refuseWith = undefined;
  await user.click(button('Try again: Table 8'));
  await waitFor(() => expect(screen.queryByText(/^Table 8/)).toBeNull());
  expect(openTickets(hub)).toHaveLength(2);
});
