import { z } from 'zod';
import { heardError } from './acks';

/** What a person chooses a file or folder for, in a dialog of the desktop app. */
export const FILE_USES = ['backup', 'restore', 'folder', 'diagnostics'] as const;
export const fileUse = z.enum(FILE_USES);

/** A path on the hub's computer. The hub accepts only a path that its own dialog gave to this session. */
const path = z.string().min(1).max(4096);

/** A manager's requests about backups and copies. */
export const keepingRequest = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('look') }),
  /** One business day; without `day`, all of them. */
  z.strictObject({ do: z.literal('backup'), file: path, day: z.iso.date().optional() }),
  /**
   * Checks whether a restore can go on before a person chooses the next path: into this house (`here`), and from this
   * file if one is chosen already. Answers `nothing`, or why not.
   */
  z.strictObject({ do: z.literal('check-restore'), here: z.boolean(), file: path.optional() }),
  /**
   * Restores into an empty folder. Without a folder it restores into this house, which must have no order yet; Heard
   * then closes, and opens the restored house at its next start.
   */
  z.strictObject({ do: z.literal('restore'), file: path, folder: path.optional() }),
  z.strictObject({ do: z.literal('diagnostics'), file: path }),
]);

const summary = {
  /** The business days of the backup, oldest first, and its last sequence. */
  days: z.array(z.iso.date()),
  through: z.int().min(0),
  bytes: z.int().min(0),
};

export const keepingAnswer = z.union([
  z.strictObject({ ok: z.literal(false), error: heardError }),
  /** Nothing changed: a check passed, or a person closed the dialog. */
  z.strictObject({ ok: z.literal(true), did: z.literal('nothing') }),
  z.strictObject({
    ok: z.literal(true),
    did: z.literal('look'),
    /** The days of the journal, oldest first. */
    days: z.array(z.iso.date()),
    /** The newest day whose copy was verified; absent if there is none, or if copies are off. */
    copied: z.iso.date().optional(),
    /** Days that are over and not copied yet. */
    waiting: z.int().min(0),
    /** Nobody has ordered yet, so a backup may replace this house. */
    isUntouched: z.boolean(),
  }),
  z.strictObject({ ok: z.literal(true), did: z.literal('backup'), file: z.string(), ...summary }),
  z.strictObject({
    ok: z.literal(true),
    did: z.literal('restore'),
    folder: z.string(),
    here: z.boolean(),
    ...summary,
  }),
  z.strictObject({ ok: z.literal(true), did: z.literal('diagnostics'), file: z.string() }),
]);

export type FileUse = z.infer<typeof fileUse>;
export type KeepingRequest = z.infer<typeof keepingRequest>;
export type KeepingAnswer = z.infer<typeof keepingAnswer>;
