import type { NoticeCode } from '../../../../shared/contract/feed';
import type { Damage } from '../archive';
import { counted } from './counted';

/** The notice about a damage: its code, and a message that says what to do. */
export function describeDamage(damage: Damage): { code: NoticeCode; message: string } {
  switch (damage.kind) {
    case 'torn-tail':
      return {
        code: 'journal-torn-tail',
        message:
          `Heard was cut off while it wrote ${damage.file}. The unfinished end (${counted(damage.bytes, 'byte')}) ` +
          `was kept in ${damage.movedTo}; it had not been acknowledged.`,
      };
    case 'damaged': {
      const { records, file, healthy } = damage;
      return {
        code: 'journal-damaged',
        message:
          `${counted(records, 'record')} of ${file} ${records === 1 ? 'is' : 'are'} damaged; ${healthy} could be read. ` +
          'The file was kept as it is. Check the tickets on the screen and ask for help.',
      };
    }
    case 'snapshot':
      return {
        code: 'snapshot-damaged',
        message:
          `The snapshot ${damage.file} could not be read and was kept${damage.movedTo ? ` in ${damage.movedTo}` : ''}. ` +
          'The house was folded from its events. Check the disk.',
      };
    case 'lost-end':
      return {
        code: 'journal-events-lost',
        message:
          `The day files end at event ${damage.last}, but ${damage.file} holds the state after event ` +
          `${damage.sequence}: the newest events are lost. The state was kept in ${damage.movedTo}. ` +
          'Check the tickets, and restore a backup or ask for help.',
      };
    case 'missing-day':
      return {
        code: 'journal-day-missing',
        message: `The day file ${damage.file} is missing, and so are its tickets. Put it back from a copy.`,
      };
  }
}
