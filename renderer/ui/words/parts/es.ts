import type { en } from './en';

export const es: Record<keyof typeof en, string> = {
  'part.pager-policy.name': 'Avisos a meseros',
  'part.pager-policy': 'Puede que no se avise a los meseros: llámalos.',
  'part.auto-fire.name': 'Marchar solo',
  'part.auto-fire': 'Puede que los tiempos no se marchen solos: márchalos.',
  'part.free-tables.name': 'Liberar mesas',
  'part.free-tables': 'Puede que las mesas no se liberen solas: libéralas a mano.',
  'part.ticket-book.name': 'Libro de comandas',
  'part.ticket-book': 'Pueden faltar comandas cerradas hasta que vuelva a funcionar.',
  'part.daily-copies.name': 'Copias diarias',
  'part.daily-copies': 'Puede que no se copien ni se borren días hasta que vuelva a funcionar.',
};
