import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { MessageId } from './message-id';

export type Say = (id: MessageId, values?: Record<string, string | number>) => string;

/** Formats messages of the window's catalogue as plain text, for a component with many of them. */
export function useSay(): Say {
  const { formatMessage } = useIntl();
  return useCallback((id, values) => formatMessage({ id }, values), [formatMessage]);
}
