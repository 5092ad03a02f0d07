import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { RailTicket } from '../../../shared/views/rail';
import { useLatest } from '../../ui/use-latest';
import type { Screen } from '../screen/screen';
import { blocksOf, isGlued, type OpenFolds } from './blocks';
import { Heights } from './heights';
import type { Column, PackCard } from './pack';
import { type CardKind, GAP, type Placed, placeCards, TYPE_STEPS } from './type-size';
import type { Size } from './use-room';

/** The layout stops after this many corrections in a row, so that a screen never loops. */
const CORRECTIONS_MAX = 12;

export type Layout = { pages: Column[][]; columns: number; type: number };

type Asked = {
  cards: readonly RailTicket[];
  folds(ticketId: string): OpenFolds;
  size: Size;
  language: string;
  wanted: Screen['columns'];
  isLarge: boolean;
  /** A finger is on the board. */
  isHeld: boolean;
};

/**
 * Places the cards in columns and screens, with the largest type that fits. Heights are estimates until a card is
 * drawn. Shown cards are measured before the paint, and placed again if that makes a difference.
 */
export function useLayout(asked: Asked, rail: RefObject<HTMLElement | null>): Layout {
  const { cards, folds, size, language, wanted, isLarge, isHeld } = asked;
  const { width, height, scale } = size;
  const kind: CardKind = cards[0]?.expo ? 'expo' : 'station';
  const [heights, setHeights] = useState(() => new Heights());
  // Estimates from before the fonts were there are of another font.
  useEffect(() => {
    if (typeof document.fonts === 'undefined' || document.fonts.status === 'loaded') return;
    void document.fonts.ready.then(() => setHeights(new Heights()));
  }, []);
  const [version, setVersion] = useState(0);
  const before = useRef<{ key: string; placed: Placed }>(undefined);
  const boardKey = `${width} ${height} ${scale} ${wanted} ${kind}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` changes when heights change.
  const placed = useMemo(() => {
    const measure = (cardWidth: number, type: number): PackCard[] =>
      cards.map((card) => {
        const open = folds(card.ticket.id);
        const blocks = blocksOf(card, open);
        return {
          heights: heights.of(card, open, { width: cardWidth, scale, type }, language),
          isGlued: (index: number) => isGlued(blocks, index),
        };
      });
    const board = { width, height, scale, wanted, kind, isLarge };
    const isSameBoard = before.current?.key === boardKey;
    const known = isSameBoard ? before.current?.placed : undefined;
    return placeCards(cards.length, measure, board, known, isHeld);
  }, [
    cards,
    folds,
    width,
    height,
    scale,
    wanted,
    isLarge,
    kind,
    boardKey,
    language,
    isHeld,
    heights,
    version,
  ]);
  const { step, columns, pages } = placed;
  const type = TYPE_STEPS[step] ?? 1;
  const cardWidth = (width - GAP * (columns - 1)) / columns;

  const corrections = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other cards or sizes get all corrections again.
  useLayoutEffect(() => {
    corrections.current = 0;
  }, [cards, folds, width, height, scale, language]);

  const measure = useLatest(() => {
    before.current = { key: boardKey, placed };
    const byId = new Map(cards.map((card) => [card.ticket.id, card]));
    let isChanged = false;
    for (const element of rail.current?.querySelectorAll<HTMLElement>('[data-block]') ?? []) {
      const { ticket: id, keyed } = element.closest<HTMLElement>('[data-ticket]')?.dataset ?? {};
      const card = id === undefined ? undefined : byId.get(id);
      if (!card) continue;
      const drawn = { width: cardWidth, scale, type };
      const block = {
        index: Number(element.dataset.block),
        height: element.getBoundingClientRect().height,
        isKeyed: keyed !== undefined,
      };
      isChanged =
        heights.measured(card, folds(card.ticket.id), drawn, language, block) || isChanged;
    }
    if (!isChanged || corrections.current >= CORRECTIONS_MAX) return;
    corrections.current += 1;
    setVersion((known) => known + 1);
  });

  // A card can change its size by itself: its age gets a word, a web font arrives.
  const [observer] = useState(() =>
    typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(() => measure.current()),
  );
  useLayoutEffect(() => {
    measure.current();
    observer?.disconnect();
    for (const card of rail.current?.querySelectorAll('[data-ticket]') ?? []) {
      observer?.observe(card);
    }
  });
  useLayoutEffect(() => () => observer?.disconnect(), [observer]);

  return { pages, columns, type };
}
