import type { MenuItem } from '../../../shared/contract/house';
import { foldedText, isFound, wordsOf } from '../../../shared/domain/folded-text';

/**
 * Dishes for which every word of the question is inside of the name, the category or a name for the kitchen, in the
 * order of the menu. Dishes whose name starts with the question come first, then those with a word that starts with it.
 */
export function searchMenu(items: readonly MenuItem[], question: string): MenuItem[] {
  const words = wordsOf(question);
  if (words.length === 0) return [];
  const [first = ''] = words;
  const rank = ({ name }: MenuItem): number => {
    if (foldedText(name).startsWith(words.join(' '))) return 0;
    return wordsOf(name).some((word) => word.startsWith(first)) ? 1 : 2;
  };
  return items
    .filter(({ name, category, kitchenName }) =>
      isFound(words, [name, category, ...Object.values(kitchenName ?? {})]),
    )
    .map((item) => ({ item, place: rank(item) }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
