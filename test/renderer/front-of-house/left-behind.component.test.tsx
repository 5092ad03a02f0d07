import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { App } from '../../../renderer/front-of-house/App';
import { emptyDraft } from '../../../renderer/front-of-house/orders/draft';
import { commandOf } from '../../../renderer/front-of-house/orders/order';
import {
  type Entry,
  openOutbox,
  storedOutbox,
} from '../../../renderer/front-of-house/orders/outbox';
import { words } from '../../../renderer/front-of-house/words';
import { StoredValue } from '../../../renderer/state/stored-value';
import { refuse } from '../../../shared/contract/acks';
import { sampleHouse } from '../../../shared/sample/sample-house';
import { InMemoryHub } from '../in-memory-hub';
import { renderWindow } from '../render-window';
import { begin, button, openDesk, openTickets, send } from './desk';

const KEY = 'heard.front-of-house.2.outbox';
const WINDOW = { role: 'front-of-house', display: 0, mode: 'window' } as const;

/** The browser's locks, which jsdom does not have: a name has one holder, and the others queue. */
class Locks {
  readonly #rows = new Map<string, Promise<unknown>>();
  request = (name: string, { signal }: { signal: AbortSignal }, hold: () => unknown) => {
    const turn = (this.#rows.get(name) ?? Promise.resolve()).then(() =>
      signal.aborted ? undefined : hold(),
    );
    this.#rows.set(name, turn);
    return turn;
  };
}

beforeEach(() =>
  Object.defineProperty(navigator, 'locks', { value: new Locks(), configurable: true }),
);
afterEach(async () => {
  // An outbox that is trying an order again writes its answer down: in this test, not in the storage of the next.
  cleanup();
  await new Promise((resolve) => setTimeout(resolve));
  Reflect.deleteProperty(navigator, 'locks');
});

/** The second screen sent an order that was not taken. */
async function leaveOrder(hub: InMemoryHub) {
  hub.refuseWith = refuse('unavailable', 'The journal cannot write.');
  const view = renderWindow(hub, 'front-of-house', words, <App />, 2);
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  await begin(user, '8');
  await user.click(button(/^Chicken Bowl, /));
  await send(user);
  await screen.findByText('Table 8 NOT SENT');
  hub.refuseWith = undefined;
  return view;
}

it('shows the unsent order of a removed screen, and sends it once', async () => {
  const hub = new InMemoryHub();
  const second = await leaveOrder(hub);
  const [left] = JSON.parse(localStorage.getItem(KEY) ?? '[]');
  second.unmount();
  second.stop();

  const { user } = openDesk(hub);
  await user.click(await screen.findByRole('button', { name: 'Try again: Table 8' }));
  expect(await screen.findByText('Table 8 sent as #1')).toBeVisible();
  expect(hub.commands.map(({ id }) => id)).toEqual([left.command.id]);
  expect(openTickets(hub)).toHaveLength(1);
  expect(localStorage.getItem(KEY)).toBe('[]');
});

it('leaves an order to its own screen while that has a window', async () => {
  const hub = new InMemoryHub();
  const second = await leaveOrder(hub);
  const first = openDesk(hub);
  await act(async () => {});
  expect(screen.getAllByText('Table 8 NOT SENT')).toHaveLength(1);
  second.unmount();
  second.stop();
  await waitFor(() => expect(localStorage.getItem(KEY)).toBe('[]'));
  expect(await screen.findAllByText(/^Table 8 (?:NOT SENT|sent as)/)).toHaveLength(1);
  first.unmount();
});

it('leaves an order to a screen that the house still has, open or not', async () => {
  const hub = new InMemoryHub({
    ...sampleHouse,
    settings: { ...sampleHouse.settings, windows: [WINDOW, WINDOW] },
  });
  const second = await leaveOrder(hub);
  second.unmount();
  second.stop();
  openDesk(hub);
  await act(async () => {});
  expect(screen.queryByText(/Table 8 (?:NOT SENT|sent)/)).toBeNull();
  expect(JSON.parse(localStorage.getItem(KEY) ?? '[]')).toHaveLength(1);
});

const HOUR_MS = 3_600_000;

/** An order that a screen left `hours` ago, without an answer. */
function left(hours: number): Entry {
  const draft = { ...emptyDraft('a', 'Ana'), table: '8' };
  const command = commandOf(draft, { command: 'a', ticket: 'b' });
  return { command, draft, at: 100 * HOUR_MS - hours * HOUR_MS, status: { type: 'sending' } };
}

it.each([
  ['tries at once what was never answered', 1, 1, 'sending'],
  ['leaves to a person what the hub may have forgotten', 13, 0, 'silent'],
])('%s', (_what, hours, tries, status) => {
  localStorage.setItem(KEY, JSON.stringify([left(hours)]));
  let count = 0;
  const publish = () => {
    count += 1;
    return new Promise<never>(() => {});
  };
  const store = new StoredValue('heard.front-of-house.outbox', storedOutbox);
  const outbox = openOutbox({ publish, hubNow: () => 100 * HOUR_MS, store });
  outbox.adopt(new StoredValue(KEY, storedOutbox));
  // A window that ended between the two writes left the order in both outboxes.
  localStorage.setItem(KEY, JSON.stringify([left(hours)]));
  outbox.adopt(new StoredValue(KEY, storedOutbox));
  expect(count).toBe(tries);
  expect(outbox.entries.map((entry) => entry.status.type)).toEqual([status]);
  expect(localStorage.getItem(KEY)).toBe('[]');
});
