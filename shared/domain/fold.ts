import {
  EVENT_NAMES,
  type EventName,
  type EventOf,
  type HeardEvent,
  typeOf,
} from '../contract/events';
import type { HouseState } from '../contract/state';
import type { Owned } from './owned';

/** What a fold may read besides its own part. */
export type Around = {
  /** The state before the event, also for parts that other folds change. */
  state: HouseState;
  /** The event's time in milliseconds since 1970. */
  at: number;
  owned?: Owned | undefined;
};

/** Marks an event that changes nothing in the part. */
export const ignores = Symbol('ignores');

/** Folds one event into a part of the state. Returns the same object if nothing changes. */
export type Fold<Part, N extends EventName> = (
  part: Part,
  event: EventOf<N>,
  around: Around,
) => Part;

/** A fold of a part for every event: a new event does not compile until it is listed here. */
export type Folds<Part> = { readonly [N in EventName]: Fold<Part, N> | typeof ignores };

/** Combines the folds of all events into one, which finds them by the event's type. */
export function foldWith<Part>(
  folds: Folds<Part>,
): (part: Part, event: HeardEvent, around: Around) => Part {
  type AnyFold = (part: Part, event: HeardEvent, around: Around) => Part;
  const byType: Record<string, AnyFold | undefined> = {};
  for (const name of EVENT_NAMES) {
    const fold = folds[name];
    // The key is the event's name, so the fold takes this event; the compiler cannot follow the look-up.
    byType[typeOf(name)] = fold === ignores ? undefined : (fold as AnyFold);
  }
  return (part, event, around) => {
    const fold = byType[event.type];
    return fold === undefined ? part : fold(part, event, around);
  };
}
