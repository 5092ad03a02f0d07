import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { openPagesOf } from '../../../shared/views/hand-over';
import { type PageCard, pagesFor } from '../../../shared/views/pages';
import { pagePlaceInSentence } from '../../say/place';
import { useHouse } from '../../state/hooks';
import { useErrorText } from '../../state/send';
import { useToast } from '../../state/toasts';
import { Sheet } from '../sheet/sheet';
import sheet from '../sheet/sheet.module.css';
import { SheetButton } from '../sheet/sheet-button';
import type { ShiftActs } from '../shift/use-shift';
import { Carriers } from './carriers';
import styles from './carriers.module.css';
import type { HandOver } from './use-hand-over';

type Props = {
  server: string;
  cards: readonly PageCard[];
  handOver: HandOver;
  shift: ShiftActs;
  /** Called when the shift ended too: the pager has no carrier now. */
  onEnded(): void;
  /** Called on undo: the server is back. */
  onBack(): void;
  onClose(): void;
};

/** A server goes on break: hands over all open pages, and ends the shift if chosen. */
export function BreakSheet({ server, cards, handOver, shift, onEnded, onBack, onClose }: Props) {
  const intl = useIntl();
  const errorText = useErrorText();
  const toast = useToast();
  const state = useHouse();
  const [isEndToo, setEndToo] = useState(false);
  const [error, setError] = useState<string>();
  const open = openPagesOf(state, server);
  const zones = state.shifts[server]?.zones ?? [];

  const end = async (): Promise<boolean> => {
    const ack = await shift.end(server);
    setError(ack.ok ? undefined : errorText(ack.error));
    if (ack.ok) onEnded();
    return ack.ok;
  };
  const give = async (to: string): Promise<void> => {
    const [first] = pagesFor(state, 'all').filter(({ page }) => page.server === server);
    const ack = await handOver.give(open, to);
    if (!ack.ok) {
      setError(errorText(ack.error));
      return;
    }
    const where = first ? pagePlaceInSentence(intl, first.where) : '';
    const hasEnded = isEndToo && (await end());
    toast({
      type: 'done',
      text: intl.formatMessage({ id: 'handOver.done' }, { count: open.length, where, to }),
      undo: {
        label: intl.formatMessage({ id: 'handOver.undo' }),
        run: async () => {
          if (hasEnded) {
            onBack();
            await shift.take(server, zones);
          }
          await handOver.takeBack(open, to);
        },
      },
    });
    if (!isEndToo) onClose();
  };
  return (
    <Sheet title={intl.formatMessage({ id: 'break.title' })} cards={cards} onClose={onClose}>
      {open.length === 0 ? (
        <>
          <p className={sheet.heading}>
            <FormattedMessage id="break.none" />
          </p>
          <Later />
          <SheetButton
            isMain
            onPress={async () => {
              if (!(await end())) return;
              toast({ type: 'done', text: intl.formatMessage({ id: 'shift.ended' }, { server }) });
            }}
          >
            <FormattedMessage id="shift.end" />
          </SheetButton>
        </>
      ) : (
        <>
          <p className={sheet.heading}>
            <FormattedMessage id="break.to" values={{ count: open.length }} />
          </p>
          <label className={styles.too}>
            <input
              type="checkbox"
              checked={isEndToo}
              onChange={(event) => setEndToo(event.target.checked)}
            />
            <FormattedMessage id="break.endToo" />
          </label>
          <Carriers from={server} onChoose={give} />
          <Later />
        </>
      )}
      {error !== undefined && (
        <p className={sheet.error} role="alert" dir="auto">
          {error}
        </p>
      )}
    </Sheet>
  );
}

/** Explains what a break does not change: new food of their tables still pages this server. */
const Later = () => (
  <p className={sheet.hint}>
    <FormattedMessage id="break.later" />
  </p>
);
