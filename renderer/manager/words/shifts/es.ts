import type { en } from './en';

export const es: Record<keyof typeof en, string> = {
  'nav.shifts': 'De turno',
  'shifts.none':
    'Nadie está de turno. Un turno empieza cuando alguien elige su nombre en un avisador.',
  'shifts.since': 'desde {time}',
  'shifts.break': 'en descanso desde {time}',
  'shifts.break.to': 'en descanso desde {time}, sus avisos van a {to}',
  'shifts.has':
    '{tickets, plural, =0 {sin comandas abiertas} one {# comanda abierta} other {# comandas abiertas}} · {pages, plural, =0 {sin avisos abiertos} one {# aviso abierto} other {# avisos abiertos}}',
  'shifts.left': 'Fuera de turno, con comandas abiertas',
  'shifts.left.what': 'Nadie lleva estos avisadores: se avisa enseguida al gerente.',
  'shifts.end': 'Terminar el turno de {server}',
  'shifts.handOver': 'Ceder lo de {server}',
  'shifts.to': 'Quién toma las mesas',
  'shifts.to.nobody': 'Nadie',
  'shifts.end.do': 'Terminar turno',
  'shifts.handOver.do': 'Ceder',
  'shifts.not': 'Ahora no',
  'shifts.ended': 'El turno de {server} terminó',
  'shifts.handed': 'Mesas de {server} cedidas a {to}',
};
