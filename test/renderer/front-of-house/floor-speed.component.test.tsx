import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type * as Badge from '../../../renderer/front-of-house/floor/phase-badge';
import { InMemoryHub } from '../in-memory-hub';
import { button, openDesk, placed } from './desk';

const TICKETS = 300;
const TABLES = 16;

/** Every card and every table draws its phase once per render. */
const drawn = vi.hoisted(() => ({ phases: [] as string[] }));
vi.mock('../../../renderer/front-of-house/floor/phase-badge', async (original) => {
  const { PhaseBadge } = await original<typeof Badge>();
  return {
    PhaseBadge(props: Parameters<typeof PhaseBadge>[0]) {
      drawn.phases.push(props.phase);
      return PhaseBadge(props);
    },
  };
});

/** An observer that reports only the first cards of the list as visible, until a person scrolls. */
class Observer {
  static readonly all = new Map<Element, Observer>();
  readonly tell: (entries: object[]) => void;
  constructor(tell: (entries: object[]) => void) {
    this.tell = tell;
  }
  observe = (element: Element): void => void Observer.all.set(element, this);
  unobserve = (element: Element): void => void Observer.all.delete(element);
  static show(element: Element, isIntersecting: boolean): void {
    const boundingClientRect = { height: 150 };
    Observer.all.get(element)?.tell([{ target: element, isIntersecting, boundingClientRect }]);
  }
}

let hub: InMemoryHub;
beforeEach(() => {
  hub = new InMemoryHub();
  vi.stubGlobal('IntersectionObserver', Observer);
});
afterEach(() => vi.unstubAllGlobals());

async function openFloor(view: 'list' | 'plan', count: number) {
  const tickets = Array.from({ length: count }, (_, index) =>
    placed(hub, { table: `${(index % TABLES) + 1}` }),
  );
  localStorage.setItem('heard.front-of-house.floor-view', view);
  const { user } = openDesk(hub);
  await user.click(screen.getByRole('tab', { name: /^Floor/ }));
  return tickets;
}

const start = (ticket: { id: string; items: { itemId: string }[] } | undefined) =>
  act(() => {
    drawn.phases = [];
    const itemId = ticket?.items[0]?.itemId ?? '';
    hub.send('kitchen', 'item.start', { ticketId: ticket?.id ?? '', itemId });
  });

it('draws one of 300 cards for an event about its ticket, and none for a ticket out of sight', async () => {
  const tickets = await openFloor('list', TICKETS);
  const cards = () => document.querySelectorAll('[data-ticket]').length;
  const slots = [...document.querySelectorAll('li:has(> [data-ticket]), li:empty')];
  expect(slots).toHaveLength(TICKETS);
  expect(cards()).toBeLessThan(30);
  start(tickets[3]);
  expect(drawn.phases).toEqual(['cooking']);
  start(tickets[250]);
  expect(drawn.phases).toEqual([]);
  const [far] = slots.slice(250);
  act(() => Observer.show(far ?? document.body, true));
  expect(button(/, ticket 251, Cooking/)).toBeVisible();
  act(() => Observer.show(far ?? document.body, false));
  expect(screen.queryByRole('button', { name: /, ticket 251, Cooking/ })).toBeNull();
  expect((far as HTMLElement).style.height).toBe('150px');
});

it('draws only one table for an event about it', async () => {
  const tickets = await openFloor('plan', 2 * TABLES + 1);
  start(tickets[2]);
  expect(drawn.phases).toEqual(['cooking']);
  start(tickets[0]);
  expect(drawn.phases).toEqual(['cooking']);
});
