import type { IntlShape } from 'react-intl';
import type { ModifierKind } from '../../shared/contract/house';
import type { Half } from '../../shared/contract/state';
import type { LineWord } from '../../shared/views/line-words';
import { quantityText } from './dish';

/** NO, ADD or SIDE in the window's language; undefined for a plain choice. */
export const actionWord = (intl: IntlShape, action: ModifierKind): string | undefined =>
  action === 'plain' ? undefined : intl.formatMessage({ id: `common.${action}` });

/** A choice without its kind: "Bacon", "2 × Bacon". */
export const choiceText = ({ word, quantity }: Pick<LineWord, 'word' | 'quantity'>): string =>
  quantity === 1 ? word : `${quantityText(quantity)} × ${word}`;

/** The half of a dish: "1st half". */
export const halfText = (intl: IntlShape, half: Half): string =>
  intl.formatMessage({ id: `common.half.${half}` });

/** A choice or request within a sentence: "NO cheese", "ADD 2 × Bacon", "1st half: Mushrooms". */
export function wordText(intl: IntlShape, word: LineWord): string {
  const action = actionWord(intl, word.action);
  const text = action === undefined ? choiceText(word) : `${action} ${choiceText(word)}`;
  return word.half === undefined ? text : `${halfText(intl, word.half)}: ${text}`;
}
