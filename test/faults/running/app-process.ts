import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Starts the app without driving it; resolves with its exit code and its output. */
export function startApp(data: string): Promise<{ code: number | null; output: string }> {
  const sandbox: string[] = JSON.parse(process.env.HEARD_SANDBOX_ARGS ?? '[]');
  const child = spawn(
    process.env.HEARD_ELECTRON_PATH ?? '',
    // Prints its messages, as a start without a display does, because no person can close a dialog.
    [process.cwd(), ...sandbox, '--data', data, '--narrate'],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  child.stdout.on('data', (piece) => {
    output += piece;
  });
  child.stderr.on('data', (piece) => {
    output += piece;
  });
  const tooLate = setTimeout(() => child.kill('SIGKILL'), 30_000);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(tooLate);
      resolve({ code, output });
    });
  });
}

/** Everything in a folder: names, sizes, times and bytes. */
export function hashOf(dir: string): string {
  const hash = createHash('sha256');
  const add = (path: string, name: string): void => {
    const stat = lstatSync(path);
    hash.update(`${name} ${stat.mode} ${stat.mtimeMs}\n`);
    if (stat.isSymbolicLink()) hash.update(readlinkSync(path));
    else if (stat.isFile()) hash.update(readFileSync(path));
    else if (stat.isDirectory())
      for (const each of readdirSync(path).sort()) add(join(path, each), `${name}/${each}`);
  };
  add(dir, '.');
  return hash.digest('hex');
}
