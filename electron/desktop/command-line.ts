import { join } from 'node:path';
import { app } from 'electron';
import { type Options, parseOptions } from '../hub/shell/options';
import { runShellTask } from '../hub/shell/shell';
import { refuseSwitches } from './windows/security';

/**
 * Reads the options from the command line and derives the data directory. Ends the process with 2 when the
 * command line is wrong. When it names a shell task, runs the task and ends with the task's exit code.
 */
export async function readCommandLine(): Promise<{ options: Options; dataDir: string }> {
  const argv = process.argv.slice(1);
  refuseSwitches(argv);
  const parsed = parseOptions(argv);
  if (!parsed.ok) return refuse(parsed.message);
  const { options } = parsed;
  if (options.headless)
    refuse('--headless runs in Node, without Electron: npm start -- --headless --data DIR.');
  app.setName('Heard');
  const dataDir = options.data ?? join(app.getPath('appData'), 'Heard', 'house');
  if (options.task)
    process.exit(await runShellTask(options.task, dataDir, (line) => console.info(line)));
  return { options, dataDir };
}

function refuse(message: string): never {
  console.error(message);
  process.exit(2);
}
