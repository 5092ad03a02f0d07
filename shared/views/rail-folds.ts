import { isWaiting, type RailLine, type RailSection } from './rail-lines';

/**
 * Lines of a card that need no cook now, as one row: a held course, what was served, and voids that the stations have
 * seen. It opens on a tap.
 */
export type RailFold = {
  kind: 'held' | 'served' | 'voided';
  /** The held course; 0 for lines of all courses. */
  course: number;
  /** Dishes, not lines. */
  quantity: number;
  lines: RailLine[];
};

/** A card from top to bottom: sections with lines to cook or to confirm, then the folds. */
export type RailParts = { sections: RailSection[]; folds: RailFold[] };

/** Splits the sections of a card into what a cook reads and what folds to a row. */
export function partsOf(sections: readonly RailSection[]): RailParts {
  const open: RailSection[] = [];
  const held: RailFold[] = [];
  const served: RailLine[] = [];
  const voided: RailLine[] = [];
  for (const section of sections) {
    const waits: RailLine[] = [];
    const rest: RailLine[] = [];
    for (const line of section.lines) {
      if (line.voided) (line.confirmed ? voided : rest).push(line);
      else if (line.item.phase === 'served') served.push(line);
      else (section.kind === 'held' ? waits : rest).push(line);
    }
    if (rest.length > 0) open.push({ ...section, lines: rest });
    if (waits.length > 0) held.push(foldOf('held', section.course, waits));
  }
  return {
    sections: open,
    folds: [
      ...held,
      ...(served.length > 0 ? [foldOf('served', 0, served)] : []),
      ...(voided.length > 0 ? [foldOf('voided', 0, voided)] : []),
    ],
  };
}

/** A key that is unique in its card. */
export const foldKey = ({ kind, course }: RailFold): string => `${kind} ${course}`;

const foldOf = (kind: RailFold['kind'], course: number, lines: RailLine[]): RailFold => ({
  kind,
  course,
  quantity: lines.reduce((sum, { quantity }) => sum + quantity, 0),
  lines,
});

/** True if the round's own heading is shown: an original one needs it only below another. */
export const hasHeading = (section: RailSection, index: number): boolean =>
  section.kind !== 'original' || index > 0 || isWaiting(section);
