import type { Archive } from './archive';
import type { EventLog } from './event-log';
import type { Snapshots } from './snapshots';

/** One journal: its event log, its snapshots, and the operations on the stored days. */
export type Journal = { log: EventLog; snapshots: Snapshots; archive: Archive };
