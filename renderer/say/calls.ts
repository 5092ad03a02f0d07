import type { IntlShape } from 'react-intl';
import { type CallWords, callOfText } from '../../shared/domain/calls';

/** The text of a page in the reader's language. Free text is shown as it was written. */
export function callText(intl: IntlShape, { call, text }: CallWords): string | undefined {
  const code = text === undefined ? undefined : callOfText(text);
  const parts = [
    ...(call === undefined ? [] : [intl.formatMessage({ id: `call.${call}` })]),
    ...(text === undefined ? [] : [code ? intl.formatMessage({ id: `call.${code}` }) : text]),
  ];
  return parts.length === 0 ? undefined : [...new Set(parts)].join(' · ');
}
