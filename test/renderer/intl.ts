import { createIntl, type IntlShape } from 'react-intl';
import type { MessageId } from '../../renderer/say/message-id';
import { commonWords, type Words } from '../../renderer/ui/words';
import type { Language } from '../../shared/contract/house';

/** A window's intl without the window: its own and the common words, in a house's zone. A formatting error throws. */
export const intlOf = (
  language: Language,
  { words, timeZone = 'America/Mexico_City' }: { words?: Words; timeZone?: string } = {},
): IntlShape =>
  createIntl({
    locale: language,
    messages: { ...commonWords[language], ...words?.[language] } as Record<MessageId, string>,
    timeZone,
    onError: (error) => {
      throw error;
    },
  });
