import type { IntlShape } from 'react-intl';
import type { words as frontOfHouse } from '../front-of-house/words';
import type { words as kitchen } from '../kitchen/words';
import type { words as manager } from '../manager/words';
import type { words as pager } from '../pager/words';
import type { commonWords } from '../ui/words';

/** Every message id that some catalogue has. Another one does not compile. */
export type MessageId =
  | keyof typeof commonWords.en
  | keyof typeof frontOfHouse.en
  | keyof typeof kitchen.en
  | keyof typeof manager.en
  | keyof typeof pager.en;

declare global {
  // react-intl reads the ids of all its functions and components from here.
  namespace FormatjsIntl {
    interface Message {
      ids: MessageId;
    }
  }
}

/** What follows `prefix.` in the ids that begin with it: `Under<'problem'>` is 'blank' and the rest. */
export type Under<Prefix extends string> = MessageId extends infer Id
  ? Id extends `${Prefix}.${infer Rest}`
    ? Rest
    : never
  : never;

/** Whether this window has a message for an id that is put together from data. */
export const hasMessage = (intl: IntlShape, id: string): id is MessageId =>
  Object.hasOwn(intl.messages, id);
