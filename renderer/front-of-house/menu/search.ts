import type { MenuItem } from '../../../shared/contract/house';

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * Dishes for which every word of the question starts a word of the name or category, in the order of the menu; dishes
 * whose name starts with the question come first.
 */
export function searchMenu(items: readonly MenuItem[], question: string): MenuItem[] {
  const words = plain(question).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  const whole = words.join(' ');
  const found = items.filter((item) => {
    const parts = plain(`${item.name} ${item.category}`).split(/[\s&-]+/u);
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  });
  const begins = (item: MenuItem): number => (plain(item.name).startsWith(whole) ? 0 : 1);
  return found.sort((a, b) => begins(a) - begins(b));
}
