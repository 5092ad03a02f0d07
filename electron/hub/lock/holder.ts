import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';

export const HUB_KINDS = ['app', 'headless'] as const;
export type HubKind = (typeof HUB_KINDS)[number];

const holder = z.object({
  kind: z.enum(HUB_KINDS),
  pid: z.int(),
  /** When the process took the lock, in milliseconds since 1970. */
  since: z.number(),
  host: z.string(),
  machine: z.string(),
  /** The path of the socket that proves it alive, if that is not in the lock's folder. */
  elsewhere: z.string().optional(),
  isReleased: z.boolean().optional(),
});

/** The holder of a data directory, as written in the lock file. */
export type Holder = z.infer<typeof holder>;

/** Parses a holder from the text of a lock file; undefined for an incomplete text. */
export function parseHolder(text: string): Holder | undefined {
  try {
    return holder.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** This process as a holder. */
export const thisProcess = (kind: HubKind, since: number): Holder => ({
  kind,
  pid: process.pid,
  since,
  host: hostname(),
  machine: thisMachine(),
});

/** Names this machine: different for two machines that share a network drive, the same after a restart. */
export function thisMachine(): string {
  try {
    return `${hostname()} ${readFileSync('/etc/machine-id', 'utf8').trim()}`;
  } catch {
    return hostname();
  }
}

/** Thrown when another hub serves the data directory. Code `already-served`. */
export class AlreadyServed extends Error {
  readonly code = 'already-served';
  /** The other hub; undefined when it could not write its lock file. */
  readonly holder: Holder | undefined;

  constructor(dataDir: string, holder: Holder | undefined, now = Date.now()) {
    const who = holder ? `: ${sentenceOf(holder, now)}` : '';
    super(`Heard already serves ${dataDir}${who}. Quit it first, or choose another --data.`);
    this.name = 'AlreadyServed';
    this.holder = holder;
  }
}

function sentenceOf({ kind, pid, since, host, machine }: Holder, now: number): string {
  const what = kind === 'app' ? 'the app' : 'headless';
  const where = machine === thisMachine() ? '' : ` on ${host}`;
  const at = new Date(since);
  const day = at.toDateString() === new Date(now).toDateString() ? '' : `${dateOf(at)} `;
  return `${what}${where}, process ${pid} since ${day}${at.toTimeString().slice(0, 5)}`;
}

const dateOf = (at: Date): string =>
  [at.getFullYear(), at.getMonth() + 1, at.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
