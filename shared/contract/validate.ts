import type { z } from 'zod';
import type { HeardError } from './acks';
import {
  COMMAND_BYTES_MAX,
  type Command,
  type CommandType,
  commandData,
  commandRoles,
  HOUSE_CHANGE_BYTES_MAX,
} from './commands';
import { FIELD_REASONS, type Reason, type ReasonValues, refusal } from './refusals';
import type { Role } from './roles';
import { id } from './text';

export type Checked<T> = { ok: true; value: T } | { ok: false; error: HeardError };

/**
 * Checks anything that arrives as a command from `role`. Refuses malformed input with `invalid` and the field, a type
 * that the role may not send with `forbidden`, and anything over a limit with `too-large`. Never throws.
 */
export function checkCommand(raw: unknown, role: Role): Checked<Command> {
  if (!isRecord(raw)) return fail('invalid', 'not-a-command', {});
  const { type } = raw;
  if (typeof type !== 'string' || !Object.hasOwn(commandData, type)) {
    return fail('invalid', 'no-such-command', {}, 'type');
  }
  const known = type as CommandType;
  if (!commandRoles[known].includes(role)) {
    return fail('forbidden', 'wrong-role', { role, command: known }, 'type');
  }
  const size = jsonLength(raw);
  if (size === undefined) return fail('invalid', 'not-json', {}, 'data');
  if (size > (known === 'house.change' ? HOUSE_CHANGE_BYTES_MAX : COMMAND_BYTES_MAX)) {
    return fail('too-large', 'command-too-large', {}, 'data');
  }
  const extra = Object.keys(raw).find((key) => !['id', 'type', 'data'].includes(key));
  if (extra !== undefined) return fail('invalid', 'too-many-fields', {}, extra);
  const checkedId = id.safeParse(raw.id);
  if (!checkedId.success) return fail('invalid', 'bad-id', {}, 'id');
  const data = commandData[known].safeParse(raw.data);
  if (!data.success) return { ok: false, error: explain(data.error, 'data') };
  // The schema was looked up by the type, so the pair fits; the compiler cannot follow the look-up.
  return { ok: true, value: { id: checkedId.data, type: known, data: data.data } as Command };
}

/** Checks a value against a schema; the first problem becomes an `invalid` or `too-large` error. */
export function check<T>(schema: z.ZodType<T>, raw: unknown): Checked<T> {
  const parsed = schema.safeParse(raw);
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, error: explain(parsed.error) };
}

/** The first problem that a schema found, as an `invalid` or `too-large` error with its field. */
export function explain(error: z.ZodError, prefix?: string): HeardError {
  const { path, issue } = deepest(error.issues, prefix === undefined ? [] : [prefix]);
  const field = path.join('.');
  const where = field === '' ? 'The value' : field;
  if (issue?.code === 'too_big' && (issue.origin === 'string' || issue.origin === 'array')) {
    return refusal('too-large', 'too-long', { where, max: Number(issue.maximum) }, field);
  }
  const known = issue?.code === 'custom' ? issue.params?.reason : undefined;
  const reason = FIELD_REASONS.find((one) => one === known);
  return reason
    ? refusal('invalid', reason, { where }, field)
    : refusal('invalid', 'malformed', { where, detail: issue?.message ?? 'is malformed' }, field);
}

/** The most useful issue: in a union, that of the branch with the fewest problems. */
function deepest(
  issues: readonly z.core.$ZodIssue[],
  prefix: readonly string[],
): { path: string[]; issue: z.core.$ZodIssue | undefined } {
  const issue = issues[0];
  const path = [...prefix, ...(issue?.path ?? []).map(String)];
  if (issue?.code === 'unrecognized_keys') return { path: [...path, issue.keys[0] ?? ''], issue };
  if (issue?.code !== 'invalid_union' || issue.errors.length === 0) return { path, issue };
  const branches = [...issue.errors].sort((a, b) => weight(a) - weight(b));
  return deepest(branches[0] ?? [], path);
}

/** The weight of a branch's issues: an unknown or missing key counts more than a bad value. */
const weight = (issues: readonly z.core.$ZodIssue[]): number =>
  issues.reduce(
    (sum, issue) =>
      sum +
      (issue.code === 'unrecognized_keys'
        ? 3 * issue.keys.length
        : issue.code === 'invalid_type'
          ? 2
          : 1),
    0,
  );

/** Length of the JSON in UTF-16 units (at most the bytes); undefined for a value that is not JSON. */
function jsonLength(value: unknown): number | undefined {
  try {
    return JSON.stringify(value)?.length;
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const fail = <R extends Reason>(
  code: HeardError['code'],
  reason: R,
  values: ReasonValues<R>,
  field?: string,
): { ok: false; error: HeardError } => ({
  ok: false,
  error: refusal(code, reason, values, field),
});
