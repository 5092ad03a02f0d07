import type { Archive } from './archive';
import type { EventLog } from './event-log';
import type { Snapshots } from './snapshots';

/** One journal: the log that is written, the snapshots beside it, and what people do with both. */
export type Journal = { log: EventLog; snapshots: Snapshots; archive: Archive };
