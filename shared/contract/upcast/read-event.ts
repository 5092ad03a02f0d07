import { EVENT_NAMES, events, type HeardEvent, schemaOfEvent, typeAs, typeOf } from '../events';

type Upcast = (data: never) => unknown;
type Step = Record<number, Upcast>;

/** An older type ▶ the current type, and the upcasters between them. */
const OLDER = new Map<string, { type: string; steps: Upcast[] }>();
for (const name of EVENT_NAMES) {
  const { version, ...rest } = events[name];
  const steps: Step = 'upcast' in rest ? rest.upcast : {};
  for (let from = 1; from < version; from += 1) {
    const ahead = Array.from({ length: version - from }, (_, index) => steps[from + index]);
    const known = ahead.filter((step) => step !== undefined);
    if (known.length < ahead.length) throw new Error(`${typeAs(name, from)} has no upcaster.`);
    OLDER.set(typeAs(name, from), { type: typeOf(name), steps: known });
  }
}

/** True for an event type that this version of Heard can read, current or older. */
export const isKnownType = (type: string): boolean =>
  schemaOfEvent(type) !== undefined || OLDER.has(type);

/**
 * A stored event in its current version: the same object if it is current, else a copy with its data upcast.
 * Undefined for a type or version that this version of Heard does not know. `stored` is trusted, because its checksum
 * was verified; it is never changed.
 */
export function readEvent(stored: { type: string; data: unknown }): HeardEvent | undefined {
  if (schemaOfEvent(stored.type) !== undefined) return stored as HeardEvent;
  const older = OLDER.get(stored.type);
  if (!older) return undefined;
  const data = older.steps.reduce<unknown>((now, step) => step(now as never), stored.data);
  return { ...stored, type: older.type, data } as HeardEvent;
}
