import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';

/** What the computer starts when somebody logs in: the executable and what it is told. */
export type Launch = { executable: string; args: readonly string[] };

/**
 * The name of a house's entry among what the computer starts. Two houses of one computer have two, so
 * that switching one off leaves the other on.
 */
export function entryName(dataDir: string | undefined): string {
  if (dataDir === undefined) return 'heard';
  return `heard-${createHash('sha256').update(dataDir).digest('hex').slice(0, 8)}`;
}

/** Where Linux desktops look for it (freedesktop.org, Desktop Application Autostart). */
export function autostartPath(env: NodeJS.ProcessEnv, home: string, name: string): string {
  const { XDG_CONFIG_HOME: config } = env;
  const folder = config && isAbsolute(config) ? config : join(home, '.config');
  return join(folder, 'autostart', `${name}.desktop`);
}

/** A desktop entry that starts Heard. */
export const desktopEntry = (launch: Launch): string => `[Desktop Entry]
Type=Application
Name=Heard
Comment=Restaurant tickets
${execLine(launch)}
Terminal=false
X-GNOME-Autostart-enabled=true
`;

const execLine = ({ executable, args }: Launch): string =>
  `Exec=${[executable, ...args].map(quoted).join(' ')}`;

/**
 * One argument of an Exec line: quoted, with the four characters escaped that mean something within
 * quotes, `%` doubled because it begins a field code, and all backslashes doubled once more because
 * the line is a string value, which is unescaped before the quoting is read.
 */
function quoted(argument: string): string {
  const inQuotes = argument.replaceAll(/["`$\\]/gu, String.raw`\$&`).replaceAll('%', '%%');
  return `"${inQuotes}"`.replaceAll('\\', String.raw`\\`);
}

/**
 * Writes the entry, or takes it away. One that already starts the same is left as it is: a person may
 * have switched it off in the desktop's own settings, which write into it.
 */
export async function keepAutostart(path: string, launch: Launch | undefined): Promise<void> {
  if (!launch) return rm(path, { force: true });
  const known = await readFile(path, 'utf8').catch(() => '');
  if (known.split('\n').includes(execLine(launch))) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, desktopEntry(launch));
  await rename(`${path}.new`, path);
}
