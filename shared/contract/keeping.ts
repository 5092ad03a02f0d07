import { z } from 'zod';
import { heardError } from './acks';

/** What a person chooses a file or a folder for, in a dialog of the desktop. */
export const FILE_USES = ['backup', 'restore', 'folder', 'diagnostics'] as const;
export const fileUse = z.enum(FILE_USES);

/** A path on the hub's computer. The hub takes only one that its own desktop's dialog gave to this session. */
const path = z.string().min(1).max(4096);

/** What a manager asks for about keeping the house. */
export const keepingRequest = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('look') }),
  /** One business day; without it everything. */
  z.strictObject({ do: z.literal('backup'), file: path, day: z.iso.date().optional() }),
  /**
   * Whether a restore can go on, before a person is asked for the next path: into this house (`here`), and
   * from this file where there is one already. Answers `nothing`, or why not.
   */
  z.strictObject({ do: z.literal('check-restore'), here: z.boolean(), file: path.optional() }),
  /**
   * Into an empty folder. Without a folder into this house, where nobody has ordered yet: Heard closes
   * then, and opens the restored house at its next start.
   */
  z.strictObject({ do: z.literal('restore'), file: path, folder: path.optional() }),
  z.strictObject({ do: z.literal('diagnostics'), file: path }),
]);

const summary = {
  /** Business days in it, oldest first, and the last sequence. */
  days: z.array(z.iso.date()),
  through: z.int().min(0),
  bytes: z.int().min(0),
};

export const keepingAnswer = z.union([
  z.strictObject({ ok: z.literal(false), error: heardError }),
  /** Nothing was changed: a check that holds, or a person closed the dialog. */
  z.strictObject({ ok: z.literal(true), did: z.literal('nothing') }),
  z.strictObject({
    ok: z.literal(true),
    did: z.literal('look'),
    /** The days of the journal, oldest first. */
    days: z.array(z.iso.date()),
    /** The newest day whose copy was verified; absent where there is none, or no copies are made. */
    copied: z.iso.date().optional(),
    /** Days that are over and not copied yet. */
    waiting: z.int().min(0),
    /** Nobody has ordered yet: a backup may be restored in this house's place. */
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
