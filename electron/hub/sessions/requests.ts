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

/** The services that answer requests. */
export type Services = {
  gate: Pick<
    Gate,
    | 'submit'
    | 'refusalFor'
    | 'approve'
    | 'identify'
    | 'status'
    | 'present'
    | 'lock'
    | 'setPin'
    | 'removePin'
  >;
  book: Pick<Book, 'find' | 'index' | 'report'>;
  /** Backups, copies and diagnostics; see `backup/keeping.ts`. */
  keep(request: KeepingRequest, grants: Grants): Promise<KeepingAnswer>;
  /** Parked deliveries. A decision returns false when the delivery is no longer parked there. */
  deliveries: {
    parked(): ParkedDelivery[];
    retry(decision: DeliveryDecision): boolean;
    skip(decision: DeliveryDecision): boolean;
  };
};

/** A peer with the approvals and the chosen files of its session. */
export type Asker = Sender & { grants: Grants };

/** The rules of one request, and its answer. */
type Row<R extends RequestName> = {
  schema: z.ZodType<RequestData<R>>;
  roles: readonly WindowRole[];
  /** The answer to every other role. */
  refuse(role: WindowRole): Refused;
  /** `unlocked`: a locked manager's session gets `needs-pin`. */
  needs: 'unlocked' | 'nothing';
  limit: Limit;
  /** A clearer refusal of wrong data than the schema's. */
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

const anyRole = { roles: WINDOW_ROLES, refuse: forbidden, needs: 'nothing' } as const;
const MOVED_ON = refuse('conflict', 'delivery-moved-on', {});

const managers = { roles: ['manager'], needs: 'unlocked' } as const;
const deliverers = {
  ...managers,
  refuse: () => refuse('forbidden', 'managers-deliver', {}),
  limit: 'questions',
} as const;
const figures = { ...managers, refuse: () => refuse('forbidden', 'managers-only', {}) } as const;

/**
 * Every request: its roles, shape, limit and answer. A request of the contract without a row here does not compile.
 * Only these rows decide about access.
 */
export const requestTable: { readonly [R in RequestName]: Row<R> } = {
  find: {
    ...anyRole,
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
    // The gate checks which role may ask for which approval.
    ...anyRole,
    schema: requests.approve,
    malformed: PIN_SHAPE,
    limit: 'pins',
    answer: ({ gate }, request, asker) => gate.approve(request, asker),
  },
  identify: {
    // The gate checks the role.
    ...anyRole,
    schema: requests.identify,
    malformed: PIN_SHAPE,
    limit: 'pins',
    answer: ({ gate }, request, asker) => gate.identify(request, asker),
  },
  pins: {
    ...anyRole,
    schema: requests.pins,
    limit: 'pins',
    answer: ({ gate }, _nothing, asker) => gate.status(asker),
  },
  present: {
    ...anyRole,
    schema: requests.present,
    limit: 'pins',
    answer: ({ gate }, _nothing, asker) => {
      const until = gate.present(asker);
      return { ok: true, ...(until === undefined ? {} : { until }) };
    },
  },
  lock: {
    ...anyRole,
    schema: requests.lock,
    limit: 'pins',
    answer: ({ gate }, _nothing, asker) => {
      gate.lock(asker);
      return { ok: true };
    },
  },
  'set-pin': {
    // The first PIN is set while nothing is locked. After it the gate requires an approval.
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

/** Returns why this peer may not make the request now, by its role and its lock; undefined when it may. */
export function refusalOf(
  request: RequestName,
  gate: Services['gate'],
  asker: Sender,
): Refused | undefined {
  const { roles, refuse: refuseRole, needs } = requestTable[request];
  if (!roles.includes(asker.peer.role)) return refuseRole(asker.peer.role);
  return needs === 'unlocked' ? gate.refusalFor(asker) : undefined;
}

/**
 * Answers a request with any name and data after checking the rules of its row. Never rejects: refuses with
 * `no-such-request`, the row's refusal, wrong data, `too-many-waiting` or, after a fault, `no-answer`.
 */
export async function answerRequest(
  name: string,
  raw: unknown,
  asker: Asker,
  { services, underWay }: { services: Services; underWay: Record<Limit, UnderWay> },
): Promise<unknown> {
  if (!isRequest(name)) return NO_SUCH_REQUEST;
  // The schema makes the data fit the row, but the compiler cannot follow the look-up.
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
