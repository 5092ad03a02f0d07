import { readdir, stat } from 'node:fs/promises';
import { cpus, homedir, release, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Notice } from '../../../shared/contract/feed';
import type { HouseState } from '../../../shared/contract/state';
import { verify } from '../backup/verify';
import { FOREIGN } from '../journal/day-files/verify-days';
import { diagnosticsText } from './diagnostics';
import type { Log } from './log';

/** Newest day files to verify, because a year of them would take minutes. */
const VERIFIED_DAYS = 7;
const LOG_LINES = 2000;

type Options = {
  dataDir: string;
  log?: Log | undefined;
  state: HouseState;
  notices: readonly Notice[];
  /** Versions of the surrounding program, in addition to Node's. */
  versions?: Readonly<Record<string, string | undefined>> | undefined;
};

/** Collects the current diagnostics as one text, without any name of a guest or of staff. */
export async function collectDiagnostics(options: Options): Promise<string> {
  const { dataDir, log, state, notices, versions } = options;
  const verdict = await verify(dataDir, { newest: VERIFIED_DAYS }).then(
    ({ lines }) => withoutForeignNames(lines),
    (error: NodeJS.ErrnoException) => [`could not be verified (${error.code})`],
  );
  return diagnosticsText({
    now: Date.now(),
    versions: { ...versions, ...machine() },
    state,
    notices,
    verdict,
    crashes: await dumpsIn(join(dataDir, 'crashes')),
    log: log?.tail(LOG_LINES) ?? [],
    home: homedir(),
  });
}

/** Counts files that are not Heard's instead of naming them, because such a name could be anything. */
function withoutForeignNames(lines: readonly string[]): string[] {
  const ours = lines.filter((line) => !line.endsWith(FOREIGN));
  const others = lines.length - ours.length;
  return others === 0 ? ours : [`${others} files that are not Heard's`, ...ours];
}

const machine = () => ({
  node: process.versions.node,
  system: `${process.platform} ${release()} ${process.arch}`,
  cores: String(cpus().length),
  memoryMB: String(Math.round(totalmem() / 1024 / 1024)),
  upSeconds: String(Math.round(process.uptime())),
});

async function dumpsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => [] as string[]);
  const dumps = names.filter((name) => name.endsWith('.dmp'));
  return Promise.all(
    dumps.map(async (name) => {
      const { size, mtime } = await stat(join(folder, name));
      return `${name}: ${size} bytes, ${mtime.toISOString()}`;
    }),
  );
}
