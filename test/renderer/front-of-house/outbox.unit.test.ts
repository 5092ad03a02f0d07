import { expect, it } from 'vitest';
import { emptyDraft } from '../../../renderer/front-of-house/orders/draft';
import { commandOf } from '../../../renderer/front-of-house/orders/order';
import {
  type Entry,
  isPassing,
  isRefused,
  type OutboxAction,
  reduceOutbox,
} from '../../../renderer/front-of-house/orders/outbox';
import { refuse } from '../../../shared/contract/acks';

const queue = (id: string): OutboxAction => {
  const draft = { ...emptyDraft(id, 'Ana'), table: '8' };
  const command = commandOf(draft, { command: id, ticket: `ticket-${id}` });
  return { do: 'queue', entry: { command, draft, at: 1_000 } };
};

const after = (...actions: OutboxAction[]): readonly Entry[] =>
  actions.reduce<readonly Entry[]>(reduceOutbox, []);

const busy: OutboxAction = { do: 'answer', id: 'a', ack: refuse('busy', 'Wait.') };
const ok: OutboxAction = { do: 'answer', id: 'a', ack: { ok: true, sequence: 7 } };
const statuses = (entries: readonly Entry[]) => entries.map(({ status }) => status);

it('queues as sending and becomes sent, with its number once the feed shows it', () => {
  expect(statuses(after(queue('a')))).toEqual([{ is: 'sending' }]);
  expect(statuses(after(queue('a'), ok))).toEqual([{ is: 'sent' }]);
  expect(statuses(after(queue('a'), ok, { do: 'seen', id: 'a', number: 51 }))).toEqual([
    { is: 'sent', number: 51 },
  ]);
});

it('never takes back that an order was sent, whatever answers come later', () => {
  const seen: OutboxAction = { do: 'seen', id: 'a', number: 51 };
  const late: OutboxAction[] = [busy, { do: 'silence', id: 'a' }, { do: 'try', id: 'a' }, ok];
  expect(statuses(after(queue('a'), seen, ...late))).toEqual([{ is: 'sent', number: 51 }]);
  expect(statuses(after(queue('a'), ok, busy))).toEqual([{ is: 'sent' }]);
});

it('tells what passes by itself from what a person has to change', () => {
  const [passing] = after(queue('a'), busy);
  const [refused] = after(queue('a'), {
    do: 'answer',
    id: 'a',
    ack: refuse('conflict', "Steak Bowl is 86'd."),
  });
  if (!passing || !refused) throw new Error('Both are in the outbox.');
  expect([isPassing(passing), isRefused(passing)]).toEqual([true, false]);
  expect([isPassing(refused), isRefused(refused)]).toEqual([false, true]);
});

it('stays while there is no answer, with the same command, and takes a late one', () => {
  const silent = after(queue('a'), { do: 'silence', id: 'a' });
  expect(statuses(silent)).toEqual([{ is: 'silent' }]);
  const again = reduceOutbox(silent, { do: 'try', id: 'a' });
  expect(again[0]?.command).toBe(silent[0]?.command);
  expect(statuses(reduceOutbox(silent, ok))).toEqual([{ is: 'sent' }]);
});

it('keeps every order that is not sent and the last two that are', () => {
  const actions = ['b', 'c', 'd'].flatMap((id): OutboxAction[] => [
    queue(id),
    { do: 'answer', id, ack: { ok: true, sequence: 1 } },
  ]);
  const entries = after(queue('a'), busy, ...actions);
  expect(entries.map(({ command }) => command.id)).toEqual(['a', 'c', 'd']);
  expect(reduceOutbox(entries, { do: 'drop', id: 'a' }).map(({ command }) => command.id)).toEqual([
    'c',
    'd',
  ]);
});
