import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, type WebContents } from 'electron';
import type { KeepingAnswer, KeepingRequest } from '../../shared/contract/keeping';
import type { HouseState } from '../../shared/contract/state';
import type { BackupSummary } from '../hub/backup/backup-format';
import { copiesOf, daysOver, withoutCopy } from '../hub/backup/copies';
import { diskRefused, Refused, refused } from '../hub/backup/refused';
import { mustBeEmpty, restoreBackup } from '../hub/backup/restore';
import { isUntouched, stageRestore } from '../hub/backup/restore-here';
import { checkSource } from '../hub/backup/source';
import { writeBackup } from '../hub/backup/write-backup';
import { nodeFs } from '../hub/files/files';
import type { InTurn } from '../hub/files/in-turn';
import { DayFolder } from '../hub/journal/day-files/day-folder';

const NOTHING: KeepingAnswer = { ok: true, did: 'nothing' };

type Options = {
  dataDir: string;
  state(): HouseState;
  inTurn: InTurn;
  now(): number;
  /** What the export of diagnostics holds, as text. */
  diagnostics(): Promise<string>;
  /** Closes Heard, and opens it again where that is possible. */
  restart(): void;
};

/** What the manager's window asks for about keeping the house, with the system's dialogs. Never rejects. */
export function keepingDesk(options: Options) {
  const { dataDir, state, inTurn, now } = options;
  const journal = join(dataDir, 'journal');
  const folder = new DayFolder(nodeFs, journal);
  let isBusy = false;

  const datesOf = async (): Promise<string[]> => [
    ...new Set((await folder.days()).map(({ date }) => date)),
  ];
  const fileName = (what: string): string =>
    join(app.getPath('documents'), `heard-${state().house.id}-${what}`);

  const look = async (): Promise<KeepingAnswer> => {
    const { settings, id } = state().house;
    const days = await datesOf();
    const common = { ok: true, did: 'look', days, isUntouched: isUntouched(state(), days.length) };
    if (settings.copyTo === undefined) return { ...common, waiting: 0 } as KeepingAnswer;
    const over = await daysOver(folder);
    const copies = copiesOf(settings.copyTo, id);
    const waiting = await withoutCopy(folder, copies, over).catch(() => over);
    const copied = over.filter((name) => !waiting.includes(name)).at(-1)?.date;
    return {
      ...common,
      waiting: waiting.length,
      ...(copied === undefined ? {} : { copied }),
    } as KeepingAnswer;
  };

  const backup = async (window: BrowserWindow, day: string | undefined): Promise<KeepingAnswer> => {
    const name = fileName(`${day ?? `all-${state().day.date}`}.heard`);
    const file = await askForFile(window, name, 'heard');
    if (file === undefined) return NOTHING;
    const acknowledged = (): number => state().sequence;
    const made = await inTurn(() =>
      writeBackup({ journal, file, day, acknowledged, replace: true, now }),
    );
    return { ok: true, did: 'backup', file, ...summaryOf(made) };
  };

  const restore = async (window: BrowserWindow, here: boolean): Promise<KeepingAnswer> => {
    const mayStill = (): boolean => isUntouched(state(), 1);
    if (here && !((await datesOf()).length <= 1 && mayStill()))
      throw refused('conflict', 'restore-not-empty', { folder: dataDir });
    const { filePaths } = await dialog.showOpenDialog(window, {
      properties: ['openFile'],
      filters: [{ name: 'Heard', extensions: ['heard', 'log'] }],
    });
    const [file] = filePaths;
    if (file === undefined) return NOTHING;
    if (here) {
      const restored = await inTurn(() => stageRestore(file, { dataDir, mayStill }));
      options.restart();
      return { ok: true, did: 'restore', here, folder: dataDir, ...summaryOf(restored) };
    }
    // Known to be whole before anybody is asked where to.
    await checkSource(file);
    const chosen = await askForFolder(window);
    if (chosen === undefined) return NOTHING;
    await mustBeEmpty(chosen);
    const restored = await inTurn(() => restoreBackup(file, chosen));
    return { ok: true, did: 'restore', here, folder: chosen, ...summaryOf(restored) };
  };

  const chooseFolder = async (window: BrowserWindow): Promise<KeepingAnswer> => {
    const chosen = await askForFolder(window);
    return chosen === undefined ? NOTHING : { ok: true, did: 'choose-folder', folder: chosen };
  };

  const diagnostics = async (window: BrowserWindow): Promise<KeepingAnswer> => {
    const file = await askForFile(window, fileName('diagnostics.txt'), 'txt');
    if (file === undefined) return NOTHING;
    await writeFile(file, await options.diagnostics()).catch((error) => {
      throw diskRefused(file, error);
    });
    return { ok: true, did: 'diagnostics', file };
  };

  const act = (request: KeepingRequest, window: BrowserWindow): Promise<KeepingAnswer> => {
    switch (request.do) {
      case 'look':
        return look();
      case 'backup':
        return backup(window, request.day);
      case 'restore':
        return restore(window, request.here);
      case 'choose-folder':
        return chooseFolder(window);
      case 'diagnostics':
        return diagnostics(window);
    }
  };

  return async (request: KeepingRequest, contents: WebContents): Promise<KeepingAnswer> => {
    const window = BrowserWindow.fromWebContents(contents);
    if (!window) return NOTHING;
    if (request.do === 'look') return look().catch(asAnswer(dataDir));
    // One dialog at a time: a second one behind the first would not be seen.
    if (isBusy) return { ok: false, error: refused('busy', 'keeping-busy', {}).error };
    isBusy = true;
    try {
      return await act(request, window).catch(asAnswer(dataDir));
    } finally {
      isBusy = false;
    }
  };
}

const asAnswer =
  (where: string) =>
  (error: unknown): KeepingAnswer => {
    if (!(error instanceof Refused)) console.error('keeping:', error);
    return { ok: false, error: diskRefused(where, error).error };
  };

const summaryOf = ({ days, through, bytes }: BackupSummary) => ({ days, through, bytes });

async function askForFile(
  window: BrowserWindow,
  defaultPath: string,
  extension: string,
): Promise<string | undefined> {
  const { filePath } = await dialog.showSaveDialog(window, {
    defaultPath,
    filters: [{ name: 'Heard', extensions: [extension] }],
  });
  if (filePath === undefined || filePath === '') return undefined;
  // Not every system adds it.
  return filePath.endsWith(`.${extension}`) ? filePath : `${filePath}.${extension}`;
}

async function askForFolder(window: BrowserWindow): Promise<string | undefined> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openDirectory', 'createDirectory'],
  });
  return filePaths[0];
}
