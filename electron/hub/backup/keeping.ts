import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileUse, KeepingAnswer, KeepingRequest } from '../../../shared/contract/keeping';
import type { HouseState } from '../../../shared/contract/state';
import type { InTurn } from '../files/in-turn';
import type { Archive } from '../journal/archive';
import type { Grants } from '../sessions/grants';
import type { BackupSummary } from './backup-format';
import { copiesOf, withoutCopy } from './copies';
import { diskRefused, Refused, refused } from './refused';
import { mustBeEmpty, restoreBackup } from './restore';
import { isUntouched, stageRestore } from './restore-here';
import { checkSource } from './source';
import { writeBackup } from './write-backup';

const NOTHING: KeepingAnswer = { ok: true, did: 'nothing' };

type Options = {
  dataDir: string;
  archive: Pick<Archive, 'days' | 'over'>;
  state(): HouseState;
  inTurn: InTurn;
  now(): number;
  /** The content of a diagnostics export, as text. */
  diagnostics(): Promise<string>;
  /** Closes Heard and starts it again where possible. */
  restart(): void;
};

/**
 * Answers a manager's requests about backups, restore and diagnostics. Reads and writes only paths that a
 * person chose for this session (`grants`), each once; refuses others with `forbidden`. Never rejects.
 */
export function openKeeping(options: Options) {
  const { dataDir, archive, state, inTurn, now } = options;
  const journal = join(dataDir, 'journal');
  let isBusy = false;

  const look = async (): Promise<KeepingAnswer> => {
    const { settings, id } = state().house;
    const days = await archive.days();
    const common = { ok: true, did: 'look', days, isUntouched: isUntouched(state(), days.length) };
    if (settings.copyTo === undefined) return { ...common, waiting: 0 } as KeepingAnswer;
    const over = await archive.over();
    const copies = copiesOf(settings.copyTo, id);
    const waiting = await withoutCopy(copies, over).catch(() => over);
    const waitingDays = new Set(waiting.map(({ date }) => date));
    const copied = over.filter(({ date }) => !waitingDays.has(date)).at(-1)?.date;
    return {
      ...common,
      waiting: waitingDays.size,
      ...(copied === undefined ? {} : { copied }),
    } as KeepingAnswer;
  };

  const backup = async (file: string, day: string | undefined): Promise<KeepingAnswer> => {
    const acknowledged = (): number => state().sequence;
    const made = await inTurn(() =>
      writeBackup({ journal, file, day, acknowledged, replace: true, now }),
    );
    return { ok: true, did: 'backup', file, ...summaryOf(made) };
  };

  const mayStill = (): boolean => isUntouched(state(), 1);
  const mustBeUntouched = async (): Promise<void> => {
    if (!((await archive.days()).length <= 1 && mayStill()))
      throw refused('conflict', 'restore-not-empty', { folder: dataDir });
  };

  const restoreHere = async (file: string): Promise<KeepingAnswer> => {
    await mustBeUntouched();
    const restored = await inTurn(() => stageRestore(file, { dataDir, mayStill }));
    options.restart();
    return { ok: true, did: 'restore', here: true, folder: dataDir, ...summaryOf(restored) };
  };

  const restoreInto = async (file: string, chosen: string): Promise<KeepingAnswer> => {
    await mustBeEmpty(chosen);
    const restored = await inTurn(() => restoreBackup(file, chosen));
    return { ok: true, did: 'restore', here: false, folder: chosen, ...summaryOf(restored) };
  };

  const diagnostics = async (file: string): Promise<KeepingAnswer> => {
    await writeFile(file, await options.diagnostics()).catch((error) => {
      throw diskRefused(file, error);
    });
    return { ok: true, did: 'diagnostics', file };
  };

  const act = async (request: KeepingRequest, grants: Grants): Promise<KeepingAnswer> => {
    const take = (use: FileUse, path: string): void => {
      if (!grants.take(use, path)) throw notChosen();
    };
    switch (request.do) {
      case 'look':
        return look();
      case 'backup':
        take('backup', request.file);
        return backup(request.file, request.day);
      case 'check-restore':
        if (request.here) await mustBeUntouched();
        if (request.file === undefined) return NOTHING;
        // Keeps the grant, because the restore itself takes it.
        if (!grants.has('restore', request.file)) throw notChosen();
        await checkSource(request.file);
        return NOTHING;
      case 'restore':
        take('restore', request.file);
        if (request.folder === undefined) return restoreHere(request.file);
        take('folder', request.folder);
        return restoreInto(request.file, request.folder);
      case 'diagnostics':
        take('diagnostics', request.file);
        return diagnostics(request.file);
    }
  };

  return async (request: KeepingRequest, grants: Grants): Promise<KeepingAnswer> => {
    if (request.do === 'look') return look().catch(asAnswer(dataDir));
    if (isBusy) return { ok: false, error: refused('busy', 'keeping-busy', {}).error };
    isBusy = true;
    try {
      return await act(request, grants).catch(asAnswer(dataDir));
    } finally {
      isBusy = false;
    }
  };
}

const notChosen = (): Refused => refused('forbidden', 'file-not-chosen', {});

const asAnswer =
  (where: string) =>
  (error: unknown): KeepingAnswer => {
    if (!(error instanceof Refused)) console.error('keeping:', error);
    return { ok: false, error: diskRefused(where, error).error };
  };

const summaryOf = ({ days, through, bytes }: BackupSummary) => ({ days, through, bytes });
