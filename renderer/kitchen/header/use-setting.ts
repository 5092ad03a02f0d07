import { useState } from 'react';
import { useKeptKey } from '../../state/provider';

/** A yes or no that this window remembers. */
export function useSetting(name: string, otherwise: boolean): [boolean, (next: boolean) => void] {
  const key = useKeptKey(name);
  const [value, setValue] = useState(() => {
    const kept = localStorage.getItem(key);
    return kept === null ? otherwise : kept === 'yes';
  });
  const set = (next: boolean) => {
    localStorage.setItem(key, next ? 'yes' : 'no');
    setValue(next);
  };
  return [value, set];
}
