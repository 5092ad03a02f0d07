import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { z } from 'zod';
import { CHANNELS, type Display, HEARTBEAT_MS } from '../../shared/client/door';
import type { Ack } from '../../shared/contract/acks';
import {
  type BookAnswer,
  type BookQuery,
  bookQuery,
  type DaysAnswer,
  type ReportAnswer,
  reportRequest,
} from '../../shared/contract/book';
import { type FeedMessage, feedRequest } from '../../shared/contract/feed';
import {
  type KeepingAnswer,
  type KeepingRequest,
  keepingRequest,
} from '../../shared/contract/keeping';
import { refusal } from '../../shared/contract/refusals';
import { WINDOW_ROLES, type WindowRole } from '../../shared/contract/roles';
import { check } from '../../shared/contract/validate';
import type { Gate, Sender } from '../hub/sessions/approvals/gate';
import type { FeedSource } from '../hub/sessions/feed-session';
import { Feeds } from '../hub/sessions/feeds';
import { COMMANDS_MAX, QUESTIONS_MAX, RATES, Rate, UnderWay } from '../hub/sessions/limits';
import { openPinDoor } from './pin-door';

const openRequest = z.enum(WINDOW_ROLES);
const feedNumber = z.int().min(1);
const alertRequest = z.strictObject({ title: z.string().max(200), body: z.string().max(1000) });

export type BridgeOptions = {
  source: FeedSource;
  /** What commands pass on their way to the hub. */
  gate: Gate<WebContents>;
  find(query: BookQuery): Promise<BookAnswer>;
  days(): Promise<DaysAnswer>;
  report(day: string): Promise<ReportAnswer>;
  /** The role of the window that a message truly comes from; undefined for anybody else. */
  roleOf(event: IpcMainEvent | IpcMainInvokeEvent): WindowRole | undefined;
  alert(contents: WebContents, alert: { title: string; body: string }): void;
  open(role: WindowRole): void;
  compact(contents: WebContents, isCompact: boolean): void;
  displays(): Display[];
  keep(request: KeepingRequest, contents: WebContents): Promise<KeepingAnswer>;
  /** What a person calls the window. */
  nameOf(contents: WebContents): string;
  /** The window's one word or two, the same in every start. */
  keyOf(contents: WebContents): string;
  /** A window asked for its feed: it is there, and its page works. */
  connected(contents: WebContents): void;
  /** The page of a window has long not answered anything. */
  silent(contents: WebContents): void;
};

export type Bridge = {
  /** Pushes changed notices to every window. */
  notify(): void;
  /** Begins every feed anew from what its window has acknowledged: after a sleep no channel is trusted. */
  renew(): void;
  close(): void;
};

const MANAGERS_ONLY: Ack = { ok: false, error: refusal('forbidden', 'managers-only', {}) };
const TOO_MUCH: Ack = { ok: false, error: refusal('busy', 'too-many-waiting', {}) };
const MANAGERS_KEEP: Ack = { ok: false, error: refusal('forbidden', 'managers-keep', {}) };
const STRANGER: Ack = { ok: false, error: refusal('forbidden', 'stranger', {}) };

/**
 * The IPC door. Every message is checked for its sender, its role and its shape before anything
 * behind the door sees it; errors go back as values, because IPC keeps only an Error's message.
 */
export function openBridge({
  source,
  gate,
  find,
  days,
  report,
  roleOf,
  alert,
  open,
  compact,
  displays,
  keep,
  nameOf,
  keyOf,
  connected,
  silent,
}: BridgeOptions): Bridge {
  const feeds = new Feeds<WebContents>(source, silent);
  const commands = new UnderWay<WebContents>(COMMANDS_MAX);
  const questions = new UnderWay<WebContents>(QUESTIONS_MAX);
  const connects = new Rate<WebContents>(RATES.connect);
  const alerts = new Rate<WebContents>(RATES.alert);
  const opens = new Rate<WebContents>(RATES.open);
  const compacts = new Rate<WebContents>(RATES.compact);
  const ask = async <T>({ sender }: IpcMainInvokeEvent, find: () => Promise<T>): Promise<T | Ack> =>
    (await questions.run(sender, find)) ?? TOO_MUCH;

  const senderOf = (event: IpcMainEvent | IpcMainInvokeEvent): Sender<WebContents> | undefined => {
    const role = roleOf(event);
    return role && { window: event.sender, role, name: keyOf(event.sender) };
  };
  const pinDoor = openPinDoor(gate, senderOf);

  ipcMain.handle(CHANNELS.publish, async (event, raw: unknown): Promise<Ack> => {
    const sender = senderOf(event);
    if (!sender) return STRANGER;
    return (await commands.run(event.sender, () => gate.submit(raw, sender))) ?? TOO_MUCH;
  });

  ipcMain.handle(CHANNELS.find, async (event, raw: unknown): Promise<unknown> => {
    if (!roleOf(event)) return STRANGER;
    const query = check(bookQuery, raw);
    return query.ok ? ask(event, () => find(query.value)) : query;
  });

  ipcMain.handle(CHANNELS.days, async (event): Promise<unknown> => {
    const sender = senderOf(event);
    if (sender?.role !== 'manager') return MANAGERS_ONLY;
    return gate.refusalFor(sender) ?? ask(event, days);
  });

  ipcMain.handle(CHANNELS.report, async (event, raw: unknown): Promise<unknown> => {
    const sender = senderOf(event);
    if (sender?.role !== 'manager') return MANAGERS_ONLY;
    const locked = gate.refusalFor(sender);
    if (locked) return locked;
    const day = check(reportRequest, raw);
    return day.ok ? ask(event, () => report(day.value)) : day;
  });

  ipcMain.on(CHANNELS.feedUp, (event, number: unknown, raw: unknown) => {
    const role = roleOf(event);
    const window = event.sender;
    const feed = check(feedNumber, number);
    if (!feed.ok) return;
    const send = (message: FeedMessage): void => {
      if (!window.isDestroyed()) window.send(CHANNELS.feedDown, feed.value, message);
    };
    if (!role) return send({ type: 'incompatible', reason: 'forbidden' });
    const request = check(feedRequest, raw);
    if (!request.ok) return send({ type: 'incompatible', reason: 'malformed' });
    // Unanswered, as a page of ours takes silence: it connects again when some seconds have gone by.
    if (request.value.type === 'connect' && !connects.take(window)) return;
    const asked = {
      window,
      name: nameOf(window),
      feed: feed.value,
      request: request.value,
      send,
    };
    if (request.value.type === 'connect') connected(window);
    if (!feeds.receive(asked)) return;
    window.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) feeds.end(window);
    });
    window.on('render-process-gone', () => feeds.end(window));
    window.once('destroyed', () => feeds.forget(window));
  });

  ipcMain.on(CHANNELS.alert, (event, raw: unknown) => {
    const request = check(alertRequest, raw);
    if (roleOf(event) && request.ok && alerts.take(event.sender))
      alert(event.sender, request.value);
  });

  ipcMain.on(CHANNELS.open, (event, raw: unknown) => {
    const request = check(openRequest, raw);
    if (roleOf(event) && request.ok && opens.take(event.sender)) open(request.value);
  });

  ipcMain.on(CHANNELS.compact, (event, raw: unknown) => {
    if (roleOf(event) && typeof raw === 'boolean' && compacts.take(event.sender))
      compact(event.sender, raw);
  });

  ipcMain.handle(CHANNELS.displays, (event): Display[] => (roleOf(event) ? displays() : []));

  ipcMain.handle(CHANNELS.keep, async (event, raw: unknown): Promise<unknown> => {
    const sender = senderOf(event);
    if (sender?.role !== 'manager') return MANAGERS_KEEP;
    const locked = gate.refusalFor(sender);
    if (locked) return locked;
    const request = check(keepingRequest, raw);
    return request.ok ? ask(event, () => keep(request.value, event.sender)) : request;
  });

  const heart = setInterval(() => feeds.beat(), HEARTBEAT_MS);

  return {
    notify: () => feeds.notify(),
    renew: () => feeds.renew(),
    close: () => {
      clearInterval(heart);
      for (const channel of [
        CHANNELS.publish,
        CHANNELS.find,
        CHANNELS.days,
        CHANNELS.report,
        CHANNELS.displays,
        CHANNELS.keep,
      ])
        ipcMain.removeHandler(channel);
      for (const channel of [CHANNELS.feedUp, CHANNELS.alert, CHANNELS.open, CHANNELS.compact])
        ipcMain.removeAllListeners(channel);
      pinDoor.close();
      feeds.close();
    },
  };
}
