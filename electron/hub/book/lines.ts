import type Datastore from 'nedb-promises';
import { BODY, checksum } from '../files/checked-line';

type StoreOptions = Exclude<Parameters<typeof Datastore.create>[0], string | undefined>;

/** NeDB takes these as the end of a line too, and would lose a document that contains one. */
const LINE_ENDS = /[\u0085\u2028\u2029]/gu;
/** A text that no parser accepts, so that NeDB counts a damaged line instead of loading a part of it. */
const UNREADABLE = '';
/** Longest work between two turns of the event loop, in ms. */
const YIELD_AFTER_MS = 8;

/** Thrown for a file with a line that is not as it was written. */
export class DamagedFile extends Error {}

/** Encodes a line of a book file: checksum, space, JSON. NeDB alone would load a flipped bit unnoticed. */
function encodeLine(json: string): string {
  const safe = json.replace(
    LINE_ENDS,
    (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${checksum(safe)} ${safe}`;
}

/** The JSON of a line; an unparseable text when its checksum does not match. */
export function decodeLine(line: string): string {
  const json = line.slice(BODY);
  const isWhole = line.slice(0, BODY) === `${checksum(json)} `;
  return isWhole ? json : UNREADABLE;
}

/**
 * Returns a function to await inside long work, so that the event loop gets its turn. It returns undefined most
 * of the time. After `YIELD_AFTER_MS` of work its promise resolves once everything that waits has run.
 */
export function yielder(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < YIELD_AFTER_MS) return undefined;
    return new Promise((resolve) => {
      setImmediate(() => {
        since = performance.now();
        resolve();
      });
    });
  };
}

type Hooks = Pick<StoreOptions, 'afterSerialization' | 'beforeDeserialization'>;

/**
 * NeDB's hooks for lines with a checksum. NeDB awaits them, although its types do not say so, so a load of
 * thousands of documents gives the event loop its turns here.
 */
export function lineHooks(): Hooks {
  const yieldIfDue = yielder();
  const withYield = (work: (line: string) => string) => async (line: string) => {
    await yieldIfDue();
    return work(line);
  };
  return {
    afterSerialization: withYield(encodeLine),
    beforeDeserialization: withYield(decodeLine),
  } as unknown as Hooks;
}
