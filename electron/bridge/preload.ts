import { contextBridge, ipcRenderer } from 'electron';
import type { FeedMessage, FeedRequest } from '../../shared/contract/feed';
import { WINDOW_ROLES } from '../../shared/contract/roles';
import { CHANNELS, FEED_PROTOCOL, type HeardDoor } from '../../shared/contract/window';

/** The hub passes the role when it makes the window; claiming another here opens no door there. */
const argument = process.argv.find((text) => text.startsWith('--heard-role='));
const role = WINDOW_ROLES.find((known) => `--heard-role=${known}` === argument);

const up = (request: FeedRequest): void => ipcRenderer.send(CHANNELS.feedUp, request);

let stopFeed: (() => void) | undefined;

if (role) {
  const door: HeardDoor = {
    role,
    publish: (command) => ipcRenderer.invoke(CHANNELS.publish, command),
    feed: (after, onMessage) => {
      stopFeed?.();
      const listener = (_event: unknown, message: FeedMessage): void => {
        onMessage(message);
        if ('through' in message && message.type !== 'behind') {
          up({ type: 'ack', through: message.through });
        }
      };
      ipcRenderer.on(CHANNELS.feedDown, listener);
      const stop = (): void => {
        ipcRenderer.off(CHANNELS.feedDown, listener);
        if (stopFeed !== stop) return;
        stopFeed = undefined;
        up({ type: 'disconnect' });
      };
      stopFeed = stop;
      up({ type: 'connect', protocol: FEED_PROTOCOL, after });
      return stop;
    },
    find: (query) => ipcRenderer.invoke(CHANNELS.find, query),
    alert: (alert) => ipcRenderer.send(CHANNELS.alert, alert),
  };
  contextBridge.exposeInMainWorld('heard', door);
}
