import type { Observable } from 'rxjs';
import { v7 as uuid } from 'uuid';
import type { OrderItem } from '../../shared/contract/commands';
import { type HeardEvent, isEvent } from '../../shared/contract/events';
import type { HouseState } from '../../shared/contract/state';
import { Agenda, type Clock, realClock } from './agenda';
import { Cooks, capacitiesFor } from './cooks';
import { Expo } from './expo';
import { Ledger } from './ledger';
import { matchOrders } from './match-menu';
import type { ExportedOrder, SkippedRow } from './read-orders';
import { type RehearsalReport, SKIPPED_SHOWN, spreadOf } from './report';
import { type PlannedTicket, type ScheduleOptions, schedule } from './schedule';
import { Sender, type Submit } from './sender';
import { Servers } from './servers';

export type Progress = { placed: number; closed: number; planned: number };

export type RehearseOptions = ScheduleOptions & {
  /** Publishes a command, as a tap in a window does. */
  submit: Submit;
  /** Committed events in batches. `state()` already includes each batch. */
  events$: Observable<readonly HeardEvent[]>;
  state: () => HouseState;
  orders: readonly ExportedOrder[];
  /** Rows that were skipped when the export was read, for the report. */
  skipped?: readonly SkippedRow[];
  /** How many times faster than real time; all delays are divided by it. Default 1. */
  speed?: number;
  clock?: Clock;
  /** Called at most twice a second, and at the end. */
  onProgress?: (progress: Progress) => void;
  /** Samples in milliseconds that the caller adds while it runs; reported as `painted`. */
  latency?: readonly number[];
  /** Turns the house's expo on for the rehearsal, and off again afterwards. */
  expo?: boolean | undefined;
  /** Milliseconds without an event or a due action before it gives up. Default: 3 × the page wait, at least 60 s. */
  stallMs?: number;
  /** Aborts the rehearsal; the report says so. */
  signal?: AbortSignal;
};

/** Most lines in one command. A larger order is placed in parts, as a person would add them. */
const LINES_AT_ONCE = 50;
const STALL_MIN_MS = 60_000;
const CHECK_MS = 1_000;
const PROGRESS_MS = 500;

/**
 * Replays orders as a live service with the commands that taps send: front of house places, cooks start and
 * bump, expo passes (when the house has it on), servers hear and serve. Everything after a placement responds
 * to an event, so people may use the windows meanwhile. Ends when every placed ticket is closed, when nothing
 * has happened for `stallMs`, or on `signal`. Never rejects because of an answer of the hub.
 */
export function rehearse(options: RehearseOptions): Promise<RehearsalReport> {
  const { submit, events$, state, orders, clock = realClock, speed = 1 } = options;
  const house = state().house;
  const matched = matchOrders(orders, house);
  const plan = schedule(matched.orders, house, options);
  const stallMs =
    options.stallMs ?? Math.max(STALL_MIN_MS, 3 * 1000 * house.settings.pageAgainAfterSeconds);
  const began = clock.now();
  const agenda = new Agenda(clock);
  const ledger = new Ledger(state);
  const tickets = new Map<string, PlannedTicket>();
  const factors = new Map<string, number>();
  const turnsExpoOn = options.expo === true && !house.settings.expo;
  const settingsWith = (expo: boolean) => ({
    settings: { ...state().house.settings, expo },
  });
  let unplaced = plan.length;
  let busyUntil = began;
  let shownAt = began;

  return new Promise((resolve) => {
    const inMs = (minutes: number) => (minutes * 60_000) / speed;
    const expect = (due: number) => {
      busyUntil = Math.max(busyUntil, due);
    };
    const sender = new Sender({ submit, clock, agenda, onSettled: () => check() });
    const shared = { agenda, sender, state, inMs, expect };
    const cooks = new Cooks({
      ...shared,
      capacities: capacitiesFor(plan, house),
      cookFactor: (itemId) => factors.get(itemId) ?? 1,
      bumpsWhole: (ticketId) => tickets.get(ticketId)?.bumpsWhole ?? false,
    });
    const servers = new Servers({
      ...shared,
      isWatched: (ticketId) => ledger.isWatched(ticketId),
      mannersOf: (ticketId) => tickets.get(ticketId) ?? DEFAULT_MANNERS,
    });

    const expo = new Expo({
      ...shared,
      passSeconds: (ticketId) => (tickets.get(ticketId) ?? DEFAULT_MANNERS).passSeconds,
    });

    const subscription = events$.subscribe({
      next: (events) => {
        sender.arrived(events);
        const touched = ledger.take(events);
        if (touched.length > 0) expect(clock.now());
        for (const event of events) {
          if (isEvent(event, 'item.recalled')) cooks.recalled(event.data.itemId);
        }
        for (const ticket of touched) {
          cooks.look(ticket);
          expo.look(ticket);
        }
        servers.take(events);
        showProgress(false);
        check();
      },
      error: () => end('stopped'),
      complete: () => end('stopped'),
    });
    const stop = () => end('stopped');
    options.signal?.addEventListener('abort', stop);

    const arrive = (index: number) => {
      const ticket = plan[index];
      if (!ticket) return check();
      const wait = began + ticket.at / speed - clock.now();
      expect(
        agenda.in(Math.max(0, wait), () => {
          place(ticket);
          arrive(index + 1);
        }),
      );
    };

    const place = (ticket: PlannedTicket) => {
      const ticketId = uuid();
      const { orderType, table, guest, server, covers, priority } = ticket;
      const [items = [], ...later] = partsOf(ticket, factors);
      tickets.set(ticketId, ticket);
      ledger.watch(ticketId);
      const data = { ticketId, orderType, table, guest, server, covers, priority, items };
      sender.send('front-of-house', 'ticket.place', data, {
        settled: (ack) => {
          unplaced -= 1;
          if (ack?.ok !== true) return;
          ledger.acknowledged(ticketId);
          for (const more of later) {
            sender.send('front-of-house', 'ticket.add-items', { ticketId, items: more });
          }
        },
      });
    };

    const check = () => {
      if (unplaced === 0 && sender.isIdle && !ledger.hasOpen) end('done');
    };
    const watchForStall = () => {
      if (clock.now() > busyUntil + stallMs) end('stalled');
      else agenda.in(Math.min(CHECK_MS, stallMs), watchForStall);
    };
    const showProgress = (isLast: boolean) => {
      if (!isLast && clock.now() - shownAt < PROGRESS_MS) return;
      shownAt = clock.now();
      options.onProgress?.({
        placed: ledger.placed,
        closed: ledger.placed - ledger.open.length,
        planned: plan.length,
      });
    };

    let hasEnded = false;
    const end = (ended: RehearsalReport['ended']) => {
      if (hasEnded) return;
      hasEnded = true;
      // Deferred, because a synchronous stream ends before `subscription` is assigned.
      queueMicrotask(() => subscription.unsubscribe());
      options.signal?.removeEventListener('abort', stop);
      sender.stop();
      agenda.stop();
      showProgress(true);
      const served = ledger.closedAs('served');
      const skipped = options.skipped ?? [];
      const open = ledger.open;
      const report: RehearsalReport = {
        ended,
        ordersRead: orders.length,
        rowsSkipped: { count: skipped.length, first: skipped.slice(0, SKIPPED_SHOWN) },
        placed: ledger.placed,
        unanswered: unplaced,
        served,
        closedOtherwise: ledger.placed - served - open.length - ledger.lost,
        notServed: open.map((ticket) => ticket.number),
        lost: ledger.lost,
        duplicated: ledger.duplicated,
        offMenu: matched.offMenu,
        pages: ledger.pages,
        refused: sender.refusals,
        push: spreadOf(sender.latencies),
        painted: options.latency && spreadOf(options.latency),
        wallSeconds: (clock.now() - began) / 1000,
      };
      if (!turnsExpoOn || !state().house.settings.expo) return resolve(report);
      const back = { id: uuid(), type: 'house.change', data: settingsWith(false) } as const;
      // A closing or unwritable hub cannot turn expo off now. The report comes anyway.
      submit(back, 'manager')
        .catch(() => {})
        .finally(() => resolve(report));
    };

    if (options.signal?.aborted) return end('stopped');
    watchForStall();
    if (turnsExpoOn) {
      sender.send('manager', 'house.change', settingsWith(true), { settled: () => arrive(0) });
    } else arrive(0);
  });
}

/** Manners for a ticket that people made by merging or splitting one of ours. */
const DEFAULT_MANNERS = { misses: 0, hearSeconds: 5, pickUpSeconds: 30, passSeconds: 5 } as const;

/** The ticket's lines as commands carry them, in parts. Stores each line's cook factor in `factors`. */
function partsOf(ticket: PlannedTicket, factors: Map<string, number>): OrderItem[][] {
  const items = ticket.lines.map((line, index) => {
    const itemId = uuid();
    factors.set(itemId, ticket.cookFactors[index] ?? 1);
    return { itemId, ...line };
  });
  const parts: OrderItem[][] = [];
  for (let at = 0; at < items.length; at += LINES_AT_ONCE) {
    parts.push(items.slice(at, at + LINES_AT_ONCE));
  }
  return parts;
}
