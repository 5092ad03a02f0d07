import { HandOverSheet } from './hand-over/hand-over-sheet';
import { LeaveSheet } from './hand-over/leave-sheet';
import { TakeOverSheet } from './hand-over/take-over-sheet';
import { HistorySheet } from './history/history-sheet';
import { QuietSheet } from './quiet/quiet-sheet';
import { ShiftSheet } from './shift/shift-sheet';
import type { OpenSheet, Pager } from './use-pager';
import type { Who } from './who/who';

type Props = { pager: Pager; who: Who; sheet: OpenSheet };

/** Draws the open sheet. */
export function Sheets({ pager, who, sheet }: Props) {
  const { cards, handOver, shift, carry, open, close } = pager;
  const common = { cards, onClose: close };
  if (typeof sheet === 'object') {
    return <HandOverSheet {...common} pageId={sheet.pageId} handOver={handOver} />;
  }
  if (sheet === 'quiet') return <QuietSheet {...common} onQuiet={pager.turnQuietOn} />;
  if (sheet === 'history') return <HistorySheet {...common} who={who} />;
  if (who.type !== 'server') return null;
  const own = { ...common, server: who.name, onEnded: () => carry(undefined) };
  if (sheet === 'shift') return <ShiftSheet {...own} acts={shift} onOpen={open} />;
  if (sheet === 'take-over') return <TakeOverSheet {...common} server={who.name} acts={shift} />;
  return (
    <LeaveSheet
      {...own}
      isEnd={sheet === 'end'}
      shift={shift}
      handOver={handOver}
      onBack={() => carry(who)}
    />
  );
}
