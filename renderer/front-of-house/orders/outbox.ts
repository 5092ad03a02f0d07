import { z } from 'zod';
import { type Ack, type ErrorCode, heardError } from '../../../shared/contract/acks';
import { type DraftLine, draft } from './draft';
import type { OrderCommand } from './order';

/**
 * How far an order got. `sending`: no answer yet. `silent`: none for so long that a person must know.
 * `failed`: refused, or not taken. `sent`: durable; its ticket's number follows when the feed shows it.
 */
const status = z.discriminatedUnion('is', [
  z.object({ is: z.literal('sending') }),
  z.object({ is: z.literal('silent') }),
  z.object({ is: z.literal('failed'), error: heardError }),
  z.object({ is: z.literal('sent'), number: z.int().optional() }),
]);

/** An order on its way, with the draft it was made of, so that it can go back to the chit. */
export const entry = z.object({
  command: z.custom<OrderCommand>(
    (value) => typeof value === 'object' && value !== null && 'id' in value && 'data' in value,
  ),
  draft,
  /** When Send was pressed; what is not sent is not sent since then. */
  at: z.number(),
  status,
});
export const entries = z.array(entry);

export type Entry = z.infer<typeof entry>;

export type OutboxAction =
  | { do: 'queue'; entry: Omit<Entry, 'status'> }
  /** A person tries it again. */
  | { do: 'try'; id: string }
  | { do: 'answer'; id: string; ack: Ack }
  | { do: 'silence'; id: string }
  /** The feed shows it, answered or not: what the feed shows is durable. */
  | { do: 'seen'; id: string; number: number }
  | { do: 'drop'; id: string };

/** What was sent stays to be read: so many of the latest. */
const SENT_SHOWN = 2;

/** Says what becomes of the outbox. Sent is final: no late or repeated answer takes it back. */
export function reduceOutbox(all: readonly Entry[], action: OutboxAction): readonly Entry[] {
  switch (action.do) {
    case 'queue':
      return trimmed([...all, { ...action.entry, status: { is: 'sending' } }]);
    case 'try':
      return update(all, action.id, () => ({ is: 'sending' }));
    case 'answer': {
      const { ack } = action;
      return update(all, action.id, () =>
        ack.ok ? { is: 'sent' } : { is: 'failed', error: ack.error },
      );
    }
    case 'silence':
      return update(all, action.id, (now) => (now.is === 'sending' ? { is: 'silent' } : now));
    case 'seen': {
      const sent: Entry['status'] = { is: 'sent', number: action.number };
      return trimmed(
        all.map((each) => {
          if (each.command.id !== action.id) return each;
          const isKnown = each.status.is === 'sent' && each.status.number === action.number;
          return isKnown ? each : { ...each, status: sent };
        }),
      );
    }
    case 'drop':
      return all.filter(({ command }) => command.id !== action.id);
  }
}

function update(
  all: readonly Entry[],
  id: string,
  next: (now: Entry['status']) => Entry['status'],
): readonly Entry[] {
  return trimmed(
    all.map((each) => {
      if (each.command.id !== id || each.status.is === 'sent') return each;
      const status = next(each.status);
      return status === each.status ? each : { ...each, status };
    }),
  );
}

const trimmed = (all: readonly Entry[]): readonly Entry[] => {
  const sent = all.filter(isSent);
  const old = new Set(sent.slice(0, Math.max(0, sent.length - SENT_SHOWN)));
  return old.size === 0 ? all : all.filter((each) => !old.has(each));
};

export const isSent = ({ status }: Entry): boolean => status.is === 'sent';

const MAY_PASS: readonly ErrorCode[] = ['unavailable', 'busy'];

/** Not taken for a reason that passes by itself: the same command is simply tried again. */
export const isPassing = ({ status }: Entry): boolean =>
  status.is === 'failed' && MAY_PASS.includes(status.error.code);

/** Refused for what it says: it did nothing, and a person has to change it. */
export const isRefused = ({ status }: Entry): boolean =>
  status.is === 'failed' && !MAY_PASS.includes(status.error.code);

/** The line that a refusal is about, where it is about one: its place among the items sent is that in the draft. */
export function refusedLine({ draft: of, status: now }: Entry): DraftLine | undefined {
  const field = now.is === 'failed' ? now.error.field : undefined;
  const [, index] = /^data\.items\.(\d+)(?:\.|$)/u.exec(field ?? '') ?? [];
  return index === undefined ? undefined : of.lines[Number(index)];
}
