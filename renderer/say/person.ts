import { withinSentence } from '../../shared/views/plain-text';

/** A person's name within a row or a sentence; a dash where nobody is named. */
export const personName = (name: string | undefined): string =>
  name === undefined ? '–' : withinSentence(name);
