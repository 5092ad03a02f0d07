import { formatAge } from '../../../shared/views/ages';
import { useOnClock } from '../../ui/clock';

/** A waiting time that runs; nothing but this text is drawn each second. */
export function Age({ since }: { since: number }) {
  const text = useOnClock((now) => formatAge(now - since));
  return <time>{text}</time>;
}
