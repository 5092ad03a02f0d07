import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { CHANNELS } from '../../shared/client/door';
import type { CloseReason, ServerMessage } from '../../shared/contract/session';
import type { Peer } from '../hub/sessions/peer';
import { type Session, type Sessions, STRANGER, turnAway } from '../hub/sessions/sessions';
import type { DesktopRequests } from './desktop-door';

type Event = IpcMainEvent | IpcMainInvokeEvent;

export type IpcOptions = {
  sessions: Pick<Sessions, 'open'>;
  /** The true sender of a message; undefined unless it is the own document of one of our windows. */
  peerOf(event: Event): Peer | undefined;
  desktop: DesktopRequests;
  /** The hub closed the window's session. */
  onClose(contents: WebContents, why: CloseReason): void;
};

/**
 * Opens IPC as a transport: the wire of each document's session, and the desktop door. It moves messages and
 * decides nothing. Each document names itself with a random word, so that two documents of one window never
 * share a session, an approval or an answer.
 */
export function openIpc({ sessions, peerOf, desktop, onClose }: IpcOptions): void {
  const open = new Map<WebContents, { documentId: string; session: Session }>();
  const watched = new WeakSet<WebContents>();

  const end = (contents: WebContents): void => {
    open.get(contents)?.session.close();
    open.delete(contents);
  };
  const watch = (contents: WebContents): void => {
    if (watched.has(contents)) return;
    watched.add(contents);
    contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) end(contents);
    });
    contents.on('render-process-gone', () => end(contents));
    contents.once('destroyed', () => end(contents));
  };
  const sendTo =
    (contents: WebContents, documentId: string) =>
    (message: ServerMessage): void => {
      if (!contents.isDestroyed()) contents.send(CHANNELS.down, documentId, message);
    };
  const sessionOf = (contents: WebContents, peer: Peer, documentId: string): Session => {
    const known = open.get(contents);
    if (known?.documentId === documentId) return known.session;
    end(contents);
    watch(contents);
    const session = sessions.open(peer, {
      send: sendTo(contents, documentId),
      close: (why) => onClose(contents, why),
    });
    open.set(contents, { documentId, session });
    return session;
  };

  ipcMain.on(CHANNELS.up, (event, documentId: unknown, raw: unknown) => {
    if (typeof documentId !== 'string') return;
    const peer = peerOf(event);
    if (peer) sessionOf(event.sender, peer, documentId).receive(raw);
    else turnAway(raw, sendTo(event.sender, documentId));
  });

  ipcMain.handle(CHANNELS.desktop, (event, documentId: unknown, name: unknown, data: unknown) => {
    const peer = peerOf(event);
    if (!peer || typeof documentId !== 'string') return STRANGER;
    return desktop(name, data, event.sender, sessionOf(event.sender, peer, documentId));
  });
}
