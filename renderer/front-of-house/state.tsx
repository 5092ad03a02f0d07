import {
  createContext,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { Ticket } from '../../shared/contract/state';
import { allergyNames } from '../../shared/domain/allergies';
import { isLive } from '../../shared/domain/ticket/lines';
import { useDoor, useFeedView, useHubNow } from '../state/hooks';
import { json, StoredValue } from '../state/stored-value';
import { storageKey } from '../state/stored-values';
import { useStored, useStoredValue, useValueOf } from '../state/use-stored';
import { useLatest } from '../ui/use-latest';
import { useNextServerMode, useRecentServers } from './next-server/use-next-server';
import type { Addition, DraftHead } from './orders/draft';
import { currentDraft } from './orders/drafts';
import { screensOf, watchLeftBehind } from './orders/left-behind';
import { commandOf } from './orders/order';
import { type Entry, type Orders, openOutbox, storedOutbox } from './orders/outbox';
import { storedDrafts, useChange } from './orders/use-drafts';

export type Tab = 'menu' | 'floor' | 'find';

/** The hand that reaches for the chit, which is on that side of the window. */
const side = z.enum(['left', 'right']);
export type Side = z.infer<typeof side>;
const handSide = json<Side>('side', side, () => 'right');

/** The outbox of this window, and what is open on its screen. */
type Desk = {
  outbox: Orders;
  tab: Tab;
  showTab(tab: Tab): void;
  /** The line of the chit whose options are open, and why. */
  openLine: OpenLine | undefined;
  showLine(line: OpenLine | undefined): void;
};

/**
 * Why the options of a line are open. `asked`: a person wants to change it, and closes them. `added`: the new dish needs
 * a choice, and they close by themselves after it. `missing`: Send needs a choice; the next such line follows.
 */
export type OpenLine = { itemId: string; why: 'asked' | 'added' | 'missing' };

const DeskContext = createContext<Desk | undefined>(undefined);

/** Opens the outbox of this window and provides what is open on its screen. */
export function DeskProvider({ children }: { children: ReactNode }) {
  const outbox = useOpenOutbox();
  const [tab, setTab] = useState<Tab>('menu');
  const [openLine, setOpenLine] = useState<OpenLine>();
  const opener = useRef<Element>(null);
  const desk = useMemo<Desk>(
    () => ({
      outbox,
      tab,
      showTab: (next) => {
        setTab(next);
        setOpenLine(undefined);
      },
      openLine,
      showLine: (line) => {
        if (line !== undefined) setTab('menu');
        if (line !== undefined && openLine === undefined) opener.current = document.activeElement;
        setOpenLine(line);
      },
    }),
    [outbox, tab, openLine],
  );
  useFocusBack(openLine !== undefined, opener);
  return (
    <DeskContext value={desk}>
      <OutboxWatch outbox={outbox} />
      {children}
    </DeskContext>
  );
}

/** Gives the focus back to what opened the options, once they close; to Send if that is gone. */
function useFocusBack(isOpen: boolean, opener: RefObject<Element | null>): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    return () => {
      const before = opener.current;
      const isThere =
        before instanceof HTMLElement && before.isConnected && before !== document.body;
      const send = document.querySelector<HTMLElement>('[aria-keyshortcuts="Control+Enter"]');
      // After the options left the document, which gives the focus to nothing.
      queueMicrotask(() => {
        if (document.activeElement === document.body) (isThere ? before : send)?.focus();
      });
    };
  }, [isOpen, opener]);
}

function useOpenOutbox(): Orders {
  const door = useDoor();
  const hubNow = useHubNow();
  const store = useStoredValue(storedOutbox);
  const [outbox] = useState(() =>
    openOutbox({ publish: (command) => door.publish(command), hubNow, store }),
  );
  return outbox;
}

/** Passes the feed to the outbox. It renders nothing, so that an event draws nothing here. */
function OutboxWatch({ outbox }: { outbox: Orders }) {
  const view = useFeedView();
  const { role, screen } = useDoor();
  const screens = view.state && screensOf(view.state.house.settings);
  useEffect(() => outbox.look(view), [outbox, view]);
  useEffect(() => {
    if (screens === undefined) return undefined;
    const keyOf = (of: number): string => storageKey(role, of, 'outbox');
    const adopt = (key: string): void => outbox.adopt(new StoredValue(key, storedOutbox));
    return watchLeftBehind({ screen, screens, keyOf, adopt });
  }, [outbox, role, screen, screens]);
  useEffect(() => {
    outbox.start();
    return () => outbox.stop();
  }, [outbox]);
  return null;
}

/** The outbox and the open parts of the screen. Throws outside a DeskProvider. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('A component of front of house is used outside its DeskProvider.');
  return desk;
}

/** The hand that reaches for the chit, and how to change it. */
export const useSide = (): [Side, (side: Side) => void] => useStored(handSide);

/** The orders on their way, and the last ones that were sent. */
export const useOutbox = (): readonly Entry[] => useValueOf(useStoredValue(storedOutbox));

/**
 * Sends the chit. The order is in the outbox, on disk, before it leaves; the next order can start at once. `hold`: the
 * kitchen fires nothing until a person says so.
 */
export function useSendDraft(): (hold?: boolean) => void {
  const drafts = useStoredValue(storedDrafts);
  const change = useChange();
  const { outbox, showLine } = useDesk();
  const sent = useLatest({ mode: useNextServerMode(), add: useRecentServers().add });
  return useCallback(
    (hold = false) => {
      const draft = currentDraft(drafts.get());
      outbox.send(commandOf(draft, { command: uuid(), ticket: uuid() }, hold), draft);
      if (draft.addTo === undefined) sent.current.add(draft.server.trim());
      if (sent.current.mode !== 'remember') change({ type: 'forget-server' });
      change({ type: 'drop', id: draft.id, freshId: uuid() });
      showLine(undefined);
    },
    [drafts, change, outbox, showLine, sent],
  );
}

/** What an addition takes from its ticket: its place, its people, and the allergies of each seat. */
export function additionTo(ticket: Ticket): { to: Addition; head: Partial<DraftHead> } {
  const { id: ticketId, number, orderType, table = '', guest = '', server } = ticket;
  const seatAllergies: Record<string, string[]> = {};
  for (const item of ticket.items.filter(isLive)) {
    const names = allergyNames(item);
    if (item.seat === undefined || names.length === 0) continue;
    const known = seatAllergies[item.seat] ?? [];
    seatAllergies[item.seat] = allergyNames({ allergies: [...known, ...names] });
  }
  return {
    to: { ticketId, number, seatAllergies },
    head: { orderType, table, guest, server },
  };
}

/** Opens the chit to add lines to a ticket. */
export function useAddTo(): (ticket: Ticket) => void {
  const change = useChange();
  const { showTab } = useDesk();
  return useCallback(
    (ticket) => {
      change({
        type: 'add-to',
        id: uuid(),
        ...additionTo(ticket),
      });
      showTab('menu');
    },
    [change, showTab],
  );
}

/**
 * Opens the chit for a table: its half-finished order, or a new one. The order on the chit before is kept. `isApart`: a
 * person has said that it is a ticket of its own, though the table is taken.
 */
export function useOrderAt(): (table: string, isApart?: boolean) => void {
  const change = useChange();
  const { showTab } = useDesk();
  return useCallback(
    (table, isApart = false) => {
      change({ type: 'new', id: uuid() });
      change({ type: 'choose-table', table });
      if (isApart) change({ type: 'edit', change: { apartAt: table } });
      showTab('menu');
    },
    [change, showTab],
  );
}
