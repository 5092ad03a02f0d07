import type { Words } from '../../ui/words';
import { en } from './en';
import { es } from './es';

/** The words of front of house; what all windows say is in `ui/words`. */
export const words = { en, es } satisfies Words;
