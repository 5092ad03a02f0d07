import { type ReactNode, useMemo } from 'react';
import { type IntlShape, RawIntlProvider, useIntl } from 'react-intl';
import { withinSentence } from '../../shared/views/plain-text';

/** Isolates text that guests and staff typed in every message, so that it cannot reorder the words around it. */
export function TypedText({ children }: { children: ReactNode }) {
  const intl = useIntl();
  const isolated = useMemo(() => isolatingTyped(intl), [intl]);
  return <RawIntlProvider value={isolated}>{children}</RawIntlProvider>;
}

const typed = (value: unknown): unknown =>
  typeof value === 'string' ? withinSentence(value) : value;

function isolatingTyped(intl: IntlShape): IntlShape {
  // `formatMessage` has many overloads: messages with text, with elements, with tags.
  const say = intl.formatMessage as (...all: readonly unknown[]) => unknown;
  const formatMessage = ((message: unknown, values?: object, ...rest: readonly unknown[]) => {
    const entries = Object.entries(values ?? {}).map(([key, value]) => [key, typed(value)]);
    return say(message, values && Object.fromEntries(entries), ...rest);
  }) as IntlShape['formatMessage'];
  return { ...intl, formatMessage, $t: formatMessage };
}
