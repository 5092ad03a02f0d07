import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Item, Ticket } from '../../../shared/contract/state';
import { isOwed } from '../../../shared/domain/ticket/lines';
import { dishText } from '../../say/dish';
import { Segmented } from '../../ui/segmented';
import { HowMany } from './how-many';
import { Reason } from './reason';
import { useVoid } from './use-undo';

const REASONS = ['changed-mind', 'mistake', 'out', 'slow', 'left', 'duplicate'] as const;

/** True if a cook may have begun: what becomes of the food has to be asked. */
const isBegun = (item: Item): boolean =>
  item.phase === 'started' ||
  item.phase === 'ready' ||
  (isOwed(item) && item.doneStations !== undefined);

type Cooked = 'yes' | 'no';

/** "Was it cooked?" What was cooked is lost; what was not goes back into the count. */
function WasCooked({ value, onChange }: { value: Cooked; onChange(value: Cooked): void }) {
  const intl = useIntl();
  return (
    <Segmented
      label={intl.formatMessage({ id: 'void.cooked' })}
      showLabel
      value={value}
      options={(['yes', 'no'] as const).map((each) => ({
        value: each,
        text: intl.formatMessage({ id: `void.cooked.${each}` }),
      }))}
      onChange={onChange}
    />
  );
}

type LineProps = { ticket: Ticket; item: Item; onDone(): void };

/** Voids a line or some of it, after a reason. */
export function VoidLine({ ticket, item, onDone }: LineProps) {
  const intl = useIntl();
  const voidIt = useVoid();
  const [quantity, setQuantity] = useState(item.quantity);
  const [cooked, setCooked] = useState<Cooked>('yes');
  const isPart = quantity < item.quantity;
  const { itemId } = item;
  // A combo is sold whole, so all of it is voided.
  const name = item.combo?.name ?? item.name;
  return (
    <Reason
      label={intl.formatMessage({ id: 'void.line' }, { dish: name })}
      reasons={REASONS.map((id) => intl.formatMessage({ id: `reason.${id}` }))}
      give={intl.formatMessage({ id: 'reason.give' })}
      onCancel={onDone}
      onGive={(reason) => {
        onDone();
        const data = {
          ticketId: ticket.id,
          itemId,
          reason,
          ...(isPart ? { quantity } : {}),
          ...(isBegun(item) ? { cooked: cooked === 'yes' } : {}),
        };
        const text = intl.formatMessage(
          { id: 'void.done' },
          { dish: dishText({ name, quantity }) },
        );
        void voidIt(ticket, { type: 'item.void', data }, text);
      }}
    >
      <HowMany item={item} value={quantity} onChange={setQuantity} />
      {isBegun(item) && <WasCooked value={cooked} onChange={setCooked} />}
    </Reason>
  );
}

type TicketProps = { ticket: Ticket; onDone(): void };

/** Voids a whole ticket, after a reason. */
export function VoidTicket({ ticket, onDone }: TicketProps) {
  const intl = useIntl();
  const voidIt = useVoid();
  const [cooked, setCooked] = useState<Cooked>('yes');
  const isAnyBegun = ticket.items.some(isBegun);
  const { id: ticketId, number } = ticket;
  return (
    <Reason
      label={intl.formatMessage({ id: 'void.ticket' }, { number })}
      reasons={REASONS.map((id) => intl.formatMessage({ id: `reason.${id}` }))}
      give={intl.formatMessage({ id: 'reason.give' })}
      onCancel={onDone}
      onGive={(reason) => {
        onDone();
        const data = { ticketId, reason, ...(isAnyBegun ? { cooked: cooked === 'yes' } : {}) };
        const text = intl.formatMessage({ id: 'void.ticket.done' }, { number });
        void voidIt(ticket, { type: 'ticket.void', data }, text);
      }}
    >
      {isAnyBegun && <WasCooked value={cooked} onChange={setCooked} />}
    </Reason>
  );
}
