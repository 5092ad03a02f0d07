/** Reads a stored union whose discriminant an older version called `is`; for `z.preprocess`. */
export function withType(stored: unknown): unknown {
  return typeof stored === 'object' && stored !== null && 'is' in stored && !('type' in stored)
    ? { ...stored, type: stored.is }
    : stored;
}
