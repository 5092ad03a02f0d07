import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { system } from '../../../../shared/contract/roles';
import type { Notices } from '../../notices';
import { Gate, type GuardedHub } from './gate';
import { PinBook } from './pin-book';
import { pinStorage } from './pin-file';

type Options = {
  dataDir: string;
  hub: GuardedHub;
  notices: Notices;
  now(): number;
  /** A person at this computer started Heard with `--reset-pins`. */
  mustReset: boolean;
};

const UNREADABLE =
  'The PINs cannot be read, so nothing can be approved. Start Heard with --reset-pins to remove them all.';
const RESET = 'All PINs were removed by somebody at this computer. None is asked for.';

/** Opens the PINs, after a reset if asked. An unreadable file raises a notice and keeps guarded commands locked. */
export async function openPins(options: Options): Promise<Gate> {
  const { dataDir, hub, notices, now, mustReset } = options;
  const onFailure = (error: unknown): void => console.error('the PINs:', error);
  const book = await PinBook.open(pinStorage(join(dataDir, 'pins.json')));
  if (mustReset) {
    const people = await book.reset();
    const data = { people };
    const kept = await hub.submit(
      { id: uuid(), type: 'staff.reset-pins', data },
      system('approvals'),
    );
    if (!kept.ok) onFailure(kept.error.message);
    notices.raise('pins-reset', RESET);
    console.info(RESET);
  }
  if (book.unreadable !== undefined) {
    onFailure(book.unreadable);
    notices.raise('pins-unreadable', UNREADABLE);
  }
  return new Gate({ hub, book, now, onFailure });
}
