import type { Language } from '../../../shared/contract/house';
import type { Reason } from '../../../shared/contract/refusals';

/**
 * Words that sentences of refusals are put together from: a ticket's name, and the field at fault by
 * the last part of its path.
 */
type Part = 'refusal.ticketAt' | 'refusal.field';

/** Every reason for a refusal, in every language: the compiler names the one that is missing. */
export const refusalWords = {
  en: {
    'refusal.ticketAt': '{number} ({where})',
    'refusal.field':
      '{field, select, note {The note} table {The table} guest {The guest’s name} reason {The reason} server {The server} text {The message} modifiers {A modifier} allergies {An allergy} name {The name} items {The order} other {{field}}}',
    'refused.no-ticket': 'There is no such ticket today.',
    'refused.ticket-exists': 'This ticket was placed already.',
    'refused.ticket-closed':
      'Ticket {ticket} is closed: it was {as, select, served {served} voided {voided} merged {merged} split {split} other {closed}}.',
    'refused.not-recallable':
      'Ticket {ticket} was {as, select, served {served} voided {voided} merged {merged} split {split} other {closed}} and cannot be recalled.',
    'refused.no-line': 'Ticket {ticket} has no such line.',
    'refused.not-all-lines': 'Ticket {ticket} does not have all these lines.',
    'refused.line-exists': 'This line is on the ticket already.',
    'refused.line-is':
      '{item} on ticket {ticket} is {phase, select, held {held: its course has not been fired} owed {not started} started {being made} ready {ready} served {served} other {voided}}.',
    'refused.line-is-already':
      '{item} on ticket {ticket} is {phase, select, held {held} owed {owed} started {being made} ready {ready} served {served} other {voided}} already.',
    'refused.line-not-ready': '{item} on ticket {ticket} is not ready to be served.',
    'refused.line-not-owed-there': '{item} on ticket {ticket} is not owed at this station.',
    'refused.nothing-owed': 'Nothing is owed on ticket {ticket}.',
    'refused.nothing-bumped': 'Nothing on ticket {ticket} has been bumped.',
    'refused.nothing-held': 'Nothing is held in course {course} of ticket {ticket}.',
    'refused.nothing-ready': 'Nothing on ticket {ticket} is ready.',
    'refused.nothing-fired': 'Nothing on ticket {ticket} is fired yet.',
    'refused.nothing-to-pass': 'Nothing on ticket {ticket} waits to be passed.',
    'refused.still-waits': 'Ticket {ticket} still waits for {items}.',
    'refused.no-allergies': 'Ticket {ticket} has no allergies on it.',
    'refused.no-changes': 'Nothing on ticket {ticket} was changed.',
    'refused.merge-into-itself': 'A ticket cannot be merged into itself.',
    'refused.no-merge-target': 'The ticket to merge into is not open any more.',
    'refused.line-on-both': 'A line is on both tickets.',
    'refused.split-voided': 'Voided lines cannot be split off alone.',
    'refused.split-all': 'At least one line must stay on the ticket.',
    'refused.not-orderable':
      '“{item}” is not on the menu. Choose another dish or send it as an off-menu line.',
    'refused.not-on-menu': '“{item}” is not on the menu.',
    'refused.sold-out': "{item} is 86'd: there is none left.",
    'refused.too-few-left': '{item}: only {left, number} left.',
    'refused.not-86d': "{item} is not 86'd.",
    'refused.page-gone': 'This page was picked up or taken back already.',
    'refused.page-heard': '{server} has heard this page already.',
    'refused.page-level': 'This page was sent again already.',
    'refused.not-on-shift': '{server} is not on shift.',
    'refused.no-table': 'The house has no table “{table}”.',
    'refused.twice': '“{name}” is there twice.',
    'refused.no-default-station': 'The default station “{station}” is not one of the stations.',
    'refused.late-before-ageing': 'A {orderType} ticket cannot be late before it is ageing.',
    'refused.min-over-max': '{name} asks for at least {min, number} of at most {max, number}.',
    'refused.no-station': '{item} goes to “{station}”, which is not a station.',
    'refused.no-modifier-group': '{item} has the modifier group “{group}”, which does not exist.',
    'refused.malformed': '{what}: {detail}.',
    'refused.too-long': '{what} is too long: at most {max, number}. Shorten it.',
    'refused.card-number':
      '{what} looks like a payment card number. Card data must never be written on a ticket.',
    'refused.blank': '{what} must not be blank.',
    'refused.not-a-name': '{what} is not a name.',
    'refused.move-nowhere': 'Choose a table or a server to move to.',
    'refused.page-about-nothing':
      'Choose a ticket or a table to page about, or say what it is about.',
    'refused.not-a-command': 'Heard did not understand this window. Restart Heard.',
    'refused.no-such-command': 'Heard did not understand this window. Restart Heard.',
    'refused.wrong-role': 'This window may not do that.',
    'refused.not-json': 'Heard did not understand this window. Restart Heard.',
    'refused.command-too-large': 'That is too much at once. Send less at a time.',
    'refused.too-many-fields': 'Heard did not understand this window. Restart Heard.',
    'refused.bad-id': 'Heard did not understand this window. Restart Heard.',
    'refused.unwritten':
      'Not taken: the disk cannot be written. Try again; it is never taken twice.',
    'refused.closing': 'Not taken: Heard is closing.',
    'refused.too-many-waiting': 'Too much at once. Try again in a moment.',
    'refused.own-fault': 'Heard could not work this out. Nothing was changed.',
    'refused.no-answer': 'Heard did not answer. Try again; it never acts twice.',
    'refused.stranger': 'This window is not one of Heard.',
    'refused.needs-pin':
      '{purpose, select, manager {This needs a manager’s PIN.} other {This needs a PIN.}} Nothing was changed.',
    'refused.wrong-pin':
      '{purpose, select, manager {That is not a manager’s PIN.} other {That is nobody’s PIN.}}',
    'refused.pin-wait':
      'Too many wrong PINs. Try again in {seconds, plural, one {# second} other {# seconds}}.',
    'refused.pin-pending': 'A PIN is being looked at. One moment.',
    'refused.pin-shape': 'A PIN is 4 to 8 digits.',
    'refused.pin-taken': 'This PIN cannot be used. Choose another.',
    'refused.no-pins': 'No manager has a PIN yet, so none is asked for.',
    'refused.not-on-staff': '{name} is not on the staff.',
    'refused.no-pin-of': '{name} has no PIN.',
    'refused.manager-pin-first': 'Give a manager a PIN first.',
    'refused.last-manager-pin':
      'No manager would be left with a PIN. Give another manager one, or turn PINs off in the settings first.',
    'refused.pins-unreadable':
      'The PINs cannot be read, so nothing can be approved. Somebody at the computer can remove them all: start Heard with --reset-pins.',
    'refused.pins-unwritten': 'The PIN could not be written to disk. Nothing was changed.',
    'refused.managers-only': 'The days in figures are for the manager.',
    'refused.book-unreadable': 'The ticket book cannot be read. Try again in a moment.',
    'refused.book-being-written':
      'This day is being written into the ticket book. Try again in a moment.',
    'refused.book-no-day': 'The house was closed on this day.',
    'refused.managers-keep': 'Backups are for the manager.',
    'refused.backup-no-day':
      '{day, select, none {There is nothing to back up here.} other {The house has no day {day}.}}',
    'refused.backup-exists': '{file} is there already. Choose another name.',
    'refused.backup-unlike': '{file} is not a backup of Heard.',
    'refused.backup-newer':
      '{file} was made by a newer version of Heard. Restore it with that one.',
    'refused.backup-damaged':
      '{file} is damaged or incomplete: its checksum does not fit. Nothing was restored.',
    'refused.restore-not-empty':
      '{folder} is not empty. A backup is restored into an empty folder only.',
    'refused.keeping-busy': 'A backup is being made or restored already. Wait for it.',
    'refused.disk-refused': '{where}: the disk refused ({detail}).',
  },
  es: {
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
    'refused.line-not-ready':
      'La línea «{item}» de la comanda {ticket} no está lista para servirse.',
    'refused.line-not-owed-there':
      'La línea «{item}» de la comanda {ticket} no está pendiente en esta estación.',
    'refused.nothing-owed': 'La comanda {ticket} no tiene nada pendiente.',
    'refused.nothing-bumped': 'Nada de la comanda {ticket} está listo todavía.',
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
    'refused.not-orderable':
      '«{item}» no está en la carta. Elija otro plato o envíelo como línea fuera de carta.',
    'refused.not-on-menu': '«{item}» no está en la carta.',
    'refused.sold-out': '{item}: agotado, no queda ninguno.',
    'refused.too-few-left': '{item}: {left, plural, one {solo queda #} other {solo quedan #}}.',
    'refused.not-86d': '{item} no está agotado.',
    'refused.page-gone': 'Este aviso ya se recogió o se retiró.',
    'refused.page-heard': '{server} ya oyó este aviso.',
    'refused.page-level': 'Este aviso ya se había repetido.',
    'refused.not-on-shift': '{server} no está de turno.',
    'refused.no-table': 'La casa no tiene la mesa «{table}».',
    'refused.twice': '«{name}» está dos veces.',
    'refused.no-default-station':
      'La estación por defecto «{station}» no es una de las estaciones.',
    'refused.late-before-ageing':
      'Una comanda {orderType} no puede ir tarde antes de ir con demora.',
    'refused.min-over-max': '{name} pide al menos {min, number} de un máximo de {max, number}.',
    'refused.no-station': '{item} va a «{station}», que no es una estación.',
    'refused.no-modifier-group': '{item} tiene el grupo de modificadores «{group}», que no existe.',
    'refused.malformed': '{what} no es válido.',
    'refused.too-long': '{what} es demasiado largo: como máximo {max, number}. Acórtelo.',
    'refused.card-number':
      '{what} parece contener un número de tarjeta. Los datos de tarjetas nunca se escriben en una comanda.',
    'refused.blank': '{what} no puede quedar en blanco.',
    'refused.not-a-name': '{what} no es un nombre.',
    'refused.move-nowhere': 'Elija la mesa o el mesero a donde mover la comanda.',
    'refused.page-about-nothing':
      'Elija la comanda o la mesa por la que avisar, o diga de qué se trata.',
    'refused.not-a-command': 'Heard no entendió esta ventana. Reinicie Heard.',
    'refused.no-such-command': 'Heard no entendió esta ventana. Reinicie Heard.',
    'refused.wrong-role': 'Esta ventana no puede hacer eso.',
    'refused.not-json': 'Heard no entendió esta ventana. Reinicie Heard.',
    'refused.command-too-large': 'Eso es demasiado a la vez. Envíe menos.',
    'refused.too-many-fields': 'Heard no entendió esta ventana. Reinicie Heard.',
    'refused.bad-id': 'Heard no entendió esta ventana. Reinicie Heard.',
    'refused.unwritten':
      'No aceptado: no se puede escribir en el disco. Intente de nuevo; nunca se acepta dos veces.',
    'refused.closing': 'No aceptado: Heard se está cerrando.',
    'refused.too-many-waiting': 'Demasiado a la vez. Intente en un momento.',
    'refused.own-fault': 'Heard no pudo resolverlo. No cambió nada.',
    'refused.no-answer': 'Heard no respondió. Intente de nuevo; nunca actúa dos veces.',
    'refused.stranger': 'Esta ventana no es de Heard.',
    'refused.needs-pin':
      '{purpose, select, manager {Hace falta el PIN de un gerente.} other {Hace falta un PIN.}} No se cambió nada.',
    'refused.wrong-pin':
      '{purpose, select, manager {Ese no es el PIN de un gerente.} other {Ese PIN no es de nadie.}}',
    'refused.pin-wait':
      'Demasiados PIN equivocados. Intente de nuevo en {seconds, plural, one {# segundo} other {# segundos}}.',
    'refused.pin-pending': 'Se está comprobando un PIN. Un momento.',
    'refused.pin-shape': 'Un PIN tiene de 4 a 8 cifras.',
    'refused.pin-taken': 'Ese PIN no se puede usar. Elija otro.',
    'refused.no-pins': 'Ningún gerente tiene PIN todavía; no se pide ninguno.',
    'refused.not-on-staff': '{name} no está en el personal.',
    'refused.no-pin-of': '{name} no tiene PIN.',
    'refused.manager-pin-first': 'Primero dé un PIN a un gerente.',
    'refused.last-manager-pin':
      'No quedaría ningún gerente con PIN. Dé uno a otro gerente o desactive antes los PIN en los ajustes.',
    'refused.pins-unreadable':
      'Los PIN no se pueden leer y no se puede autorizar nada. En el ordenador se pueden borrar todos: inicie Heard con --reset-pins.',
    'refused.pins-unwritten': 'No se pudo guardar el PIN en el disco. No se cambió nada.',
    'refused.managers-only': 'Las cifras de los días son para el encargado.',
    'refused.book-unreadable': 'No se puede leer el libro de comandas. Intente en un momento.',
    'refused.book-being-written':
      'Este día se está escribiendo en el libro de comandas. Intente en un momento.',
    'refused.book-no-day': 'Ese día la casa estuvo cerrada.',
    'refused.managers-keep': 'Las copias de seguridad son para el encargado.',
    'refused.backup-no-day':
      '{day, select, none {Aquí no hay nada que guardar.} other {La casa no tiene el día {day}.}}',
    'refused.backup-exists': '{file} ya existe. Elija otro nombre.',
    'refused.backup-unlike': '{file} no es una copia de seguridad de Heard.',
    'refused.backup-newer':
      '{file} es de una versión más nueva de Heard. Restáurela con esa versión.',
    'refused.backup-damaged':
      '{file} está dañada o incompleta: su suma de control no coincide. No se restauró nada.',
    'refused.restore-not-empty':
      '{folder} no está vacía. Una copia se restaura solo en una carpeta vacía.',
    'refused.keeping-busy': 'Ya se está guardando o restaurando una copia. Espere.',
    'refused.disk-refused': '{where}: el disco no lo permitió ({detail}).',
  },
} as const satisfies Record<Language, Record<`refused.${Reason}` | Part, string>>;
