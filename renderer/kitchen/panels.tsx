import { findTicket } from '../../shared/domain/ticket/lines';
import { awaitedOf } from '../../shared/views/expo';
import { recentlyBumped, remakeable } from '../../shared/views/recall';
import { CallSheet } from './calls/call-sheet';
import { TicketSheet } from './card/ticket-sheet';
import { EightySixSheet } from './eighty-six/eighty-six-sheet';
import { PassDialog } from './expo/pass-dialog';
import { StationStatusSheet } from './header/station-status-sheet';
import { HeldSheet } from './held/held-sheet';
import { KeysSheet } from './keys/keys-sheet';
import { RecallSheet } from './recall/recall-sheet';
import { RemakeSheet } from './recall/remake-sheet';
import { ScreenSheet } from './screen/screen-sheet';
import { UpcomingSheet } from './upcoming/upcoming';
import type { Kitchen } from './use-kitchen';

/** Draws the open panel, if any. A panel closes when its ticket leaves the rail. */
export function Panels({ kitchen }: { kitchen: Kitchen }) {
  const { panel, state, house, stations, cards, calls, show, open, close } = kitchen;
  switch (panel?.type) {
    case '86':
      return <EightySixSheet state={state} onClose={close} />;
    case 'recall':
      return (
        <RecallSheet
          bumped={recentlyBumped(state, stations, Number.POSITIVE_INFINITY)}
          stations={stations}
          onClose={close}
        />
      );
    case 'held':
      return kitchen.held.length > 0 ? <HeldSheet held={kitchen.held} onClose={close} /> : null;
    case 'call':
      return <CallSheet state={state} calls={calls} onClose={close} />;
    case 'station-status':
      return <StationStatusSheet state={state} choose={show} onClose={close} />;
    case 'upcoming':
      return <UpcomingSheet orders={kitchen.upcoming} onClose={close} />;
    case 'ticket': {
      const card = cards.find(({ ticket }) => ticket.id === panel.ticketId);
      return card ? <TicketSheet card={card} onClose={close} /> : null;
    }
    case 'pass': {
      const card = cards.find(({ ticket }) => ticket.id === panel.ticketId);
      const isAsked = card?.expo !== undefined && awaitedOf(card.expo).length > 0;
      return isAsked ? <PassDialog card={card} onClose={close} /> : null;
    }
    case 'remake': {
      const ticket = findTicket(state, panel.ticketId);
      const lines = ticket ? remakeable(ticket, stations) : [];
      return ticket && lines.length > 0 ? (
        <RemakeSheet ticket={ticket} lines={lines} chosen={panel.itemIds} onClose={close} />
      ) : null;
    }
    case 'screen':
      return (
        <ScreenSheet
          screen={kitchen.screen}
          change={kitchen.changeScreen}
          known={house.stations}
          settings={house.settings}
          view={kitchen.view}
          choose={show}
          onClose={close}
        />
      );
    case 'keys':
      return (
        <KeysSheet
          {...kitchen.knownKeys}
          onChange={() => open({ type: 'screen' })}
          onClose={close}
        />
      );
    case undefined:
      return null;
  }
}
