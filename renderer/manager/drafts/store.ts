import { useCallback, useEffect, useState } from 'react';
import { z } from 'zod';
import { useKeptKey } from '../../state/provider';
import type { Draft } from './draft';

const stored = z.record(z.string(), z.object({ base: z.unknown(), value: z.unknown() }));

export type Drafts = Readonly<Record<string, Draft<unknown>>>;

/** Unsaved edits by the name of their form. They outlive a reload, a crash and the window. */
export function useDraftStore() {
  const key = useKeptKey('drafts');
  const [drafts, setDrafts] = useState(() => load(key));
  useEffect(() => localStorage.setItem(key, JSON.stringify(drafts)), [key, drafts]);
  const setDraft = useCallback(
    (form: string, draft: Draft<unknown> | undefined) =>
      setDrafts((before) => {
        const { [form]: _gone, ...rest } = before;
        return draft ? { ...rest, [form]: draft } : rest;
      }),
    [],
  );
  return { drafts, setDraft };
}

function load(key: string): Drafts {
  try {
    return stored.parse(JSON.parse(localStorage.getItem(key) ?? '{}')) as Drafts;
  } catch {
    return {};
  }
}

/** A stored draft, if it is one of this form: another version may have had other fields. */
export function draftOf<F>(drafts: Drafts, key: string, form: z.ZodType<F>): Draft<F> | undefined {
  const draft = drafts[key];
  if (!draft) return undefined;
  const base = form.safeParse(draft.base);
  const value = form.safeParse(draft.value);
  return base.success && value.success ? { base: base.data, value: value.data } : undefined;
}
