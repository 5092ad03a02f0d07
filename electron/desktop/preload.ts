import { contextBridge, ipcRenderer } from 'electron';
import { CHANNELS, type DesktopDoor, type HeardDoor } from '../../shared/client/door';
import { noAnswer, openHouseDoor } from '../../shared/client/house-door';
import { WINDOW_ROLES } from '../../shared/contract/roles';
import type { ServerMessage } from '../../shared/contract/session';

/** The app passes the role when it creates the window. The hub does not trust this copy: it knows the role. */
const argument = process.argv.find((text) => text.startsWith('--heard-role='));
const role = WINDOW_ROLES.find((known) => `--heard-role=${known}` === argument);
const numbered = process.argv.find((text) => text.startsWith('--heard-screen='));
const screen = Number(numbered?.slice('--heard-screen='.length) ?? 1);

/** Names this document to the hub, so that it gets no message meant for the previous one. */
const documentId = crypto.getRandomValues(new Uint32Array(4)).join('-');

if (role) {
  const name = screen === 1 ? role : `${role} ${screen}`;
  const house = openHouseDoor(
    { role, name },
    {
      send: (message) => ipcRenderer.send(CHANNELS.up, documentId, message),
      listen: (onMessage) =>
        ipcRenderer.on(CHANNELS.down, (_event, to: string, message: ServerMessage) => {
          if (to === documentId) onMessage(message);
        }),
      onMalformed: (message) => console.error('the hub:', message),
    },
  );
  const ask = (request: keyof DesktopDoor, data?: unknown) =>
    ipcRenderer.invoke(CHANNELS.desktop, documentId, request, data).catch(noAnswer);
  const desktop: DesktopDoor = {
    alert: (alert) => void ask('alert', alert),
    open: (other) => void ask('open', other),
    compact: (isCompact) => void ask('compact', isCompact),
    displays: async () => {
      const list = await ask('displays');
      return Array.isArray(list) ? list : [];
    },
    chooseFile: (question) => ask('chooseFile', question),
  };
  const door: HeardDoor = { ...house, role, screen, desktop };
  contextBridge.exposeInMainWorld('heard', door);
}
