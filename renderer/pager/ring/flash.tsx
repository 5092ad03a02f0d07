import { useEffect, useState } from 'react';
import styles from './flash.module.css';

const FLASH_MS = 1_600;

/** Replaces the sound where none can be played: the window's rim blinks. */
export function Flash({ count, isLoud }: { count: number; isLoud: boolean }) {
  const [shown, setShown] = useState(0);
  useEffect(() => {
    if (count === 0) return undefined;
    const timer = setTimeout(() => setShown(count), FLASH_MS);
    return () => clearTimeout(timer);
  }, [count]);
  if (count === shown) return null;
  return (
    <div
      key={count}
      className={styles.flash}
      data-testid="flash"
      data-loud={isLoud}
      aria-hidden="true"
    />
  );
}
