import { homedir } from 'node:os';
import { join } from 'node:path';
import { Refused } from '../backup/refused';
import { restoreBackup } from '../backup/restore';
import { verify } from '../backup/verify';
import { writeBackup } from '../backup/write-backup';

/** A task on a data directory from the shell. It opens no window and starts no hub. */
export type ShellTask =
  | { do: 'verify'; dir: string }
  | { do: 'backup'; file: string; day: string | undefined }
  | { do: 'restore'; file: string };

/** The data directory of a start without `--data`: in the folder that Electron calls `appData`. */
export function usualDataDir(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  home = homedir(),
): string {
  const appData =
    platform === 'win32'
      ? (env.APPDATA ?? join(home, 'AppData', 'Roaming'))
      : platform === 'darwin'
        ? join(home, 'Library', 'Application Support')
        : env.XDG_CONFIG_HOME || join(home, '.config');
  return join(appData, 'Heard', 'house');
}

/** Runs a task, prints its result as plain lines and resolves with the exit code. Never rejects. */
export async function runShellTask(
  task: ShellTask,
  dataDir: string,
  print: (line: string) => void,
): Promise<number> {
  try {
    switch (task.do) {
      case 'verify': {
        const { code, lines } = await verify(task.dir);
        for (const line of lines) print(line);
        return code;
      }
      case 'backup': {
        const { file, day } = task;
        const journal = join(dataDir, 'journal');
        const made = await writeBackup({ journal, file, day, now: Date.now });
        print(
          `${file}: ${daysIn(made.days)} through sequence ${made.through}, read back and whole.`,
        );
        return 0;
      }
      case 'restore': {
        const { days, through, house } = await restoreBackup(task.file, dataDir);
        print(`${dataDir}: ${house}, ${daysIn(days)} through sequence ${through}.`);
        return 0;
      }
    }
  } catch (error) {
    if (!(error instanceof Refused)) console.error(error);
    print(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

function daysIn(days: readonly string[]): string {
  const [first, last] = [days[0], days.at(-1)];
  if (days.length < 2) return `the day ${first}`;
  return `${days.length} days, ${first} to ${last}`;
}
