import type { en } from './en';

export const es: Record<keyof typeof en, string> = {
  'nextServer.ask': '¿Qué mesero?',
  'nextServer.other': 'Otro nombre',
  'nextServer.pin': 'Escribe tu PIN',
  'nextServer.pin.title': 'Tu PIN',
  'nextServer.pin.hint': 'Dice quién atiende este pedido.',
  'nextServer.noPins': 'Ahora no se puede comprobar ningún PIN. Elige el nombre.',
  'nextServer.change': 'Otro mesero',
};
