import { useState } from 'react';
import { useIntl } from 'react-intl';
import { isLive } from '../../../shared/domain/ticket/lines';
import { joinable } from '../../../shared/views/floor-tables';
import { useHouse } from '../../state/hooks';
import { TakenQuestion } from '../floor/taken-question';
import { NextServer } from '../next-server/next-server';
import { useServerOfTable } from '../next-server/use-next-server';
import { useDraft, useDrafts } from '../orders/use-drafts';
import { AllergyBand } from '../parts/allergy-band';
import styles from './chit.module.css';
import { ChitHead } from './chit-head';
import { ChitLines } from './chit-lines';
import { FirstQuestions } from './first-questions';
import { LeftOut } from './left-out';
import { OrderDetails } from './order-details';
import { Parked } from './parked';
import { SendBar } from './send-bar';

/** The order on the chit, as it will read in the kitchen. */
export function Chit() {
  const draft = useDraft();
  const { all } = useDrafts();
  const state = useHouse();
  const intl = useIntl();
  useServerOfTable(draft);
  /**
   * The draft and line count at which a person opened the details. Another line closes them, because then the lines
   * matter more.
   */
  const [opened, setOpened] = useState<{ id: string; count: number }>();
  const count = draft.lines.reduce((sum, line) => sum + line.quantity, 0);
  const ticket = joinable(state, draft.addTo?.ticketId);
  const isOpened = opened?.id === draft.id && opened.count === count;
  // A new order starts with its table, so the question is asked in the place of the lines.
  const isNew = count === 0 && draft.orderType === 'dine-in' && draft.table === '';
  const isOpen = draft.addTo === undefined && (isOpened || isNew);
  const open = () => setOpened({ id: draft.id, count });
  const close = () => setOpened(undefined);
  return (
    <section
      className={styles.chit}
      aria-label={intl.formatMessage({ id: 'chit' })}
      data-asking={isOpen || draft.lines.length === 0}
    >
      <div className={styles.main}>
        {all.length > 1 && <Parked />}
        <ChitHead draft={draft} ticket={ticket} isOpen={isOpen} onToggle={isOpen ? close : open} />
        <TakenQuestion draft={draft} />
        <LeftOut names={draft.leftOut ?? []} />
        <AllergyBand lines={[...(ticket?.items.filter(isLive) ?? []), ...draft.lines]} />
        {isOpen ? (
          <OrderDetails draft={draft} onEdit={open} onDone={close} />
        ) : (
          <>
            <NextServer draft={draft} onOther={open} />
            {draft.lines.length === 0 && !draft.addTo ? (
              <FirstQuestions draft={draft} />
            ) : (
              <ChitLines key={draft.id} draft={draft} ticket={ticket} />
            )}
          </>
        )}
      </div>
      <SendBar draft={draft} onAskDetails={open} />
    </section>
  );
}
