import type { z } from 'zod';
import type { DeliveryDecision, ParkedDelivery } from '../../../shared/contract/deliveries';
import type { KeepingAnswer, KeepingRequest } from '../../../shared/contract/keeping';
import { type Reason, type ReasonValues, refusal } from '../../../shared/contract/refusals';
import {
  type Answer,
  type Refused,
  type RequestData,
  type RequestName,
  requests,
} from '../../../shared/contract/requests';
import { WINDOW_ROLES, type WindowRole } from '../../../shared/contract/roles';
import { check } from '../../../shared/contract/validate';
import type { Book } from '../book/book';
import type { Gate, Sender } from './approvals/gate';
import { forbidden } from './approvals/refusals';
import type { Grants } from './grants';
import type { Limit, UnderWay } from './limits';

/** What stands behind the sessions and answers requests. */
export type Services = {
  gate: Pick<
    Gate,
    'submit' | 'refusalFor' | 'approve' | 'status' | 'present' | 'lock' | 'setPin' | 'removePin'
  >;
  book: Pick<Book, 'find' | 'index' | 'report'>;
  /** Backups, copies and diagnostics; see `backup/keeping.ts`. */
  keep(request: KeepingRequest, grants: Grants): Promise<KeepingAnswer>;
  /** What stands still. A decision is false where the delivery does not stand there any more. */
  deliveries: {
    parked(): ParkedDelivery[];
    retry(decision: DeliveryDecision): boolean;
    skip(decision: DeliveryDecision): boolean;
  };
};

/** Who asks: a peer with what its session was approved for and which files were chosen in it. */
export type Asker = Sender & { grants: Grants };

/** Who may ask something, and who answers. */
type Row<R extends RequestName> = {
  schema: z.ZodType<RequestData<R>>;
  roles: readonly WindowRole[];
  /** What every other role is answered. */
  refuse(role: WindowRole): Refused;
  /** `unlocked`: a manager's session that waits for a PIN is answered `needs-pin`. */
  needs: 'unlocked' | 'nothing';
  limit: Limit;
  /** Says better than the schema what is wrong with the data. */
  malformed?: Refused;
  answer(services: Services, data: RequestData<R>, asker: Asker): Answer<R> | Promise<Answer<R>>;
};

const refuse = <R extends Reason>(
  code: 'forbidden' | 'invalid' | 'unavailable' | 'busy' | 'conflict',
  reason: R,
  values: ReasonValues<R>,
  field?: string,
): Refused => ({ ok: false, error: refusal(code, reason, values, field) });

const PIN_SHAPE = refuse('invalid', 'pin-shape', {}, 'pin');
const NO_SUCH_REQUEST = refuse('invalid', 'no-such-request', {}, 'request');
const TOO_MUCH = refuse('busy', 'too-many-waiting', {});
const NO_ANSWER = refuse('unavailable', 'no-answer', {});

const everybody = { roles: WINDOW_ROLES, refuse: forbidden, needs: 'nothing' } as const;
const MOVED_ON = refuse('conflict', 'delivery-moved-on', {});

const managers = { roles: ['manager'], needs: 'unlocked' } as const;
const deliverers = {
  ...managers,
  refuse: () => refuse('forbidden', 'managers-deliver', {}),
  limit: 'questions',
} as const;
const figures = { ...managers, refuse: () => refuse('forbidden', 'managers-only', {}) } as const;

/**
 * Every request: who may ask it, in which shape, how many at once, and who answers. A request of the contract
 * without a row here does not compile. The rows are all that decides about access.
 */
export const requestTable: { readonly [R in RequestName]: Row<R> } = {
  find: {
    ...everybody,
    schema: requests.find,
    limit: 'questions',
    answer: ({ book }, query) => book.find(query),
  },
  days: {
    ...figures,
    schema: requests.days,
    limit: 'questions',
    answer: ({ book }) => book.index(),
  },
  report: {
    ...figures,
    schema: requests.report,
    limit: 'questions',
    answer: ({ book }, day) => book.report(day),
  },
  approve: {
    // The gate knows which role has a use for which approval.
    ...everybody,
    schema: requests.approve,
    malformed: PIN_SHAPE,
    limit: 'pins',
    answer: ({ gate }, request, asker) => gate.approve(request, asker),
  },
  pins: {
    ...everybody,
    schema: requests.pins,
    limit: 'pins',
    answer: ({ gate }, _nothing, asker) => gate.status(asker),
  },
  present: {
    ...everybody,
    schema: requests.present,
    limit: 'pins',
    answer: ({ gate }, _nothing, asker) => {
      const until = gate.present(asker);
      return { ok: true, ...(until === undefined ? {} : { until }) };
    },
  },
  lock: {
    ...everybody,
    schema: requests.lock,
    limit: 'pins',
    answer: ({ gate }, _nothing, asker) => {
      gate.lock(asker);
      return { ok: true };
    },
  },
  'set-pin': {
    // The first PIN of a house is given while nothing is locked; the gate asks for an approval after it.
    roles: ['manager'],
    refuse: forbidden,
    needs: 'nothing',
    schema: requests['set-pin'],
    malformed: PIN_SHAPE,
    limit: 'pins',
    answer: ({ gate }, request, asker) => gate.setPin(request, asker),
  },
  'remove-pin': {
    roles: ['manager'],
    refuse: forbidden,
    needs: 'nothing',
    schema: requests['remove-pin'],
    limit: 'pins',
    answer: ({ gate }, who, asker) => gate.removePin(who, asker),
  },
  keep: {
    ...managers,
    refuse: () => refuse('forbidden', 'managers-keep', {}),
    schema: requests.keep,
    limit: 'questions',
    answer: ({ keep }, request, { grants }) => keep(request, grants),
  },
  deliveries: {
    ...deliverers,
    schema: requests.deliveries,
    answer: ({ deliveries }) => ({ ok: true, parked: deliveries.parked() }),
  },
  'retry-delivery': {
    ...deliverers,
    schema: requests['retry-delivery'],
    answer: ({ deliveries }, decision) => (deliveries.retry(decision) ? { ok: true } : MOVED_ON),
  },
  'skip-delivery': {
    ...deliverers,
    schema: requests['skip-delivery'],
    answer: ({ deliveries }, decision) => (deliveries.skip(decision) ? { ok: true } : MOVED_ON),
  },
};

/** Why this peer may not ask that now, by its role and its lock; undefined where it may. */
export function refusalOf(
  request: RequestName,
  gate: Services['gate'],
  asker: Sender,
): Refused | undefined {
  const { roles, refuse: refuseRole, needs } = requestTable[request];
  if (!roles.includes(asker.peer.role)) return refuseRole(asker.peer.role);
  return needs === 'unlocked' ? gate.refusalFor(asker) : undefined;
}

/** Answers anything that was asked under any name, after every rule of its row. Never rejects. */
export async function answerRequest(
  name: string,
  raw: unknown,
  asker: Asker,
  { services, underWay }: { services: Services; underWay: Record<Limit, UnderWay> },
): Promise<unknown> {
  if (!isRequest(name)) return NO_SUCH_REQUEST;
  // The data fits the row by its schema; the compiler cannot follow the look-up.
  const row = requestTable[name] as unknown as Row<RequestName>;
  const refused = refusalOf(name, services.gate, asker);
  if (refused) return refused;
  const data = check(row.schema, raw);
  if (!data.ok) return row.malformed ?? data;
  try {
    const answer = () => row.answer(services, data.value, asker);
    return (await underWay[row.limit].run(asker.peer.id, answer)) ?? TOO_MUCH;
  } catch (error) {
    console.error(`${name}:`, error);
    return NO_ANSWER;
  }
}

const isRequest = (name: string): name is RequestName => Object.hasOwn(requestTable, name);
