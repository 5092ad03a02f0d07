import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { Ticket } from '../../shared/contract/state';
import { lastFiredCourse } from '../../shared/domain/ticket/lines';
import { useDoor, useFeedView, useHubNow } from '../state/hooks';
import { json, type StoredValue } from '../state/stored-value';
import { storageKey } from '../state/stored-values';
import { useStoredValue, useValueOf } from '../state/use-stored';
import type { Draft } from './orders/draft';
import {
  currentDraft,
  type DraftAction,
  type Drafts,
  drafts,
  freshDrafts,
  reduceDrafts,
} from './orders/drafts';
import { screensOf, watchLeftBehind } from './orders/left-behind';
import { commandOf } from './orders/order';
import type { Entry } from './orders/outbox';
import { Sender } from './orders/sender';

export type Tab = 'menu' | 'floor' | 'find';

/** Which hand reaches for the chit: it is on that side of the window. */
const side = z.enum(['left', 'right']);
export type Side = z.infer<typeof side>;

/** What this window works with: its drafts, its outbox, and what is open on the screen. */
type Desk = {
  drafts: StoredValue<Drafts>;
  sender: Sender;
  side: StoredValue<Side>;
  /** The strip about the sample restaurant was read. */
  isSampleRead: StoredValue<boolean>;
  tab: Tab;
  showTab(tab: Tab): void;
  /** The line of the chit whose options are open. */
  openLine: string | undefined;
  showLine(itemId: string | undefined): void;
};

const DeskContext = createContext<Desk | undefined>(undefined);

const storedDrafts = json('drafts', drafts, () => freshDrafts(uuid()));
const handSide = json<Side>('side', side, () => 'right');
const sampleRead = json('sample-read', z.boolean(), () => false);

export function DeskProvider({ children }: { children: ReactNode }) {
  const door = useDoor();
  const now = useHubNow();
  const stored = useStoredValue(storedDrafts);
  const handed = useStoredValue(handSide);
  const isSampleRead = useStoredValue(sampleRead);
  const outboxKey = storageKey(door.role, door.screen, 'outbox');
  const [sender] = useState(() => new Sender((command) => door.publish(command), now, outboxKey));
  const [tab, setTab] = useState<Tab>('menu');
  const [openLine, showLine] = useState<string>();
  const showTab = useCallback((next: Tab) => {
    setTab(next);
    showLine(undefined);
  }, []);
  const desk = useMemo<Desk>(
    () => ({
      drafts: stored,
      sender,
      side: handed,
      isSampleRead,
      tab,
      showTab,
      openLine,
      showLine: (itemId) => {
        if (itemId !== undefined) setTab('menu');
        showLine(itemId);
      },
    }),
    [stored, sender, handed, isSampleRead, tab, showTab, openLine],
  );
  return (
    <DeskContext value={desk}>
      <OutboxWatch sender={sender} />
      {children}
    </DeskContext>
  );
}

/** Lets the outbox see the feed; draws nothing, so that an event renders nothing here. */
function OutboxWatch({ sender }: { sender: Sender }) {
  const view = useFeedView();
  const { role, screen } = useDoor();
  const screens = view.state && screensOf(view.state.house.settings);
  useEffect(() => sender.look(view), [sender, view]);
  useEffect(() => {
    if (screens === undefined) return undefined;
    const keyOf = (of: number): string => storageKey(role, of, 'outbox');
    return watchLeftBehind({ screen, screens, keyOf, adopt: (key) => sender.adopt(key) });
  }, [sender, role, screen, screens]);
  useEffect(() => {
    sender.start();
    return () => sender.stop();
  }, [sender]);
  return null;
}

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('A component of front of house stands outside its DeskProvider.');
  return desk;
}

export const useDrafts = (): Drafts => useValueOf(useDesk().drafts);

export const useDraft = (): Draft => currentDraft(useDrafts());

export const useSide = (): Side => useValueOf(useDesk().side);

export const useOutbox = (): readonly Entry[] => useValueOf(useDesk().sender.outbox);

export function useChange(): (action: DraftAction) => void {
  const { drafts: stored } = useDesk();
  return useCallback((action) => stored.set(reduceDrafts(stored.get(), action)), [stored]);
}

/** Sends the chit. It is in the outbox, on disk, before it leaves; the next order can start at once. */
export function useSendDraft(): () => void {
  const { drafts: stored, sender, showLine } = useDesk();
  return useCallback(() => {
    const draft = currentDraft(stored.get());
    sender.send(commandOf(draft, { command: uuid(), ticket: uuid() }), draft);
    stored.set(reduceDrafts(stored.get(), { do: 'drop', id: draft.id, freshId: uuid() }));
    showLine(undefined);
  }, [stored, sender, showLine]);
}

/** Opens the chit to add to a ticket. */
export function useAddTo(): (ticket: Ticket) => void {
  const change = useChange();
  const { showTab } = useDesk();
  return useCallback(
    (ticket) => {
      const { id: ticketId, number, orderType, table = '', guest = '', server } = ticket;
      change({
        do: 'add-to',
        id: uuid(),
        to: { ticketId, number },
        head: { orderType, table, guest, server, next: { course: lastFiredCourse(ticket) } },
      });
      showTab('menu');
    },
    [change, showTab],
  );
}
