import type { Reason } from '../../../../shared/contract/refusals';

/** Parts of a refusal's sentence: the ticket's name, and the field at fault. */
type Part = 'refusal.ticketAt' | 'refusal.field';

/**
 * One sentence for each reason of a refusal; a reason without one does not compile. The hub has its own in
 * `shared/contract/refusals.ts`: it has no formatter and names a field by its path. A window names the field
 * in words, formats numbers for its reader, and isolates typed text. A test compares both.
 */
export const en = {
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
  'refused.served-remake': '{item} on ticket {ticket} was served. To make it again, send a remake.',
  'refused.ready-elsewhere':
    '{item} on ticket {ticket} is ready, and another station makes what is added. Add it as a line of its own.',
  'refused.being-made':
    '{item} on ticket {ticket} is being made already. There is nothing to remake yet.',
  'refused.too-many-of-line': 'Ticket {ticket} has only {quantity, number} × {item}.',
  'refused.nothing-served': 'Nothing on ticket {ticket} was served.',
  'refused.nothing-voided': 'Nothing on ticket {ticket} is voided.',
  'refused.nothing-to-hold':
    'Nothing on ticket {ticket} can be held: what was fired is already being made.',
  'refused.not-merged':
    'Ticket {ticket} was not merged into another one, or its lines are not there any more.',
  'refused.split-nothing': 'Choose at least one line to split off.',
  'refused.too-many-covers':
    'Ticket {ticket} has {covers, plural, one {# cover} other {# covers}}, and at least one must stay.',
  'refused.not-made-there': 'Nothing on ticket {ticket} is made at “{station}”.',
  'refused.table-is-free': 'Nobody sits at “{table}”.',
  'refused.table-has-open':
    '“{table}” still has open tickets: {tickets}. Serve, move or void them first.',
  'refused.not-orderable':
    '“{item}” is not on the menu. Choose another dish or send it as an off-menu line.',
  'refused.not-on-menu': '“{item}” is not on the menu.',
  'refused.sold-out': '{item} is 86’d: there is none left.',
  'refused.too-few-left': '{item}: only {left, number} left.',
  'refused.whole-only': '{item} is sold whole only. Choose a whole number.',
  'refused.halves-only': '{item} is sold whole or in halves only.',
  'refused.no-market-price': '{item} has no fixed price. Enter its market price.',
  'refused.no-half-choice': '{item}: this choice is for the whole dish only.',
  'refused.out-with':
    '{item} has no count of its own: what it is made of or counted with is 86’d. Restore that.',
  'refused.choice-out': '{item}: {choice} is 86’d. Choose something else.',
  'refused.no-ingredient': 'The menu has no ingredient or choice “{item}”. Use a name of the menu.',
  'refused.not-now':
    '{item} is sold at these times only: {dayparts}. Choose another dish, or sell it anyway.',
  'refused.min-over-choices':
    '{name} asks for at least {min, number}, but has {choices, number} choices, each only once.',
  'refused.no-such-dish': '{item} refers to the dish “{dish}”, which is not on the menu.',
  'refused.combo-in-combo':
    '{item} is a combo, so {dish}, which is one too, cannot be a part of it.',
  'refused.stock-of-itself': '{item} cannot be counted with itself. Choose another dish.',
  'refused.stock-of-stock':
    '{item} cannot be counted with {dish}, which is counted with another dish itself.',
  'refused.no-daypart': '{item} is sold in “{daypart}”, which is not a daypart here.',
  'refused.not-86d': '{item} is not 86’d.',
  'refused.page-gone': 'This page was picked up or taken back already.',
  'refused.page-heard': '{server} has heard this page already.',
  'refused.page-level': 'This page was sent again already.',
  'refused.hand-over-to-itself':
    '{server} cannot hand over to the same person. Choose another person.',
  'refused.not-on-shift': '{server} is not on shift.',
  'refused.no-table': 'The house has no table “{table}”.',
  'refused.twice':
    '“{name}” is there twice, in this spelling or another. Give one of them another name.',
  'refused.no-default-station': 'The default station “{station}” is not one of the stations.',
  'refused.no-time-zone': '“{timeZone}” is not a time zone. Use a name like America/Mexico_City.',
  'refused.late-before-ageing': 'A {orderType} ticket cannot be late before it is aging.',
  'refused.min-over-max':
    '{name}: guests must choose at least {min, number}, but may choose at most {max, number}. Change one of them.',
  'refused.no-station': '{item} goes to “{station}”, which is not a station.',
  'refused.no-modifier-group': '{item} has the modifier group “{group}”, which does not exist.',
  'refused.malformed': '{what}: {detail}.',
  'refused.too-long': '{what} is too long: at most {max, number}. Shorten it.',
  'refused.card-number':
    '{what} looks like a payment card number. Card data must never be written on a ticket.',
  'refused.blank': '{what} must not be blank.',
  'refused.not-a-name': '{what} is not a name.',
  'refused.before-1970': '{what} is before 1970. Give a later time.',
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
  'refused.no-such-request': 'Heard did not understand this window. Restart Heard.',
  'refused.unwritten': 'Not taken: the disk cannot be written. Try again; it is never taken twice.',
  'refused.closing': 'Not taken: Heard is closing.',
  'refused.too-many-waiting': 'Too much at once. Try again in a moment.',
  'refused.own-fault': 'Heard could not work this out. Nothing was changed.',
  'refused.no-answer': 'Heard did not answer. Try again; it never acts twice.',
  'refused.stranger': 'This window does not belong to Heard.',
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
  'refused.managers-deliver': 'Only a manager decides about a part that has stopped.',
  'refused.delivery-moved-on': 'It has moved on. Look again.',
  'refused.backup-no-day':
    '{day, select, none {There is nothing to back up here.} other {The house has no day {day}.}}',
  'refused.backup-exists': '{file} is there already. Choose another name.',
  'refused.backup-unlike': '{file} is not a backup of Heard.',
  'refused.backup-newer': '{file} was made by a newer version of Heard. Restore it with that one.',
  'refused.backup-damaged':
    '{file} is damaged or incomplete: its checksum does not fit. Nothing was restored.',
  'refused.restore-not-empty':
    '{folder} is not empty. A backup is restored into an empty folder only.',
  'refused.file-not-chosen':
    'This file was not chosen in a dialog of Heard. Choose it there, at the computer of the house.',
  'refused.keeping-busy': 'A backup is being made or restored already. Wait for it.',
  'refused.disk-refused': '{where}: the disk refused ({detail}).',
} satisfies Record<`refused.${Reason}` | Part, string>;
