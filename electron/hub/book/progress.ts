import { z } from 'zod';

export const PROGRESS_ID = 'progress';
/** Raise it when the content of a day's file changes. Days in an older format are then rebuilt. */
const FORMAT = 2;

/** The last sequence that the day's entries include, and whether the day is over and fully in the book. */
export type Progress = { through: number; isComplete: boolean };
export const NOTHING: Progress = { through: 0, isComplete: false };

const progressDocument = z.object({
  _id: z.literal(PROGRESS_ID),
  format: z.literal(FORMAT),
  through: z.int(),
  isComplete: z.boolean(),
});
export type ProgressDocument = z.infer<typeof progressDocument>;

export const progressEntry = ({ through, isComplete }: Progress): ProgressDocument => ({
  _id: PROGRESS_ID,
  format: FORMAT,
  through,
  isComplete,
});

/** Parses a progress document; undefined for anything else, also for another format. */
export function readProgressOf(raw: unknown): Progress | undefined {
  const parsed = progressDocument.safeParse(raw);
  return parsed.success
    ? { through: parsed.data.through, isComplete: parsed.data.isComplete }
    : undefined;
}
