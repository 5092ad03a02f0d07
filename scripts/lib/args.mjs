import { resolve } from 'node:path';

/** Options of the app whose value is a path. */
const pathFlags = new Set(['--data', '--rehearse', '--verify', '--backup', '--restore']);

/**
 * Returns the command line's arguments for the app, with absolute paths: npm runs scripts in the repository,
 * but a path on the command line is relative to the current folder of the person.
 * @param {readonly string[]} [args]
 * @param {string} [from]
 * @returns {string[]}
 */
export function appArgs(
  args = process.argv.slice(2),
  from = process.env.INIT_CWD ?? process.cwd(),
) {
  return args.map((arg, i) => {
    const [flag = '', value] = arg.split(/=(.*)/s);
    if (value?.trim() && pathFlags.has(flag)) return `${flag}=${resolve(from, value)}`;
    // An empty value stays empty, so that it is refused and does not become the current folder.
    const isValue = pathFlags.has(args[i - 1] ?? '') && arg.trim() !== '' && !arg.startsWith('-');
    return isValue ? resolve(from, arg) : arg;
  });
}
