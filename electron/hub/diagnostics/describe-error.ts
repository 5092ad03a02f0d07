import { basename } from 'node:path';

/** Most stack frames to log. */
const FRAMES = 8;

/**
 * Describes an error by its kind, code, system call and stack, with up to three causes. Leaves out its message and
 * every other value, because a message may contain a guest's name.
 */
export function describeError(error: Error, depth = 0): string {
  const { name, code, syscall, path } = error as NodeJS.ErrnoException;
  const parts = [isCode(name) ? name : 'Error'];
  if (isCode(code)) parts.push(code);
  if (isCode(syscall)) parts.push(`${syscall} ${typeof path === 'string' ? basename(path) : ''}`);
  parts.push(...framesOf(error));
  if (error.cause instanceof Error && depth < 3) {
    parts.push(`cause: ${describeError(error.cause, depth + 1)}`);
  }
  return parts.map((part) => part.trim()).join(' | ');
}

const isCode = (value: unknown): value is string =>
  typeof value === 'string' && /^\w{1,40}$/u.test(value);

/** The stack's lines that are places in a file. The message comes before them and may have several lines. */
function framesOf({ stack = '', message }: Error): string[] {
  const behind = stack.startsWith(message)
    ? message.length
    : stack.indexOf(message) + message.length;
  return stack
    .slice(behind)
    .split('\n')
    .flatMap(
      (line) => /^ {4}at (?:.* )?\(?(?:file:\/\/)?\S+:\d+:\d+\)?$/u.exec(line)?.[0].trim() ?? [],
    )
    .slice(0, FRAMES);
}
