import type { HeardDoor } from '../../../shared/client/door';
import type { FileUse, KeepingAnswer } from '../../../shared/contract/keeping';
import { refusal } from '../../../shared/contract/refusals';
import type { Refused } from '../../../shared/contract/requests';

/** A manager's actions on the page; a dialog asks for the files and folders that they need. */
export type Act =
  | { do: 'backup'; day?: string }
  | { do: 'restore'; here: boolean }
  | { do: 'choose-folder' }
  | { do: 'diagnostics' };

/** The outcome: the hub's answer, or the chosen folder. */
export type ActAnswer = KeepingAnswer | { ok: true; did: 'choose-folder'; folder: string };

type House = { id: string; today: string };

const NOTHING: ActAnswer = { ok: true, did: 'nothing' };
const NOT_HERE: Refused = { ok: false, error: refusal('forbidden', 'file-not-chosen', {}) };

/** Asks for the files that the act needs, then the hub; ends if a person closes a dialog. */
export async function perform(door: HeardDoor, act: Act, house: House): Promise<ActAnswer> {
  switch (act.do) {
    case 'backup': {
      const name = `heard-${house.id}-${act.day ?? `all-${house.today}`}.heard`;
      const day = act.day === undefined ? {} : { day: act.day };
      return withFile(door, 'backup', name, (file) =>
        door.ask('keep', { do: 'backup', file, ...day }),
      );
    }
    case 'diagnostics':
      return withFile(door, 'diagnostics', `heard-${house.id}-diagnostics.txt`, (file) =>
        door.ask('keep', { do: 'diagnostics', file }),
      );
    case 'choose-folder':
      return withFile(door, 'folder', undefined, async (folder) => ({
        ok: true,
        did: 'choose-folder',
        folder,
      }));
    case 'restore':
      return restore(door, act.here);
  }
}

/** Checks whether a restore is possible before it asks for the next path. */
async function restore(door: HeardDoor, here: boolean): Promise<ActAnswer> {
  if (here) {
    const may = await door.ask('keep', { do: 'check-restore', here });
    if (!may.ok) return may;
  }
  return withFile(door, 'restore', undefined, async (file) => {
    if (here) return door.ask('keep', { do: 'restore', file });
    const isWhole = await door.ask('keep', { do: 'check-restore', here, file });
    if (!isWhole.ok) return isWhole;
    return withFile(door, 'folder', undefined, (folder) =>
      door.ask('keep', { do: 'restore', file, folder }),
    );
  });
}

async function withFile(
  { desktop }: HeardDoor,
  use: FileUse,
  suggested: string | undefined,
  go: (path: string) => Promise<ActAnswer>,
): Promise<ActAnswer> {
  if (!desktop) return NOT_HERE;
  const question = { for: use, ...(suggested === undefined ? {} : { suggested }) };
  const chosen = await desktop.chooseFile(question);
  if (!chosen.ok) return chosen;
  return chosen.path === undefined ? NOTHING : go(chosen.path);
}
