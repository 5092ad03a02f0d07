import type { en } from './en';

export const es: Record<keyof typeof en, string> = {
  'refusal.ticketAt': '{number} ({where})',
  'refusal.field':
    '{field, select, note {La nota} table {La mesa} guest {El nombre del cliente} reason {El motivo} server {El mesero} text {El mensaje} modifiers {Un modificador} allergies {Una alergia} name {El nombre} items {El pedido} other {{field}}}',
  'refused.no-ticket': 'Hoy no existe esa comanda.',
  'refused.ticket-exists': 'Esta comanda ya se había enviado.',
  'refused.ticket-closed':
    'La comanda {ticket} está cerrada: fue {as, select, served {servida} voided {anulada} merged {unida a otra} split {dividida} other {cerrada}}.',
  'refused.not-recallable':
    'La comanda {ticket} fue {as, select, served {servida} voided {anulada} merged {unida a otra} split {dividida} other {cerrada}} y no se puede recuperar.',
  'refused.no-line': 'La comanda {ticket} no tiene esa línea.',
  'refused.not-all-lines': 'La comanda {ticket} no tiene todas esas líneas.',
  'refused.line-exists': 'Esta línea ya está en la comanda.',
  'refused.line-is':
    'La línea «{item}» de la comanda {ticket} está {phase, select, held {retenida: su tiempo no se ha marchado} owed {sin empezar} started {en preparación} ready {lista} served {servida} other {anulada}}.',
  'refused.line-is-already':
    'La línea «{item}» de la comanda {ticket} ya está {phase, select, held {retenida} owed {pendiente} started {en preparación} ready {lista} served {servida} other {anulada}}.',
  'refused.line-not-ready': 'La línea «{item}» de la comanda {ticket} no está lista para servirse.',
  'refused.line-not-owed-there':
    'La línea «{item}» de la comanda {ticket} no está pendiente en esta estación.',
  'refused.nothing-owed': 'La comanda {ticket} no tiene nada pendiente.',
  'refused.nothing-bumped': 'Nada de la comanda {ticket} se ha terminado.',
  'refused.nothing-held':
    'No hay nada retenido en el tiempo {course, number} de la comanda {ticket}.',
  'refused.nothing-ready': 'Nada de la comanda {ticket} está listo.',
  'refused.nothing-fired': 'Nada de la comanda {ticket} se ha marchado todavía.',
  'refused.nothing-to-pass': 'Nada de la comanda {ticket} espera en el pase.',
  'refused.still-waits': 'La comanda {ticket} todavía espera {items}.',
  'refused.no-allergies': 'La comanda {ticket} no tiene alergias.',
  'refused.no-changes': 'Nada cambió en la comanda {ticket}.',
  'refused.merge-into-itself': 'Una comanda no se puede unir a sí misma.',
  'refused.no-merge-target': 'La comanda a la que se quiere unir ya no está abierta.',
  'refused.line-on-both': 'Una línea está en las dos comandas.',
  'refused.split-voided': 'Las líneas anuladas no se pueden separar solas.',
  'refused.split-all': 'Al menos una línea debe quedar en la comanda.',
  'refused.served-remake':
    'La línea «{item}» de la comanda {ticket} ya se sirvió. Para hacerla otra vez, elige Rehacer.',
  'refused.ready-elsewhere':
    'La línea «{item}» de la comanda {ticket} está lista y lo que se agrega lo hace otra estación. Agrégalo como línea aparte.',
  'refused.being-made':
    'La línea «{item}» de la comanda {ticket} ya se está preparando. Todavía no hay nada que rehacer.',
  'refused.too-many-of-line': 'La comanda {ticket} solo tiene {quantity, number} × {item}.',
  'refused.nothing-served': 'Nada de la comanda {ticket} se ha servido.',
  'refused.nothing-voided': 'Nada de la comanda {ticket} está anulado.',
  'refused.nothing-to-hold':
    'Nada de la comanda {ticket} se puede retener: lo que se marchó ya se está preparando.',
  'refused.not-merged': 'La comanda {ticket} no se unió a otra, o sus líneas ya no están ahí.',
  'refused.split-nothing': 'Elige al menos una línea para separar.',
  'refused.too-many-covers':
    'La comanda {ticket} es de {covers, plural, one {# comensal} other {# comensales}} y al menos uno debe quedarse.',
  'refused.not-made-there': 'Nada de la comanda {ticket} se hace en «{station}».',
  'refused.table-is-free': 'No hay nadie en «{table}».',
  'refused.table-has-open':
    '«{table}» todavía tiene comandas abiertas: {tickets}. Sírvelas, muévelas o anúlalas primero.',
  'refused.not-orderable':
    '«{item}» no está en la carta. Elige otro plato o envíalo como línea fuera de carta.',
  'refused.not-on-menu': '«{item}» no está en la carta.',
  'refused.sold-out': '{item}: agotado, no queda ninguno.',
  'refused.too-few-left': '{item}: {left, plural, one {solo queda #} other {solo quedan #}}.',
  'refused.whole-only': '{item} solo se vende entero. Elige un número entero.',
  'refused.halves-only': '{item} solo se vende entero o por mitades.',
  'refused.no-market-price': '{item} no tiene precio fijo. Escribe su precio de mercado.',
  'refused.no-half-choice': '{item}: esta opción es solo para el plato entero.',
  'refused.out-with':
    '{item} no tiene cuenta propia: está agotado aquello de lo que se hace o con lo que se cuenta. Repón eso.',
  'refused.choice-out': '{item}: {choice} está agotado. Elige otra cosa.',
  'refused.no-ingredient':
    'La carta no tiene ningún ingrediente ni opción «{item}». Usa un nombre de la carta.',
  'refused.not-now':
    '{item} solo se vende en estos horarios: {dayparts}. Elige otro plato o véndelo de todos modos.',
  'refused.min-over-choices':
    '{name} pide al menos {min, number}, pero tiene {choices, number} opciones, cada una solo una vez.',
  'refused.no-such-dish': '{item} se refiere al plato «{dish}», que no está en la carta.',
  'refused.combo-in-combo':
    '{item} es un combo; {dish}, que también lo es, no puede ser parte de él.',
  'refused.stock-of-itself': '{item} no se puede contar consigo mismo. Elige otro plato.',
  'refused.stock-of-stock':
    '{item} no se puede contar con {dish}, que a su vez se cuenta con otro plato.',
  'refused.no-daypart': '{item} se vende en «{daypart}», que no es un horario de esta casa.',
  'refused.not-86d': '{item} no está agotado.',
  'refused.page-gone': 'Este aviso ya se recogió o se retiró.',
  'refused.page-heard': '{server} ya oyó este aviso.',
  'refused.page-level': 'Este aviso ya se había repetido.',
  'refused.hand-over-to-itself': '{server} no puede ceder a la misma persona. Elige a otra.',
  'refused.not-on-shift': '{server} no está de turno.',
  'refused.no-table': 'La casa no tiene la mesa «{table}».',
  'refused.twice':
    '«{name}» está dos veces, con esta u otra escritura. Ponle otro nombre a uno de los dos.',
  'refused.no-default-station': 'La estación por defecto «{station}» no es una de las estaciones.',
  'refused.no-time-zone':
    '«{timeZone}» no es una zona horaria. Usa un nombre como America/Mexico_City.',
  'refused.late-before-ageing': 'Una comanda {orderType} no puede ir tarde antes de ir con demora.',
  'refused.min-over-max':
    '{name}: se debe elegir al menos {min, number}, pero se puede elegir como máximo {max, number}. Cambia uno de los dos.',
  'refused.no-station': '{item} va a «{station}», que no es una estación.',
  'refused.no-modifier-group': '{item} tiene el grupo de modificadores «{group}», que no existe.',
  'refused.malformed': '{what} no es válido.',
  'refused.too-long': '{what} es demasiado largo: como máximo {max, number}. Acórtalo.',
  'refused.card-number':
    '{what} parece contener un número de tarjeta. Los datos de tarjetas nunca se escriben en una comanda.',
  'refused.blank': '{what} no puede quedar en blanco.',
  'refused.not-a-name': '{what} no es un nombre.',
  'refused.before-1970': '{what} es anterior a 1970. Da una hora posterior.',
  'refused.move-nowhere': 'Elige la mesa o el mesero a donde mover la comanda.',
  'refused.page-about-nothing':
    'Elige la comanda o la mesa por la que avisar, o di de qué se trata.',
  'refused.not-a-command': 'Heard no entendió esta ventana. Reinicia Heard.',
  'refused.no-such-command': 'Heard no entendió esta ventana. Reinicia Heard.',
  'refused.wrong-role': 'Esta ventana no puede hacer eso.',
  'refused.not-json': 'Heard no entendió esta ventana. Reinicia Heard.',
  'refused.command-too-large': 'Eso es demasiado a la vez. Envía menos.',
  'refused.too-many-fields': 'Heard no entendió esta ventana. Reinicia Heard.',
  'refused.bad-id': 'Heard no entendió esta ventana. Reinicia Heard.',
  'refused.no-such-request': 'Heard no entendió esta ventana. Reinicia Heard.',
  'refused.unwritten':
    'No aceptado: no se puede escribir en el disco. Intenta de nuevo; nunca se acepta dos veces.',
  'refused.closing': 'No aceptado: Heard se está cerrando.',
  'refused.too-many-waiting': 'Demasiado a la vez. Intenta en un momento.',
  'refused.own-fault': 'Heard no pudo resolverlo. No cambió nada.',
  'refused.no-answer': 'Heard no respondió. Intenta de nuevo; nunca actúa dos veces.',
  'refused.stranger': 'Esta ventana no es de Heard.',
  'refused.needs-pin':
    '{purpose, select, manager {Hace falta el PIN de un gerente.} other {Hace falta un PIN.}} No se cambió nada.',
  'refused.wrong-pin':
    '{purpose, select, manager {Ese no es el PIN de un gerente.} other {Ese PIN no es de nadie.}}',
  'refused.pin-wait':
    'Demasiados PIN equivocados. Intenta de nuevo en {seconds, plural, one {# segundo} other {# segundos}}.',
  'refused.pin-pending': 'Se está comprobando un PIN. Un momento.',
  'refused.pin-shape': 'Un PIN tiene de 4 a 8 cifras.',
  'refused.pin-taken': 'Ese PIN no se puede usar. Elige otro.',
  'refused.no-pins': 'Ningún gerente tiene PIN todavía; no se pide ninguno.',
  'refused.not-on-staff': '{name} no está en el personal.',
  'refused.no-pin-of': '{name} no tiene PIN.',
  'refused.manager-pin-first': 'Primero da un PIN a un gerente.',
  'refused.last-manager-pin':
    'No quedaría ningún gerente con PIN. Da uno a otro gerente o desactiva antes los PIN en los ajustes.',
  'refused.pins-unreadable':
    'Los PIN no se pueden leer y no se puede autorizar nada. En la computadora se pueden borrar todos: inicia Heard con --reset-pins.',
  'refused.pins-unwritten': 'No se pudo guardar el PIN en el disco. No se cambió nada.',
  'refused.managers-only': 'Las cifras de los días son para el gerente.',
  'refused.book-unreadable': 'No se puede leer el libro de comandas. Intenta en un momento.',
  'refused.book-being-written':
    'Este día se está escribiendo en el libro de comandas. Intenta en un momento.',
  'refused.book-no-day': 'Ese día la casa estuvo cerrada.',
  'refused.managers-keep': 'Las copias de seguridad son para el gerente.',
  'refused.managers-deliver': 'Lo que está parado lo decide el gerente.',
  'refused.delivery-moved-on': 'Ya no está parado ahí. Mira de nuevo.',
  'refused.backup-no-day':
    '{day, select, none {Aquí no hay nada que guardar.} other {La casa no tiene el día {day}.}}',
  'refused.backup-exists': '{file} ya existe. Elige otro nombre.',
  'refused.backup-unlike': '{file} no es una copia de seguridad de Heard.',
  'refused.backup-newer':
    '{file} es de una versión más nueva de Heard. Restáurala con esa versión.',
  'refused.backup-damaged':
    '{file} está dañada o incompleta: su suma de control no coincide. No se restauró nada.',
  'refused.restore-not-empty':
    '{folder} no está vacía. Una copia se restaura solo en una carpeta vacía.',
  'refused.file-not-chosen':
    'Este archivo no se eligió en un diálogo de Heard. Elígelo ahí, en la computadora de la casa.',
  'refused.keeping-busy': 'Ya se está guardando o restaurando una copia. Espera.',
  'refused.disk-refused': '{where}: el disco no lo permitió ({detail}).',
};
