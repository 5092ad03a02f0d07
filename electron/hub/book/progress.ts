import { z } from 'zod';

export const PROGRESS_ID = 'progress';
/** Raised when a day's file holds other things: days written before are then written anew. */
const FORMAT = 2;

/** The last event that the day's entries rest on, and whether the day is over and all in the book. */
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

/** Progress as it was read; undefined for anything else, also for that of another format. */
export function readProgressOf(raw: unknown): Progress | undefined {
  const parsed = progressDocument.safeParse(raw);
  return parsed.success
    ? { through: parsed.data.through, isComplete: parsed.data.isComplete }
    : undefined;
}
