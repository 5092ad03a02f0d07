import type { Words } from '../ui/words';
import { en } from './words/en';
import { es } from './words/es';

/** The words of the manager's window. A key that is missing in a language is an error of the compiler. */
export const words = { en, es } satisfies Words;
