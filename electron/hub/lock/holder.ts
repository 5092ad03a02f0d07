import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';

export const HUB_KINDS = ['app', 'headless'] as const;
export type HubKind = (typeof HUB_KINDS)[number];

const holder = z.object({
  kind: z.enum(HUB_KINDS),
  pid: z.int(),
  /** When it took the lock, in milliseconds since 1970. */
  since: z.number(),
  host: z.string(),
  machine: z.string(),
  /** The socket that proves it alive, where that does not lie with the lock. */
  elsewhere: z.string().optional(),
  isReleased: z.boolean().optional(),
});

/** Who holds a data directory, as the lock's file says it. */
export type Holder = z.infer<typeof holder>;

/** Reads a holder from a lock's file; undefined for a text that is not whole. */
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

/** Names this machine: two that share a network drive differ, one that restarts does not. */
export function thisMachine(): string {
  try {
    return `${hostname()} ${readFileSync('/etc/machine-id', 'utf8').trim()}`;
  } catch {
    return hostname();
  }
}

/** A hub serves the data directory already, and goes on. */
export class AlreadyServed extends Error {
  readonly code = 'already-served';
  /** Who it is; undefined where it could not write that down. */
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
