import { Tabs } from 'radix-ui';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { findTicket } from '../../shared/domain/ticket/lines';
import { useHouse } from '../state/hooks';
import { NoticeBar } from '../ui/notice-bar';
import styles from './app.module.css';
import { Chit } from './chit/chit';
import { Find, type Found } from './find/find';
import { FirstRun } from './first-run';
import { ChangeLine } from './floor/change-line';
import { ClosedActions } from './floor/closed-actions';
import { Floor } from './floor/floor';
import { FloorDeskProvider, useFloorDesk } from './floor/floor-desk';
import { TicketActions } from './floor/ticket-actions';
import { TicketDetail } from './floor/ticket-detail';
import { Header } from './header';
import { MenuPanel } from './menu/menu-panel';
import { LineOptions } from './options/line-options';
import { useDraft } from './orders/use-drafts';
import { Outbox } from './outbox/outbox';
import { DeskProvider, useDesk, useSide } from './state';

export function App() {
  return (
    <DeskProvider>
      <FloorDeskProvider>
        <Desk />
      </FloorDeskProvider>
    </DeskProvider>
  );
}

/** The menu, the floor or the book; next to it, on the side of the hand, the chit or the ticket that was tapped. */
function Desk() {
  const intl = useIntl();
  const { tab, showTab, openLine } = useDesk();
  const { lines } = useDraft();
  const [side] = useSide();
  const [onFloor, setOnFloor] = useState<string>();
  const [found, setFound] = useState<Found>();
  const { changing } = useFloorDesk();
  const isTicket = tab === 'floor' ? onFloor !== undefined : tab === 'find' && found !== undefined;
  // What a phone has room for.
  const shown = tab === 'menu' ? 'order' : changing ? 'line' : isTicket ? 'ticket' : 'floor';
  const line = lines.find(({ itemId }) => itemId === openLine?.itemId);
  return (
    <Tabs.Root
      className={styles.app}
      data-hand={side}
      value={tab}
      onValueChange={(next) => {
        if (next === 'menu' || next === 'floor' || next === 'find') showTab(next);
      }}
    >
      <NoticeBar />
      <Header />
      <FirstRun />
      <main className={styles.main} data-shown={shown}>
        <Tabs.Content className={styles.left} value="menu" tabIndex={-1}>
          {line && openLine && <LineOptions key={line.itemId} line={line} why={openLine.why} />}
          {/* It stays as it is meanwhile: its category, its search, its place. */}
          <div className={styles.menu} hidden={line !== undefined}>
            <MenuPanel />
          </div>
        </Tabs.Content>
        <Tabs.Content className={styles.left} value="floor" tabIndex={-1}>
          {changing ? (
            <ChangeLine {...changing} />
          ) : (
            <Floor selected={onFloor} onSelect={setOnFloor} />
          )}
        </Tabs.Content>
        <Tabs.Content className={styles.left} value="find" tabIndex={-1}>
          {changing ? (
            <ChangeLine {...changing} />
          ) : (
            <Find selected={found?.ticket.id} onSelect={setFound} />
          )}
        </Tabs.Content>
        <aside className={styles.right} aria-label={intl.formatMessage({ id: 'side' })}>
          {tab === 'floor' && onFloor !== undefined ? (
            <Shown
              found={{ ticketId: onFloor }}
              onClose={() => setOnFloor(undefined)}
              onShow={setOnFloor}
            />
          ) : tab === 'find' && found ? (
            <Shown
              found={{ ticketId: found.ticket.id, found }}
              onClose={() => setFound(undefined)}
            />
          ) : (
            <Chit />
          )}
        </aside>
      </main>
    </Tabs.Root>
  );
}

type ShownProps = {
  found: { ticketId: string; found?: Found };
  onClose(): void;
  onShow?(ticketId: string): void;
};

/** A ticket with its current state; a ticket that closed while it was shown stays, as it ended. */
function Shown({ found: { ticketId, found }, onClose, onShow }: ShownProps) {
  const state = useHouse();
  const open = Object.hasOwn(state.tickets, ticketId) ? state.tickets[ticketId] : undefined;
  const today = findTicket(state, ticketId);
  const ticket = today ?? found?.ticket;
  if (!ticket) return <Chit />;
  return (
    <TicketDetail
      ticket={ticket}
      day={today ? undefined : found?.day}
      onClose={onClose}
      onShow={onShow}
    >
      {open && <TicketActions key={ticketId} ticket={open} onShow={onShow} />}
      {today?.closed && <ClosedActions key={ticketId} ticket={today} />}
      <div className={styles.outbox}>
        <Outbox isShort />
      </div>
    </TicketDetail>
  );
}
