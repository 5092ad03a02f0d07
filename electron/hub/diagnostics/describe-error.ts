import { basename } from 'node:path';

/** Frames that are worth their room. */
const FRAMES = 8;

/**
 * An error by its kind, its code, what the system was asked and where in the source it was thrown. Not
 * its message, nor any value: a message may quote what a guest is called.
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

/** The lines of the stack that are places in a file; the message stands before them and may have lines of its own. */
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
