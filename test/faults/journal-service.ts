import { openDayJournal } from '../../electron/hub/journal/day-files/day-journal';
import type { Journal } from '../../electron/hub/journal/journal';
import type { HeardEvent } from '../../shared/contract/events';
import { collect } from '../electron/hub/journal/describe-journal';
import type { Disk } from '../electron/hub/journal/disk';
import {
  dayOpened,
  eightySixed,
  eightySixedFrom,
  oneCommand,
} from '../electron/hub/journal/events';

/** A short service over two days: single records, a batch of commands, a command of several events, a new day. */
const BATCHES: readonly (readonly HeardEvent[])[] = [
  [dayOpened(1, '2026-11-23')],
  [eightySixed(2)],
  [...oneCommand(3, 3), eightySixed(6)],
  eightySixedFrom(7, 6),
  [dayOpened(13, '2026-11-24', 900)],
  oneCommand(14, 4),
  [eightySixed(18)],
];
export const SENT: readonly HeardEvent[] = BATCHES.flat();

export type Service = { acknowledged: HeardEvent[]; sent: readonly HeardEvent[] };

export const openOn = (disk: Disk): Promise<Journal> =>
  openDayJournal('journal', { fs: disk, now: () => 0 });

/** Appends until the power fails; returns the acknowledged events. */
export async function serve(disk: Disk): Promise<Service> {
  const service: Service = { acknowledged: [], sent: SENT };
  try {
    const journal = await openOn(disk);
    for (const batch of BATCHES) {
      await journal.log.append(journal.log.last, batch);
      service.acknowledged.push(...batch);
    }
  } catch {
    // The power failed; the events acknowledged before it count.
  }
  return service;
}

/** What is wrong with a journal after the power returns. */
export async function problems(
  disk: Disk,
  { acknowledged, sent }: Service,
): Promise<{ found: string[]; recovered: HeardEvent[] }> {
  const found: string[] = [];
  const journal = await openOn(disk);
  const recovered = await collect(journal.log.read(0));
  const texts = recovered.map((event) => JSON.stringify(event));
  for (const event of acknowledged) {
    if (!texts.includes(JSON.stringify(event))) found.push(`lost ${event.sequence}`);
  }
  const written = new Set(sent.map((event) => JSON.stringify(event)));
  if (!texts.every((text) => written.has(text))) found.push('something that was never sent');
  const order = recovered.map(({ sequence }) => Number(sequence));
  if (!order.every((sequence, at) => at === 0 || sequence > (order[at - 1] ?? 0)))
    found.push('order');
  if (journal.log.last !== (order.at(-1) ?? 0)) found.push('last sequence');
  // Lost sectors in the middle of one write damage the file, and the journal reports it.
  if (!journal.archive.damage.some(({ kind }) => kind === 'damaged')) {
    if (order.length !== journal.log.last) found.push('a gap that is not reported');
    const next = sent[order.length];
    if (next && next.correlationid === recovered.at(-1)?.correlationid)
      found.push('half a command');
  }
  const at = journal.log.last;
  const more = [journal.log.mustOpenDay ? dayOpened(at + 1, '2026-11-24') : eightySixed(at + 1)];
  await journal.log.append(at, more);
  const again = await collect((await openOn(disk)).log.read(0));
  if (JSON.stringify(again) !== JSON.stringify([...recovered, ...more])) found.push('goes on');
  return { found, recovered };
}
