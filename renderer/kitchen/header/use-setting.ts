import { useState } from 'react';

/** A yes or no that this window remembers. */
export function useSetting(key: string, otherwise: boolean): [boolean, (next: boolean) => void] {
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
