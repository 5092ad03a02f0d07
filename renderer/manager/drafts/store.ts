import { useCallback } from 'react';
import { z } from 'zod';
import { json } from '../../state/stored-value';
import { useStoredValue, useValueOf } from '../../state/use-stored';
import type { Draft } from './draft';

export type Drafts = Readonly<Record<string, Draft<unknown>>>;

const drafts = z.record(z.string(), z.object({ base: z.unknown(), value: z.unknown() }));
const unsaved = json<Drafts>('drafts', drafts, () => ({}));

/** Unsaved edits by the name of their form. They survive a reload, a crash and a closed window. */
export function useDraftStore() {
  const stored = useStoredValue(unsaved);
  const setDraft = useCallback(
    (form: string, draft: Draft<unknown> | undefined) => {
      const { [form]: _gone, ...rest } = stored.get();
      stored.set(draft ? { ...rest, [form]: draft } : rest);
    },
    [stored],
  );
  return { drafts: useValueOf(stored), setDraft };
}

/** A stored draft if it fits this form: another version may have had other fields. */
export function draftOf<F>(drafts: Drafts, key: string, form: z.ZodType<F>): Draft<F> | undefined {
  const draft = drafts[key];
  if (!draft) return undefined;
  const base = form.safeParse(draft.base);
  const value = form.safeParse(draft.value);
  return base.success && value.success ? { base: base.data, value: value.data } : undefined;
}
