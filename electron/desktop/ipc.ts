import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { CHANNELS } from '../../shared/client/door';
import type { CloseReason, ServerMessage } from '../../shared/contract/session';
import type { Peer } from '../hub/sessions/peer';
import { type Session, type Sessions, STRANGER, turnAway } from '../hub/sessions/sessions';
import type { DesktopRequests } from './desktop-door';

type Event = IpcMainEvent | IpcMainInvokeEvent;

export type IpcOptions = {
  sessions: Pick<Sessions, 'open'>;
  /** Who a message truly comes from; undefined for anybody but a page of one of the house's windows. */
  peerOf(event: Event): Peer | undefined;
  desktop: DesktopRequests;
  /** The hub lets go of a window. */
  onClose(contents: WebContents, why: CloseReason): void;
};

/**
 * IPC as a transport: the wire of every page's session, and the desktop door. It moves messages and decides
 * nothing. A page names itself by a random word, so that a page which was left and the one that came after
 * it never share a session, an approval or an answer.
 */
export function openIpc({ sessions, peerOf, desktop, onClose }: IpcOptions): void {
  const open = new Map<WebContents, { page: string; session: Session }>();
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
    (contents: WebContents, page: string) =>
    (message: ServerMessage): void => {
      if (!contents.isDestroyed()) contents.send(CHANNELS.down, page, message);
    };
  const sessionOf = (contents: WebContents, peer: Peer, page: string): Session => {
    const known = open.get(contents);
    if (known?.page === page) return known.session;
    end(contents);
    watch(contents);
    const session = sessions.open(peer, {
      send: sendTo(contents, page),
      close: (why) => onClose(contents, why),
    });
    open.set(contents, { page, session });
    return session;
  };

  ipcMain.on(CHANNELS.up, (event, page: unknown, raw: unknown) => {
    if (typeof page !== 'string') return;
    const peer = peerOf(event);
    if (peer) sessionOf(event.sender, peer, page).receive(raw);
    else turnAway(raw, sendTo(event.sender, page));
  });

  ipcMain.handle(CHANNELS.desktop, (event, page: unknown, name: unknown, data: unknown) => {
    const peer = peerOf(event);
    if (!peer || typeof page !== 'string') return STRANGER;
    return desktop(name, data, event.sender, sessionOf(event.sender, peer, page));
  });
}
