import { parseOptions } from './options';
import { runShellTask, usualDataDir } from './shell';

/** Runs shell tasks in plain Node. The app takes the same switches (electron/main.ts). */
const parsed = parseOptions(process.argv.slice(2), 'node');
if (!parsed.ok || !parsed.options.task) {
  console.error(parsed.ok ? 'Say --verify DIR, --backup FILE or --restore FILE.' : parsed.message);
  process.exitCode = 2;
} else {
  const { task, data } = parsed.options;
  const dataDir = data ?? usualDataDir(process.env, process.platform);
  process.exitCode = await runShellTask(task, dataDir, (line) => console.info(line));
}
