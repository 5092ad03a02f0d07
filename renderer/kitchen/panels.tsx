import type { ReactNode } from 'react';
import type { HouseState } from '../../shared/contract/state';
import type { RailTicket } from '../../shared/views/rail';
import { recentlyBumped } from '../../shared/views/recall';
import type { Stations } from '../../shared/views/stations';
import { EightySixSheet } from './eighty-six/eighty-six-sheet';
import { PassDialog } from './expo/pass-dialog';
import { RecallSheet } from './recall/recall-sheet';
import { TicketSheet } from './ticket-sheet/ticket-sheet';

export type Panel =
  | { kind: 'screen' }
  | { kind: '86' }
  | { kind: 'recall' }
  | { kind: 'pass'; ticketId: string }
  | { kind: 'ticket'; ticketId: string };

type Props = {
  panel: Panel | undefined;
  state: HouseState;
  cards: readonly RailTicket[];
  stations: Stations;
  /** Shows the settings of this screen, which the window itself keeps. */
  screenSheet(): ReactNode;
  onClose(): void;
};

/** Bumped tickets of a day that the recall list reaches back. */
const DAY_MAX = 2_000;

/** The one panel that is open, if any. A ticket that left the rail takes its panel along. */
export function Panels({ panel, state, stations, cards, screenSheet, onClose }: Props) {
  switch (panel?.kind) {
    case '86':
      return <EightySixSheet state={state} onClose={onClose} />;
    case 'recall':
      return <RecallSheet bumped={recentlyBumped(state, stations, DAY_MAX)} onClose={onClose} />;
    case 'ticket': {
      const card = cards.find(({ ticket }) => ticket.id === panel.ticketId);
      return card ? <TicketSheet card={card} onClose={onClose} /> : null;
    }
    case 'pass': {
      const card = cards.find(({ ticket }) => ticket.id === panel.ticketId);
      const isOwed = card?.expo !== undefined && card.expo.owed.length > 0;
      return isOwed ? <PassDialog card={card} onClose={onClose} /> : null;
    }
    case 'screen':
      return screenSheet();
    case undefined:
      return null;
  }
}
