import { useState } from 'react';
import { useIntl } from 'react-intl';
import { ORDER_TYPES, PRIORITIES } from '../../../shared/contract/house';
import type { Ticket } from '../../../shared/contract/state';
import { ticketChange } from '../../../shared/views/floor-changes';
import { tableName } from '../../say/place';
import { useAct } from '../../state/send';
import { Segmented } from '../../ui/segmented';
import { Stepper } from '../../ui/stepper';
import { Promised } from '../chit/promised';
import { inText } from '../orders/problems';
import { OrderText } from '../parts/order-text';
import { QuestionFoot } from './question-foot';
import reason from './reason.module.css';
import { useDone } from './use-undo';

type Props = { ticket: Ticket; onDone(): void };

/** Changes a sent ticket: its type, guest, covers, note and promised time. The kitchen sees old and new. */
export function ChangeTicket({ ticket, onDone }: Props) {
  const intl = useIntl();
  const act = useAct();
  const done = useDone();
  const [orderType, setType] = useState(ticket.orderType);
  const [guest, setGuest] = useState(ticket.guest ?? '');
  const [covers, setCovers] = useState(ticket.covers);
  const [note, setNote] = useState(ticket.note ?? '');
  const [promisedAt, setPromised] = useState(ticket.promisedAt);
  const { id: ticketId, number } = ticket;
  const wanted = { orderType, guest: guest.trim(), covers, note: note.trim(), promisedAt };
  const { to, from } = ticketChange(ticket, wanted);
  const leaves =
    ticket.orderType === 'dine-in' && orderType !== 'dine-in' ? ticket.table : undefined;
  const isFine = !inText(guest, 'name') && !inText(note, 'note');
  const canChange = isFine && Object.keys(to).length > 0;

  async function change(): Promise<void> {
    if (!canChange) return;
    onDone();
    const ack = await act('ticket.change', { ticketId, ...to });
    const back = async () => {
      const undone = await act('ticket.change', { ticketId, ...from });
      if (leaves !== undefined && undone.ok) void act('ticket.move', { ticketId, table: leaves });
    };
    if (ack.ok) done(intl.formatMessage({ id: 'change.done' }, { number }), back);
  }

  return (
    <fieldset className={reason.reason}>
      <legend className={reason.legend}>
        {intl.formatMessage({ id: 'change.title' }, { number })}
      </legend>
      <Segmented
        label={intl.formatMessage({ id: 'details.type' })}
        value={orderType}
        options={ORDER_TYPES.map((value) => ({
          value,
          text: intl.formatMessage({ id: `type.${value}` }),
        }))}
        onChange={(next) => setType(next)}
      />
      {leaves !== undefined && (
        <p className={reason.hint}>
          {intl.formatMessage({ id: 'change.leaves' }, { table: tableName(intl, leaves) })}
        </p>
      )}
      <Segmented
        label={intl.formatMessage({ id: 'details.priority' })}
        value={ticket.priority}
        options={PRIORITIES.map((value) => ({
          value,
          text: intl.formatMessage({ id: `priority.${value}` }),
        }))}
        onChange={(priority) => void act('ticket.prioritise', { ticketId, priority })}
      />
      <Stepper
        label={intl.formatMessage({ id: 'details.covers' })}
        showLabel
        value={covers}
        min={1}
        max={500}
        optional
        onChange={setCovers}
      />
      <OrderText
        label={intl.formatMessage({ id: 'details.guest' })}
        kind="name"
        value={guest}
        onChange={setGuest}
        onEnter={() => void change()}
      />
      <OrderText
        label={intl.formatMessage({ id: 'details.note' })}
        kind="note"
        rows={2}
        value={note}
        onChange={setNote}
      />
      {orderType !== 'dine-in' && (
        <Promised draft={{ promisedAt, lines: [] }} onChange={setPromised} />
      )}
      <QuestionFoot onCancel={onDone}>
        <button
          type="button"
          className={reason.primary}
          disabled={!canChange}
          onClick={() => void change()}
        >
          {intl.formatMessage({ id: 'change.do' })}
        </button>
      </QuestionFoot>
    </fieldset>
  );
}
