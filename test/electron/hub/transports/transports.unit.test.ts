import { mkdtemp, rm, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { OpenHub } from '../../../../electron/hub/open-hub';
import { openHub } from '../../../../electron/hub/open-hub';
import { connectInProcess } from '../../../../electron/hub/transports/in-process';
import { LINE_BYTES_MAX } from '../../../../electron/hub/transports/lines';
import {
  CONNECTIONS_MAX,
  connectLocally,
  NoHub,
  openLocalSocket,
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

  it.each([
    ['no JSON', 'GET / HTTP/1.1\n'],
    ['no introduction', '{"type":"publish","call":1,"command":{}}\n'],
    ['an unknown role', '{"type":"open","role":"chef","name":"a"}\n'],
    ['the hub itself', '{"type":"open","role":"system","name":"a"}\n'],
    ['no name', '{"type":"open","role":"kitchen","name":""}\n'],
  ])('refuses a client that says %s, and serves the next one', async (_what, text) => {
    const { dir } = await openSocket();
    expect(await shout(dir, text)).not.toContain('opened');
    const { door, close } = await connectLocally(dir, { role: 'front-of-house', name: 'till' });
    expect(await door.publish(order().command)).toMatchObject({ ok: true });
    close();
  });

  it('closes a connection whose line has no end', async () => {
    const { dir } = await openSocket();
    const introduced = '{"type":"open","role":"kitchen","name":"a"}\n';
    expect(await shout(dir, introduced + 'x'.repeat(LINE_BYTES_MAX + 1))).toBe(
      '{"type":"opened"}\n',
    );
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
