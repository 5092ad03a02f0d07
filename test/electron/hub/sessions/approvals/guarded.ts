import { Gate, type Sender } from '../../../../../electron/hub/sessions/approvals/gate';
import { PinBook } from '../../../../../electron/hub/sessions/approvals/pin-book';
import { SessionApprovals } from '../../../../../electron/hub/sessions/approvals/session-approvals';
import type { CommandData, CommandType } from '../../../../../shared/contract/commands';
import type { House, Settings } from '../../../../../shared/contract/house';
import type { WindowRole } from '../../../../../shared/contract/roles';
import { sampleHouse } from '../../../../../shared/sample/sample-house';
import { FRIDAY, makeCommand, openHouse, order } from '../../house';
import { TestJournal } from '../../journal/test-journal';
import { countedKey, MemoryStorage } from './memory-pins';

/** A session of a window; another session of the same window shares only its name. */
export const sender = (role: WindowRole, name: string = role): Sender => ({
  peer: { id: name, role, name },
  approvals: new SessionApprovals(),
});

/** Ana manages the house with Luis; Mia serves. */
export const STAFF = [
  { name: 'Ana', manager: true },
  { name: 'Luis', manager: true },
  { name: 'Mia', manager: false },
];
export const PIN = { Ana: '482913', Luis: '7305', Mia: '6174' };
export const ALL = { voids: true, restore: true, manager: true };

type Given = {
  pins?: Settings['pins'];
  /** Names of the people whose PINs are set. */
  having?: readonly (keyof typeof PIN)[];
  storage?: MemoryStorage;
};

/** A hub behind its gate, with a clock that a test can set. */
export async function openGate({ pins, having = ['Ana', 'Mia'], storage }: Given = {}) {
  const file = storage ?? new MemoryStorage();
  const { count, makeKey } = countedKey();
  const house: House = {
    ...sampleHouse,
    staff: STAFF,
    settings: { ...sampleHouse.settings, ...(pins ? { pins } : {}) },
  };
  const journal = new TestJournal();
  const { hub, clock } = await openHouse(journal, { house, clock: { now: FRIDAY } });
  const failures: unknown[] = [];
  const reopen = async () => {
    const book = await PinBook.open(file, makeKey);
    const gate = new Gate({
      hub,
      book,
      now: () => clock.now,
      onFailure: (error) => failures.push(error),
    });
    return { gate, book };
  };
  const opened = await reopen();
  if (storage === undefined) {
    const names = STAFF.map(({ name }) => name);
    for (const who of having) await opened.book.set(who, PIN[who], names);
  }
  count.keys = 0;
  const { command, ticketId, itemIds } = order(2);
  await hub.submit(command, { role: 'front-of-house' });
  const submit = <T extends CommandType>(from: Sender, type: T, data: CommandData<T>) =>
    opened.gate.submit(makeCommand(type, data), from);
  const told = () =>
    journal.events
      .filter(({ type }) => type.startsWith('app.heard.staff.'))
      .map(({ type, data }) => [type.slice('app.heard.'.length, -'.v1'.length), data]);
  return {
    ...opened,
    hub,
    clock,
    journal,
    file,
    count,
    failures,
    ticketId,
    itemIds,
    submit,
    told,
    reopen,
  };
}
