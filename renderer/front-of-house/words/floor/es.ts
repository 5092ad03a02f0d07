import type { en } from './en';

export const es: Record<keyof typeof en, string> = {
  'ticket.short': '#{number}',
  'floor.group.seated': 'Servidas, aún en la mesa',
  'floor.mine': 'Mis mesas',
  'floor.mine.of': 'Mis mesas · {server}',
  'floor.tables.of': 'Mesas de {server}',
  'floor.mine.who': '¿De quién son las mesas?',
  'phase.seated': 'Servida',
  'plan.phase.seated': 'Servida',
  'plan.tickets': '{count, plural, one {# comanda} other {# comandas}}',
  'plan.tickets.short': '{count} com.',
  'plan.mine': 'tuya',
  'plan.free.do': 'Mesa libre',
  'plan.moving': 'Toca la mesa a la que pasa #{number}.',
  'served.ago': 'servida {minutes, plural, =0 {ahora mismo} other {hace # min}}',
  'move.to': 'Mover a {table}, {state}',
};
