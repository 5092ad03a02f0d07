import {
  Check,
  CheckCheck,
  ChefHat,
  CircleDashed,
  CookingPot,
  Ear,
  type LucideIcon,
  Pause,
  Utensils,
  X,
} from 'lucide-react';
import type { ItemPhase } from '../../../shared/contract/state';
import type { FloorPhase } from '../../../shared/views/floor';
import styles from './phase-badge.module.css';

type Phase = FloorPhase | ItemPhase;

const ICONS: Record<Phase, LucideIcon> = {
  held: Pause,
  'in-kitchen': ChefHat,
  owed: ChefHat,
  cooking: CookingPot,
  started: CookingPot,
  'partly-ready': CircleDashed,
  ready: Check,
  heard: Ear,
  seated: Utensils,
  served: CheckCheck,
  voided: X,
};

/** The phase of a ticket or a line: a shape and a word, and green only for ready food. */
export function PhaseBadge({ phase, text }: { phase: Phase; text: string }) {
  const Icon = ICONS[phase];
  return (
    <span className={styles.badge} data-phase={phase}>
      <Icon aria-hidden="true" />
      <bdi>{text}</bdi>
    </span>
  );
}
