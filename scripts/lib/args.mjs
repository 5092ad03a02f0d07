import { resolve } from 'node:path';

/** Flags of the app that name something on disk. */
const pathFlags = new Set(['--data', '--rehearse', '--verify', '--backup', '--restore']);

/**
 * Returns the person's own arguments for the app, with paths made absolute: npm runs scripts in the
 * repository, but a path on the command line means the folder that the person is in.
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
    if (value && pathFlags.has(flag)) return `${flag}=${resolve(from, value)}`;
    const isValue = pathFlags.has(args[i - 1] ?? '') && !arg.startsWith('-');
    return isValue ? resolve(from, arg) : arg;
  });
}
