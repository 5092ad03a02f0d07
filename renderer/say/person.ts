import { withinSentence } from '../../shared/views/plain-text';

/** A person's name in a row or a sentence; a dash when there is no name. */
export const personName = (name: string | undefined): string =>
  name === undefined ? '–' : withinSentence(name);
