import { memo, useRef } from 'react';
import type { Threshold } from '../../../shared/contract/house';
import type { FloorTicket } from '../../../shared/views/floor';
import styles from './card-slot.module.css';
import { FloorCard } from './floor-card';
import { useNearScreen } from './near-screen';

type Props = {
  card: FloorTicket;
  threshold: Threshold;
  isSelected: boolean;
  onSelect(ticketId: string): void;
  /** One of the first cards of the view, so certainly on the screen. */
  isFirst: boolean;
  isInLane?: boolean;
};

/** The place of a card in a long list. An event draws only the card that it is about, if that is in sight. */
export const CardSlot = memo(function CardSlot({ isFirst, ...card }: Props) {
  const slot = useRef<HTMLLIElement>(null);
  const { isNear, height } = useNearScreen(slot, isFirst);
  return (
    <li ref={slot} className={styles.slot} style={isNear ? undefined : { height }}>
      {isNear && <FloorCard {...card} />}
    </li>
  );
});
