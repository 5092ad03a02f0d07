import type { Words } from '../ui/words';
import { en } from './words/en';
import { es } from './words/es';

/** The pager's own words; what all windows say is in `ui/words.ts`. */
export const words = { en, es } satisfies Words;
