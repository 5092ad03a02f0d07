import type { en } from './en';

export const es: Record<keyof typeof en, string> = {
  'pin.label': 'PIN',
  'pin.ask.voids': 'Un PIN para anular',
  'pin.ask.restore': 'Un PIN para reponer',
  'pin.ask.manager': 'El PIN de un gerente',
  'pin.seen.staff': 'Vale el PIN de cualquiera. El gerente ve quién lo autorizó.',
  'pin.seen.manager': 'Solo gerentes. Queda anotado quién abrió.',
  'pin.digits': '{count, plural, =0 {Aún sin cifras} one {# cifra} other {# cifras}}',
  'pin.back': 'Borrar la última cifra',
  'pin.ok': 'OK',
  'pin.cancel': 'Cancelar',
  'pin.tooMany': 'Demasiados PIN equivocados.',
  'pin.wait': 'Espera {seconds, plural, one {# segundo} other {# segundos}}.',
  'pin.looking': 'Comprobando…',
};
