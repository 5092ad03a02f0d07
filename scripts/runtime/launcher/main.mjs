/**
 * Replaces Electron's default app in a runtime without one: the first argument that is not a flag is the
 * folder of the app. Takes the app's name and version and imports its `main`. Does not change process.argv, so
 * the app gets the same arguments as under the official runtime.
 */
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app as publicApp } from 'electron';

/** The two setters that Electron has only for its default app. */
/** @typedef {{ setVersion(version: string): void, setAppPath(path: string): void }} Hidden */
const app = /** @type {typeof publicApp & Hidden} */ (publicApp);

/** @param {string[]} argv @returns {{ target: string | undefined, preloads: string[] }} */
function read(argv) {
  const preloads = [];
  for (let i = 1; i < argv.length; i += 1) {
    const arg = argv[i] ?? '';
    if (arg === '-r' || arg === '--require') {
      i += 1;
      preloads.push(argv[i] ?? '');
    } else if (!arg.startsWith('-')) {
      return { target: resolve(arg), preloads };
    }
  }
  return { target: undefined, preloads };
}

const { target, preloads } = read(process.argv);
if (!target) {
  process.stderr.write('Say which app to open: electron <folder>\n');
  app.exit(1);
} else {
  try {
    const require = createRequire(join(target, 'noop.js'));
    Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
    for (const preload of preloads) require(preload);
    const isFolder = statSync(target).isDirectory();
    if (isFolder) {
      const about = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'));
      const name = about.productName ?? about.name;
      if (about.version) app.setVersion(about.version);
      if (name) app.setName(name);
      app.setDesktopName?.(about.desktopName ?? `${name}.desktop`);
    }
    app.setAppPath(isFolder ? target : dirname(target));
    // Node finds the entry: `main` with or without its extension, or index.js.
    await import(pathToFileURL(require.resolve(target)).href);
  } catch (error) {
    process.stderr.write(
      `The app in ${target} could not be started: ${error instanceof Error ? error.stack : error}\n`,
    );
    app.exit(1);
  }
}
