import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { z } from 'zod';
import { type Ack, refuse } from '../../shared/contract/acks';
import { type BookAnswer, type BookQuery, bookQuery } from '../../shared/contract/book';
import { type FeedMessage, feedRequest } from '../../shared/contract/feed';
import type { Role, WindowRole } from '../../shared/contract/roles';
import { check } from '../../shared/contract/validate';
import { CHANNELS, HEARTBEAT_MS } from '../../shared/contract/window';
import { FeedSession, type FeedSource } from './feed-session';

const alertRequest = z.strictObject({ title: z.string().max(200), body: z.string().max(1000) });

export type BridgeOptions = {
  source: FeedSource;
  submit(command: unknown, role: Role): Promise<Ack>;
  find(query: BookQuery): Promise<BookAnswer>;
  /** The role of the window that a message truly comes from; undefined for anybody else. */
  roleOf(event: IpcMainEvent | IpcMainInvokeEvent): WindowRole | undefined;
  alert(contents: WebContents, alert: { title: string; body: string }): void;
};

export type Bridge = {
  /** Pushes changed notices to every window. */
  notify(): void;
  close(): void;
};

const STRANGER = refuse('forbidden', 'This window is not one of Heard.');

/**
 * The IPC door. Every message is checked for its sender, its role and its shape before anything
 * behind the door sees it; errors go back as values, because IPC keeps only an Error's message.
 */
export function openBridge({ source, submit, find, roleOf, alert }: BridgeOptions): Bridge {
  const sessions = new Map<WebContents, FeedSession>();

  ipcMain.handle(CHANNELS.publish, async (event, raw: unknown): Promise<Ack> => {
    const role = roleOf(event);
    return role ? submit(raw, role) : STRANGER;
  });

  ipcMain.handle(CHANNELS.find, async (event, raw: unknown): Promise<unknown> => {
    if (!roleOf(event)) return STRANGER;
    const query = check(bookQuery, raw);
    return query.ok ? find(query.value) : query;
  });

  ipcMain.on(CHANNELS.feedUp, (event, raw: unknown) => {
    const role = roleOf(event);
    const contents = event.sender;
    const send = (message: FeedMessage): void => {
      if (!contents.isDestroyed()) contents.send(CHANNELS.feedDown, message);
    };
    if (!role) return send({ type: 'incompatible', reason: 'forbidden' });
    const request = check(feedRequest, raw);
    if (!request.ok) return send({ type: 'incompatible', reason: 'malformed' });
    let session = sessions.get(contents);
    if (!session) {
      session = new FeedSession(`${role} window`, source, send);
      sessions.set(contents, session);
      contents.once('destroyed', () => {
        sessions.get(contents)?.close();
        sessions.delete(contents);
      });
    }
    session.receive(request.value);
  });

  ipcMain.on(CHANNELS.alert, (event, raw: unknown) => {
    const request = check(alertRequest, raw);
    if (roleOf(event) && request.ok) alert(event.sender, request.value);
  });

  const heart = setInterval(() => {
    for (const session of sessions.values()) session.beat();
  }, HEARTBEAT_MS);

  return {
    notify: () => {
      for (const session of sessions.values()) session.notify();
    },
    close: () => {
      clearInterval(heart);
      for (const channel of [CHANNELS.publish, CHANNELS.find]) ipcMain.removeHandler(channel);
      ipcMain.removeAllListeners(CHANNELS.feedUp);
      ipcMain.removeAllListeners(CHANNELS.alert);
      for (const session of sessions.values()) session.close();
      sessions.clear();
    },
  };
}
