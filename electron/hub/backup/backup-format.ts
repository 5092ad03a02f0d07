import { z } from 'zod';

/** What the first word of every backup is, and the version that is written: 1 had no snapshots. */
export const FORMAT = 'heard-backup';
export const VERSION = 2;
/** No line of ours comes near it; a file of another kind is not read into memory in search of one. */
export const LINE_BYTES_MAX = 4096;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

/** The first line. `house` is the house's id; `through` the last sequence in it. */
export const header = z.strictObject({
  format: z.literal(FORMAT),
  version: z.int().min(1).max(VERSION),
  house: z.string(),
  made: z.iso.datetime(),
  /** Of a backup of one business day. */
  day: z.iso.date().optional(),
  through: z.int().min(0),
});
/** Before the bytes of a day file or a snapshot. */
export const partHead = z.strictObject({
  part: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(?:(?:\.(?:[2-9]|[1-9]\d+))?\.log|\.\d{13}\.snapshot)$/u),
  bytes: z.int().min(0),
});
/** Behind them. */
export const partEnd = z.strictObject({ sha256 });
/** The last line: how many parts there are, and the checksum of everything before this line. */
export const trailer = z.strictObject({ parts: z.int().min(0), sha256 });

export type Header = z.infer<typeof header>;
export type PartHead = z.infer<typeof partHead>;

/** What a backup holds, for a person who is asked whether it is the right one. */
export type BackupSummary = {
  house: string;
  made: string;
  /** Business days, oldest first. */
  days: string[];
  through: number;
  bytes: number;
};
