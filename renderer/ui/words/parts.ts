import type { Part } from '../../../shared/contract/feed';
import type { Language } from '../../../shared/contract/house';

/** What a part of Heard is called, and what to do while it fails. */
type PartMessage = `part.${Part}.name` | `part.${Part}`;

/** The parts that a notice may be about. A part without its words does not compile. */
export const partWords = {
  en: {
    'part.pager-policy.name': 'pager policy',
    'part.pager-policy': 'Servers may not be paged: call them.',
    'part.auto-fire.name': 'auto-fire',
    'part.auto-fire': 'Courses may not be fired by themselves: fire them.',
    'part.ticket-book.name': 'ticket book',
    'part.ticket-book': 'Closed tickets may be missing until it works again.',
    'part.daily-copies.name': 'daily copies',
    'part.daily-copies': 'Days may not be copied or removed until it works again.',
  },
  es: {
    'part.pager-policy.name': 'avisos a meseros',
    'part.pager-policy': 'Puede que no se avise a los meseros: llámelos.',
    'part.auto-fire.name': 'marchar solo',
    'part.auto-fire': 'Puede que los tiempos no se marchen solos: márchelos.',
    'part.ticket-book.name': 'libro de comandas',
    'part.ticket-book': 'Pueden faltar comandas cerradas hasta que vuelva a funcionar.',
    'part.daily-copies.name': 'copias diarias',
    'part.daily-copies': 'Puede que no se copien ni se borren días hasta que vuelva a funcionar.',
  },
} as const satisfies Record<Language, Record<PartMessage, string>>;
