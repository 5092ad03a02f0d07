import type { ErrorCode, HeardError } from '../../../../shared/contract/acks';
import type { Purpose } from '../../../../shared/contract/pins';
import { type Reason, type ReasonValues, refusal } from '../../../../shared/contract/refusals';
import type { Role } from '../../../../shared/contract/roles';

type Denied = { ok: false; error: HeardError };

export const denied = <R extends Reason>(
  code: ErrorCode,
  reason: R,
  values: ReasonValues<R>,
): Denied => ({ ok: false, error: refusal(code, reason, values) });

export const needsPin = (purpose: Purpose): Denied => denied('forbidden', 'needs-pin', { purpose });

export const forbidden = (role: Role): Denied =>
  denied('forbidden', 'wrong-role', { role, command: 'a PIN' });

export const unreadable = denied('unavailable', 'pins-unreadable', {});
export const unwritten = denied('unavailable', 'pins-unwritten', {});
