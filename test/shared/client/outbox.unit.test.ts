import { expect, it } from 'vitest';
import type { FeedView } from '../../../shared/client/feed-client';
import { Outbox, type OutboxStore, SILENT_MS } from '../../../shared/client/outbox';
import type { Entry } from '../../../shared/client/outbox-entries';
import { type Ack, refuse } from '../../../shared/contract/acks';
import type { CommandOf } from '../../../shared/contract/commands';
import { given as house } from '../domain/given';

type Order = CommandOf<'ticket.place'>;
type Note = { text: string };

const order = (id: string): Order => ({
  id,
  type: 'ticket.place',
  data: {
    ticketId: `ticket-${id}`,
    orderType: 'dine-in',
    table: '8',
    server: 'Ana',
    priority: 'normal',
    items: [],
  },
});

/** A machine without a browser; the test moves its time. */
class Machine {
  time = 1_000;
  readonly errors: unknown[] = [];
  #timers: { at: number; every?: number; run(): void }[] = [];

  now = (): number => this.time;

  after = (ms: number, run: () => void) => this.#add({ at: this.time + ms, run });

  every = (ms: number, run: () => void) => this.#add({ at: this.time + ms, every: ms, run });

  onError = (error: unknown): void => void this.errors.push(error);

  #add(timer: { at: number; every?: number; run(): void }): () => void {
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  async pass(ms: number): Promise<void> {
    const end = this.time + ms;
    for (;;) {
      const [next] = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.time = next.at;
      if (next.every === undefined) this.#timers = this.#timers.filter((other) => other !== next);
      else next.at += next.every;
      next.run();
      await settled();
    }
    this.time = end;
  }
}

const settled = async (): Promise<void> => {
  for (let n = 0; n < 5; n += 1) await Promise.resolve();
};

class Memory implements OutboxStore<Order, Note> {
  isFull = false;
  #entries: readonly Entry<Order, Note>[] = [];
  get = () => this.#entries;
  set = (entries: readonly Entry<Order, Note>[]): boolean => {
    this.#entries = entries;
    return !this.isFull;
  };
}

const live = (): FeedView => ({
  state: house().state,
  connection: { status: 'live' },
  notices: [],
});

function given(answer: (command: Order, store: Memory) => Promise<Ack>) {
  const machine = new Machine();
  const store = new Memory();
  const published: string[] = [];
  const numbers = new Map<string, number>();
  const outbox = new Outbox<Order, Note>({
    store,
    publish: (command) => {
      published.push(command.id);
      return answer(command, store);
    },
    hubNow: machine.now,
    numberOf: (_state, command) => numbers.get(command.id),
    host: machine,
  });
  const statuses = () => store.get().map(({ status }) => status.type);
  return { machine, store, published, numbers, outbox, statuses };
}

it('stores a command before it publishes it', async () => {
  const written: string[][] = [];
  const { outbox, statuses } = given(async (_command, store) => {
    written.push(store.get().map(({ command }) => command.id));
    return { ok: true, sequence: 1 };
  });
  outbox.send(order('a'), { text: 'one' });
  await settled();
  expect(written).toEqual([['a']]);
  expect(statuses()).toEqual(['sent']);
});

it('retries a command that was not taken, with the same id, until it is', async () => {
  let isBusy = true;
  const { outbox, machine, published, statuses } = given(async () =>
    isBusy ? refuse('busy', 'Wait.') : { ok: true, sequence: 1 },
  );
  outbox.start();
  outbox.send(order('a'), { text: 'one' });
  await machine.pass(5_000);
  expect(statuses()).toEqual(['failed']);
  isBusy = false;
  await machine.pass(5_000);
  expect(statuses()).toEqual(['sent']);
  expect(new Set(published)).toEqual(new Set(['a']));
  const tries = published.length;
  outbox.stop();
  await machine.pass(60_000);
  expect(published).toHaveLength(tries);
});

it('reports a missing answer after five seconds, and finds in the feed that the command was taken', async () => {
  const { outbox, machine, numbers, statuses } = given(() => new Promise(() => {}));
  outbox.send(order('a'), { text: 'one' });
  await machine.pass(SILENT_MS - 1);
  expect(statuses()).toEqual(['sending']);
  await machine.pass(1);
  expect(statuses()).toEqual(['silent']);
  numbers.set('a', 41);
  outbox.look(live());
  expect(statuses()).toEqual(['sent']);
});

it('keeps a command when the door fails, and reports the failure', async () => {
  const { outbox, machine, statuses } = given(() => Promise.reject(new Error('closed')));
  outbox.send(order('a'), { text: 'one' });
  await settled();
  expect(statuses()).toEqual(['silent']);
  expect(machine.errors).toEqual([new Error('closed')]);
});

it('returns the draft of a refused command, and drops the command', async () => {
  const { outbox, store } = given(async () => refuse('conflict', 'Out.'));
  outbox.send(order('a'), { text: 'one' });
  await settled();
  expect(outbox.takeBack('a')).toEqual({ text: 'one' });
  expect(store.get()).toEqual([]);
});

it.each([
  [false, 0],
  [true, 1],
])('empties another outbox only after it stored its own (disk full: %s)', async (isFull, left) => {
  const { outbox, store, published } = given(() => new Promise(() => {}));
  const other = new Memory();
  other.set([
    { command: order('a'), draft: { text: 'one' }, at: 1_000, status: { type: 'sending' } },
  ]);
  store.isFull = isFull;
  outbox.adopt(other);
  await settled();
  expect(other.get()).toHaveLength(left);
  expect(published).toEqual(['a']);
});
