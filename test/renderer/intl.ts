import { createIntl, type IntlShape } from 'react-intl';
import type { MessageId } from '../../renderer/say/message-id';
import { clockFormats } from '../../renderer/say/time';
import { commonWords, type Words } from '../../renderer/ui/words';
import type { Language, Settings } from '../../shared/contract/house';

/** A window's intl without the window: its own and the common words, in a house's zone. A formatting error throws. */
export const intlOf = (
  language: Language,
  {
    words,
    timeZone = 'America/Mexico_City',
    clock,
  }: { words?: Words; timeZone?: string; clock?: Settings['clock'] } = {},
): IntlShape =>
  createIntl({
    locale: language,
    messages: { ...commonWords[language], ...words?.[language] } as Record<MessageId, string>,
    timeZone,
    formats: clockFormats(clock),
    onError: (error) => {
      throw error;
    },
  });
