import { z } from 'zod';
import { heardError } from './acks';

/** What a manager asks for about keeping the house; where a file or folder is needed, a dialog asks for it. */
export const keepingRequest = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('look') }),
  /** One business day; without it everything. */
  z.strictObject({ do: z.literal('backup'), day: z.iso.date().optional() }),
  /** Here only where nobody has ordered yet: Heard closes then, and opens the restored house at its next start. */
  z.strictObject({ do: z.literal('restore'), here: z.boolean() }),
  /** The folder for daily copies; the window saves it as the house's setting. */
  z.strictObject({ do: z.literal('choose-folder') }),
  z.strictObject({ do: z.literal('diagnostics') }),
]);

const summary = {
  /** Business days in it, oldest first, and the last sequence. */
  days: z.array(z.iso.date()),
  through: z.int().min(0),
  bytes: z.int().min(0),
};

export const keepingAnswer = z.union([
  z.strictObject({ ok: z.literal(false), error: heardError }),
  /** The person closed the dialog. */
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
  z.strictObject({ ok: z.literal(true), did: z.literal('choose-folder'), folder: z.string() }),
  z.strictObject({ ok: z.literal(true), did: z.literal('diagnostics'), file: z.string() }),
]);

export type KeepingRequest = z.infer<typeof keepingRequest>;
export type KeepingAnswer = z.infer<typeof keepingAnswer>;
