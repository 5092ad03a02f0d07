import type { en } from './en';

export const es: Record<keyof typeof en, string> = {
  lock: 'Cerrar con PIN',
  'section.pins': 'PIN',
  'section.pins.what': 'Qué pide un PIN',
  'settings.pins.none':
    'Ningún gerente tiene PIN todavía. Mientras tanto no se pide a nadie. Da uno a un gerente en la página Personal.',
  'settings.pins.staff': 'Ir a Personal',
  'settings.pins.voids': 'Anulaciones',
  'settings.pins.voids.hint':
    'Sí: anular pide el PIN de alguien del personal, y queda quién lo autorizó.',
  'settings.pins.restore': 'Reponer un plato agotado',
  'settings.pins.restore.hint':
    'Sí: pide el PIN de alguien del personal. Marcar un agotado nunca lo pide.',
  'settings.pins.manager': 'La ventana del gerente',
  'settings.pins.manager.hint':
    'Sí: solo la abre el PIN de un gerente. Se cierra sola a los cinco minutos.',
  'setting.pins': 'qué pide un PIN',
  'pin.has': '{name} tiene PIN',
  'pin.hasNone': '{name} no tiene PIN',
  'pin.set': 'Poner un PIN',
  'pin.change': 'Cambiar el PIN',
  'pin.remove': 'Quitar el PIN',
  'pin.hint':
    'El PIN de un gerente autoriza todo; el de cualquiera, anular y reponer. Elige en Ajustes qué pide un PIN.',
  'pin.isSet': '{name} ya tiene su PIN.',
  'pin.removed': '{name} ya no tiene PIN.',
  'pin.new': 'PIN nuevo de {name}',
  'pin.again': 'El mismo PIN otra vez',
  'pin.new.hint': 'De 4 a 8 cifras. Después nadie puede leerlo, tampoco tú.',
  'pin.easy': 'Este es fácil de adivinar. Cancela para elegir otro o sigue.',
  'pin.differs': 'Eran dos PIN distintos. Empieza de nuevo.',
  'day.approvals': 'Autorizaciones de hoy',
  'day.approvals.what': 'Qué',
  'day.approvals.who': 'Quién',
  'day.approvals.where': 'Dónde o por quién',
  'day.by': 'Autorizó',
  'approval.approved': 'Autorizado: {purpose}',
  'approval.refused': 'PIN equivocado: {purpose}',
  'approval.pin-set': 'PIN puesto',
  'approval.pin-removed': 'PIN quitado',
  'approval.pins-reset': 'Todos los PIN borrados en la computadora',
  'approval.for.server': 'atender un pedido',
  'approval.for.voids': 'una anulación',
  'approval.for.restore': 'reponer un plato',
  'approval.for.manager': 'la ventana del gerente',
};
