import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Peer, Wire } from '../../../electron/hub/sessions/peer';
import type { Session } from '../../../electron/hub/sessions/sessions';
import { CHANNELS } from '../../../shared/client/door';

type Handler = (event: object, ...values: unknown[]) => unknown;

const { handlers, listeners } = vi.hoisted(() => ({
  handlers: new Map<string, Handler>(),
  listeners: new Map<string, Handler>(),
}));
vi.mock('electron', () => ({
  ipcMain: {
    handle: (channel: string, handler: Handler) => handlers.set(channel, handler),
    on: (channel: string, listener: Handler) => listeners.set(channel, listener),
  },
}));

const newContents = () => {
  const sent: unknown[][] = [];
  let isDestroyed = false;
  return Object.assign(new EventEmitter(), {
    sent,
    isDestroyed: () => isDestroyed,
    destroy: () => {
      isDestroyed = true;
    },
    send: (...args: unknown[]) => sent.push(args),
  });
};
type Contents = ReturnType<typeof newContents>;

type Opened = { peer: Peer; wire: Wire; received: unknown[]; isOpen: boolean };
let opened: Opened[] = [];
let peer: Peer | undefined;
const desktop = vi.fn(async () => ({ ok: true }));
const onClose = vi.fn();

beforeEach(async () => {
  opened = [];
  peer = { id: 'kitchen', role: 'kitchen', name: 'kitchen' };
  vi.clearAllMocks();
  const { openIpc } = await import('../../../electron/desktop/ipc');
  openIpc({
    sessions: {
      open: (of, wire): Session => {
        const one: Opened = { peer: of, wire, received: [], isOpen: true };
        opened.push(one);
        return {
          peer: of,
          receive: (raw) => one.received.push(raw),
          close: () => {
            one.isOpen = false;
          },
          refusalOf: () => undefined,
          grant: () => {},
        };
      },
    },
    peerOf: () => peer,
    desktop,
    onClose,
  });
});

const up = (contents: Contents, page: unknown, message: unknown): void =>
  void listeners.get(CHANNELS.up)?.({ sender: contents }, page, message);
const open = () => opened.map(({ isOpen }) => isOpen);

describe('the wire of a document', () => {
  it('is one session that receives its messages and sends to it only', () => {
    const contents = newContents();
    up(contents, 'one', { type: 'x' });
    up(contents, 'one', undefined);
    expect(opened).toMatchObject([{ peer, received: [{ type: 'x' }, undefined] }]);
    const message = { type: 'ack', call: 1, ack: { ok: true, sequence: 1 } } as const;
    opened[0]?.wire.send(message);
    expect(contents.sent).toEqual([[CHANNELS.down, 'one', message]]);
    opened[0]?.wire.close('silent');
    expect(onClose).toHaveBeenCalledWith(contents, 'silent');
    contents.destroy();
    opened[0]?.wire.send(message);
    expect(contents.sent).toHaveLength(1);
  });

  it.each([
    ['left', 'did-start-navigation', [{ isMainFrame: true, isSameDocument: false }]],
    ['crashed', 'render-process-gone', []],
    ['closed', 'destroyed', []],
  ] as const)(
    'ends with its document (%s); later messages open another session',
    (_how, event, data) => {
      const contents = newContents();
      up(contents, 'one', 1);
      contents.emit(event, ...data);
      expect(open()).toEqual([false]);
      up(contents, 'two', 2);
      expect(opened.map(({ received }) => received)).toEqual([[1], [2]]);
    },
  );

  it('stays open when a document changes its hash, or a frame in it is left', () => {
    const contents = newContents();
    up(contents, 'one', 1);
    contents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: true });
    contents.emit('did-start-navigation', { isMainFrame: false, isSameDocument: false });
    up(contents, 'one', 2);
    expect(opened).toMatchObject([{ isOpen: true, received: [1, 2] }]);
  });

  it('is replaced in a document that was kept from leaving, which still gets its answers', () => {
    const contents = newContents();
    up(contents, 'one', 1);
    contents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false });
    const late = { type: 'ack', call: 1, ack: { ok: true, sequence: 1 } } as const;
    opened[0]?.wire.send(late);
    up(contents, 'one', 2);
    expect(contents.sent).toEqual([[CHANNELS.down, 'one', late]]);
    expect(opened).toMatchObject([
      { isOpen: false, received: [1] },
      { isOpen: true, received: [2] },
    ]);
  });

  it('ends with the next document, also without an event that the first was left', () => {
    const contents = newContents();
    up(contents, 'one', 1);
    up(contents, 'two', 1);
    expect(open()).toEqual([false, true]);
  });

  it('is separate for each window, which has one listener', () => {
    const [kitchen, pager] = [newContents(), newContents()];
    for (let page = 0; page < 50; page += 1) up(kitchen, `page ${page}`, 1);
    up(pager, 'one', 1);
    expect(open().filter(Boolean)).toHaveLength(2);
    expect(kitchen.listenerCount('did-start-navigation')).toBe(1);
  });
});

describe('a sender that is no document of the house', () => {
  it('gets a refusal, and no session', async () => {
    peer = undefined;
    const contents = newContents();
    up(contents, 'one', { type: 'publish', call: 4, command: {} });
    const answer = await handlers.get(CHANNELS.desktop)?.({ sender: contents }, 'one', 'open');
    const stranger = { ok: false, error: { code: 'forbidden', reason: 'stranger' } };
    expect(contents.sent).toMatchObject([
      [CHANNELS.down, 'one', { type: 'ack', call: 4, ack: stranger }],
    ]);
    expect(answer).toMatchObject(stranger);
    expect(opened).toEqual([]);
    expect(desktop).not.toHaveBeenCalled();
  });

  it('gets no answer without a document id', async () => {
    const contents = newContents();
    for (const page of [undefined, null, 7, {}]) {
      up(contents, page, { type: 'publish', call: 1, command: {} });
      await handlers.get(CHANNELS.desktop)?.({ sender: contents }, page, 'open', 'manager');
    }
    expect([opened, contents.sent]).toEqual([[], []]);
    expect(desktop).not.toHaveBeenCalled();
  });
});

it('the desktop door gets the session of the document', async () => {
  const contents = newContents();
  up(contents, 'one', 1);
  await handlers.get(CHANNELS.desktop)?.({ sender: contents }, 'one', 'open', 'manager');
  expect(opened).toHaveLength(1);
  expect(desktop).toHaveBeenCalledWith(
    'open',
    'manager',
    contents,
    expect.objectContaining({ peer }),
  );
});

it('IPC has exactly two entries', () => {
  expect([...listeners.keys()]).toEqual([CHANNELS.up]);
  expect([...handlers.keys()]).toEqual([CHANNELS.desktop]);
});
