import type { Words } from '../../ui/words';
import { en } from './en';
import { es } from './es';

/** The words of the manager's window; words of all windows are in `ui/words`. */
export const words = { en, es } satisfies Words;
