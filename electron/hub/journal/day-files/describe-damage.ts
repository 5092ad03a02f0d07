import type { NoticeCode } from '../../../../shared/contract/feed';
import type { Damage } from '../port';

/** What a person is told of damage that was found, with what to do. */
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
  }
}
