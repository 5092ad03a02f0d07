import { type ReactNode, useMemo } from 'react';
import { type IntlShape, RawIntlProvider, useIntl } from 'react-intl';
import { withinSentence } from '../../shared/views/plain-text';

/** Every message puts in what guests and staff typed so that it cannot turn the words around it. */
export function TypedText({ children }: { children: ReactNode }) {
  const intl = useIntl();
  const own = useMemo(() => sayingTyped(intl), [intl]);
  return <RawIntlProvider value={own}>{children}</RawIntlProvider>;
}

const typed = (value: unknown): unknown =>
  typeof value === 'string' ? withinSentence(value) : value;

function sayingTyped(intl: IntlShape): IntlShape {
  // The many shapes of the one function: messages with text, with elements, with tags.
  const say = intl.formatMessage as (...all: readonly unknown[]) => unknown;
  const formatMessage = ((message: unknown, values?: object, ...rest: readonly unknown[]) => {
    const entries = Object.entries(values ?? {}).map(([key, value]) => [key, typed(value)]);
    return say(message, values && Object.fromEntries(entries), ...rest);
  }) as IntlShape['formatMessage'];
  return { ...intl, formatMessage, $t: formatMessage };
}
