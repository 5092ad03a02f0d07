import { execFile, spawn } from 'node:child_process';
import { basename } from 'node:path';
import { root } from './places.mjs';
import { Stop } from './say.mjs';

/**
 * Returns how to call npm: the one that runs this script, if any. npm may not be on the path, and on Windows
 * it is a shell script that cannot be started directly.
 * @param {readonly string[]} args
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
export function npm(args) {
  const running = process.env.npm_execpath;
  if (running && /^npm(-cli)?\.c?js$/.test(basename(running))) {
    return { command: process.execPath, args: [running, ...args], shell: false };
  }
  return { command: 'npm', args: [...args], shell: process.platform === 'win32' };
}

const missing = 'npm was not found: install Node 20.19 or newer together with npm, then try again.';

/**
 * Runs npm and collects its output, which matters only if npm fails.
 * @param {readonly string[]} args
 * @returns {Promise<{ code: number, words: string }>}
 */
export function npmRun(args) {
  const call = npm(args);
  const child = spawn(call.command, call.args, {
    cwd: root,
    shell: call.shell,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      words += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', () => reject(new Stop(missing)));
    child.once('close', (code) => resolve({ code: code ?? 1, words }));
  });
}

/**
 * Runs an npm command that asks for a value, and returns its output.
 * @param {readonly string[]} args
 * @param {{ cwd?: string, timeout?: number }} [options]
 * @returns {Promise<string>}
 */
export function npmAsk(args, options = {}) {
  const call = npm(args);
  return new Promise((resolve, reject) => {
    execFile(
      call.command,
      call.args,
      { cwd: root, shell: call.shell, ...options },
      (error, stdout) => (error ? reject(error) : resolve(stdout.trim())),
    );
  });
}
