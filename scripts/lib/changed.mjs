/** Selects the test files for `npm test -- --changed`: those that a change can reach. */
import { execFileSync } from 'node:child_process';
import { relative } from 'node:path';
import { root, Stop } from '../runtime/index.mjs';
import { capture } from './exec.mjs';

/** Test files of all levels. */
const TEST = /\.(?:unit|component|fault|e2e)\.test\.tsx?$/u;
const E2E = /\.e2e\.test\.ts$/u;
/** Files of the built app, which every end-to-end test runs. */
const APP =
  /^(?:electron|renderer|shared)\/|^(?:package-lock\.json|electron\.vite\.config\.ts|tsconfig\.base\.json)$/u;
/** Tests that read files of the repository instead of importing them. They are quick and always run. */
const READERS =
  /^test\/(?:docs|electron\/desktop\/security)\/|\/(?:walls|own-words|shapes)\.unit\.test\.ts$/u;
/** Tests that read or start other files, by the folder of those files. */
const STARTED = [
  { changed: /^test\/fixtures\//u, tests: /^test\/electron\/(?:hub\/backup|rehearsal)\//u },
  {
    changed: /^(?:scripts|electron)\//u,
    tests: /^test\/electron\/hub\/(?:serve|backup\/verify)\./u,
  },
];

/**
 * @typedef {object} Reach
 * @property {string[]} quick unit, fault and component tests to run
 * @property {string[]} e2e end-to-end tests to run
 * @property {string[]} leftOut tests that the change cannot reach
 */

/**
 * Decides which tests a change reaches. A change of the app reaches every end-to-end test, because they run the
 * built app.
 * @param {{ changed: readonly string[], imported: readonly string[], all: readonly string[] }} known paths from
 *   the root: changed files, test files that import any of them, all test files
 * @returns {Reach}
 */
export function reachOf({ changed, imported, all }) {
  const isApp = changed.some((path) => APP.test(path));
  const started = STARTED.filter((one) => changed.some((path) => one.changed.test(path)));
  const importers = new Set(imported);
  const isReached = (/** @type {string} */ path) =>
    importers.has(path) ||
    READERS.test(path) ||
    (isApp && E2E.test(path)) ||
    started.some(({ tests }) => tests.test(path));
  const reached = all.filter(isReached);
  return {
    quick: reached.filter((path) => !E2E.test(path)),
    e2e: reached.filter((path) => E2E.test(path)),
    leftOut: all.filter((path) => !isReached(path)),
  };
}

/**
 * Compares the working tree with a commit and asks vitest which tests import a changed file.
 * @param {string} from a commit; empty: the commit where this branch left main
 * @returns {Promise<Reach & { base: string }>} `base` is the commit, abbreviated
 */
export async function reachSince(from) {
  const base = from === '' ? branchPoint() : commitOf(from);
  if (base === undefined) throw new Stop(`--changed: ${from} names no commit of this repository.`);
  const args = ['list', '--filesOnly', '--json', `--changed=${base}`];
  const { code, output } = await capture('node_modules/vitest/vitest.mjs', args);
  if (code !== 0) throw new Stop(`vitest could not tell what the change reaches:\n${output}`);
  /** @type {{ file: string }[]} */
  const listed = JSON.parse(output.slice(output.indexOf('[')));
  const tracked = lines(['ls-files', '--cached', '--others', '--exclude-standard', 'test']);
  const reach = reachOf({
    changed: [
      ...lines(['diff', '--name-only', base]),
      ...lines(['ls-files', '--others', '--exclude-standard']),
    ],
    imported: listed.map(({ file }) => relative(root, file).replaceAll('\\', '/')),
    all: tracked.filter((path) => TEST.test(path)),
  });
  return { ...reach, base: base.slice(0, 7) };
}

/** The commit where HEAD left main. On main it is HEAD, so that only uncommitted changes count. */
function branchPoint() {
  for (const main of ['origin/main', 'main']) {
    const [point] = commitOf(main) ? lines(['merge-base', 'HEAD', main]) : [];
    if (point) return point;
  }
  return commitOf('HEAD');
}

/** @param {string} name @returns {string | undefined} */
function commitOf(name) {
  try {
    return lines(['rev-parse', '--verify', '--quiet', `${name}^{commit}`])[0];
  } catch {
    return undefined;
  }
}

/** @param {readonly string[]} args @returns {string[]} */
function lines(args) {
  const words = execFileSync('git', [...args], { cwd: root, encoding: 'utf8', stdio: 'pipe' });
  return words.split('\n').filter(Boolean);
}
