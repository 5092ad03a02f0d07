import { useCallback } from 'react';
import { v7 as uuid } from 'uuid';
import { json } from '../../state/stored-value';
import { useStored, useStoredValue } from '../../state/use-stored';
import type { Draft } from './draft';
import {
  currentDraft,
  type DraftAction,
  type Drafts,
  drafts,
  freshDrafts,
  reduceDrafts,
} from './drafts';

/** The half-finished orders of this window. */
export const storedDrafts = json('drafts', drafts, () => freshDrafts(uuid()));

/** The half-finished orders of this window, as they change. */
export function useDrafts(): Drafts {
  const [all] = useStored(storedDrafts);
  return all;
}

/** The order on the chit. */
export const useDraft = (): Draft => currentDraft(useDrafts());

/** Changes the drafts. */
export function useChange(): (action: DraftAction) => void {
  const stored = useStoredValue(storedDrafts);
  return useCallback((action) => void stored.set(reduceDrafts(stored.get(), action)), [stored]);
}
