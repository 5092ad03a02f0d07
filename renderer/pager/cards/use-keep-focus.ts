import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Keeps the focus in a list whose cards come, go and move. A moved card keeps the focus; when a card
 * leaves, the card in its place takes the focus.
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
    // Only a person moves the focus elsewhere; a card that leaves has no next target.
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new order may have moved the focus.
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
