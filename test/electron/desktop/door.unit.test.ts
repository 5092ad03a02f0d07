import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CHANNELS, FEED_PROTOCOL } from '../../../shared/client/door';
import type { Ack } from '../../../shared/contract/acks';
import type { BookAnswer, DaysAnswer } from '../../../shared/contract/book';
import type { WindowRole } from '../../../shared/contract/roles';

type Handler = (event: object, ...values: unknown[]) => unknown;

const { handlers, listeners } = vi.hoisted(() => ({
  handlers: new Map<string, Handler>(),
  listeners: new Map<string, Handler>(),
}));
vi.mock('electron', () => ({
  ipcMain: {
    handle: (channel: string, handler: Handler) => handlers.set(channel, handler),
    on: (channel: string, listener: Handler) => listeners.set(channel, listener),
    removeHandler: () => {},
    removeAllListeners: () => {},
  },
}));

type Up = Exclude<keyof typeof CHANNELS, 'feedDown'>;

const sent: unknown[] = [];
const newWindow = () => ({
  isDestroyed: () => false,
  send: (_channel: string, _feed: number, message: unknown) => sent.push(message),
  on: () => {},
  once: () => {},
});

let role: WindowRole | undefined;
const taken = { ok: true } as never;
const gate = {
  submit: vi.fn(async (): Promise<Ack> => ({ ok: true, sequence: 1 })),
  approve: vi.fn(async () => taken),
  setPin: vi.fn(async () => taken),
  removePin: vi.fn(async () => taken),
  status: vi.fn(() => taken),
  present: vi.fn(() => 0),
  lock: vi.fn(),
};
const house = {
  find: vi.fn(async () => ({ ok: true, tickets: [], more: false }) as BookAnswer),
  days: vi.fn(async () => ({ ok: true, days: [] }) as DaysAnswer),
  report: vi.fn(async () => ({ ok: true }) as never),
  alert: vi.fn(),
  open: vi.fn(),
  compact: vi.fn(),
  displays: vi.fn(() => []),
  connected: vi.fn(),
  keep: vi.fn(async () => taken),
};
/** What stands behind the door, all of it. */
const behind = { ...gate, ...house };

/** What a page would send, for each channel: a new one does not compile until it is here. */
const MESSAGES: Record<Up, { values: unknown[]; reaches: keyof typeof behind; by: WindowRole }> = {
  publish: { values: [{ id: '1', type: 'x', data: {} }], reaches: 'submit', by: 'kitchen' },
  feedUp: {
    values: [1, { type: 'connect', protocol: FEED_PROTOCOL, after: 0 }],
    reaches: 'connected',
    by: 'kitchen',
  },
  find: { values: [{ table: '12' }], reaches: 'find', by: 'front-of-house' },
  days: { values: [], reaches: 'days', by: 'manager' },
  report: { values: ['2026-11-23'], reaches: 'report', by: 'manager' },
  alert: { values: [{ title: 'a', body: 'b' }], reaches: 'alert', by: 'pager' },
  open: { values: ['manager'], reaches: 'open', by: 'front-of-house' },
  compact: { values: [true], reaches: 'compact', by: 'pager' },
  displays: { values: [], reaches: 'displays', by: 'manager' },
  approve: { values: [{ for: 'voids', pin: '2580' }], reaches: 'approve', by: 'front-of-house' },
  setPin: { values: [{ who: 'Ana', pin: '2580' }], reaches: 'setPin', by: 'manager' },
  removePin: { values: ['Ana'], reaches: 'removePin', by: 'manager' },
  pins: { values: [], reaches: 'status', by: 'manager' },
  present: { values: [], reaches: 'present', by: 'manager' },
  lock: { values: [], reaches: 'lock', by: 'manager' },
  keep: { values: [{ do: 'look' }], reaches: 'keep', by: 'manager' },
};
const UP = Object.keys(MESSAGES) as Up[];
/** What these make of a strange shape is the hub's to say; and any text is a person's name. */
const ANYTHING: readonly Up[] = ['publish', 'removePin'];
const FOR_MANAGERS: readonly Up[] = ['days', 'report', 'keep'];

/** Sends a message as the page of a window would; what it is answered. */
const send = (channel: Up, window: object, values = MESSAGES[channel].values): unknown =>
  (handlers.get(CHANNELS[channel]) ?? listeners.get(CHANNELS[channel]))?.(
    { sender: window },
    ...values,
  );

beforeAll(async () => {
  const { openBridge } = await import('../../../electron/desktop/ipc');
  openBridge({
    source: {
      session: 'run 1',
      state: () => ({ sequence: 0 }) as never,
      notices: () => [],
      now: () => 0,
      subscribe: () => ({ unsubscribe: () => {} }) as never,
    },
    roleOf: () => role,
    nameOf: () => 'a window',
    silent: () => {},
    keyOf: () => 'kitchen',
    gate: { ...gate, refusalFor: () => undefined, forget: () => {} } as never,
    ...house,
  }).close();
});
beforeEach(() => {
  sent.length = 0;
  for (const mock of Object.values(behind)) mock.mockClear();
});

describe('the door to the hub', () => {
  it('has no way in but the channels that are tried here', () => {
    expect([...handlers.keys(), ...listeners.keys()].sort()).toEqual(
      UP.map((channel) => CHANNELS[channel]).sort(),
    );
  });

  it.each(UP)('lets %s through from a window of its role', async (channel) => {
    const { reaches, by } = MESSAGES[channel];
    role = by;
    await send(channel, newWindow());
    expect(behind[reaches]).toHaveBeenCalledOnce();
  });

  it.each(UP)('lets nothing through by %s from who is no window of the house', async (channel) => {
    role = undefined;
    const answer = await send(channel, newWindow());
    for (const mock of Object.values(behind)) expect(mock).not.toHaveBeenCalled();
    if (channel === 'displays') expect(answer).toEqual([]);
    else if (channel === 'present') expect(answer).toBeUndefined();
    else if (handlers.has(CHANNELS[channel]))
      expect(answer).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    else if (channel === 'feedUp')
      expect(sent).toEqual([{ type: 'incompatible', reason: 'forbidden' }]);
  });

  it.each(FOR_MANAGERS)('gives %s to managers alone', async (channel) => {
    for (const other of ['front-of-house', 'kitchen', 'pager'] as const) {
      role = other;
      expect(await send(channel, newWindow())).toMatchObject({ error: { code: 'forbidden' } });
    }
    expect(behind[MESSAGES[channel].reaches]).not.toHaveBeenCalled();
  });

  it.each(
    UP.filter((channel) => MESSAGES[channel].values.length > 0 && !ANYTHING.includes(channel)),
  )('lets no other shape through by %s', async (channel) => {
    const { by, reaches } = MESSAGES[channel];
    role = by;
    const strange = [undefined, null, Number.NaN, '../..', 'house', [], { a: 1 }, () => {}];
    for (const one of strange) {
      await send(channel, newWindow(), [one, one]);
      await send(channel, newWindow(), [1, one]);
    }
    expect(behind[reaches]).not.toHaveBeenCalled();
  });

  it('answers a flood with busy, and the window beside it as ever', async () => {
    role = 'kitchen';
    const [flood, other] = [newWindow(), newWindow()];
    let end = (): void => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    behind.submit.mockImplementation(async () => {
      await ended;
      return { ok: true, sequence: 1 };
    });
    const answers = Array.from({ length: 10_000 }, () => send('publish', flood));
    const theirs = send('publish', other);
    end();
    const codes = (await Promise.all(answers)).map(
      (answer) => (answer as { error?: { code: string } }).error?.code ?? 'taken',
    );
    expect(codes.filter((code) => code === 'taken').length).toBeLessThan(1_000);
    expect(new Set(codes)).toEqual(new Set(['taken', 'busy']));
    expect(await theirs).toEqual({ ok: true, sequence: 1 });
  });

  it.each(['alert', 'open', 'compact', 'feedUp'] as const)(
    'does not let a window do %s without end',
    (channel) => {
      role = MESSAGES[channel].by;
      const flood = newWindow();
      for (let times = 0; times < 1_000; times += 1) send(channel, flood);
      const { calls } = behind[MESSAGES[channel].reaches].mock;
      expect(calls.length).toBeGreaterThan(0);
      expect(calls.length).toBeLessThan(50);
      const before = calls.length;
      send(channel, newWindow());
      expect(calls.length).toBe(before + 1);
    },
  );
});
