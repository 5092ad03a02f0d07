import type { ErrorCode, HeardError } from './acks';
import { CARD_NUMBER_MESSAGE } from './card-number';
import type { PinUse, Purpose } from './pins';
import { needsTableWord } from './table-name';

/** How people name a ticket: its number and its table. */
export type TicketName = { number: number; table?: string };
type Named = TicketName & { item: string };

/** A ticket's number and table as one phrase, like `12 (table 7)` or `12 (Bar 2)`. */
export const ticketPhrase = ({ number, table }: TicketName): string =>
  table === undefined
    ? `${number}`
    : `${number} (${needsTableWord(table) ? `table ${table}` : table})`;

const PHASES = {
  held: 'held: its course has not been fired',
  owed: 'not started',
  started: 'being made',
  ready: 'ready',
  served: 'served',
  voided: 'voided',
} as const;
type Phase = keyof typeof PHASES;
type Ending = 'served' | 'voided' | 'merged' | 'split';

/**
 * Every reason for a refusal, as a plain English sentence with what to do. The sentences are for programs and logs: a
 * field is its path. A window shows a person its own words, with the same values.
 */
const SENTENCES = {
  // A ticket and its lines.
  'no-ticket': () => 'There is no such ticket today.',
  'ticket-exists': () => 'A ticket with this id was placed already.',
  'ticket-closed': (it: TicketName & { as: Ending }) =>
    `Ticket ${ticketPhrase(it)} is closed: it was ${it.as}.`,
  'not-recallable': (it: TicketName & { as: Ending }) =>
    `Ticket ${ticketPhrase(it)} was ${it.as} and cannot be recalled.`,
  'no-line': (it: TicketName) => `Ticket ${ticketPhrase(it)} has no such line.`,
  'not-all-lines': (it: TicketName) => `Ticket ${ticketPhrase(it)} does not have all these lines.`,
  'line-exists': () => 'A line with this id is on the ticket already.',
  'line-is': (it: Named & { phase: Phase }) =>
    `${it.item} on ticket ${ticketPhrase(it)} is ${PHASES[it.phase]}.`,
  'line-is-already': (it: Named & { phase: Phase }) =>
    `${it.item} on ticket ${ticketPhrase(it)} is ${PHASES[it.phase]} already.`,
  'line-not-ready': (it: Named) =>
    `${it.item} on ticket ${ticketPhrase(it)} is not ready to be served.`,
  'line-not-owed-there': (it: Named) =>
    `${it.item} on ticket ${ticketPhrase(it)} is not owed there.`,
  'nothing-owed': (it: TicketName) => `Nothing is owed on ticket ${ticketPhrase(it)}.`,
  'nothing-bumped': (it: TicketName) => `Nothing on ticket ${ticketPhrase(it)} has been bumped.`,
  'nothing-held': (it: TicketName & { course: number }) =>
    `Nothing is held in course ${it.course} of ticket ${ticketPhrase(it)}.`,
  'nothing-ready': (it: TicketName) => `Nothing on ticket ${ticketPhrase(it)} is ready.`,
  'nothing-fired': (it: TicketName) => `Nothing on ticket ${ticketPhrase(it)} is fired yet.`,
  'nothing-to-pass': (it: TicketName) =>
    `Nothing on ticket ${ticketPhrase(it)} waits to be passed.`,
  'still-waits': (it: TicketName & { items: string }) =>
    `Ticket ${ticketPhrase(it)} still waits for ${it.items}.`,
  'no-allergies': (it: TicketName) => `Ticket ${ticketPhrase(it)} has no allergies on it.`,
  'no-changes': (it: TicketName) => `Nothing on ticket ${ticketPhrase(it)} was changed.`,
  'merge-into-itself': () => 'A ticket cannot be merged into itself.',
  'no-merge-target': () => 'There is no open ticket to merge into.',
  'line-on-both': () => 'A line with the same id is on both tickets.',
  'split-voided': () => 'Voided lines cannot be split off alone.',
  'split-all': () => 'At least one line must stay on the ticket.',
  'served-remake': (it: Named) =>
    `${it.item} on ticket ${ticketPhrase(it)} was served. To make it again, send a remake.`,
  'ready-elsewhere': (it: Named) =>
    `${it.item} on ticket ${ticketPhrase(it)} is ready, and another station makes what is added. Add it as a line of its own.`,
  'being-made': (it: Named) =>
    `${it.item} on ticket ${ticketPhrase(it)} is being made already. There is nothing to remake yet.`,
  'too-many-of-line': (it: Named & { quantity: number }) =>
    `Ticket ${ticketPhrase(it)} has only ${it.quantity} × ${it.item}.`,
  'nothing-served': (it: TicketName) => `Nothing on ticket ${ticketPhrase(it)} was served.`,
  'nothing-voided': (it: TicketName) => `Nothing on ticket ${ticketPhrase(it)} is voided.`,
  'nothing-to-hold': (it: TicketName) =>
    `Nothing on ticket ${ticketPhrase(it)} can be held: what was fired is already being made.`,
  'not-merged': (it: TicketName) =>
    `Ticket ${ticketPhrase(it)} was not merged into another one, or its lines are not there any more.`,
  'split-nothing': () => 'Choose at least one line to split off.',
  'too-many-covers': (it: TicketName & { covers: number }) =>
    `Ticket ${ticketPhrase(it)} has ${it.covers} ${it.covers === 1 ? 'cover' : 'covers'}, and at least one must stay.`,
  'not-made-there': (it: TicketName & { station: string }) =>
    `Nothing on ticket ${ticketPhrase(it)} is made at "${it.station}".`,
  'table-is-free': (it: { table: string }) => `Nobody sits at "${it.table}".`,
  'table-has-open': (it: { table: string; tickets: string }) =>
    `"${it.table}" still has open tickets: ${it.tickets}. Serve, move or void them first.`,
  // The menu.
  'not-orderable': (it: { item: string }) =>
    `"${it.item}" is not on the menu. Choose another dish or send it as an off-menu line.`,
  'not-on-menu': (it: { item: string }) => `"${it.item}" is not on the menu.`,
  'sold-out': (it: { item: string }) => `${it.item} is 86'd: there is none left.`,
  'too-few-left': (it: { item: string; left: number }) => `${it.item}: only ${it.left} left.`,
  'whole-only': (it: { item: string }) => `${it.item} is sold whole only. Choose a whole number.`,
  'halves-only': (it: { item: string }) => `${it.item} is sold whole or in halves only.`,
  'no-market-price': (it: { item: string }) =>
    `${it.item} has no fixed price. Enter its market price.`,
  'no-half-choice': (it: { item: string }) => `${it.item}: this choice is for the whole dish only.`,
  'out-with': (it: { item: string }) =>
    `${it.item} has no count of its own: what it is made of or counted with is 86'd. Restore that.`,
  'choice-out': (it: { item: string; choice: string }) =>
    `${it.item}: ${it.choice} is 86'd. Choose something else.`,
  'no-ingredient': (it: { item: string }) =>
    `The menu has no ingredient or choice "${it.item}". Use a name of the menu.`,
  'not-now': (it: { item: string; dayparts: string }) =>
    `${it.item} is sold at these times only: ${it.dayparts}. Choose another dish, or sell it anyway.`,
  'not-86d': (it: { item: string }) => `${it.item} is not 86'd.`,
  // Pages, shifts, the floor.
  'page-gone': () => 'This page was picked up or taken back already.',
  'page-heard': (it: { server: string }) => `${it.server} has heard this page already.`,
  'page-level': (it: { level: number }) => `This page is at level ${it.level}.`,
  'hand-over-to-itself': (it: { server: string }) =>
    `${it.server} cannot hand over to the same person. Choose another person.`,
  'not-on-shift': (it: { server: string }) => `${it.server} is not on shift.`,
  'no-table': (it: { table: string }) => `The house has no table "${it.table}".`,
  // The house.
  twice: (it: { name: string }) =>
    `"${it.name}" is there twice, in this spelling or another. Give one of them another name.`,
  'no-default-station': (it: { station: string }) =>
    `The default station "${it.station}" is not one of the stations.`,
  'no-time-zone': (it: { timeZone: string }) =>
    `"${it.timeZone}" is not a time zone. Use a name like America/Mexico_City.`,
  'late-before-ageing': (it: { orderType: string }) =>
    `A ${it.orderType} ticket cannot be late before it is aging.`,
  'min-over-max': (it: { name: string; min: number; max: number }) =>
    `${it.name}: guests must choose at least ${it.min}, but may choose at most ${it.max}. Change one of them.`,
  'no-station': (it: { item: string; station: string }) =>
    `${it.item} goes to "${it.station}", which is not a station.`,
  'no-modifier-group': (it: { item: string; group: string }) =>
    `${it.item} has the modifier group "${it.group}", which does not exist.`,
  'min-over-choices': (it: { name: string; min: number; choices: number }) =>
    `${it.name} asks for at least ${it.min}, but has ${it.choices} choices, each only once.`,
  'no-such-dish': (it: { item: string; dish: string }) =>
    `${it.item} refers to the dish "${it.dish}", which is not on the menu.`,
  'combo-in-combo': (it: { item: string; dish: string }) =>
    `${it.item} is a combo, so ${it.dish}, which is one too, cannot be a part of it.`,
  'stock-of-itself': (it: { item: string }) =>
    `${it.item} cannot be counted with itself. Choose another dish.`,
  'stock-of-stock': (it: { item: string; dish: string }) =>
    `${it.item} cannot be counted with ${it.dish}, which is counted with another dish itself.`,
  'no-daypart': (it: { item: string; daypart: string }) =>
    `${it.item} is sold in "${it.daypart}", which is not a daypart here.`,
  // What a field may hold; `where` is its path.
  malformed: (it: { where: string; detail: string }) => `${it.where}: ${it.detail}.`,
  'too-long': (it: { where: string; max: number }) =>
    `${it.where} is too long: at most ${it.max}. Shorten it.`,
  'card-number': (it: { where: string }) => `${it.where}: ${CARD_NUMBER_MESSAGE}.`,
  blank: (it: { where: string }) => `${it.where}: must not be blank.`,
  'not-a-name': (it: { where: string }) => `${it.where}: is not a name.`,
  'before-1970': (it: { where: string }) => `${it.where}: is before 1970. Give a later time.`,
  'move-nowhere': (it: { where: string }) => `${it.where}: needs a table or a server to move to.`,
  'page-about-nothing': (it: { where: string }) =>
    `${it.where}: needs a ticket, a table or words to page about.`,
  // A command as a whole.
  'not-a-command': () => 'A command is an object with id, type and data.',
  'no-such-command': () => 'There is no such command.',
  'wrong-role': (it: { role: string; command: string }) =>
    `A ${it.role} window may not send ${it.command}.`,
  'not-json': () => 'What is sent must be plain JSON.',
  'command-too-large': () => 'The command is too large. Send less at once.',
  'too-many-fields': () => 'A command has id, type and data only.',
  'bad-id': () => 'The id must be a UUIDv7.',
  'no-such-request': () => 'There is no such request.',
  // PINs.
  'needs-pin': (it: { purpose: Purpose }) =>
    it.purpose === 'manager' ? "This needs a manager's PIN." : 'This needs a PIN.',
  'wrong-pin': (it: { purpose: PinUse }) =>
    it.purpose === 'manager' ? "That is not a manager's PIN." : "That is nobody's PIN.",
  'pin-wait': (it: { seconds: number }) =>
    `Too many wrong PINs. Try again in ${it.seconds} seconds.`,
  'pin-pending': () => 'A PIN of this window is being looked at.',
  'pin-shape': () => 'A PIN is 4 to 8 digits.',
  'pin-taken': () => 'This PIN cannot be used. Choose another.',
  'no-pins': () => 'No manager has a PIN yet, so none is asked for.',
  'not-on-staff': (it: { name: string }) => `${it.name} is not on the staff.`,
  'no-pin-of': (it: { name: string }) => `${it.name} has no PIN.`,
  'manager-pin-first': () => 'Give a manager a PIN first.',
  'last-manager-pin': () =>
    'No manager would be left with a PIN. Give another manager one, or turn PINs off in the settings first.',
  'pins-unreadable': () =>
    'The PINs cannot be read, so nothing can be approved. Somebody at the computer can remove them all: start Heard with --reset-pins.',
  'pins-unwritten': () => 'The PIN could not be written to disk. Nothing was changed.',
  // The hub and the book.
  unwritten: () =>
    'The order could not be written to disk and was not taken. Try again; it is never taken twice.',
  closing: () => 'Heard is closing.',
  'too-many-waiting': () => 'Too many orders are waiting. Try again in a moment.',
  'own-fault': () => 'Heard could not work this out. Nothing was changed.',
  'no-answer': () => 'Heard did not answer. Try again; it never acts twice.',
  stranger: () => 'This window does not belong to Heard.',
  'managers-only': () => 'The days in figures are for the manager.',
  'book-unreadable': () => 'The ticket book cannot be read. Try again in a moment.',
  'book-being-written': () =>
    'This day is being written into the ticket book. Try again in a moment.',
  'book-no-day': () => 'The house was closed on this day.',
  // Backups and copies.
  'managers-keep': () => 'Backups are for the manager.',
  'managers-deliver': () => 'Only a manager decides about a part that has stopped.',
  'delivery-moved-on': () => 'It has moved on. Look again.',
  'backup-no-day': (it: { day: string }) =>
    it.day === 'none' ? 'There is nothing to back up here.' : `The house has no day ${it.day}.`,
  'backup-exists': (it: { file: string }) => `${it.file} is there already. Choose another name.`,
  'backup-unlike': (it: { file: string }) => `${it.file} is not a backup of Heard.`,
  'backup-newer': (it: { file: string }) =>
    `${it.file} was made by a newer version of Heard. Restore it with that one.`,
  'backup-damaged': (it: { file: string }) =>
    `${it.file} is damaged or incomplete: its checksum does not fit. Nothing was restored.`,
  'restore-not-empty': (it: { folder: string }) =>
    `${it.folder} is not empty. A backup is restored into an empty folder only.`,
  'file-not-chosen': () =>
    'This file was not chosen in a dialog of Heard. Choose it there, at the computer of the house.',
  'keeping-busy': () => 'A backup is being made or restored already. Wait for it.',
  'disk-refused': (it: { where: string; detail: string }) =>
    `${it.where}: the disk refused (${it.detail}).`,
} satisfies Record<string, (values: never) => string>;

export type Reason = keyof typeof SENTENCES;
/** The values in a reason's sentence. */
export type ReasonValues<R extends Reason> =
  Parameters<(typeof SENTENCES)[R]> extends [infer V] ? V : Record<never, never>;

/** Every reason. */
export const REASONS = Object.keys(SENTENCES) as Reason[];

/** Reasons of refinements in Heard's own schemas; zod's own issues have others. */
export const FIELD_REASONS = [
  'card-number',
  'blank',
  'not-a-name',
  'before-1970',
  'move-nowhere',
  'page-about-nothing',
] as const satisfies Reason[];
export type FieldReason = (typeof FIELD_REASONS)[number];

/** Makes a refusal: its code, the reason with its values, and the path of the invalid field. */
export function refusal<R extends Reason>(
  code: ErrorCode,
  reason: R,
  values: ReasonValues<R>,
  field?: string,
): HeardError {
  // The signature pairs a reason with its values; the compiler cannot follow the look-up.
  const sentence = SENTENCES[reason] as (values: ReasonValues<R>) => string;
  const words: Record<string, string | number> = { ...(values as object) };
  return {
    code,
    message: sentence(values),
    reason,
    ...(Object.keys(words).length > 0 ? { values: words } : {}),
    ...(field === undefined ? {} : { field }),
  };
}
