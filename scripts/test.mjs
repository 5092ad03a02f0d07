/**
 * `npm test`: runs every check that a change must pass. A failed check does not stop the others.
 * The last line is always `N passed, N failed`; the exit code is 1 if a check failed.
 * `npm test -- --only check|unit|component|e2e` runs one stage; `--changed[=COMMIT]` runs the tests that
 * the change since COMMIT can reach. All other arguments go to vitest.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfChanged } from './build.mjs';
import { runChecks } from './check.mjs';
import { reachSince } from './lib/changed.mjs';
import { add, lastLine, none, tallyVitest } from './lib/tally.mjs';
import {
  complain,
  ended,
  environment,
  forwardSignals,
  root,
  run,
  Stop,
  setUp,
  setUpNode,
  startChild,
  startVirtualDisplay,
} from './runtime/index.mjs';

/** @typedef {import('./lib/tally.mjs').Tally} Tally */
/** @typedef {import('./runtime/index.mjs').Setting} Setting */

const stages = ['check', 'unit', 'component', 'e2e'];
/** Apps that the end-to-end tests drive at once on virtual displays. */
const appsAtOnce = 2;

/** @param {string} line */
function print(line) {
  process.stdout.write(`${line}\n`);
}

/** @param {boolean} ok @returns {Tally} */
function one(ok) {
  return { ...none(), [ok ? 'passed' : 'failed']: 1 };
}

/**
 * @param {readonly string[]} args
 * @returns {{ wanted: Set<string>, since: string | undefined, rest: string[] }} the stages, the commit of
 *   `--changed` (empty: the default commit) and the arguments for vitest
 */
function readArgs(args) {
  const options = { only: { type: /** @type {const} */ ('string') } };
  // Not strict, because all other options are for vitest.
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const own = new Set();
  let wanted = new Set(stages);
  /** @type {string | undefined} */
  let since;
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (token.name === 'changed') since = token.value ?? '';
    if (token.name === 'only') {
      if (!stages.includes(token.value ?? ''))
        throw new Stop(`--only takes one of: ${stages.join(', ')}.`);
      wanted = new Set([token.value ?? '']);
      if (!token.inlineValue) own.add(token.index + 1);
    }
    if (token.name === 'only' || token.name === 'changed') own.add(token.index);
  }
  return { wanted, since, rest: args.filter((_, place) => !own.has(place)) };
}

/** @returns {Promise<Tally>} */
async function check() {
  print('\nTypes, lint, format and import boundaries');
  const results = await runChecks(print);
  return results
    .map(({ ok, skipped }) => (skipped === undefined ? one(ok) : { ...none(), skipped: 1 }))
    .reduce(add, none());
}

/** @returns {Promise<Tally>} */
async function build() {
  print('\nBuild');
  try {
    const done = await buildIfChanged();
    print(done ? '✓ built' : '✓ nothing has changed since the last build');
    return one(true);
  } catch (error) {
    complain(error);
    return one(false);
  }
}

/**
 * @param {readonly string[]} projects
 * @param {readonly string[]} args
 * @param {Record<string, string>} extra environment
 * @returns {Promise<Tally>}
 */
async function vitest(projects, args, extra = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'heard-test-'));
  const report = join(folder, 'report.json');
  const child = startChild(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ],
    // An inherited NODE_ENV=production would break React's test tools.
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...extra, NODE_ENV: 'test' },
    },
  );
  const signals = forwardSignals(child);
  try {
    const code = await ended(child);
    if (signals.wereSent()) throw new Stop('Stopped before the end.');
    return tallyVitest(read(report), code);
  } finally {
    signals.release();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * Drives two apps at once on virtual displays, one display each, because they mostly wait. On a person's
 * display it drives one.
 * @param {Setting} setting @param {readonly string[]} args @returns {Promise<Tally>}
 */
async function endToEnd(setting, args) {
  print('\nEnd to end, in real Electron');
  /** @type {Awaited<ReturnType<typeof startVirtualDisplay>>[]} */
  const screens = [];
  try {
    for (let n = 0; setting.virtualDisplay && n < appsAtOnce; n += 1) {
      screens.push(await startVirtualDisplay());
    }
    const names = screens.map(({ display }) => display);
    const displays = names[0] ? { DISPLAY: names[0], HEARD_DISPLAYS: names.join(' ') } : {};
    return await vitest(['e2e'], args, { ...environment(setting), ...displays });
  } finally {
    await Promise.all(screens.map(({ stop }) => stop()));
  }
}

/** @returns {Promise<Tally>} */
async function everything() {
  const { wanted, since, rest } = readArgs(process.argv.slice(2));
  await setUpNode();
  const reach = since === undefined ? undefined : await reachSince(since);
  const needsApp = wanted.has('e2e') && reach?.e2e.length !== 0;
  // Types and unit tests need no Electron, so they also run on a machine without one.
  const setting = needsApp ? await setUp() : undefined;
  let sum = none();
  if (wanted.has('check')) sum = add(sum, await check());
  const quick = ['unit', 'component'].filter((stage) => wanted.has(stage));
  if (quick.length > 0 && reach?.quick.length !== 0) {
    print(`\n${quick.length === 2 ? 'Unit and component' : quick[0]} tests`);
    sum = add(sum, await vitest(quick, [...(reach?.quick ?? []), ...rest]));
  }
  if (setting) {
    const built = await build();
    sum = add(sum, built);
    if (built.failed > 0) print('✗ End to end: not run, there is no build');
    const files = reach?.e2e ?? [];
    sum = add(sum, built.failed > 0 ? one(false) : await endToEnd(setting, [...files, ...rest]));
  }
  if (reach) sayLeftOut(reach);
  return sum;
}

/** @param {import('./lib/changed.mjs').Reach & { base: string }} reach */
function sayLeftOut({ base, leftOut, quick, e2e }) {
  /** @type {Map<string, number>} */
  const folders = new Map();
  for (const path of leftOut) {
    const folder = path.split('/').slice(0, 2).join('/');
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  const all = leftOut.length + quick.length + e2e.length;
  const which = [...folders].map(([folder, many]) => `${folder} ${many}`).join(', ');
  print(
    `\nNot reached by the change since ${base}: ${leftOut.length} of ${all} test files (${which})`,
  );
}

await run(async () => {
  const sum = await everything().catch((error) => {
    complain(error);
    return one(false);
  });
  print(`\n${lastLine(sum)}`);
  return sum.failed > 0 ? 1 : 0;
});
