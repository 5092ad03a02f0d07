import { z } from 'zod';
import { type Ack, type ErrorCode, type HeardError, heardError } from '../contract/acks';
import { withType } from './stored-type';

/**
 * How far a command got. `sending`: no answer yet. `silent`: no answer for so long that a person must know. `failed`:
 * refused, or not taken. `sent`: durable; the feed shows its ticket's number later.
 */
const status = z.preprocess(
  withType,
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('sending') }),
    z.object({ type: z.literal('silent') }),
    z.object({ type: z.literal('failed'), error: heardError }),
    z.object({ type: z.literal('sent'), number: z.int().optional() }),
  ]),
);

export type Status = z.infer<typeof status>;

/** A command on its way, with the draft it was made from, so that a person can change it. */
export type Entry<C, D> = {
  command: C;
  draft: D;
  /** When it was first sent, by the hub's clock (milliseconds). */
  at: number;
  status: Status;
};

/** The schema of stored entries, from the schemas of a command and its draft. */
export const entriesOf = <C, D>(
  command: z.ZodType<C>,
  draft: z.ZodType<D>,
): z.ZodType<readonly Entry<C, D>[]> =>
  z.array(z.object({ command, draft, at: z.number(), status })) as unknown as z.ZodType<
    readonly Entry<C, D>[]
  >;

export type OutboxAction<C, D> =
  | { type: 'queue'; entry: Omit<Entry<C, D>, 'status'> }
  /** A person tries again. */
  | { type: 'try'; id: string }
  | { type: 'answer'; id: string; ack: Ack }
  | { type: 'silence'; id: string }
  /** The feed shows it, with or without an answer. Everything on the feed is durable. */
  | { type: 'seen'; id: string; number: number }
  | { type: 'drop'; id: string };

/** The commands that an outbox accepts: those with an id. */
type Identified = { id: string };

/** How many sent entries stay in the list. */
const SENT_SHOWN = 2;

/** The outbox after an action. `sent` is final: a late or repeated answer does not change it. */
export function reduceOutbox<C extends Identified, D>(
  all: readonly Entry<C, D>[],
  action: OutboxAction<C, D>,
): readonly Entry<C, D>[] {
  switch (action.type) {
    case 'queue':
      return trimmed([...all, { ...action.entry, status: { type: 'sending' } }]);
    case 'try':
      return update(all, action.id, () => ({ type: 'sending' }));
    case 'answer': {
      const { ack } = action;
      return update(all, action.id, () =>
        ack.ok ? { type: 'sent' } : { type: 'failed', error: ack.error },
      );
    }
    case 'silence':
      return update(all, action.id, (now) => (now.type === 'sending' ? { type: 'silent' } : now));
    case 'seen': {
      const sent: Status = { type: 'sent', number: action.number };
      return trimmed(
        all.map((each) => {
          if (each.command.id !== action.id) return each;
          const isKnown = each.status.type === 'sent' && each.status.number === action.number;
          return isKnown ? each : { ...each, status: sent };
        }),
      );
    }
    case 'drop':
      return all.filter(({ command }) => command.id !== action.id);
  }
}

function update<C extends Identified, D>(
  all: readonly Entry<C, D>[],
  id: string,
  next: (now: Status) => Status,
): readonly Entry<C, D>[] {
  return trimmed(
    all.map((each) => {
      if (each.command.id !== id || each.status.type === 'sent') return each;
      const status = next(each.status);
      return status === each.status ? each : { ...each, status };
    }),
  );
}

function trimmed<C, D>(all: readonly Entry<C, D>[]): readonly Entry<C, D>[] {
  const sent = all.filter(isSent);
  const old = new Set(sent.slice(0, Math.max(0, sent.length - SENT_SHOWN)));
  return old.size === 0 ? all : all.filter((each) => !old.has(each));
}

type WithStatus = { status: Status };

/** True if the command is durable. */
export const isSent = ({ status }: WithStatus): boolean => status.type === 'sent';

const MAY_PASS = ['unavailable', 'busy'] as const satisfies ErrorCode[];
type Passing = { type: 'failed'; error: HeardError & { code: (typeof MAY_PASS)[number] } };

const mayPass = (code: ErrorCode): boolean => MAY_PASS.some((each) => each === code);

/** True if the command was not taken for a reason that passes by itself; the same command is tried again. */
export const isPassing = <E extends WithStatus>(entry: E): entry is E & { status: Passing } =>
  entry.status.type === 'failed' && mayPass(entry.status.error.code);

/** True if the command was refused for its content: nothing happened, and a person has to change it. */
export const isRefused = ({ status }: WithStatus): boolean =>
  status.type === 'failed' && !mayPass(status.error.code);
