import type { HouseState } from '../../shared/contract/state';
import type { RailTicket } from '../../shared/views/rail';
import { recentlyBumped } from '../../shared/views/recall';
import type { Stations } from '../../shared/views/stations';
import { EightySixSheet } from './eighty-six/eighty-six-sheet';
import { RecallSheet } from './recall/recall-sheet';
import { TicketSheet } from './ticket-sheet/ticket-sheet';

export type Panel = { kind: '86' } | { kind: 'recall' } | { kind: 'ticket'; ticketId: string };

type Props = {
  panel: Panel | undefined;
  state: HouseState;
  cards: readonly RailTicket[];
  stations: Stations;
  onClose(): void;
};

/** Bumped tickets of a day that the recall list reaches back. */
const DAY_MAX = 2_000;

/** The one panel that is open, if any. A ticket that left the rail takes its panel along. */
export function Panels({ panel, state, stations, cards, onClose }: Props) {
  switch (panel?.kind) {
    case '86':
      return <EightySixSheet state={state} onClose={onClose} />;
    case 'recall':
      return <RecallSheet bumped={recentlyBumped(state, stations, DAY_MAX)} onClose={onClose} />;
    case 'ticket': {
      const card = cards.find(({ ticket }) => ticket.id === panel.ticketId);
      return card ? <TicketSheet card={card} onClose={onClose} /> : null;
    }
    case undefined:
      return null;
  }
}
