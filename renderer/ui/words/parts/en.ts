import type { Part } from '../../../../shared/contract/feed';

/** The name of a part of Heard, and what to do while it fails. */
type PartMessage = `part.${Part}.name` | `part.${Part}`;

/** The parts that a notice may name. A part without words does not compile. */
export const en = {
  'part.pager-policy.name': 'Pager policy',
  'part.pager-policy': 'Servers may not be paged: call them.',
  'part.auto-fire.name': 'Auto-fire',
  'part.auto-fire': 'Courses may not be fired by themselves: fire them.',
  'part.free-tables.name': 'Freeing tables',
  'part.free-tables': 'Tables may not become free by themselves: free them by hand.',
  'part.ticket-book.name': 'Ticket book',
  'part.ticket-book': 'Closed tickets may be missing until it works again.',
  'part.daily-copies.name': 'Daily copies',
  'part.daily-copies': 'Days may not be copied or removed until it works again.',
} satisfies Record<PartMessage, string>;
