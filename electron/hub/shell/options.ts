import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { WINDOW_ROLES, type WindowRole } from '../../../shared/contract/roles';
import type { ShellTask } from './shell';
import { FLAGS, isKnown, meantBy, VALUED } from './switches';

/** The options of a command line. */
export type Options = {
  /** The data directory; undefined for the default one. */
  data: string | undefined;
  /** An orders export to replay as a live service. */
  rehearse: string | undefined;
  /** A data directory whose hub the rehearsal joins, instead of starting one. */
  to: string | undefined;
  /** How many times faster than real time the rehearsal runs. */
  speed: number;
  /** Tickets per hour for an export without times. */
  ticketsPerHour: number;
  /** The rehearsal turns the house's expo on, and a simulated expediter passes its tickets. */
  expo: boolean;
  /** A window to open in addition to those of every start. */
  window: WindowRole | undefined;
  /** Run only the hub, without windows; see serve.ts. */
  headless: boolean;
  /** Print a line for every event, for a start without a display. */
  narrate: boolean;
  /** Remove all PINs first, for an owner at the computer who forgot theirs. */
  resetPins: boolean;
  /** A task to run on a data directory instead of opening windows on it. */
  task: ShellTask | undefined;
};

const TASKS = ['verify', 'backup', 'restore'] as const;
/** Options that need windows, or that start no hub. */
const NOT_HEADLESS = [...TASKS, 'rehearse', 'window'] as const;
type Values = Partial<Record<(typeof VALUED)[number], string>>;

export type ParsedOptions = { ok: true; options: Options } | { ok: false; message: string };

/**
 * Reads Heard's own switches from a command line. Returns one sentence when a switch is unknown or lacks its
 * value, a value is wrong, or two switches do not fit together. When a switch is given twice, the first counts.
 * In `electron` a switch that resembles none of Heard's is Chromium's. In `node`, where Chromium takes none, every
 * unknown word is refused, because `--dat DIR` would silently use the default directory.
 */
export function parseOptions(
  argv: readonly string[],
  runsIn: 'electron' | 'node' = 'electron',
): ParsedOptions {
  const given = new Set<string>();
  const values: Values = {};
  const options = Object.fromEntries(VALUED.map((name) => [name, { type: 'string' } as const]));
  // Not strict, because Chromium's switches are on the same line. Tokens distinguish `--data --expo` from
  // `--data=--expo`.
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, tokens: true });
  for (const token of tokens) {
    const unknown = unknownIn(token, runsIn);
    if (unknown !== undefined) return { ok: false, message: unknown };
    if (token.kind !== 'option') continue;
    given.add(token.name);
    const flag = FLAGS.find((known) => known === token.name);
    if (flag && token.value !== undefined)
      return { ok: false, message: `--${flag} takes no value.` };
    const name = VALUED.find((valued) => valued === token.name);
    if (name === undefined) continue;
    const value = token.value ?? '';
    const isValue = value.trim() !== '' && (token.inlineValue || !value.startsWith('--'));
    if (!isValue) return { ok: false, message: `--${name} needs a value after it.` };
    values[name] ??= value;
  }
  const speed = Number(values.speed ?? 1);
  if (!(speed > 0 && speed <= 10_000)) {
    return { ok: false, message: '--speed is a number above 0 and up to 10000, like 60.' };
  }
  const ticketsPerHour = Number(values['tickets-per-hour'] ?? 350);
  if (!(ticketsPerHour > 0 && ticketsPerHour <= 100_000)) {
    return { ok: false, message: '--tickets-per-hour is a number above 0, like 350.' };
  }
  const window = WINDOW_ROLES.find((role) => role === values.window);
  if (values.window !== undefined && window === undefined) {
    return { ok: false, message: `--window is one of ${WINDOW_ROLES.join(', ')}.` };
  }
  if (TASKS.filter((name) => values[name] !== undefined).length > 1) {
    return { ok: false, message: `Only one of --${TASKS.join(', --')} at a time.` };
  }
  if (values.day !== undefined && !isDate(values.day)) {
    return { ok: false, message: '--day is a date of the calendar, like 2026-11-23.' };
  }
  const unfit = NOT_HEADLESS.find((name) => given.has(name));
  if (given.has('headless') && unfit !== undefined) {
    return { ok: false, message: `--headless opens no window and serves: leave --${unfit} out.` };
  }
  if (values.to !== undefined && values.rehearse === undefined) {
    return { ok: false, message: '--to goes with --rehearse FILE.' };
  }
  if (values.to !== undefined && /^(?:https?|wss?):/u.test(values.to)) {
    const message =
      '--to is the data directory of a hub on this computer; there is no network door yet.';
    return { ok: false, message };
  }
  const path = (value: string | undefined) => (value === undefined ? undefined : resolve(value));
  return {
    ok: true,
    options: {
      data: path(values.data),
      rehearse: path(values.rehearse),
      to: path(values.to),
      speed,
      ticketsPerHour,
      expo: given.has('expo'),
      window,
      headless: given.has('headless'),
      narrate: given.has('narrate'),
      resetPins: given.has('reset-pins'),
      task: taskOf(values),
    },
  };
}

function taskOf({ verify, backup, restore, day }: Values) {
  if (verify !== undefined) return { do: 'verify', dir: resolve(verify) } as const;
  if (backup !== undefined) return { do: 'backup', file: resolve(backup), day } as const;
  return restore === undefined ? undefined : ({ do: 'restore', file: resolve(restore) } as const);
}

type Token = Partial<Record<'kind' | 'name' | 'rawName' | 'value', string | undefined>>;

/** One sentence about a word of the command line that means nothing; undefined for the others. */
function unknownIn(token: Token, runsIn: 'electron' | 'node'): string | undefined {
  const { kind, name, rawName, value } = token;
  // Electron gets the app's folder as a word.
  if (kind === 'positional' && runsIn === 'node')
    return `Heard has no use for "${value}": ${SEE_HELP}`;
  if (name === undefined || (rawName === `--${name}` && isKnown(name))) return undefined;
  const meant = rawName === `--${name}` ? meantBy(name) : undefined;
  if (meant !== undefined) return `Heard has no ${rawName}: say --${meant}.`;
  return runsIn === 'node' ? `Heard has no ${rawName}: ${SEE_HELP}` : undefined;
}

const SEE_HELP = 'npm start -- --help lists the switches.';

/** True for a date of the calendar as YYYY-MM-DD. */
function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
