import type { IntlShape } from 'react-intl';
import { LANGUAGES } from '../../shared/contract/house';
import { commonWords } from './words';

/** What a kitchen calls a server for with one touch. */
export const CALLS = ['hands', 'pass', 'question'] as const;
export type KnownCall = (typeof CALLS)[number];

/** How a call is written on a page, in whatever language its writer reads. */
export const writtenCall = (id: KnownCall): string => commonWords.en[`call.${id}`];

/** Says a call in the reader's language; words of the writer's own are said as they were written. */
export function callText(intl: IntlShape, text: string): string {
  const known = CALLS.find((id) =>
    LANGUAGES.some((language) => commonWords[language][`call.${id}`] === text),
  );
  return known ? intl.formatMessage({ id: `call.${known}` }) : text;
}
