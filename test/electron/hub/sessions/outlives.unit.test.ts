import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { stageRestore } from '../../../../electron/hub/backup/restore-here';
import { writeBackup } from '../../../../electron/hub/backup/write-backup';
import { type OpenHub, openHub } from '../../../../electron/hub/open-hub';
import type { Session } from '../../../../electron/hub/sessions/sessions';
import { SILENCE_MS } from '../../../../shared/client/door';
import { FeedClient } from '../../../../shared/client/feed-client';
import { openHouseDoor } from '../../../../shared/client/house-door';
import type { ServerMessage } from '../../../../shared/contract/session';
import { foldHash } from '../../../../shared/views/fold-hash';
import { FRIDAY, order } from '../house';

vi.setConfig({ testTimeout: 60_000 });

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** A client that stays while hubs come and go behind its wire; `tamper` changes the messages to it. */
function farClient(tamper: (message: ServerMessage) => ServerMessage = (message) => message) {
  let session: Session | undefined;
  let down = (_message: ServerMessage): void => {};
  let watch = (): void => {};
  let now = 1_000_000;
  const greetings: string[] = [];
  const peer = { id: 'tablet', role: 'kitchen', name: 'tablet' } as const;
  const door = openHouseDoor(peer, {
    send: (message) => session?.receive(copy(message)),
    listen: (onMessage) => {
      down = onMessage;
    },
    onMalformed: (message) => {
      throw new Error(message);
    },
  });
  const client = new FeedClient(door, {
    now: () => now,
    setInterval: (run) => {
      watch = run;
      return 0;
    },
    clearInterval: () => {},
    onMalformed: (message) => {
      throw new Error(message);
    },
  });
  client.start();
  return {
    greetings,
    lose: () => session?.close(),
    /** Connects its wire to this hub; the client notices that it got nothing for a while. */
    reach: ({ sessions }: OpenHub) => {
      session = sessions.open(peer, {
        send: (message) => {
          const { type, message: inner } = message as { type: string; message: { type: string } };
          if (type === 'feed' && inner.type === 'hello')
            greetings.push((inner as unknown as { hydrate: string }).hydrate);
          down(tamper(copy(message)));
        },
        close: () => {},
      });
      now += SILENCE_MS;
      watch();
    },
    /** Resolves when the client holds what the hub has written. */
    holds: ({ hub }: OpenHub) =>
      vi.waitFor(() => expect(client.view.state?.sequence).toBe(hub.state.sequence), 10_000),
    hash: () => client.view.state && foldHash(client.view.state),
  };
}

async function newHouse() {
  const dataDir = await mkdtemp(join(tmpdir(), 'heard-outlives-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true, maxRetries: 5 }));
  vi.spyOn(console, 'info').mockImplementation(() => {});
  onTestFinished(() => void vi.restoreAllMocks());
  const open = async (): Promise<OpenHub> => {
    const opened = await openHub({ dataDir, now: () => FRIDAY, start: [], clocks: 'none' });
    onTestFinished(() => opened.close().catch(() => {}));
    return opened;
  };
  const place = async ({ hub }: OpenHub, count: number): Promise<void> => {
    for (let times = 0; times < count; times += 1)
      expect(await hub.submit(order(2).command, { role: 'front-of-house' })).toMatchObject({
        ok: true,
      });
  };
  return { dataDir, open, place };
}

/** A client holds five orders of a house that is restored to three of them, and continues with four others. */
async function restored(client: ReturnType<typeof farClient>): Promise<OpenHub> {
  const { dataDir, open, place } = await newHouse();
  const first = await open();
  await place(first, 3);
  const through = first.hub.state.sequence;
  const file = join(dataDir, 'three.heard');
  const journal = join(dataDir, 'journal');
  await writeBackup({ journal, file, acknowledged: () => through, now: () => FRIDAY });
  await place(first, 2);
  client.reach(first);
  await client.holds(first);
  await stageRestore(file, { dataDir, mayStill: () => true });
  client.lose();
  await first.close();
  const second = await open();
  expect(second.hub.state.sequence).toBe(through);
  await place(second, 4);
  client.reach(second);
  await client.holds(second);
  return second;
}

describe('a client that outlives', () => {
  it('a hub gets the events that it missed: the history is the same', async () => {
    const { open, place } = await newHouse();
    const client = farClient();
    const first = await open();
    await place(first, 2);
    client.reach(first);
    await client.holds(first);
    client.lose();
    await place(first, 2);
    await first.close();
    const second = await open();
    await place(second, 1);
    client.reach(second);
    await client.holds(second);
    expect(client.greetings).toEqual(['snapshot', 'delta']);
    expect(client.hash()).toBe(foldHash(second.hub.state));
  });

  it('a restore gets a snapshot and holds the same as the hub, although the numbers fit', async () => {
    const client = farClient();
    const { hub } = await restored(client);
    expect(client.greetings).toEqual(['snapshot', 'delta', 'snapshot']);
    expect(client.hash()).toBe(foldHash(hub.state));
  });

  it('would fold events of another history if the hub did not name it', async () => {
    const client = farClient((message) =>
      message.type === 'feed' && message.message.type === 'hello'
        ? { ...message, message: { ...message.message, history: 'always the same' } }
        : message,
    );
    const { hub } = await restored(client);
    expect(client.greetings).toEqual(['snapshot', 'delta']);
    expect(client.hash()).not.toBe(foldHash(hub.state));
  });
});
