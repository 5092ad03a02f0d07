import type { PageCard } from '../../shared/views/pages';
import { BreakSheet } from './hand-over/break-sheet';
import { HandOverSheet } from './hand-over/hand-over-sheet';
import type { HandOver } from './hand-over/use-hand-over';
import { HistorySheet } from './history/history-sheet';
import { QuietSheet } from './quiet/quiet-sheet';
import { ShiftSheet } from './shift/shift-sheet';
import type { ShiftActs } from './shift/use-shift';
import type { Who } from './who/who';

export type SheetName = 'shift' | 'break' | 'quiet' | 'history';
/** What lies over the cards: a sheet of the pager, or the one to hand a page over. */
export type OpenSheet = SheetName | { pageId: string };

type Props = {
  sheet: OpenSheet;
  who: Who;
  cards: readonly PageCard[];
  shift: ShiftActs;
  handOver: HandOver;
  onQuiet(minutes: number): void;
  onCarry(who: Who | undefined): void;
  onOpen(sheet: OpenSheet): void;
  onClose(): void;
};

export function Sheets({ sheet, who, cards, shift, handOver, ...on }: Props) {
  const common = { cards, onClose: on.onClose };
  if (typeof sheet === 'object') {
    return <HandOverSheet {...common} pageId={sheet.pageId} handOver={handOver} />;
  }
  if (sheet === 'quiet') return <QuietSheet {...common} onQuiet={on.onQuiet} />;
  if (sheet === 'history') return <HistorySheet {...common} who={who} />;
  if (who.type !== 'server') return null;
  const own = { ...common, server: who.name, onEnded: () => on.onCarry(undefined) };
  return sheet === 'shift' ? (
    <ShiftSheet {...own} acts={shift} onBreak={() => on.onOpen('break')} />
  ) : (
    <BreakSheet {...own} shift={shift} handOver={handOver} onBack={() => on.onCarry(who)} />
  );
}
