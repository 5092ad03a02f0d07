import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v4 as uuid } from 'uuid';
import { listen, throughShortPath } from '../files/socket-path';

/** Longest wait for a connection. The kernel accepts one on a local socket even when the process is busy. */
const CONNECT_MS = 1_000;

const PIPES = '\\\\.\\pipe\\';

/** A socket that proves this process alive: the kernel closes it when the process ends. */
export type Presence = {
  /** The path of the socket, if it is not `file` in the lock's folder. */
  elsewhere: string | undefined;
  close(): Promise<void>;
};

/** The result of probing a socket. `missing`: no such file, which proves nothing about the process. */
export type ProbeResult = 'answered' | 'dead' | 'missing';

/**
 * Listens on the socket `file` in `folder`, on Windows on a named pipe, or in the system's temporary folder when
 * the file system has no sockets. Does not keep the process running. Rejects as node:net does.
 */
export async function openPresence(folder: string, file: string): Promise<Presence> {
  const server = createServer((socket) => socket.on('error', () => {}).destroy());
  server.unref();
  const close = (): Promise<void> => new Promise((closed) => server.close(() => closed()));
  if (process.platform === 'win32') {
    const pipe = `${PIPES}heard-${uuid()}`;
    await listen(server, pipe);
    return { elsewhere: pipe, close };
  }
  try {
    await throughShortPath(folder, file, (path) => listen(server, path));
    return { elsewhere: undefined, close };
  } catch {
    const elsewhere = join(tmpdir(), `heard-${uuid()}.sock`);
    await listen(server, elsewhere);
    return { elsewhere, close };
  }
}

/** Probes the socket of a presence. Never rejects: a socket that cannot be probed counts as answered. */
export const probe = (
  folder: string,
  { file, elsewhere }: { file: string; elsewhere: string | undefined },
): Promise<ProbeResult> =>
  elsewhere === undefined
    ? throughShortPath(folder, file, probePath).catch(() => 'answered')
    : probePath(elsewhere);

/** True when a probe without an answer proves that a process of this machine has ended. */
export const isDecisive = (elsewhere: string | undefined): boolean =>
  elsewhere === undefined || elsewhere.startsWith(PIPES);

function probePath(path: string): Promise<ProbeResult> {
  return new Promise((found) => {
    const socket = connect(path);
    const end = (what: ProbeResult) => {
      socket.destroy();
      found(what);
    };
    socket.setTimeout(CONNECT_MS, () => end('answered'));
    socket.once('connect', () => end('answered'));
    socket.once('error', ({ code }: NodeJS.ErrnoException) => {
      if (code === 'ENOENT') return end('missing');
      end(code === 'ECONNREFUSED' || code === 'ENOTSOCK' ? 'dead' : 'answered');
    });
  });
}
