import { fireEvent, screen, within } from '@testing-library/react';
import { v7 as uuid } from 'uuid';
import { beforeEach, expect, it } from 'vitest';
import { sampleHouse } from '../../../shared/sample/sample-house';
import { MINUTE_MS } from '../../../shared/time';
import { InMemoryHub } from '../in-memory-hub';
import { button, openDesk, openTickets, placed, send } from './desk';

const NOW = new Date(2026, 10, 27, 19, 3, 20).getTime();
const at = (hours: number, minutes: number): number =>
  new Date(2026, 10, 27, hours, minutes).getTime();

let hub: InMemoryHub;
beforeEach(() => {
  hub = new InMemoryHub();
  hub.now = () => NOW;
});

type User = ReturnType<typeof openDesk>['user'];

const ordered = (menuItemId: string) => [{ itemId: uuid(), menuItemId, quantity: 1 }];

/** Starts a takeout order by Ana for Sam, with its details open. */
async function beginTakeout(user: User): Promise<void> {
  await user.click(button(/^Change the order/));
  await user.click(button('Ana'));
  expect(screen.queryByLabelText('Promised for')).toBeNull();
  await user.click(screen.getByRole('radio', { name: 'Takeout' }));
  await user.type(screen.getByRole('textbox', { name: 'Guest name' }), 'Sam');
}

const field = () => screen.getByLabelText('Promised for', { selector: 'input' });

it('promises the kitchen’s current wait, five minutes more or less, and sends it', async () => {
  // Fajitas for two take eight minutes.
  placed(hub, { items: ordered('fajitas-for-two') });
  const { user } = openDesk(hub);
  await beginTakeout(user);
  await user.click(button('Promise in 10 min'));
  expect(field()).toHaveProperty('value', expect.stringMatching(/^7:13\sPM$/u));
  await user.click(button('Promised: 5 minutes later'));
  await user.click(button('Promised: 5 minutes later'));
  await user.click(button('Promised: 5 minutes sooner'));
  expect(field()).toHaveProperty('value', expect.stringMatching(/^7:18\sPM$/u));
  expect(screen.getByText('in 15 min')).toBeVisible();
  await user.click(button('Show the order'));
  expect(button(/^Change the order: .*for 7:18/)).toBeVisible();
  await user.click(button(/^Chicken Bowl, /));
  await send(user);
  expect(await screen.findByText(/^Sam · for 7:18.* sent as #2$/)).toBeVisible();
  expect(openTickets(hub)[1]?.promisedAt).toBe(at(19, 18));
  await user.click(screen.getByRole('tab', { name: 'Find' }));
  await user.type(screen.getByRole('searchbox'), '2');
  expect((await screen.findByRole('button', { name: /^#2 Sam/ })).textContent).toContain(
    'for 7:18',
  );
});

it('shows and reads every time on the house’s clock, whatever the window’s zone', async () => {
  const settings = { ...sampleHouse.settings, timeZone: 'Pacific/Kiritimati' };
  hub = new InMemoryHub({ ...sampleHouse, settings });
  // Ten past seven in the evening there; no computer's own zone is as far from UTC.
  const evening = Date.parse('2026-11-27T05:10:00Z');
  hub.now = () => evening;
  const { user } = openDesk(hub);
  await beginTakeout(user);
  fireEvent.change(field(), { target: { value: '19:30' } });
  await user.click(button(/^Chicken Bowl, /));
  await send(user);
  expect(await screen.findByText(/^Sam · for 7:30.* sent as #1$/)).toBeVisible();
  expect(openTickets(hub)[0]?.promisedAt).toBe(evening + 20 * MINUTE_MS);
});

it('takes any time, warns that one has passed, and sends it all the same', async () => {
  const { user } = openDesk(hub);
  await beginTakeout(user);
  fireEvent.change(field(), { target: { value: '19:30' } });
  await user.click(button(/^Chicken Bowl, /));
  const said = () => within(screen.getByRole('contentinfo')).queryByText(/has passed/);
  expect(said()).toBeNull();
  await user.click(button(/^Change the order/));
  fireEvent.change(field(), { target: { value: '18:55' } });
  expect(said()?.textContent).toMatch(/^It was promised for 6:55/);
  await send(user);
  await screen.findByText(/ sent as #1$/);
  expect(openTickets(hub)[0]?.promisedAt).toBe(at(18, 55));
});

it('takes a time as it is written; text that is not a time shows a problem and promises nothing', async () => {
  const { user } = openDesk(hub);
  await beginTakeout(user);
  await user.type(field(), '7:30');
  expect(button(/^Change the order: .*for 7:30\sPM/u)).toBeVisible();
  await user.type(field(), 'x');
  expect(screen.getByRole('alert').textContent).toMatch(/^Write a time like 7:30\sPM\.$/u);
  expect(screen.queryByRole('button', { name: /^Change the order: .*for/u })).toBeNull();
  await user.clear(field());
  expect(screen.queryByRole('alert')).toBeNull();
  await user.click(button('Promised: 5 minutes later'));
  expect(field()).toHaveProperty('value', expect.stringMatching(/\d:\d\d\s[AP]M$/u));
});

it('promises no time at a table', async () => {
  const { user } = openDesk(hub);
  await beginTakeout(user);
  await user.click(button(/^Promise in /));
  await user.click(screen.getByRole('radio', { name: 'Dine-in' }));
  await user.click(button(/^Chicken Bowl, /));
  await send(user);
  await screen.findByText('Sam sent as #1');
  expect(openTickets(hub)[0]).not.toHaveProperty('promisedAt');
});

it('shows the wait to quote to a guest, for the house and for each station', async () => {
  hub.now = () => NOW - 15.5 * MINUTE_MS;
  placed(hub, { items: [...ordered('chicken-bowl'), ...ordered('fajitas-for-two')] });
  hub.now = () => NOW - 1 * MINUTE_MS;
  placed(hub, { items: ordered('house-margarita') });
  hub.now = () => NOW;
  const { user } = openDesk(hub);
  await user.click(button('Kitchen wait 16 min'));
  const row = (name: string) =>
    screen.getByRole('row', { name: new RegExp(`^${name}`) }).textContent;
  expect(row('Whole kitchen')).toMatch(/^Whole kitchen16 min2LATE15:\d\d$/);
  expect(row('Grill')).toMatch(/^Grill16 min1LATE15:\d\d$/);
  expect(row('Bar')).toMatch(/^Bar3 min11:\d\d$/);
  expect(row('Cold')).toBe('Cold–0–');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('table')).toBeNull();
});

it('says so while no wait is known, before the first order of the day', () => {
  openDesk(hub);
  expect(button('Wait not known yet')).toBeVisible();
});
