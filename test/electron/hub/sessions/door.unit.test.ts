import { beforeEach, describe, expect, it, vi } from 'vitest';
import { requestTable } from '../../../../electron/hub/sessions/requests';
import { Sessions, turnAway } from '../../../../electron/hub/sessions/sessions';
import { FEED_PROTOCOL } from '../../../../shared/client/door';
import type { Ack } from '../../../../shared/contract/acks';
import { refusal } from '../../../../shared/contract/refusals';
import { REQUEST_NAMES, type RequestName } from '../../../../shared/contract/requests';
import { WINDOW_ROLES, type WindowRole } from '../../../../shared/contract/roles';
import type { ServerMessage } from '../../../../shared/contract/session';
import { openWire } from './memory-wire';

const taken = { ok: true } as never;
const LOCKED = { ok: false, error: refusal('forbidden', 'needs-pin', { purpose: 'manager' }) };
let isLocked = false;

/** Everything that stands behind the sessions. */
const behind = {
  submit: vi.fn(async (): Promise<Ack> => ({ ok: true, sequence: 1 })),
  approve: vi.fn(async () => taken),
  setPin: vi.fn(async () => taken),
  removePin: vi.fn(async () => taken),
  status: vi.fn(() => taken),
  present: vi.fn(() => 5),
  lock: vi.fn(),
  find: vi.fn(async () => taken),
  index: vi.fn(async () => taken),
  report: vi.fn(async () => taken),
  identify: vi.fn(async () => taken),
  keep: vi.fn(async () => taken),
  parked: vi.fn(() => []),
  retry: vi.fn(() => true),
  skip: vi.fn(() => true),
};

const PARKED = { name: 'printer', sequence: 7 };

/** For each request an example, what it reaches, and its roles: a new request does not compile without a row. */
const REQUESTS: Record<
  RequestName,
  { data?: unknown; reaches: keyof typeof behind; by: readonly WindowRole[]; unlocked?: true }
> = {
  find: { data: { table: '12' }, reaches: 'find', by: WINDOW_ROLES },
  days: { reaches: 'index', by: ['manager'], unlocked: true },
  report: { data: '2026-11-23', reaches: 'report', by: ['manager'], unlocked: true },
  approve: { data: { for: 'voids', pin: '2580' }, reaches: 'approve', by: WINDOW_ROLES },
  identify: { data: { pin: '2580' }, reaches: 'identify', by: WINDOW_ROLES },
  pins: { reaches: 'status', by: WINDOW_ROLES },
  present: { reaches: 'present', by: WINDOW_ROLES },
  lock: { reaches: 'lock', by: WINDOW_ROLES },
  'set-pin': { data: { who: 'Ana', pin: '2580' }, reaches: 'setPin', by: ['manager'] },
  'remove-pin': { data: 'Ana', reaches: 'removePin', by: ['manager'] },
  keep: { data: { do: 'look' }, reaches: 'keep', by: ['manager'], unlocked: true },
  deliveries: { reaches: 'parked', by: ['manager'], unlocked: true },
  'retry-delivery': { data: PARKED, reaches: 'retry', by: ['manager'], unlocked: true },
  'skip-delivery': { data: PARKED, reaches: 'skip', by: ['manager'], unlocked: true },
};
const COMMAND = { id: '1', type: 'x', data: {} };
const CONNECT = { type: 'connect', protocol: FEED_PROTOCOL, after: 0 };

const PAIRS = REQUEST_NAMES.flatMap((name) => WINDOW_ROLES.map((role) => [name, role] as const));
const peerOf = (role: WindowRole, id: string = role) => ({ id, role, name: id });

let sessions: Sessions;
const connected = vi.fn();

beforeEach(() => {
  for (const mock of [...Object.values(behind), connected]) mock.mockClear();
  behind.submit.mockImplementation(async () => ({ ok: true, sequence: 1 }));
  isLocked = false;
  const gate = { ...behind, refusalFor: () => (isLocked ? LOCKED : undefined) };
  sessions = new Sessions({
    source: {
      session: 'run 1',
      history: 'one',
      state: () => ({ sequence: 0 }) as never,
      notices: () => [],
      now: () => 0,
      subscribe: () => ({ unsubscribe: () => {} }) as never,
    },
    gate: gate as never,
    book: behind,
    keep: behind.keep,
    deliveries: behind,
    onConnect: connected,
  });
});

const nothingHappened = (): void => {
  for (const mock of Object.values(behind)) expect(mock).not.toHaveBeenCalled();
  expect(connected).not.toHaveBeenCalled();
};

describe('a session', () => {
  it('has exactly the requests of this table', () => {
    expect(Object.keys(requestTable).sort()).toEqual(Object.keys(REQUESTS).sort());
  });

  it.each(PAIRS)('asks %s as %s, or is refused', async (name, role) => {
    const { data, reaches, by } = REQUESTS[name];
    const answer = await openWire(sessions, peerOf(role)).ask(name, data);
    if (by.includes(role)) {
      expect(behind[reaches]).toHaveBeenCalledOnce();
      expect(answer).toMatchObject({ ok: true });
    } else {
      expect(answer).toMatchObject({ ok: false, error: { code: 'forbidden' } });
      nothingHappened();
    }
  });

  it.each(REQUEST_NAMES)(
    'asks %s while it is locked, unless that needs an unlocked session',
    async (name) => {
      isLocked = true;
      const { data, reaches, unlocked } = REQUESTS[name];
      const answer = await openWire(sessions, peerOf('manager')).ask(name, data);
      if (unlocked) {
        expect(answer).toEqual(LOCKED);
        nothingHappened();
      } else expect(behind[reaches]).toHaveBeenCalledOnce();
    },
  );

  it.each(REQUEST_NAMES)('asks %s in no other shape', async (name) => {
    const { ask } = openWire(sessions, peerOf('manager'));
    const strange = [null, 7, '../..', [], { a: 1 }, { do: 'x' }, { for: 'voids', pin: 'abcd' }];
    // Any text is a person's name, and some requests have no data.
    const others = strange.filter((one) => name !== 'remove-pin' || typeof one !== 'string');
    for (const one of others)
      expect(await ask(name, one)).toMatchObject({ ok: false, error: { code: 'invalid' } });
    if (REQUESTS[name].data !== undefined)
      expect(await ask(name)).toMatchObject({ ok: false, error: { code: 'invalid' } });
    nothingHappened();
  });

  it('gets no-such-request for an unknown request, and malformed for an unknown message', async () => {
    const { ask, session, sent } = openWire(sessions, peerOf('manager'));
    for (const name of ['nothing', 'constructor', '__proto__', 'toString', ''])
      expect(await ask(name)).toMatchObject({ error: { reason: 'no-such-request' } });
    sent.length = 0;
    const strange = [undefined, null, 7, 'ask', [], {}, () => {}, { type: 'x' }];
    const wrong = [
      { type: 'publish', command: COMMAND },
      { type: 'ask', call: -1, request: 'days' },
      { type: 'ask', call: 1, request: 'days', more: 1 },
      { type: 'feed', feed: 0, message: CONNECT },
    ];
    for (const one of [...strange, ...wrong]) session.receive(one);
    expect(sent.map(({ type }) => type)).toEqual(
      [...strange, ...wrong].map(() => 'malformed' as const),
    );
    nothingHappened();
  });

  it('gets an answer under its call to a message with a wrong outer shape', () => {
    const { session, sent } = openWire(sessions, peerOf('manager'));
    const wrong = [
      { type: 'ask', call: 1 },
      { type: 'ask', call: 2, request: 5 },
      { type: 'ask', call: 3, request: 'x'.repeat(101) },
      { type: 'publish', call: 4, command: COMMAND, more: 1 },
    ];
    for (const one of wrong) session.receive(one);
    const error = expect.objectContaining({ message: expect.any(String) });
    expect(sent).toEqual(wrong.map(({ call }) => ({ type: 'malformed', call, error })));
    sent.length = 0;
    for (const call of [-1, 1.5, '7', null]) session.receive({ type: 'ask', call });
    for (const one of sent) expect(one).not.toHaveProperty('call');
    expect(sent).toHaveLength(4);
    nothingHappened();
  });

  it('passes on a publish without a command, which the hub refuses', async () => {
    const { session, sent } = openWire(sessions, peerOf('manager'));
    session.receive({ type: 'publish', call: 1 });
    await new Promise((resolve) => setImmediate(resolve));
    expect(behind.submit).toHaveBeenCalledWith(undefined, expect.anything());
    expect(sent).toMatchObject([{ type: 'ack', call: 1 }]);
  });

  it('gets an error when the part behind a request fails', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    behind.find.mockImplementationOnce(() => Promise.reject(new Error('torn')));
    const { ask, publish } = openWire(sessions, peerOf('pager'));
    expect(await ask('find', {})).toMatchObject({ error: { reason: 'no-answer' } });
    behind.submit.mockImplementationOnce(() => Promise.reject(new Error('torn')));
    expect(await publish(COMMAND)).toMatchObject({ error: { reason: 'no-answer' } });
    expect(await publish(COMMAND)).toEqual({ ok: true, sequence: 1 });
    expect(await ask('find', {})).toEqual({ ok: true });
    vi.mocked(console.error).mockRestore();
  });

  it('accepts and feeds nothing after it is closed; calls under way are answered', async () => {
    let end = (): void => {};
    behind.submit.mockImplementation(
      () => new Promise((resolve) => (end = () => resolve({ ok: true, sequence: 1 }))),
    );
    const { session, sent, publish, feed } = openWire(sessions, peerOf('kitchen'));
    void publish(COMMAND);
    feed(CONNECT);
    expect(sent).toHaveLength(1);
    session.close();
    end();
    await new Promise((resolve) => setImmediate(resolve));
    session.receive({ type: 'publish', call: 9, command: COMMAND });
    session.receive('no message');
    sessions.beat();
    sessions.notify();
    expect(sent.map(({ type }) => type)).toEqual(['feed', 'ack']);
    expect(behind.submit).toHaveBeenCalledOnce();
  });

  it('is lost alone when its client answers no sign of life', () => {
    const hung = openWire(sessions, peerOf('kitchen'));
    const well = openWire(sessions, peerOf('pager'));
    for (const { feed } of [hung, well]) feed(CONNECT);
    for (let beats = 0; beats < 20; beats += 1) {
      sessions.beat();
      well.feed({ type: 'ack', through: 0 });
    }
    expect([hung.closed, well.closed]).toEqual([['silent'], []]);
  });
});

describe('a client that no transport knows', () => {
  it.each(REQUEST_NAMES)('gets nothing by %s', (name) => {
    const sent: ServerMessage[] = [];
    const { data } = REQUESTS[name];
    turnAway({ type: 'ask', call: 3, request: name, data }, (message) => sent.push(message));
    expect(sent).toMatchObject([{ type: 'answer', call: 3, answer: { ok: false } }]);
    expect(sent).toMatchObject([{ answer: { error: { code: 'forbidden', reason: 'stranger' } } }]);
    nothingHappened();
  });

  it('gets no command accepted, no feed, and no answer to a malformed message without a call', () => {
    const sent: ServerMessage[] = [];
    const send = (message: ServerMessage) => void sent.push(message);
    turnAway({ type: 'publish', call: 1, command: COMMAND }, send);
    turnAway({ type: 'feed', feed: 1, message: CONNECT }, send);
    turnAway({ type: 'feed' }, send);
    turnAway(undefined, send);
    turnAway({ type: 'ask', call: 2 }, send);
    expect(sent).toMatchObject([
      { type: 'ack', call: 1, ack: { error: { code: 'forbidden', reason: 'stranger' } } },
      { type: 'feed', feed: 1, message: { type: 'incompatible', reason: 'forbidden' } },
      { type: 'malformed', call: 2, error: { code: 'forbidden', reason: 'stranger' } },
    ]);
    nothingHappened();
  });
});

describe('a flood', () => {
  const codeOf = (answer: unknown) =>
    (answer as { error?: { code: string } }).error?.code ?? 'taken';

  it.each(['publish', 'find'] as const)(
    'of %s is answered with busy across all documents of the peer, and another peer as before',
    async (way) => {
      let end = (): void => {};
      const ended = new Promise<never>((resolve) => {
        end = () => resolve({ ok: true, sequence: 1 } as never);
      });
      behind.submit.mockImplementation(() => ended);
      behind.find.mockImplementation(() => ended);
      const flood = peerOf('kitchen');
      const pages = [openWire(sessions, flood), openWire(sessions, flood)];
      const send = ({ publish, ask }: ReturnType<typeof openWire>) =>
        way === 'publish' ? publish(COMMAND) : ask('find', {});
      const answers = Array.from({ length: 10_000 }, (_, place) =>
        send(pages[place % 2] as ReturnType<typeof openWire>),
      );
      const theirs = send(openWire(sessions, peerOf('kitchen', 'kitchen 2')));
      end();
      const codes = (await Promise.all(answers)).map(codeOf);
      const { length } = codes.filter((code) => code === 'taken');
      expect(length).toBe(way === 'publish' ? 512 : 16);
      expect(new Set(codes)).toEqual(new Set(['taken', 'busy']));
      expect(codeOf(await theirs)).toBe('taken');
    },
  );

  it('of connects is answered a limited number of times, also over reloads of the document', () => {
    const flood = peerOf('kitchen');
    for (let reloads = 0; reloads < 10; reloads += 1) {
      const { session, feed } = openWire(sessions, flood);
      for (let times = 0; times < 100; times += 1) feed(CONNECT);
      session.close();
    }
    const { length } = connected.mock.calls;
    expect(length).toBeGreaterThan(0);
    expect(length).toBeLessThan(50);
    openWire(sessions, peerOf('kitchen', 'kitchen 2')).feed(CONNECT);
    expect(connected).toHaveBeenCalledTimes(length + 1);
  });
});

describe('sessions that close', () => {
  it('answer accepted calls, refuse later ones, and end all feeds', async () => {
    let end = (): void => {};
    behind.submit.mockImplementation(
      () => new Promise((resolve) => (end = () => resolve({ ok: true, sequence: 7 }))),
    );
    const { publish, ask, feed, fed } = openWire(sessions, peerOf('kitchen'));
    const before = publish(COMMAND);
    feed(CONNECT);
    sessions.close();
    const after = await Promise.all([publish(COMMAND), ask('find', {})]);
    feed(CONNECT, 2);
    end();
    expect(await before).toEqual({ ok: true, sequence: 7 });
    expect(after).toMatchObject([
      { error: { code: 'unavailable', reason: 'closing' } },
      { error: { code: 'unavailable', reason: 'closing' } },
    ]);
    expect(fed()).toEqual(['hello']);
  });
});
