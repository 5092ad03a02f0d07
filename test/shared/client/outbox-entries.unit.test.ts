import { expect, it } from 'vitest';
import { z } from 'zod';
import {
  type Draft,
  draft as draftSchema,
  emptyDraft,
} from '../../../renderer/front-of-house/orders/draft';
import { commandOf, type OrderCommand } from '../../../renderer/front-of-house/orders/order';
import {
  type OutboxAction as ActionOf,
  type Entry as EntryOf,
  entriesOf,
  isPassing,
  isRefused,
  reduceOutbox,
} from '../../../shared/client/outbox-entries';
import { refuse } from '../../../shared/contract/acks';

type Entry = EntryOf<OrderCommand, Draft>;
type OutboxAction = ActionOf<OrderCommand, Draft>;

const queue = (id: string): OutboxAction => {
  const draft = { ...emptyDraft(id, 'Ana'), table: '8' };
  const command = commandOf(draft, { command: id, ticket: `ticket-${id}` });
  return { type: 'queue', entry: { command, draft, at: 1_000 } };
};

const after = (...actions: OutboxAction[]): readonly Entry[] =>
  actions.reduce<readonly Entry[]>((all, action) => reduceOutbox(all, action), []);

const busy: OutboxAction = { type: 'answer', id: 'a', ack: refuse('busy', 'Wait.') };
const ok: OutboxAction = { type: 'answer', id: 'a', ack: { ok: true, sequence: 7 } };
const statuses = (entries: readonly Entry[]) => entries.map(({ status }) => status);

it('queues as sending and becomes sent, with its number once the feed shows it', () => {
  expect(statuses(after(queue('a')))).toEqual([{ type: 'sending' }]);
  expect(statuses(after(queue('a'), ok))).toEqual([{ type: 'sent' }]);
  expect(statuses(after(queue('a'), ok, { type: 'seen', id: 'a', number: 51 }))).toEqual([
    { type: 'sent', number: 51 },
  ]);
});

it('stays sent, whatever answers come later', () => {
  const seen: OutboxAction = { type: 'seen', id: 'a', number: 51 };
  const late: OutboxAction[] = [busy, { type: 'silence', id: 'a' }, { type: 'try', id: 'a' }, ok];
  expect(statuses(after(queue('a'), seen, ...late))).toEqual([{ type: 'sent', number: 51 }]);
  expect(statuses(after(queue('a'), ok, busy))).toEqual([{ type: 'sent' }]);
});

it('distinguishes temporary refusals from those that a person has to change', () => {
  const [passing] = after(queue('a'), busy);
  const [refused] = after(queue('a'), {
    type: 'answer',
    id: 'a',
    ack: refuse('conflict', "Steak Bowl is 86'd."),
  });
  if (!passing || !refused) throw new Error('Both are in the outbox.');
  expect([isPassing(passing), isRefused(passing)]).toEqual([true, false]);
  expect([isPassing(refused), isRefused(refused)]).toEqual([false, true]);
});

it('stays with the same command while there is no answer, and takes a late one', () => {
  const silent = after(queue('a'), { type: 'silence', id: 'a' });
  expect(statuses(silent)).toEqual([{ type: 'silent' }]);
  const again = reduceOutbox(silent, { type: 'try', id: 'a' });
  expect(again[0]?.command).toBe(silent[0]?.command);
  expect(statuses(reduceOutbox(silent, ok))).toEqual([{ type: 'sent' }]);
});

it('keeps all unsent orders and the last two sent ones', () => {
  const actions = ['b', 'c', 'd'].flatMap((id): OutboxAction[] => [
    queue(id),
    { type: 'answer', id, ack: { ok: true, sequence: 1 } },
  ]);
  const entries = after(queue('a'), busy, ...actions);
  expect(entries.map(({ command }) => command.id)).toEqual(['a', 'c', 'd']);
  expect(reduceOutbox(entries, { type: 'drop', id: 'a' }).map(({ command }) => command.id)).toEqual(
    ['c', 'd'],
  );
});

it('reads entries that an older version stored, and writes them in the current form', () => {
  const stored = after(queue('a'), busy, queue('b')).map(
    ({ status: { type, ...rest }, ...entry }) => ({
      ...entry,
      status: { is: type, ...rest },
    }),
  );
  const read = entriesOf(z.custom<OrderCommand>(), draftSchema).parse(
    JSON.parse(JSON.stringify(stored)),
  );
  expect(statuses(read)).toEqual([
    expect.objectContaining({ type: 'failed' }),
    { type: 'sending' },
  ]);
  expect(() => entriesOf(z.custom<OrderCommand>(), draftSchema).parse([{ status: {} }])).toThrow();
});
