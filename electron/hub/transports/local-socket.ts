import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { chmod, realpath, rm } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { type ClientWire, openHouseDoor } from '../../../shared/client/house-door';
import type { HeardError } from '../../../shared/contract/acks';
import { refusal } from '../../../shared/contract/refusals';
import { WINDOW_ROLES, type WindowRole } from '../../../shared/contract/roles';
import type { ServerMessage } from '../../../shared/contract/session';
import { because, NAME_MAX, name } from '../../../shared/contract/text';
import { check } from '../../../shared/contract/validate';
import { listen, throughShortPath } from '../files/socket-path';
import type { Session, Sessions } from '../sessions/sessions';
import type { Connection } from './in-process';
import { type BadLine, LINE_BYTES_MAX, readLines, writeLine } from './lines';

/** The folder of the socket in a data directory. Only the person who runs the hub can open it. */
const FOLDER = 'local';
const FILE = 'hub.sock';

/** A connection without a first line within this time is closed. */
const INTRODUCTION_MS = 5_000;
/** Most connections at once. Shell tasks and a rehearsal need a few. */
export const CONNECTIONS_MAX = 32;

/** Most bytes that may wait for a client that does not read, before one more message disconnects it. */
export const UNSENT_BYTES_MAX = 16 * 1024 * 1024;

/** Control characters and line breaks. A name is written into the journal and the log. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/u;

/** The first line of a client. */
const introduction = z.strictObject({
  type: z.literal('open'),
  role: z.enum(WINDOW_ROLES),
  name: name.refine((text) => !CONTROL.test(text), because('not-a-name', 'is not a name')),
});

/** What to do about a wrong field of the introduction. */
const ADVICE = new Map([
  ['role', `The role must be one of ${WINDOW_ROLES.join(', ')}.`],
  [
    'name',
    `The name must be text of 1 to ${NAME_MAX} characters, without control characters and card numbers.`,
  ],
]);
const INTRODUCE =
  'The first line must introduce the client, like {"type":"open","role":"kitchen","name":"grill"}.';

const BAD_LINE: Record<BadLine, HeardError> = {
  'not-json': refusal('invalid', 'not-json', {}),
  'too-long': refusal('too-large', 'too-long', { where: 'The line', max: LINE_BYTES_MAX }),
};

/** The last line of a refused connection: why. */
type Refusal = { type: 'refused'; message: string };

export type LocalSocket = { close(): Promise<void> };

/** Opens the local socket. Never rejects: the hub serves without it too, and a failure is printed on stderr. */
export const tryLocalSocket = (
  dataDir: string,
  sessions: Pick<Sessions, 'open'>,
): Promise<LocalSocket> =>
  openLocalSocket(dataDir, sessions).catch((error: unknown) => {
    console.error('The local socket could not be opened; --to does not reach this hub:', error);
    return { close: () => Promise.resolve() };
  });

/**
 * Opens the transport for programs of the same person on the same computer: one JSON message per line over a
 * Unix socket in `dataDir/local`, or a named pipe on Windows. It has no password, because a program that can open
 * it can read the data directory too. PINs apply as everywhere. Rejects as node:net does.
 *
 * The caller must hold the lock of `dataDir`, so that an existing socket file is a leftover.
 */
export async function openLocalSocket(
  dataDir: string,
  sessions: Pick<Sessions, 'open'>,
): Promise<LocalSocket> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    serve(socket, sessions);
  });
  server.maxConnections = CONNECTIONS_MAX;
  if (process.platform === 'win32') await listen(server, await pipeOf(dataDir));
  else {
    const folder = join(dataDir, FOLDER);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // The folder may exist with other permissions.
    await chmod(folder, 0o700);
    await rm(join(folder, FILE), { force: true });
    await throughShortPath(folder, FILE, (path) => listen(server, path));
  }
  return {
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function serve(socket: Socket, sessions: Pick<Sessions, 'open'>): void {
  let session: Session | undefined;
  const refuse = (message: string): void => {
    const last: Refusal = { type: 'refused', message };
    writeLine(socket, last);
    end();
  };
  const send = (message: ServerMessage): void => {
    // Checked before a message is added, so that one of any size can be sent to a client that reads.
    if (socket.writableLength <= UNSENT_BYTES_MAX) writeLine(socket, message);
    else if (!socket.destroyed) {
      console.error(`${session?.peer.name}: this local client does not read. It is disconnected.`);
      socket.destroy();
    }
  };
  const timeout = setTimeout(() => socket.destroy(), INTRODUCTION_MS);
  const end = readLines(
    socket,
    (message) => {
      if (session) return session.receive(message);
      clearTimeout(timeout);
      const who = check(introduction, message);
      if (!who.ok) return refuse(ADVICE.get(who.error.field ?? '') ?? INTRODUCE);
      const { role, name: called } = who.value;
      session = sessions.open(
        { id: `local/${role}/${called}`, role, name: called },
        { send, close: () => socket.destroy() },
      );
      writeLine(socket, { type: 'opened' });
    },
    (why) => {
      clearTimeout(timeout);
      if (why && session) send({ type: 'malformed', error: BAD_LINE[why] });
      else if (why) refuse(`${BAD_LINE[why].message} ${INTRODUCE}`);
      session?.close();
    },
  );
}

/** Thrown when no hub answers at a data directory, or it refuses the client. Code `no-hub`. */
export class NoHub extends Error {
  readonly code = 'no-hub';
}

export type LocalConnection = Connection & {
  /** Resolves when the hub is gone or closes this connection. */
  closed: Promise<void>;
};

/**
 * Connects to the hub that serves `dataDir` on this computer. Rejects with NoHub and one sentence when no hub
 * answers or the hub refuses the client.
 */
export async function connectLocally(
  dataDir: string,
  session: { role: WindowRole; name: string },
): Promise<LocalConnection> {
  const socket = await connectTo(dataDir).catch((cause: unknown) => {
    throw new NoHub(`No hub serves ${dataDir} on this computer.`, { cause });
  });
  let down = (_message: ServerMessage): void => {};
  let lost = (): void => {};
  let end = (): void => {};
  const closed = new Promise<void>((resolve) => {
    end = resolve;
  });
  await new Promise<void>((opened, reject) => {
    let isOpen = false;
    readLines(
      socket,
      (message) => {
        if (isOpen) return down(message as ServerMessage);
        const first = message as { type: 'opened' } | Refusal;
        if (first.type === 'refused') return reject(new NoHub(first.message));
        isOpen = true;
        opened();
      },
      () => {
        reject(new NoHub(`The hub of ${dataDir} closed the connection.`));
        lost();
        end();
      },
    );
    writeLine(socket, { type: 'open', ...session });
  });
  const wire: ClientWire = {
    send: (message) => writeLine(socket, message),
    listen: (onMessage, onLost) => {
      down = onMessage;
      lost = onLost;
    },
    onMalformed: (message) => console.error(`${session.name}:`, message),
  };
  return { door: openHouseDoor(session, wire), close: () => socket.destroy(), closed };
}

/** True while a hub of this computer answers on the local socket of `dataDir`. Never rejects. */
export const answersLocally = (dataDir: string): Promise<boolean> =>
  connectTo(dataDir).then(
    (socket) => {
      socket.on('error', () => {}).destroy();
      return true;
    },
    () => false,
  );

async function connectTo(dataDir: string): Promise<Socket> {
  if (process.platform === 'win32') return open(await pipeOf(dataDir));
  return throughShortPath(join(dataDir, FOLDER), FILE, open);
}

function open(path: string): Promise<Socket> {
  return new Promise((connected, reject) => {
    const socket = connect(path, () => {
      socket.off('error', reject);
      connected(socket);
    });
    socket.once('error', reject);
  });
}

/** The name of the pipe: the same for every spelling of the folder's path. */
async function pipeOf(dataDir: string): Promise<string> {
  const path = await realpath(dataDir);
  const digest = createHash('sha256').update(path.toLowerCase()).digest('hex').slice(0, 32);
  return `\\\\.\\pipe\\heard-hub-${digest}`;
}
