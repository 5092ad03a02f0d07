import { useMemo, useRef } from 'react';
import { useIntl } from 'react-intl';
import { v7 as uuid } from 'uuid';
import type { Ack } from '../../../shared/contract/acks';
import type { HouseState, Item, Ticket } from '../../../shared/contract/state';
import { findTicket, isBumped, isOwed, stationsOwing } from '../../../shared/domain/ticket/lines';
import type { RailTicket } from '../../../shared/views/rail';
import { lastBumped, recentlyBumped } from '../../../shared/views/recall';
import { isAtStations, isOwedAt, type Stations } from '../../../shared/views/stations';
import { lineText } from '../../say/dish';
import type { MessageId } from '../../say/message-id';
import { ticketAtPlace } from '../../say/ticket';
import { useAct } from '../../state/send';
import { useToast } from '../../state/toasts';
import { useLatest } from '../../ui/use-latest';
import type { LocalActions } from '../news/local-actions';
import type { Actions, Remade } from './actions';
import { usePending } from './pending';
import { useExpoActions } from './use-expo-actions';
import { useServiceActions } from './use-service-actions';

/** `through`: the sequence from which this window's state contains the bump. */
type Bump = { ticketId: string; itemIds: readonly string[]; through: number };
const BUMPS_MAX = 50;
/** How many tickets are searched for one that is still on the pass. */
const RECENT = 60;

const stationOf = (station: string) => ({ station });

/** Returns true for a line that is bumped, whole or in part, and not served yet. */
const isWaiting = (item: Item): boolean => isBumped(item) && item.phase !== 'served';

/** Returns true for a line that a recall at these stations brings back. */
const isDoneAt = (item: Item, here: Stations): boolean =>
  item.phase === 'ready' || (isWaiting(item) && !isOwedAt(item, here));

const owedOf = (card: RailTicket): Item[] =>
  card.sections
    .flatMap(({ lines }) => lines)
    .flatMap(({ items, done }) => (done ? [] : items.filter(isOwed)));

const quantityOf = (items: readonly Item[]): number =>
  items.reduce((sum, { quantity }) => sum + quantity, 0);

/** Bumps the whole line, or each part that is made here while other stations still owe theirs. */
function partsOf(item: Item, here: Stations): { station?: string }[] {
  const owing = stationsOwing(item);
  const mine = here === 'all' ? owing : owing.filter((station) => here.includes(station));
  return mine.length === owing.length ? [{}] : mine.map((station) => ({ station }));
}

/** A cook's actions on lines and tickets, each with its toast and its undo. */
export function useKitchenActions(
  state: HouseState,
  stations: Stations,
  openTicket: (ticketId: string) => void,
  askToPass: (ticketId: string) => void,
  askToRemake: (ticketId: string, itemIds?: readonly string[]) => void,
  own: LocalActions,
) {
  const intl = useIntl();
  const act = useAct();
  const toast = useToast();
  const { pending, show } = usePending(state.sequence);
  const latest = useLatest({ state, stations, openTicket, askToRemake });
  const bumps = useRef<Bump[]>([]);
  /** The answer to the last bump: a recall right after a bump waits for it. */
  const underWay = useRef<Promise<unknown>>(Promise.resolve());
  const service = useServiceActions(own, latest);
  const expo = useExpoActions(askToPass);

  const actions = useMemo<Actions>(() => {
    const say = (id: MessageId, values?: Record<string, string | number>) =>
      intl.formatMessage({ id }, values);
    const named = (ticket: Ticket) => ticketAtPlace(intl, ticket);
    const one = (choice: Stations) =>
      choice === 'all' ? {} : choice.length === 1 && choice[0] ? { station: choice[0] } : undefined;

    /** Returns the bump with only those lines that still satisfy `isOne`. */
    const narrow = (bumped: Bump, isOne: (item: Item) => boolean): Bump => {
      const { ticketId, itemIds, through } = bumped;
      if (through > latest.current.state.sequence) return bumped;
      const items = findTicket(latest.current.state, ticketId)?.items ?? [];
      const matching = new Set(items.filter(isOne).map((i) => i.itemId));
      return { ...bumped, itemIds: itemIds.filter((itemId) => matching.has(itemId)) };
    };
    /** Takes back exactly the bumped lines, with one command if one has the same effect. */
    const takeBack = async (bumped: Bump): Promise<void> => {
      const { ticketId, itemIds } = narrow(bumped, isWaiting);
      if (itemIds.length === 0) {
        latest.current.askToRemake(ticketId, bumped.itemIds);
        return;
      }
      const { state: now, stations: here } = latest.current;
      const ready = (findTicket(now, ticketId)?.items ?? [])
        .filter((item) => isAtStations(item, here) && isDoneAt(item, here))
        .map((item) => item.itemId);
      const station = one(here);
      const isAll = ready.length === itemIds.length && ready.every((id) => itemIds.includes(id));
      if (isAll && station && itemIds.length > 1) {
        await act('ticket.recall', { ticketId, ...station });
      } else {
        await Promise.all(itemIds.map((itemId) => act('item.recall', { ticketId, itemId })));
      }
    };

    const bump = async (ticket: Ticket, items: readonly Item[], text: string, all: boolean) => {
      const done: Bump = {
        ticketId: ticket.id,
        itemIds: items.map((item) => item.itemId),
        through: 0,
      };
      const station = all ? one(latest.current.stations) : undefined;
      const toastOf = { text, undo: { label: say('done.undo'), run: () => void takeBack(done) } };
      const answer: Promise<Ack> = station
        ? act('ticket.bump', { ticketId: ticket.id, ...station }, toastOf)
        : Promise.all(
            items.flatMap((item) =>
              partsOf(item, latest.current.stations).map((part) =>
                act('item.bump', { ticketId: ticket.id, itemId: item.itemId, ...part }, toastOf),
              ),
            ),
          ).then((acks) => acks.find((ack) => !ack.ok) ?? (acks.at(-1) as Ack));
      const shown = show(ticket.id, done.itemIds, answer);
      underWay.current = shown;
      const ack = await shown;
      if (!ack.ok) return;
      bumps.current = [...bumps.current, { ...done, through: ack.sequence }].slice(-BUMPS_MAX);
    };
    /** Bumps lines that were just recalled, each part of a line by its station. */
    const bumpAgain = (ticketId: string, lines: readonly Item[]) => {
      for (const item of lines) {
        const { itemId, doneStations } = item;
        const parts =
          item.phase === 'ready' ? [{}] : Object.keys(doneStations ?? {}).map(stationOf);
        for (const part of parts) void act('item.bump', { ticketId, itemId, ...part });
      }
    };
    const recall = (ticket: Ticket, lines: readonly Item[], text: string) => {
      const station = one(latest.current.stations);
      const undo = { label: say('done.undo'), run: () => bumpAgain(ticket.id, lines) };
      if (station && lines.length > 1) {
        void act('ticket.recall', { ticketId: ticket.id, ...station }, { text, undo });
        return;
      }
      for (const { itemId } of lines) {
        void act('item.recall', { ticketId: ticket.id, itemId }, { text, undo });
      }
    };
    const recallTicket = ({ id }: Ticket) => {
      const { state: now, stations: here } = latest.current;
      const ticket = findTicket(now, id);
      if (!ticket) return;
      const ready = ticket.items.filter((i) => isAtStations(i, here) && isDoneAt(i, here));
      if (ready.length > 0) {
        recall(ticket, ready, say('done.recalled', { ticket: named(ticket) }));
      } else latest.current.askToRemake(id);
    };

    return {
      ...service,
      ...expo,
      touchLine(card: RailTicket, items: readonly Item[]) {
        const { ticket } = card;
        const owed = owedOf(card);
        const [first] = items;
        if (!first) return;
        const line = lineText({ ...first, quantity: quantityOf(items) });
        if (items.every((item) => owed.includes(item))) {
          void bump(ticket, items, say('done.line', { line }), false);
        } else if (items.every(isWaiting)) {
          recall(ticket, items, say('done.recalledLine', { line }));
        }
      },
      startLine({ ticket }: RailTicket, items: readonly Item[]) {
        for (const { itemId, phase } of items) {
          if (phase === 'owed') void act('item.start', { ticketId: ticket.id, itemId });
        }
      },
      bumpTicket(card: RailTicket) {
        const { ticket } = card;
        const items = owedOf(card);
        if (items.length > 0) {
          void bump(ticket, items, say('done.ticket', { ticket: named(ticket) }), true);
        } else if (card.unseenChanges) {
          service.see(ticket, 'changes');
        }
      },
      recallTicket,
      recallLine(ticket: Ticket, item: Item) {
        recall(ticket, [item], say('done.recalledLine', { line: lineText(item) }));
      },
      askToRemake: (ticketId, itemIds) => latest.current.askToRemake(ticketId, itemIds),
      remake(ticket: Ticket, lines: readonly Remade[], reason: string) {
        for (const { item, quantity } of lines) {
          const text = say('done.remade', { line: lineText({ ...item, quantity }) });
          const data = { ticketId: ticket.id, itemId: item.itemId, newItemId: uuid(), reason };
          const part = quantity < item.quantity ? { quantity } : {};
          void act('item.remake', { ...data, ...part }, { text });
        }
      },
      async recallLast() {
        await underWay.current;
        let last = bumps.current.pop();
        while (last && narrow(last, isWaiting).itemIds.length === 0) last = bumps.current.pop();
        const mine = last && findTicket(latest.current.state, last.ticketId);
        if (last && mine) {
          const [itemId] = last.itemIds;
          const item = mine.items.find((line) => line.itemId === itemId);
          const isOne = last.itemIds.length === 1 && item;
          void takeBack(last).then(() =>
            toast({
              type: 'done',
              text: isOne
                ? say('done.recalledLine', { line: lineText(item) })
                : say('done.recalled', { ticket: named(mine) }),
            }),
          );
          return;
        }
        const { state: now, stations: here } = latest.current;
        const recent = lastBumped(recentlyBumped(now, here, RECENT));
        if (recent) recallTicket(recent.ticket);
        else toast({ type: 'done', text: say('done.nothingToRecall') });
      },
      openTicket: (ticketId: string) => latest.current.openTicket(ticketId),
    };
  }, [intl, act, toast, show, latest, service, expo]);
  return { actions, pending };
}
