import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Menu } from '../../../shared/contract/house';
import type { Item, Ticket } from '../../../shared/contract/state';
import { allergyNames } from '../../../shared/domain/allergies';
import { lineChange, type WantedLine } from '../../../shared/views/floor-changes';
import { dishText } from '../../say/dish';
import { useHouse } from '../../state/hooks';
import { useAct } from '../../state/send';
import { OptionsPanel } from '../options/options-panel';
import { askedOf } from '../orders/choices';
import type { DraftLine } from '../orders/draft';
import { inText } from '../orders/problems';
import styles from './change-line.module.css';
import { type Changing, useFloorDesk } from './floor-desk';
import { useDone } from './use-undo';

/** The options of a line that was sent. Nothing is sent until Done, and the kitchen then sees old and new. */
export function ChangeLine({ ticketId, itemId }: Changing) {
  const { tickets } = useHouse();
  const ticket = Object.hasOwn(tickets, ticketId) ? tickets[ticketId] : undefined;
  const item = ticket?.items.find((each) => each.itemId === itemId);
  // Another window closed the ticket or moved the line meanwhile.
  if (!ticket || !item) return <Gone />;
  return <Options key={itemId} ticket={ticket} item={item} />;
}

function Gone() {
  const intl = useIntl();
  const { setChanging } = useFloorDesk();
  return (
    <div className={styles.gone}>
      <p role="status">{intl.formatMessage({ id: 'line.gone' })}</p>
      <button type="button" className={styles.plain} onClick={() => setChanging(undefined)}>
        {intl.formatMessage({ id: 'done' })}
      </button>
    </div>
  );
}

const draftOf = (menu: Menu, item: Item): DraftLine => ({
  itemId: item.itemId,
  menuItemId: item.menuItemId,
  name: item.name,
  station: item.stations[0],
  quantity: item.quantity,
  seat: item.seat,
  course: item.course,
  ...askedOf(menu, item),
  allergies: allergyNames(item),
  note: item.note ?? '',
  toGo: item.toGo === true,
});

const wantedOf = (item: Item, line: DraftLine): WantedLine => ({
  ...line,
  course: line.course ?? item.course,
  toGo: line.toGo === true,
});

function Options({ ticket, item }: { ticket: Ticket; item: Item }) {
  const intl = useIntl();
  const act = useAct();
  const done = useDone();
  const { setChanging } = useFloorDesk();
  const { menu } = useHouse().house;
  const [was] = useState(() => draftOf(menu, item));
  const [line, setLine] = useState(was);
  const ref = { ticketId: ticket.id, itemId: item.itemId };
  const { to, from } = lineChange(wantedOf(item, was), wantedOf(item, line));
  const isFine = !inText(line.note, 'note');
  /** What had the focus before: the line on the ticket. */
  const [before] = useState(() => document.activeElement);
  const close = () => {
    setChanging(undefined);
    if (before instanceof HTMLElement) before.focus();
  };

  async function send(): Promise<void> {
    if (!isFine) return;
    close();
    if (Object.keys(to).length === 0) return;
    const ack = await act('item.change', { ...ref, ...to });
    const back = () => void act('item.change', { ...ref, ...from });
    const values = { dish: dishText(item), number: ticket.number };
    if (ack.ok) done(intl.formatMessage({ id: 'line.changed' }, values), back);
  }

  return (
    <OptionsPanel
      line={line}
      isSent
      seats={Math.max(ticket.covers ?? 1, ...ticket.items.map(({ seat = 1 }) => seat))}
      onEdit={(change) => setLine({ ...line, ...change })}
      onDone={() => void send()}
      onEscape={close}
    >
      <button type="button" className={styles.quiet} onClick={close}>
        {intl.formatMessage({ id: 'cancel' })}
      </button>
    </OptionsPanel>
  );
}
