import type { Threshold } from '../../../shared/contract/house';
import { type AgeBucket, ageBucket } from '../../../shared/views/ages';
import { PASS_THRESHOLD } from '../../../shared/views/expo';
import { cardAgesFrom, cardThreshold, type RailTicket } from '../../../shared/views/rail';
import type { MessageId } from '../../say/message-id';

/** The look of a card's head: its age, or a state that replaces the age. */
export type CardBucket = AgeBucket | 'void' | 'ready' | 'passed' | 'held';

export function bucketOf(card: RailTicket, now: number, threshold: Threshold): CardBucket {
  if (card.void) return 'void';
  switch (card.expo?.stage) {
    case 'passed':
    case 'held':
      return card.expo.stage;
    case 'ready': {
      const age = ageBucket(card.since, now, PASS_THRESHOLD);
      return age === 'fresh' ? 'ready' : age;
    }
    case 'cooking':
    case undefined: {
      const own = cardThreshold(card, threshold);
      return ageBucket(cardAgesFrom(card, own), now, own);
    }
  }
}

/** Returns the id of the word next to the colour, if there is one. */
export function wordOf(card: RailTicket, bucket: CardBucket): MessageId | undefined {
  switch (bucket) {
    case 'fresh':
      return undefined;
    case 'void':
      // Other lines may be made already or held: only a ticket with nothing left is VOID.
      return card.ticket.items.every((item) => item.phase === 'voided')
        ? 'ticket.void'
        : 'ticket.lineVoid';
    case 'ready':
    case 'passed':
    case 'held':
      return `expo.${bucket}`;
    case 'ageing':
    case 'late':
      return card.expo?.stage === 'ready' ? 'expo.dying' : `age.${bucket}`;
  }
}
