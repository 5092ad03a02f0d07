import type { ReactNode } from 'react';
import type { HouseState } from '../../shared/contract/state';
import type { Call } from '../../shared/views/calls';
import { awaitedOf } from '../../shared/views/expo';
import type { RailTicket } from '../../shared/views/rail';
import { recentlyBumped } from '../../shared/views/recall';
import type { Stations } from '../../shared/views/stations';
import { CallSheet } from './calls/call-sheet';
import { EightySixSheet } from './eighty-six/eighty-six-sheet';
import { PassDialog } from './expo/pass-dialog';
import { KeysSheet } from './keys/keys-sheet';
import type { KnownKeys } from './keys/legend';
import { RecallSheet } from './recall/recall-sheet';
import { StandsSheet } from './station-status/stands-sheet';
import { TicketSheet } from './ticket-sheet/ticket-sheet';

export type Panel =
  | { type: 'screen' }
  | { type: 'keys' }
  | { type: '86' }
  | { type: 'recall' }
  | { type: 'call' }
  | { type: 'stands' }
  | { type: 'pass'; ticketId: string }
  | { type: 'ticket'; ticketId: string };

type Props = {
  panel: Panel | undefined;
  state: HouseState;
  cards: readonly RailTicket[];
  stations: Stations;
  calls: readonly Call[];
  choose(stations: Stations): void;
  /** Shows the settings of this screen, which the window itself keeps. */
  screenSheet(): ReactNode;
  keys: KnownKeys;
  changeKeys(): void;
  onClose(): void;
};

/** The one panel that is open, if any. A ticket that left the rail takes its panel along. */
export function Panels(props: Props) {
  const { panel, state, stations, cards, calls, choose, screenSheet, keys, changeKeys, onClose } =
    props;
  switch (panel?.type) {
    case '86':
      return <EightySixSheet state={state} onClose={onClose} />;
    case 'recall':
      return (
        <RecallSheet
          bumped={recentlyBumped(state, stations, Number.POSITIVE_INFINITY)}
          onClose={onClose}
        />
      );
    case 'call':
      return <CallSheet state={state} calls={calls} onClose={onClose} />;
    case 'stands':
      return <StandsSheet state={state} choose={choose} onClose={onClose} />;
    case 'ticket': {
      const card = cards.find(({ ticket }) => ticket.id === panel.ticketId);
      return card ? <TicketSheet card={card} onClose={onClose} /> : null;
    }
    case 'pass': {
      const card = cards.find(({ ticket }) => ticket.id === panel.ticketId);
      const isAsked = card?.expo !== undefined && awaitedOf(card.expo).length > 0;
      return isAsked ? <PassDialog card={card} onClose={onClose} /> : null;
    }
    case 'screen':
      return screenSheet();
    case 'keys':
      return <KeysSheet {...keys} onChange={changeKeys} onClose={onClose} />;
    case undefined:
      return null;
  }
}
