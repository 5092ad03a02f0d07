import type { IntlShape } from 'react-intl';
import type { words as frontOfHouse } from '../front-of-house/words';
import type { words as kitchen } from '../kitchen/words';
import type { words as manager } from '../manager/words';
import type { words as pager } from '../pager/words';
import type { commonWords } from '../ui/words';

/** The message ids of all catalogues. Any other id does not compile. */
export type MessageId =
  | keyof typeof commonWords.en
  | keyof typeof frontOfHouse.en
  | keyof typeof kitchen.en
  | keyof typeof manager.en
  | keyof typeof pager.en;

declare global {
  // react-intl takes the id type of all its functions and components from here.
  namespace FormatjsIntl {
    interface Message {
      ids: MessageId;
    }
  }
}

/** The ends of all ids that begin with `Prefix.`: `Under<'problem'>` is 'blank' and others. */
export type Under<Prefix extends string> = MessageId extends infer Id
  ? Id extends `${Prefix}.${infer Rest}`
    ? Rest
    : never
  : never;

/** True when this window has a message for an id that was built from data. */
export const hasMessage = (intl: IntlShape, id: string): id is MessageId =>
  Object.hasOwn(intl.messages, id);
