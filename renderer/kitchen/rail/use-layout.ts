import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { RailTicket } from '../../../shared/views/rail';
import { useLatest } from '../../ui/use-latest';
import type { Screen } from '../screen/screen';
import { blocksOf, isGlued } from './blocks';
import { Heights } from './heights';
import { columnCount, type Part, pack, pagesOf } from './pack';
import type { Size } from './use-room';

/** CSS pixels; the style sheets use the same figures. */
const LEAST_CARD = 268;
/** At expo, where many tickets in view matter more than large type. */
const LEAST_EXPO = 204;
/** If more columns are chosen than fit, cards get narrower, but never too narrow to read. */
const LEAST_CHOSEN = 180;
const GAP = 12;
const EDGE = 36;
const PAGER_GAP = 12;
const PAGER_BUTTON = 44;

/** The layout stops after this many corrections in a row, so that a screen never loops. */
const CORRECTIONS_MAX = 6;

export type Layout = { pages: Part[][][]; columns: number };

/**
 * Places the cards in columns and screens. Heights are estimates until a card is drawn. Shown cards are
 * measured before the paint, and placed again if that makes a difference.
 */
export function useLayout(
  cards: readonly RailTicket[],
  { width, height, scale }: Size,
  language: string,
  rail: RefObject<HTMLElement | null>,
  wanted: Screen['columns'],
): Layout {
  const [heights] = useState(() => new Heights());
  const [version, setVersion] = useState(0);
  const least = cards[0]?.expo ? LEAST_EXPO : LEAST_CARD;
  const columns =
    wanted > 0
      ? Math.min(wanted, columnCount(width, LEAST_CHOSEN * scale, GAP))
      : columnCount(width, least * scale, GAP);
  const cardWidth = (width - GAP * (columns - 1)) / columns;
  const key = `${Math.round(cardWidth)} ${language} ${scale}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` changes when heights change.
  const pages = useMemo(() => {
    const packCards = cards.map((card) => {
      const blocks = blocksOf(card, undefined);
      return {
        heights: heights.of(card, key, cardWidth, scale),
        isGlued: (index: number) => isGlued(blocks, index),
      };
    });
    const room = { height, gap: GAP, edge: EDGE };
    const all = pagesOf(pack(packCards, room), columns);
    if (all.length === 1) return all;
    const rest = height - PAGER_GAP - PAGER_BUTTON * scale;
    return pagesOf(pack(packCards, { ...room, height: rest, columns }), columns);
  }, [cards, height, columns, cardWidth, key, scale, heights, version]);

  const corrections = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other cards or sizes get all corrections again.
  useLayoutEffect(() => {
    corrections.current = 0;
  }, [cards, key, height]);

  const measure = useLatest(() => {
    const byId = new Map(cards.map((card) => [card.ticket.id, card]));
    let isChanged = false;
    for (const element of rail.current?.querySelectorAll<HTMLElement>('[data-block]') ?? []) {
      const id = element.closest<HTMLElement>('[data-ticket]')?.dataset.ticket;
      const card = id === undefined ? undefined : byId.get(id);
      if (!card) continue;
      const { height: measured } = element.getBoundingClientRect();
      const index = Number(element.dataset.block);
      isChanged = heights.measured(card, key, index, measured) || isChanged;
    }
    if (!isChanged || corrections.current >= CORRECTIONS_MAX) return;
    corrections.current += 1;
    setVersion((before) => before + 1);
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

  return { pages, columns };
}
