import type { WebContents } from 'electron';
import { z } from 'zod';
import type { ChosenFile, DesktopDoor, Display, FileQuestion } from '../../shared/client/door';
import { fileUse } from '../../shared/contract/keeping';
import { refusal } from '../../shared/contract/refusals';
import type { Refused } from '../../shared/contract/requests';
import { WINDOW_ROLES, type WindowRole } from '../../shared/contract/roles';
import { check } from '../../shared/contract/validate';
import { Rate } from '../hub/sessions/limits';
import type { Session } from '../hub/sessions/sessions';

export type DesktopOptions = {
  alert(contents: WebContents, alert: { title: string; body: string }): void;
  open(role: WindowRole): void;
  compact(contents: WebContents, isCompact: boolean): void;
  displays(): Display[];
  /** Asks in a dialog above the window; undefined when the person closed it. */
  chooseFile(contents: WebContents, question: FileQuestion): Promise<string | undefined>;
};

/** Limits on each window's requests, because each disturbs a person: how many at once, and per second. */
const RATES = {
  /** Each alert raises the window and shows a system notification. */
  alert: { burst: 12, perSecond: 1 },
  open: { burst: 6, perSecond: 1 },
  compact: { burst: 20, perSecond: 4 },
  displays: { burst: 20, perSecond: 4 },
  chooseFile: { burst: 6, perSecond: 1 },
} as const satisfies Record<keyof DesktopDoor, { burst: number; perSecond: number }>;

const nothing = z.undefined();
/** A file name without a folder. Only a person chooses the folder. */
const fileName = z
  .string()
  .max(200)
  .regex(/^[^/\\:]+$/u);

type Row<D> = {
  schema: z.ZodType<D>;
  /** Returns why this session may not ask; absent when every window may. */
  refuse?(session: Session): Refused | undefined;
  answer(desktop: DesktopOptions, data: D, contents: WebContents, session: Session): unknown;
};

const ok = { ok: true } as const;

/** Every request that a document can make of the desktop app. */
const TABLE: { readonly [K in keyof DesktopDoor]: Row<Parameters<DesktopDoor[K]>[0]> } = {
  alert: {
    schema: z.strictObject({ title: z.string().max(200), body: z.string().max(1000) }),
    answer: ({ alert }, data, contents) => {
      alert(contents, data);
      return ok;
    },
  },
  open: {
    schema: z.enum(WINDOW_ROLES),
    answer: ({ open }, role) => {
      open(role);
      return ok;
    },
  },
  compact: {
    schema: z.boolean(),
    answer: ({ compact }, isCompact, contents) => {
      compact(contents, isCompact);
      return ok;
    },
  },
  displays: { schema: nothing, answer: ({ displays }) => displays() },
  chooseFile: {
    schema: z.strictObject({ for: fileUse, suggested: fileName.optional() }),
    // Only the `keep` request uses a chosen file. A session that may not ask it gets no dialog.
    refuse: (session) => session.refusalOf('keep'),
    answer: async ({ chooseFile }, data, contents, session): Promise<ChosenFile> => {
      const path = await chooseFile(contents, data);
      if (path === undefined) return ok;
      session.grant(data.for, path);
      return { ok: true, path };
    },
  },
};

/** The names in the table; its test reads them too. */
export const DESKTOP_REQUESTS = Object.keys(TABLE) as (keyof DesktopDoor)[];

const NO_SUCH_REQUEST: Refused = {
  ok: false,
  error: refusal('invalid', 'no-such-request', {}, 'request'),
};
const TOO_MUCH: Refused = { ok: false, error: refusal('busy', 'too-many-waiting', {}) };
const DIALOG_OPEN: Refused = { ok: false, error: refusal('busy', 'keeping-busy', {}) };

/** Answers a request of a window's document. Accepts any value, because the document is not trusted. */
export type DesktopRequests = (
  name: unknown,
  data: unknown,
  contents: WebContents,
  session: Session,
) => Promise<unknown>;

/**
 * Opens the desktop door. Returns errors as values, because IPC keeps only an Error's message: `invalid` for an
 * unknown request or wrong data, `busy` above the rate or while a file dialog is open, or the row's own refusal.
 */
export function openDesktopDoor(options: DesktopOptions): DesktopRequests {
  const rates = Object.fromEntries(
    DESKTOP_REQUESTS.map((name) => [name, new Rate(RATES[name])]),
  ) as Record<keyof DesktopDoor, Rate>;
  let hasDialog = false;
  const desktop: DesktopOptions = {
    ...options,
    // One dialog at a time, because the first would hide a second one.
    chooseFile: async (contents, question) => {
      hasDialog = true;
      try {
        return await options.chooseFile(contents, question);
      } finally {
        hasDialog = false;
      }
    },
  };

  return async (name, raw, contents, session) => {
    if (!isRequest(name)) return NO_SUCH_REQUEST;
    const asked: Row<unknown> = TABLE[name] as Row<unknown>;
    const refused = asked.refuse?.(session);
    if (refused) return refused;
    const data = check(asked.schema, raw);
    if (!data.ok) return data;
    if (!rates[name].take(session.peer.id)) return TOO_MUCH;
    if (name === 'chooseFile' && hasDialog) return DIALOG_OPEN;
    return asked.answer(desktop, data.value, contents, session);
  };
}

const isRequest = (name: unknown): name is keyof DesktopDoor =>
  typeof name === 'string' && Object.hasOwn(TABLE, name);
