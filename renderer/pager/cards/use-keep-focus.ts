import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Keeps the keyboard in a list whose cards come, go and change places: a card that moved keeps the
 * focus, and when it is gone the one that took its place gets it.
 */
export function useKeepFocus(ids: readonly string[]): RefObject<HTMLElement | null> {
  const list = useRef<HTMLElement>(null);
  const last = useRef<{ id: string; place: number }>(undefined);

  useLayoutEffect(() => {
    const element = list.current;
    const remember = ({ target }: FocusEvent): void => {
      const id = target instanceof Element ? target.closest('[data-page]') : undefined;
      const page = id?.getAttribute('data-page');
      if (page) last.current = { id: page, place: placeOf(element, page) };
    };
    // Only a person moves the focus on; a card that goes leaves it nowhere.
    const forget = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget instanceof Node && !element?.contains(relatedTarget)) {
        last.current = undefined;
      }
    };
    element?.addEventListener('focusin', remember);
    element?.addEventListener('focusout', forget);
    return () => {
      element?.removeEventListener('focusin', remember);
      element?.removeEventListener('focusout', forget);
    };
  }, []);

  const order = ids.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order is what may have moved the focus.
  useLayoutEffect(() => {
    if (!last.current || document.activeElement !== document.body) return;
    const { id, place } = last.current;
    const cards = cardsOf(list.current);
    const next = cards.find((card) => card.dataset.page === id) ?? cards[place] ?? cards.at(-1);
    next?.querySelector<HTMLElement>('[data-step]')?.focus();
  }, [order]);

  return list;
}

const cardsOf = (list: Element | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[data-page]') ?? []),
];

const placeOf = (list: Element | null, id: string): number =>
  cardsOf(list).findIndex((card) => card.dataset.page === id);
