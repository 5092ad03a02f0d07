import { useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as uuid } from 'uuid';
import type { Item, Ticket } from '../../../shared/contract/state';
import { dishText } from '../../say/dish';
import { useAct } from '../../state/send';
import { HowMany } from './how-many';
import { Reason } from './reason';
import { useDone, useVoid } from './use-undo';

const REASONS = ['dropped', 'wrong-dish', 'not-as-asked', 'cold', 'sent-back'] as const;

type Props = { ticket: Ticket; item: Item; onDone(): void };

/** Cooks a line again, at once and free of charge, after a reason. */
export function Remake({ ticket, item, onDone }: Props) {
  const intl = useIntl();
  const act = useAct();
  const done = useDone();
  const voidIt = useVoid();
  const [quantity, setQuantity] = useState(item.quantity);
  const { name } = item;

  async function remake(reason: string): Promise<void> {
    onDone();
    const newItemId = uuid();
    const ack = await act('item.remake', {
      ticketId: ticket.id,
      itemId: item.itemId,
      newItemId,
      reason,
      ...(quantity < item.quantity ? { quantity } : {}),
    });
    if (!ack.ok) return;
    const dish = dishText({ name, quantity });
    done(intl.formatMessage({ id: 'remake.done' }, { dish }), () => {
      const data = {
        ticketId: ticket.id,
        itemId: newItemId,
        reason: intl.formatMessage({ id: 'remake.undone' }),
      };
      const text = intl.formatMessage({ id: 'void.done' }, { dish });
      void voidIt(ticket, { type: 'item.void', data }, text);
    });
  }

  return (
    <Reason
      label={intl.formatMessage({ id: 'remake.title' }, { dish: name })}
      reasons={REASONS.map((id) => intl.formatMessage({ id: `remake.${id}` }))}
      give={intl.formatMessage({ id: 'remake.give' })}
      onCancel={onDone}
      onGive={(reason) => void remake(reason)}
    >
      <HowMany item={item} value={quantity} onChange={setQuantity} />
    </Reason>
  );
}
