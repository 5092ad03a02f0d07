import { mkdtemp, rm, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { OpenHub } from '../../../../electron/hub/open-hub';
import { openHub } from '../../../../electron/hub/open-hub';
import type { Wire } from '../../../../electron/hub/sessions/peer';
import { connectInProcess } from '../../../../electron/hub/transports/in-process';
import { LINE_BYTES_MAX } from '../../../../electron/hub/transports/lines';
import {
  CONNECTIONS_MAX,
  connectLocally,
  NoHub,
  openLocalSocket,
  UNSENT_BYTES_MAX,
} from '../../../../electron/hub/transports/local-socket';
import type { HouseDoor } from '../../../../shared/client/door';
import { FeedClient } from '../../../../shared/client/feed-client';
import type { WindowRole } from '../../../../shared/contract/roles';
import { foldHash } from '../../../../shared/views/fold-hash';
import { until } from '../../../e2e/until';
import { order } from '../house';

type Who = { role: WindowRole; name: string };
type Reach = (hub: OpenHub, dir: string, who: Who) => Promise<{ door: HouseDoor; close(): void }>;

const WAYS: Record<string, Reach> = {
  'in process': async ({ sessions }, _dir, who) =>
    connectInProcess(sessions, { id: who.name, ...who }),
  'over the local socket': async ({ sessions }, dir, who) => {
    const socket = await openLocalSocket(dir, sessions);
    onTestFinished(() => socket.close());
    return connectLocally(dir, who);
  },
};

async function openHouse() {
  const dir = await mkdtemp(join(tmpdir(), 'heard-transport-'));
  const hub = await openHub({ dataDir: dir });
  onTestFinished(async () => {
    await hub.close();
    await rm(dir, { recursive: true, force: true });
  });
  return { hub, dir };
}

describe.each(Object.entries(WAYS))('a client %s', (_name, reach) => {
  it('publishes, is answered once it is durable, and folds what the hub folds', async () => {
    const { hub, dir } = await openHouse();
    const { door, close } = await reach(hub, dir, { role: 'front-of-house', name: 'till' });
    const client = new FeedClient(door, {
      now: Date.now,
      setInterval: () => undefined,
      clearInterval: () => {},
      onMalformed: (message) => expect.unreachable(message),
    });
    client.start();
    const ack = await door.publish(order(2).command);
    expect(ack).toEqual({ ok: true, sequence: 2 });
    await until(
      () => client.view.state?.sequence,
      (sequence) => sequence === 2,
    );
    expect(client.view.state && foldHash(client.view.state)).toBe(foldHash(hub.hub.state));
    client.stop();
    close();
  });

  it('is named by the hub in every event that it causes', async () => {
    const { hub, dir } = await openHouse();
    const { door, close } = await reach(hub, dir, { role: 'front-of-house', name: 'till 2' });
    const seen: unknown[] = [];
    hub.bus.published$.subscribe((events) => seen.push(...events));
    await door.publish(order().command);
    expect(seen).toMatchObject([{ actor: 'front-of-house', actorname: 'till 2' }]);
    close();
  });

  it('may do and ask what its role may', async () => {
    const { hub, dir } = await openHouse();
    const { door, close } = await reach(hub, dir, { role: 'kitchen', name: 'grill' });
    expect(await door.publish(order().command)).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    });
    expect(await door.ask('days')).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(await door.ask('find', { table: '12' })).toMatchObject({ ok: true, tickets: [] });
    close();
  });

  it('gets nothing after it has left', async () => {
    const { hub, dir } = await openHouse();
    const { door, close } = await reach(hub, dir, { role: 'pager', name: 'pager' });
    const heard: string[] = [];
    door.feed(0, ({ type }) => heard.push(type));
    await until(
      () => heard.length,
      (count) => count > 0,
    );
    close();
    const before = heard.length;
    await hub.hub.submit(order().command, { role: 'front-of-house' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard).toHaveLength(before);
  });
});

describe('the local socket', () => {
  const openSocket = async () => {
    const { hub, dir } = await openHouse();
    const socket = await openLocalSocket(dir, hub.sessions);
    onTestFinished(() => socket.close());
    return { hub, dir, socket };
  };
  /** Sends raw bytes and resolves with what came back until the hub closed the connection. */
  const shout = (dir: string, text: string): Promise<string> =>
    new Promise((resolve) => {
      let back = '';
      const socket = connect(join(dir, 'local', 'hub.sock'), () => socket.write(text));
      socket.on('data', (piece) => {
        back += piece;
      });
      socket.on('error', () => {});
      socket.on('close', () => resolve(back));
    });

  it.skipIf(process.platform === 'win32')('can be opened by its owner only', async () => {
    const { dir } = await openSocket();
    expect((await stat(join(dir, 'local'))).mode & 0o777).toBe(0o700);
  });

  const FIRST = 'The first line must introduce the client';
  it.each([
    ['no JSON', 'GET / HTTP/1.1\n', `What is sent must be plain JSON. ${FIRST}`],
    ['no end of a line', 'x'.repeat(LINE_BYTES_MAX + 1), 'The line is too long'],
    ['no introduction', '{"type":"publish","call":1,"command":{}}\n', FIRST],
    ['no object', '7\n', FIRST],
    ['too much', '{"type":"open","role":"kitchen","name":"a","constructor":1}\n', FIRST],
    ['an unknown role', '{"type":"open","role":"chef","name":"a"}\n', 'The role must be one of'],
    ['the hub itself', '{"type":"open","role":"system","name":"a"}\n', 'The role must be one of'],
    ['no name', '{"type":"open","role":"kitchen","name":""}\n', 'The name must be text'],
    [
      'a zero byte',
      '{"type":"open","role":"kitchen","name":"a\\u0000b"}\n',
      'The name must be text',
    ],
    ['a line break', '{"type":"open","role":"kitchen","name":"a\\nb"}\n', 'The name must be text'],
    [
      'a separator',
      '{"type":"open","role":"kitchen","name":"a\u2028b"}\n',
      'The name must be text',
    ],
  ])('refuses a client that says %s, and serves the next one', async (_what, text, why) => {
    const { dir } = await openSocket();
    const lines = (await shout(dir, text)).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { type: 'refused', message: expect.stringContaining(why) },
    ]);
    const { door, close } = await connectLocally(dir, { role: 'front-of-house', name: 'till' });
    expect(await door.publish(order().command)).toMatchObject({ ok: true });
    close();
  });

  const INTRODUCED = '{"type":"open","role":"front-of-house","name":"a"}\n';
  it.each([
    ['has no end', 'x'.repeat(LINE_BYTES_MAX + 1), 'too-long'],
    ['is no JSON', 'GET / HTTP/1.1\n', 'not-json'],
  ])('closes a connection whose line %s, and says why', async (_what, text, reason) => {
    const { dir } = await openSocket();
    const lines = (await shout(dir, INTRODUCED + text)).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { type: 'opened' },
      { type: 'malformed', error: { reason } },
    ]);
  });

  it('takes nothing after a refusal or a bad line', async () => {
    const { hub, dir } = await openSocket();
    const publish = (call: number) =>
      `${JSON.stringify({ type: 'publish', call, command: order().command })}\n`;
    await shout(dir, `7\n${INTRODUCED}${publish(1)}`);
    await shout(dir, `${INTRODUCED}no JSON\n${publish(2)}`);
    const before = hub.hub.state.sequence;
    const { door, close } = await connectLocally(dir, { role: 'front-of-house', name: 'till' });
    expect(await door.publish(order().command)).toEqual({ ok: true, sequence: before + 1 });
    expect(Object.keys(hub.hub.state.tickets)).toHaveLength(1);
    close();
  });

  it('disconnects a client that does not read, and no other', async () => {
    const { dir } = await openHouse();
    const wires = new Map<string, Wire>();
    const closed: string[] = [];
    const socket = await openLocalSocket(dir, {
      open: (peer, wire) => {
        wires.set(peer.name, wire);
        return { peer, receive: () => {}, close: () => closed.push(peer.name) } as never;
      },
    });
    onTestFinished(() => socket.close());
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => logged.mockRestore());
    const opening = (name: string) => `${JSON.stringify({ type: 'open', role: 'pager', name })}\n`;
    const open = (name: string) => {
      const client = connect(join(dir, 'local', 'hub.sock'), () => client.write(opening(name)));
      client.on('error', () => {});
      onTestFinished(() => void client.destroy());
      return client;
    };
    const deaf = open('deaf');
    deaf.pause();
    let read = 0;
    open('reader').on('data', (piece) => {
      read += piece.length;
    });
    await until(
      () => wires.size,
      (size) => size === 2,
    );
    // Two bytes each in UTF-8.
    const answer = 'ñ'.repeat(512 * 1024);
    const mebibytes = UNSENT_BYTES_MAX / (1024 * 1024) + 4;
    for (let sent = 1; sent <= mebibytes; sent += 1) {
      for (const wire of wires.values()) wire.send({ type: 'answer', call: 1, answer });
      if (sent === mebibytes - 8) expect(closed).toEqual([]);
      await until(
        () => read,
        (bytes) => bytes > sent * answer.length * 2,
      );
    }
    expect(closed).toEqual(['deaf']);
    expect(logged.mock.calls).toEqual([[expect.stringMatching(/^deaf: .* does not read/u)]]);
  });

  it('answers every call of a client, whatever its shape', async () => {
    const { dir } = await openSocket();
    const { door, close } = await connectLocally(dir, { role: 'kitchen', name: 'a' });
    const ask = door.ask as (...anything: unknown[]) => Promise<unknown>;
    const refused = (reason: string) => ({ ok: false, error: { reason } });
    expect(await ask()).toMatchObject(refused('no-such-request'));
    expect(await ask(5)).toMatchObject(refused('no-such-request'));
    expect(await ask('x'.repeat(101))).toMatchObject(refused('too-long'));
    expect(await door.publish(undefined as never)).toMatchObject(refused('not-a-command'));
    expect(await ask('find', { table: 1n })).toMatchObject(refused('not-json'));
    close();
  });

  it('answers a message that is not of the contract, and continues', async () => {
    const { dir } = await openSocket();
    const complaints: unknown[] = [];
    const { door, close } = await connectLocally(dir, { role: 'kitchen', name: 'a' });
    const answer = await door.ask('find', { nonsense: true } as never);
    complaints.push(answer);
    expect(complaints).toMatchObject([{ ok: false, error: { code: 'invalid' } }]);
    expect(await door.ask('find', {})).toMatchObject({ ok: true });
    close();
  });

  it('has a limit of connections', async () => {
    const { dir } = await openSocket();
    const who = (at: number) => ({ role: 'kitchen', name: `k${at}` }) as const;
    const open = await Promise.all(
      Array.from({ length: CONNECTIONS_MAX }, (_, at) => connectLocally(dir, who(at))),
    );
    await expect(connectLocally(dir, who(99))).rejects.toThrow(NoHub);
    open[0]?.close();
    await open[0]?.closed;
    await until(
      () =>
        connectLocally(dir, who(99)).then(
          ({ close }) => close(),
          () => 'refused',
        ),
      (outcome) => outcome !== 'refused',
    );
    for (const { close } of open) close();
  });

  it('replaces one that a killed hub left', async () => {
    const { hub, dir } = await openSocket();
    const second = await openLocalSocket(dir, hub.sessions);
    onTestFinished(() => second.close());
    const { door, close } = await connectLocally(dir, { role: 'front-of-house', name: 'till' });
    expect(await door.publish(order().command)).toMatchObject({ ok: true });
    close();
  });

  it('says in a sentence that no hub is there', async () => {
    const { dir, socket } = await openSocket();
    await socket.close();
    await expect(connectLocally(dir, { role: 'kitchen', name: 'a' })).rejects.toThrow(
      `No hub serves ${dir} on this computer.`,
    );
  });

  it('closes the door of a client when the hub ends', async () => {
    const { dir, socket } = await openSocket();
    const { closed } = await connectLocally(dir, { role: 'kitchen', name: 'a' });
    await socket.close();
    await closed;
  });
});
