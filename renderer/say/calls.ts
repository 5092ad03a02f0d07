import type { IntlShape } from 'react-intl';
import { type CallWords, callOfText } from '../../shared/domain/calls';

/** What a page says, in the reader's language; free text is said as it was written. */
export function callText(intl: IntlShape, { call, text }: CallWords): string | undefined {
  const code = text === undefined ? undefined : callOfText(text);
  const parts = [
    ...(call === undefined ? [] : [intl.formatMessage({ id: `call.${call}` })]),
    ...(text === undefined ? [] : [code ? intl.formatMessage({ id: `call.${code}` }) : text]),
  ];
  return parts.length === 0 ? undefined : [...new Set(parts)].join(' · ');
}
