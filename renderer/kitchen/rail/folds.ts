import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { OpenFolds } from './blocks';

type Toggle = (ticketId: string, fold: string) => void;

export const FoldsContext = createContext<Toggle>(() => {});

/** Opens or closes a fold of a card. */
export const useToggleFold = (): Toggle => useContext(FoldsContext);

/** The folds that a person opened, by ticket. A fold stays open until it is closed by hand. */
export function useFolds(): { folds(ticketId: string): OpenFolds; toggle: Toggle } {
  const [open, setOpen] = useState<ReadonlyMap<string, OpenFolds>>(new Map());
  const toggle = useCallback<Toggle>((ticketId, fold) => {
    setOpen((before) => {
      const keys = (before.get(ticketId) ?? '').split('|').filter((key) => key !== '');
      const next = keys.includes(fold) ? keys.filter((key) => key !== fold) : [...keys, fold];
      return new Map(before).set(ticketId, next.sort().join('|'));
    });
  }, []);
  const folds = useCallback((ticketId: string) => open.get(ticketId) ?? '', [open]);
  return useMemo(() => ({ folds, toggle }), [folds, toggle]);
}
