import { describe, expect, it } from 'vitest';
import { refusalText } from '../../../renderer/say/refusal';
import type { HeardError } from '../../../shared/contract/acks';
import { LANGUAGES, type Language } from '../../../shared/contract/house';
import {
  REASONS,
  type Reason,
  type ReasonValues,
  refusal,
} from '../../../shared/contract/refusals';
import { checkCommand } from '../../../shared/contract/validate';
import { ids } from '../../shared/contract/examples';
import { intlOf } from '../intl';

const say = (language: Language, error: HeardError) => refusalText(intlOf(language), error);

const ticket = { number: 41, table: 'Terraza' };
const where = { where: 'data.items.0.note' };

/** Values for every reason; the compiler names the one that is missing. */
const EXAMPLES: { [R in Reason]: ReasonValues<R> } = {
  'no-ticket': {},
  'ticket-exists': {},
  'ticket-closed': { ...ticket, as: 'merged' },
  'not-recallable': { ...ticket, as: 'voided' },
  'no-line': ticket,
  'not-all-lines': ticket,
  'line-exists': {},
  'line-is': { ...ticket, item: 'Tlayuda', phase: 'held' },
  'line-is-already': { ...ticket, item: 'Tlayuda', phase: 'served' },
  'line-not-ready': { ...ticket, item: 'Tlayuda' },
  'line-not-owed-there': { ...ticket, item: 'Tlayuda' },
  'nothing-owed': ticket,
  'nothing-bumped': ticket,
  'nothing-held': { ...ticket, course: 3 },
  'nothing-ready': ticket,
  'nothing-fired': ticket,
  'nothing-to-pass': ticket,
  'still-waits': { ...ticket, items: '2 × Tlayuda, 1 × Mole' },
  'no-allergies': ticket,
  'no-changes': ticket,
  'merge-into-itself': {},
  'no-merge-target': {},
  'line-on-both': {},
  'split-voided': {},
  'split-all': {},
  'served-remake': { ...ticket, item: 'Tlayuda' },
  'ready-elsewhere': { ...ticket, item: 'Tlayuda' },
  'being-made': { ...ticket, item: 'Tlayuda' },
  'too-many-of-line': { ...ticket, item: 'Tlayuda', quantity: 2 },
  'nothing-served': ticket,
  'nothing-voided': ticket,
  'nothing-to-hold': ticket,
  'not-merged': ticket,
  'split-nothing': {},
  'too-many-covers': { ...ticket, covers: 4 },
  'not-made-there': { ...ticket, station: 'comal' },
  'table-is-free': { table: 'Terraza' },
  'table-has-open': { table: 'Terraza', tickets: '#41' },
  'not-orderable': { item: 'sushi' },
  'not-on-menu': { item: 'sushi' },
  'sold-out': { item: 'Tlayuda' },
  'too-few-left': { item: 'Tlayuda', left: 2 },
  'whole-only': { item: 'Tlayuda' },
  'halves-only': { item: 'Tlayuda' },
  'no-market-price': { item: 'Tlayuda' },
  'no-half-choice': { item: 'Tlayuda' },
  'out-with': { item: 'Tlayuda' },
  'choice-out': { item: 'Tlayuda', choice: 'Quesillo' },
  'no-ingredient': { item: 'Tlayuda' },
  'not-now': { item: 'Tlayuda', dayparts: 'Desayuno' },
  'min-over-choices': { name: 'Salsas', min: 3, choices: 2 },
  'no-such-dish': { item: 'Tlayuda', dish: 'agua' },
  'combo-in-combo': { item: 'Tlayuda', dish: 'Combo' },
  'stock-of-itself': { item: 'Tlayuda' },
  'stock-of-stock': { item: 'Tlayuda', dish: 'Media tlayuda' },
  'no-daypart': { item: 'Tlayuda', daypart: 'desayuno' },
  'not-86d': { item: 'Tlayuda' },
  'page-gone': {},
  'page-heard': { server: 'Ana' },
  'page-level': { level: 2 },
  'hand-over-to-itself': { server: 'Ana' },
  'not-on-shift': { server: 'Ana' },
  'no-table': { table: 'Jardín' },
  twice: { name: 'Tlayuda' },
  'no-time-zone': { timeZone: 'Mars/Olympus' },
  'no-default-station': { station: 'comal' },
  'late-before-ageing': { orderType: 'drive-thru' },
  'min-over-max': { name: 'Salsas', min: 3, max: 2 },
  'no-station': { item: 'Tlayuda', station: 'comal' },
  'no-modifier-group': { item: 'Tlayuda', group: 'salsas' },
  malformed: { ...where, detail: 'Invalid input' },
  'too-long': { ...where, max: 500 },
  'card-number': where,
  blank: where,
  'not-a-name': where,
  'before-1970': where,
  'move-nowhere': where,
  'page-about-nothing': where,
  'not-a-command': {},
  'no-such-command': {},
  'wrong-role': { role: 'pager', command: 'ticket.place' },
  'not-json': {},
  'command-too-large': {},
  'too-many-fields': {},
  'bad-id': {},
  'no-such-request': {},
  unwritten: {},
  closing: {},
  'too-many-waiting': {},
  'own-fault': {},
  'no-answer': {},
  stranger: {},
  'book-unreadable': {},
  'book-being-written': {},
  'book-no-day': {},
  'managers-only': {},
  'needs-pin': { purpose: 'manager' },
  'wrong-pin': { purpose: 'voids' },
  'pin-wait': { seconds: 15 },
  'pin-pending': {},
  'pin-shape': {},
  'pin-taken': {},
  'no-pins': {},
  'not-on-staff': { name: 'Ana' },
  'no-pin-of': { name: 'Ana' },
  'manager-pin-first': {},
  'last-manager-pin': {},
  'pins-unreadable': {},
  'pins-unwritten': {},
  'managers-keep': {},
  'managers-deliver': {},
  'delivery-moved-on': {},
  'backup-no-day': { day: '2026-11-23' },
  'backup-exists': { file: '/usb/a.heard' },
  'backup-unlike': { file: '/usb/a.heard' },
  'backup-newer': { file: '/usb/a.heard' },
  'backup-damaged': { file: '/usb/a.heard' },
  'restore-not-empty': { folder: '/usb' },
  'file-not-chosen': {},
  'keeping-busy': {},
  'disk-refused': { where: '/usb', detail: 'ENOSPC' },
};

/** What a sentence must carry as it is; the rest is translated, or for a reader of the contract. */
const CARRIED = ['number', 'table', 'item', 'items', 'server', 'name', 'station', 'group', 'left'];

describe.each(LANGUAGES)('a refusal in %s', (language) => {
  it.each(REASONS)('has a sentence for %s', (reason) => {
    const error = refusal('conflict', reason, EXAMPLES[reason], 'data.items.0.note');
    const text = say(language, error);
    expect(text).toMatch(/^\S.*\.$/u);
    expect(text).not.toMatch(/[{}]|undefined|data\./u);
    for (const [name, value] of Object.entries(error.values ?? {})) {
      if (CARRIED.includes(name)) expect(text).toContain(String(value));
    }
  });
});

describe('a refusal in Spanish', () => {
  it('translates the phase, the table and the ending, and counts', () => {
    const done = { ...ticket, item: 'Tlayuda', phase: 'ready' } as const;
    expect(say('es', refusal('conflict', 'line-is-already', done))).toBe(
      'La línea «Tlayuda» de la comanda 41 (Terraza) ya está lista.',
    );
    expect(say('es', refusal('conflict', 'ticket-closed', { number: 7, as: 'voided' }))).toBe(
      'La comanda 7 está cerrada: fue anulada.',
    );
    const left = (count: number) =>
      say('es', refusal('conflict', 'too-few-left', { item: 'Flan', left: count }));
    expect(left(1)).toBe('Flan: solo queda 1.');
    expect(left(2)).toBe('Flan: solo quedan 2.');
  });

  it('has no sentence in common with English, so all are translated', () => {
    const same = REASONS.filter((reason) => {
      const error = refusal('conflict', reason, EXAMPLES[reason]);
      return say('es', error) === say('en', error);
    });
    expect(same).toEqual([]);
  });
});

it('names the refused field in plain words', () => {
  const move = { id: ids.command, type: 'ticket.void', data: { ticketId: ids.ticket } };
  const noted = (reason: string) => {
    const checked = checkCommand({ ...move, data: { ...move.data, reason } }, 'front-of-house');
    return checked.ok ? '' : say('es', checked.error);
  };
  expect(noted('4111 1111 1111 1111')).toMatch(
    /^El motivo parece contener un número de tarjeta\./u,
  );
  expect(noted('  ')).toBe('El motivo no puede quedar en blanco.');
  expect(noted('x'.repeat(501))).toMatch(/^El motivo es demasiado largo: como máximo 500\./u);
});

it('shows an unknown reason by its code, with the sentence of the hub', () => {
  const error = { code: 'conflict', message: 'The oven is cold.' } as const;
  expect(say('en', { ...error, reason: 'oven-cold' })).toBe('The oven is cold.');
  expect(say('es', { ...error, code: 'busy' })).toBe('Demasiado a la vez. Intenta en un momento.');
});

/** The hub speaks to a program: of ids, commands and the path of a field. A window speaks to a person. */
const SAID_TO_A_PROGRAM: readonly Reason[] = [
  'ticket-exists',
  'line-exists',
  'line-not-owed-there',
  'no-merge-target',
  'line-on-both',
  'page-level',
  'card-number',
  'move-nowhere',
  'page-about-nothing',
  'not-a-command',
  'no-such-command',
  'wrong-role',
  'not-json',
  'command-too-large',
  'too-many-fields',
  'bad-id',
  'no-such-request',
  'needs-pin',
  'pin-pending',
  'unwritten',
  'closing',
  'too-many-waiting',
];

describe('a refusal in English', () => {
  const plain = (text: string) => text.replace(/[“”]/gu, '"').replace(/’/gu, "'");
  const fromHub = <R extends Reason>(reason: R) =>
    refusal('conflict', reason, EXAMPLES[reason], 'data.items.0.note');
  const inWindow = (reason: Reason) => plain(say('en', fromHub(reason)));
  const ofHub = (reason: Reason) =>
    plain(fromHub(reason).message)
      .replace(/^data\.items\.0\.note:? (?=must|is)/u, 'The note ')
      .replace(/^data\.items\.0\.note:/u, 'The note:');

  it.each(REASONS.filter((reason) => !SAID_TO_A_PROGRAM.includes(reason)))(
    'is the sentence of the hub for %s',
    (reason) => {
      expect(inWindow(reason)).toBe(ofHub(reason));
    },
  );

  it.each(SAID_TO_A_PROGRAM)(
    'is another sentence than the hub’s for %s, for a person',
    (reason) => {
      expect(inWindow(reason)).not.toBe(ofHub(reason));
    },
  );
});
