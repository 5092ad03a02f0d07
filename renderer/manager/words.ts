import type { Words } from '../ui/words';
import { en } from './words/en';
import { es } from './words/es';
import { keepingEn } from './words/keeping-en';
import { keepingEs } from './words/keeping-es';
import { pinsEn } from './words/pins-en';
import { pinsEs } from './words/pins-es';
import { settingsEn } from './words/settings-en';
import { settingsEs } from './words/settings-es';
import { welcomeEn } from './words/welcome-en';
import { welcomeEs } from './words/welcome-es';

/** The words of the manager's window. A key that is missing in a language is an error of the compiler. */
export const words = {
  en: { ...en, ...settingsEn, ...keepingEn, ...pinsEn, ...welcomeEn },
  es: { ...es, ...settingsEs, ...keepingEs, ...pinsEs, ...welcomeEs },
} satisfies Words;
