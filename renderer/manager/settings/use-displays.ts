import { useEffect, useState } from 'react';
import type { Display } from '../../../shared/client/door';
import { useDoor } from '../../state/hooks';

/** The connected displays; looked up again whenever a person comes back to this window. */
export function useDisplays(): readonly Display[] | undefined {
  const door = useDoor();
  const [displays, setDisplays] = useState<Display[]>();
  useEffect(() => {
    let isOpen = true;
    const ask = (): void => {
      door.desktop
        ?.displays()
        .then((found) => isOpen && setDisplays(found))
        .catch((error: unknown) => console.error('displays:', error));
    };
    ask();
    window.addEventListener('focus', ask);
    return () => {
      isOpen = false;
      window.removeEventListener('focus', ask);
    };
  }, [door]);
  return displays;
}
