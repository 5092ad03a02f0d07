import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';

/** What the computer starts at log-in: the executable and its arguments. */
export type Launch = { executable: string; args: readonly string[] };

/**
 * The name of the start-up entry for a data directory. Each data directory has its own entry, so that
 * switching one off leaves the others on.
 */
export function entryName(dataDir: string | undefined): string {
  if (dataDir === undefined) return 'heard';
  return `heard-${createHash('sha256').update(dataDir).digest('hex').slice(0, 8)}`;
}

/** The path of the entry on Linux (freedesktop.org, Desktop Application Autostart Specification). */
export function autostartPath(env: NodeJS.ProcessEnv, home: string, name: string): string {
  const { XDG_CONFIG_HOME: config } = env;
  const folder = config && isAbsolute(config) ? config : join(home, '.config');
  return join(folder, 'autostart', `${name}.desktop`);
}

/** The text of a desktop entry that starts Heard. */
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
 * Quotes one argument of an Exec line. Escapes the four characters that are special within quotes, doubles
 * `%` because it begins a field code, and doubles all backslashes again because the line is a string value,
 * which is unescaped before the quotes are read.
 */
function quoted(argument: string): string {
  const inQuotes = argument.replaceAll(/["`$\\]/gu, String.raw`\$&`).replaceAll('%', '%%');
  return `"${inQuotes}"`.replaceAll('\\', String.raw`\\`);
}

/**
 * Writes the entry, or removes it when there is no launch. Leaves an entry with the same Exec line as it is,
 * because the desktop's own settings write into it when a person switches it off there.
 */
export async function keepAutostart(path: string, launch: Launch | undefined): Promise<void> {
  if (!launch) return rm(path, { force: true });
  const known = await readFile(path, 'utf8').catch(() => '');
  if (known.split('\n').includes(execLine(launch))) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, desktopEntry(launch));
  await rename(`${path}.new`, path);
}
