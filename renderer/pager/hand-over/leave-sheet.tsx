import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Page, Ticket } from '../../../shared/contract/state';
import { dutiesOf } from '../../../shared/views/hand-over';
import type { PageCard } from '../../../shared/views/pages';
import { useHouse } from '../../state/hooks';
import { useAct, useErrorText } from '../../state/send';
import { useToast } from '../../state/toasts';
import { Sheet } from '../sheet/sheet';
import sheet from '../sheet/sheet.module.css';
import { SheetButton } from '../sheet/sheet-button';
import type { ShiftActs } from '../shift/use-shift';
import { Carriers } from './carriers';
import type { HandOver } from './use-hand-over';

type Props = {
  server: string;
  /** True for the end of the shift, false for a break. */
  isEnd: boolean;
  cards: readonly PageCard[];
  handOver: HandOver;
  shift: ShiftActs;
  /** Called when the shift has ended: the pager has no carrier now. */
  onEnded(): void;
  /** Called on undo: the server is back. */
  onBack(): void;
  onClose(): void;
};

/**
 * A server leaves. For a break, another person takes the pages until the server is back; at the end of the shift, that
 * person takes all tables, tickets and pages.
 */
export function LeaveSheet(props: Props) {
  const { server, isEnd, cards, handOver, shift, onEnded, onBack, onClose } = props;
  const intl = useIntl();
  const errorText = useErrorText();
  const toast = useToast();
  const act = useAct();
  const state = useHouse();
  const [error, setError] = useState<string>();
  const { tickets, pages } = dutiesOf(state, server);
  const zones = Object.hasOwn(state.shifts, server) ? (state.shifts[server]?.zones ?? []) : [];

  const takeBack = async (to: string | undefined, moved: Ticket[], given: Page[]) => {
    if (isEnd) {
      onBack();
      await shift.take(server, zones);
    } else await shift.resume(server);
    // Before the tickets, because their pages would follow them and ring.
    if (to !== undefined) await handOver.takeBack(given, to);
    // One at a time, so that a refusal shows and the others still come back.
    for (const { id } of moved) await act('ticket.move', { ticketId: id, server });
  };
  const leave = async (to?: string): Promise<void> => {
    const ack = await (isEnd ? shift.end(server, to) : shift.pause(server, to));
    setError(ack.ok ? undefined : errorText(ack.error));
    if (!ack.ok) return;
    if (isEnd) onEnded();
    else onClose();
    const id = `${isEnd ? 'end' : 'break'}.${to === undefined ? 'done' : 'handed'}` as const;
    toast({
      type: 'done',
      text: intl.formatMessage({ id }, { server, to, count: tickets.length }),
      undo: {
        label: intl.formatMessage({ id: 'handOver.undo' }),
        run: () => void takeBack(to, to === undefined ? [] : tickets, pages),
      },
    });
  };
  const title = intl.formatMessage({ id: isEnd ? 'shift.end' : 'break.title' });
  return (
    <Sheet title={title} cards={cards} onClose={onClose}>
      <p className={sheet.heading}>
        <FormattedMessage
          id={isEnd ? 'end.to' : 'break.to'}
          values={{ tickets: tickets.length, pages: pages.length }}
        />
      </p>
      <p className={sheet.hint}>
        <FormattedMessage id={isEnd ? 'end.what' : 'break.what'} />
      </p>
      <Carriers from={server} onChoose={leave} />
      <p className={sheet.hint}>
        <FormattedMessage id="leave.without" />
      </p>
      <SheetButton onPress={() => leave()}>
        <FormattedMessage id={isEnd ? 'end.anyway' : 'break.anyway'} />
      </SheetButton>
      {error !== undefined && (
        <p className={sheet.error} role="alert" dir="auto">
          {error}
        </p>
      )}
    </Sheet>
  );
}
