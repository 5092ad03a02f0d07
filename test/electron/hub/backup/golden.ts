import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDayJournal } from '../../../../electron/hub/journal/day-files/day-journal';
import type { HeardEvent } from '../../../../shared/contract/events';
import type { HouseState, Ticket } from '../../../../shared/contract/state';
import { allClosed } from '../../../../shared/domain/closed-tickets';
import { evolve, initial } from '../../../../shared/domain/evolve';
import { sampleHouse } from '../../../../shared/sample/sample-house';
import { foldHash } from '../../../../shared/views/fold-hash';
import { foldStart } from '../journal/fold-start';

export const JOURNALS = 'test/fixtures/journals';

export type Opened = {
  events: HeardEvent[];
  /** How many records of each type are on disk, by the version in which they were written. */
  types: Record<string, number>;
  opened: HouseState;
  whole: HouseState;
};

/** Opens a copy of a journal as the hub does: `opened` is the fold of its newest day, `whole` that of all events. */
export async function openGolden(journal: string): Promise<Opened> {
  const dir = await mkdtemp(join(tmpdir(), 'heard-golden-'));
  try {
    await cp(journal, dir, { recursive: true });
    const open = await openDayJournal(dir);
    const events: HeardEvent[] = [];
    for await (const piece of open.log.read(0)) events.push(...piece);
    const fold = (of: readonly HeardEvent[]) => of.reduce(evolve, initial(sampleHouse));
    const opened = await foldStart(open);
    await open.log.close();
    return { events, types: await typesIn(journal), opened, whole: fold(events) };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** Every ticket that was closed on any day of a journal and not opened again, as it was last. */
export function closedTickets(events: readonly HeardEvent[]): Ticket[] {
  const closed = new Map<string, Ticket>();
  let state = initial(sampleHouse);
  for (const event of events) {
    state = evolve(state, event);
    for (const ticket of allClosed(state.closed)) closed.set(ticket.id, ticket);
  }
  for (const id of Object.keys(state.tickets)) closed.delete(id);
  return [...closed.values()];
}

async function typesIn(journal: string): Promise<Record<string, number>> {
  const types: Record<string, number> = {};
  for (const name of (await readdir(journal)).filter((one) => one.endsWith('.log'))) {
    const text = await readFile(join(journal, name), 'utf8');
    for (const [, type = ''] of text.matchAll(/^[^{]*\{.*?"type":"([^"]+)"/gmu)) {
      types[type] = (types[type] ?? 0) + 1;
    }
  }
  return types;
}

/** A summary of a journal that does not depend on what later versions add to the state. */
export function summaryOf({ types, opened }: Opened) {
  const { sequence, house, day, tickets, closed, pages, eightySixed, shifts } = opened;
  const ticket = ({ number, table, server, items }: HouseState['tickets'][string]) =>
    `${number} ${table ?? '-'} ${server}: ${items.map((item) => `${item.quantity} ${item.name} ${item.phase}`).join(', ')}`;
  return {
    sequence,
    house: house.name,
    day: day.date,
    lastNumber: day.lastNumber,
    open: Object.values(tickets).map(ticket),
    closed: allClosed(closed).map(ticket),
    pages: Object.values(pages).map((page) => `${page.server} ${page.level} ${page.text ?? ''}`),
    eightySixed: Object.keys(eightySixed),
    shifts: Object.keys(shifts),
    types: Object.fromEntries(Object.entries(types).sort()),
    /** The hash of the whole state. It may change only when a later version keeps more of the same events. */
    foldHash: foldHash(opened),
  };
}
