import { link, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Book } from '../../electron/hub/book/book';
import { closingOf, foldDay } from '../../electron/hub/book/closed-tickets';
import { encodeBatch } from '../../electron/hub/journal/day-files/record';
import { encodeSnapshot } from '../../electron/hub/journal/day-files/snapshot-file';
import { snapshotName } from '../../electron/hub/journal/day-files/snapshot-name';
import type { Command, CommandData, CommandType } from '../../shared/contract/commands';
import { type Fact, formatSequence, type HeardEvent } from '../../shared/contract/events';
import { system } from '../../shared/contract/roles';
import type { HouseState } from '../../shared/contract/state';
import { businessDate } from '../../shared/domain/business-day';
import { decide } from '../../shared/domain/decide';
import { toEvents } from '../../shared/domain/envelope';
import { evolve, initial } from '../../shared/domain/evolve';
import { openDay } from '../../shared/domain/open-day';
import { clockOf } from '../../shared/domain/wall-clock';
import { sampleHouse } from '../../shared/sample/sample-house';
import { makeCommand, order } from '../electron/hub/house';

export const EVENTS_A_DAY = 10_000;
export const DAYS = 365;
const DAY_MS = 86_400_000;
const SERVICE_MS = 5 * 3_600_000;
const LINES = 3;
/** Tickets open at a time; a day that is not over leaves this many open. */
const OPEN = 30;

/** A day that is over, or still open. `after`: the sequence before its first event. */
type Day = { date: string; after: number; events: number; isOver: boolean; endsAt: number };

/**
 * One business day made with the house's own rules: its events in order, `day.opened` first. Tickets are
 * placed, bumped, paged, heard and served; a day that is over leaves none open.
 */
export function makeDay({ date, after, events: wanted, isOver, endsAt }: Day): HeardEvent[] {
  const startsAt = endsAt - SERVICE_MS;
  let state: HouseState = { ...initial(sampleHouse), sequence: after };
  const events: HeardEvent[] = [];
  const add = (facts: readonly Fact[], commandId: string): void => {
    const now = startsAt + Math.floor((SERVICE_MS * events.length) / Math.max(1, wanted));
    const made = toEvents(
      facts,
      { commandId, actor: system() },
      state.sequence,
      sampleHouse.id,
      now,
    );
    state = made.reduce(evolve, state);
    events.push(...made);
  };
  const act = <T extends CommandType>(type: T, data: CommandData<T>): Command => {
    const command = makeCommand(type, data);
    const decision = decide(state, command);
    if (!decision.ok) throw new Error(`${type}: ${decision.error.message}`);
    add(decision.facts, command.id);
    return command;
  };
  const finish = (ticketId: string): void => {
    act('ticket.bump', { ticketId });
    act('ticket.pass', { ticketId });
    const { id: pageId } = act('page.send', { ticketId, server: 'Ana' });
    act('page.hear', { pageId });
    act('ticket.serve', { ticketId });
  };
  add([openDay(state, date)], `day-${date}`);
  const open: string[] = [];
  while (events.length < wanted) {
    const { command, ticketId } = order(LINES);
    act('ticket.place', command.data as CommandData<'ticket.place'>);
    open.push(ticketId);
    if (open.length > OPEN) finish(open.shift() ?? '');
  }
  if (isOver) for (const ticketId of open) finish(ticketId);
  return events;
}

/** The snapshot of a day of `makeDay`, as the hub writes it: its file name and bytes. */
export function snapshotOf([first]: readonly HeardEvent[]): { file: string; bytes: Buffer } {
  if (!first) throw new Error('A day without events has no start.');
  const state = evolve(initial(sampleHouse), first);
  const { file } = snapshotName(state.sequence, state);
  return { file, bytes: encodeSnapshot(state.sequence, state) };
}

/** Writes a day's file and its snapshot as the journal does; returns the last sequence. */
export async function writeDay(dataDir: string, date: string, events: readonly HeardEvent[]) {
  const folder = join(dataDir, 'journal');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${date}.log`), encodeBatch(events));
  const { file, bytes } = snapshotOf(events);
  await writeFile(join(folder, file), bytes);
  return Number(events.at(-1)?.sequence ?? 0);
}

export const today = (): string => dayBefore(0);

const dayBefore = (days: number): string =>
  businessDate(
    Date.now() - days * DAY_MS,
    clockOf(sampleHouse.settings),
    sampleHouse.settings.dayTurnHour,
  );

/**
 * Writes `DAYS` finished days, journal and ticket book; returns the last sequence. Only the newest is
 * exact. The others are hard links to its files: a start lists them all and reads the end of each day's
 * book, but their sequences are not the right ones.
 */
export async function writeYear(dataDir: string): Promise<number> {
  const newest = dayBefore(1);
  const after = (DAYS - 1) * EVENTS_A_DAY;
  const endsAt = Date.now() - DAY_MS;
  const events = makeDay({ date: newest, after, events: EVENTS_A_DAY, isOver: true, endsAt });
  const last = await writeDay(dataDir, newest, events);
  await writeBook(join(dataDir, 'book'), newest, events);
  const snapshot = snapshotOf(events).file;
  for (let days = 2; days <= DAYS; days += 1) {
    const date = dayBefore(days);
    const sequence = formatSequence((DAYS - days) * EVENTS_A_DAY + 1);
    const journal = join(dataDir, 'journal');
    await link(join(journal, snapshot), join(journal, `${date}.${sequence}.snapshot`));
    for (const [folder, ending] of [
      ['journal', 'log'],
      ['book', 'db'],
    ] as const) {
      const at = (day: string) => join(dataDir, folder, `${day}.${ending}`);
      await link(at(newest), at(date));
    }
  }
  return last;
}

/** Writes the ticket book of a finished day, as the house's own subscriber does. */
async function writeBook(dir: string, date: string, events: readonly HeardEvent[]): Promise<void> {
  const book = new Book(dir, {
    lookUp: () => Promise.reject(new Error('Nothing is looked up.')),
    onDamage: (message) => {
      throw new Error(message);
    },
  });
  const folded = await foldDay(initial(sampleHouse), events, 0);
  const lastAt = Date.parse(events.at(-1)?.time ?? '');
  await book.record(date, {
    tickets: [...folded.closed.values()],
    removedIds: [],
    after: 0,
    through: Number(events.at(-1)?.sequence),
    isComplete: true,
    closing: closingOf(date, folded, lastAt),
  });
  await book.close();
}
