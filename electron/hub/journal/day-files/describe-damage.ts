import type { NoticeCode } from '../../../../shared/contract/feed';
import type { Damage } from '../archive';

/** The notice about a damage: its code, and a message that says what to do. */
export function describeDamage(damage: Damage): { code: NoticeCode; message: string } {
  switch (damage.kind) {
    case 'torn-tail':
      return {
        code: 'journal-torn-tail',
        message:
          `Heard was cut off while it wrote ${damage.file}. The unfinished end (${damage.bytes} bytes) ` +
          `was kept in ${damage.movedTo}; it had not been acknowledged.`,
      };
    case 'damaged':
      return {
        code: 'journal-damaged',
        message:
          `${damage.records} records of ${damage.file} are damaged; ${damage.healthy} could be read. ` +
          'The file was kept as it is. Check the tickets on the screen and ask for help.',
      };
    case 'snapshot':
      return {
        code: 'snapshot-damaged',
        message:
          `The snapshot ${damage.file} could not be read and was kept in ${damage.movedTo}. ` +
          'Nothing is missing: the house was folded from its events. Check the disk.',
      };
  }
}
