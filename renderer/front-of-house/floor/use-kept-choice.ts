import { useCallback, useState } from 'react';
import { useKeptKey } from '../../state/provider';

/** What this window shows, kept over a restart; undefined as long as nobody chose. */
export function useKeptChoice(
  name: string,
): [string | undefined, (choice: string | undefined) => void] {
  const key = useKeptKey(name);
  const [choice, setChoice] = useState(() => localStorage.getItem(key) ?? undefined);
  const choose = useCallback(
    (next: string | undefined) => {
      setChoice(next);
      if (next === undefined) localStorage.removeItem(key);
      else localStorage.setItem(key, next);
    },
    [key],
  );
  return [choice, choose];
}
