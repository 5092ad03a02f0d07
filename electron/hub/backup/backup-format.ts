import { z } from 'zod';

/** The format name in the first line, and the written version. Version 1 had no snapshots. */
export const FORMAT = 'heard-backup';
export const VERSION = 2;
/** Far more than any line of a backup, so that a file of another kind is not read into memory in search of a line. */
export const LINE_BYTES_MAX = 4096;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

/** The first line. `house` is the house's id; `through` is the last sequence in the backup. */
export const header = z.strictObject({
  format: z.literal(FORMAT),
  version: z.int().min(1).max(VERSION),
  house: z.string(),
  made: z.iso.datetime(),
  /** Present in a backup of one business day. */
  day: z.iso.date().optional(),
  through: z.int().min(0),
});
/** The line before the bytes of a day file or a snapshot. */
export const partHead = z.strictObject({
  part: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(?:(?:\.(?:[2-9]|[1-9]\d+))?\.log|\.\d{13}\.snapshot)$/u),
  bytes: z.int().min(0),
});
/** The line after these bytes. */
export const partEnd = z.strictObject({ sha256 });
/** The last line: the number of parts, and the checksum of everything before this line. */
export const trailer = z.strictObject({ parts: z.int().min(0), sha256 });

export type Header = z.infer<typeof header>;
export type PartHead = z.infer<typeof partHead>;

/** A summary of a backup, so that a person can check whether it is the right one. */
export type BackupSummary = {
  house: string;
  made: string;
  /** Business days, oldest first. */
  days: string[];
  through: number;
  bytes: number;
};
