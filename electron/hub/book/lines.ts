import type Datastore from 'nedb-promises';
import { BODY, checksum } from '../files/checked-line';

type StoreOptions = Exclude<Parameters<typeof Datastore.create>[0], string | undefined>;

/** NeDB takes these for the end of a line too, and would lose the document that holds one. */
const LINE_ENDS = /[\u0085\u2028\u2029]/gu;
/** What no parser accepts: so NeDB counts a damaged line instead of loading what is left of it. */
const UNREADABLE = '';
/** Longest piece of work between two breaths of the event loop, in ms. */
const BREATH_MS = 8;

/** A file of which lines are not as they were written. */
export class DamagedFile extends Error {}

/** A line of a book file: its checksum, a space, JSON. NeDB alone would load a flipped bit unseen. */
function encodeLine(json: string): string {
  const safe = json.replace(
    LINE_ENDS,
    (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${checksum(safe)} ${safe}`;
}

/** The JSON of a line, or what cannot be parsed if the line is not as it was written. */
export function decodeLine(line: string): string {
  const json = line.slice(BODY);
  const isWhole = line.slice(0, BODY) === `${checksum(json)} `;
  return isWhole ? json : UNREADABLE;
}

/**
 * Lets the event loop breathe in long work: resolves at once most of the time, and after everything
 * that waits has had its turn once `BREATH_MS` are used up.
 */
export function breather(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < BREATH_MS) return undefined;
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
 * NeDB's hooks for such lines. It awaits them, whatever its types say: that is where a load of
 * thousands of documents breathes.
 */
export function lineHooks(): Hooks {
  const breathe = breather();
  const breathing = (work: (line: string) => string) => async (line: string) => {
    await breathe();
    return work(line);
  };
  return {
    afterSerialization: breathing(encodeLine),
    beforeDeserialization: breathing(decodeLine),
  } as unknown as Hooks;
}
