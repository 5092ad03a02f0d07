import { contextBridge, ipcRenderer } from 'electron';
import { CHANNELS, FEED_PROTOCOL, type HeardDoor } from '../../shared/client/door';
import type { Ack } from '../../shared/contract/acks';
import type { FeedMessage, FeedRequest } from '../../shared/contract/feed';
import { refusal } from '../../shared/contract/refusals';
import { WINDOW_ROLES } from '../../shared/contract/roles';

/** The hub passes the role when it makes the window; claiming another here opens no door there. */
const argument = process.argv.find((text) => text.startsWith('--heard-role='));
const role = WINDOW_ROLES.find((known) => `--heard-role=${known}` === argument);
const numbered = process.argv.find((text) => text.startsWith('--heard-screen='));
const screen = Number(numbered?.slice('--heard-screen='.length) ?? 1);

/** The feeds of this page, counted: a second one does not end the first. */
let feeds = 0;

/** Errors cross as values: what cannot be cloned (a function, say) and a hub that is closing, too. */
const noAnswer = (error: unknown): Extract<Ack, { ok: false }> => ({
  ok: false,
  error: /cloned/u.test(String(error))
    ? refusal('invalid', 'not-json', {}, 'data')
    : refusal('unavailable', 'no-answer', {}),
});

if (role) {
  const door: HeardDoor = {
    role,
    screen,
    publish: async (command) => {
      try {
        return await ipcRenderer.invoke(CHANNELS.publish, command);
      } catch (error) {
        return noAnswer(error);
      }
    },
    feed: (after, onMessage) => {
      feeds += 1;
      const feed = feeds;
      const up = (request: FeedRequest): void => ipcRenderer.send(CHANNELS.feedUp, feed, request);
      const listener = (_event: unknown, to: number, message: FeedMessage): void => {
        if (to !== feed) return;
        onMessage(message);
        if ('through' in message && message.type !== 'behind') {
          up({ type: 'ack', through: message.through });
        }
      };
      ipcRenderer.on(CHANNELS.feedDown, listener);
      up({ type: 'connect', protocol: FEED_PROTOCOL, after });
      let isOpen = true;
      return () => {
        if (!isOpen) return;
        isOpen = false;
        ipcRenderer.off(CHANNELS.feedDown, listener);
        up({ type: 'disconnect' });
      };
    },
    find: (query) => ipcRenderer.invoke(CHANNELS.find, query).catch(noAnswer),
    days: () => ipcRenderer.invoke(CHANNELS.days).catch(noAnswer),
    report: (day) => ipcRenderer.invoke(CHANNELS.report, day).catch(noAnswer),
    alert: (alert) => ipcRenderer.send(CHANNELS.alert, alert),
    open: (other) => ipcRenderer.send(CHANNELS.open, other),
    compact: (isCompact) => ipcRenderer.send(CHANNELS.compact, isCompact),
    displays: () => ipcRenderer.invoke(CHANNELS.displays),
    approve: (request) => ipcRenderer.invoke(CHANNELS.approve, request).catch(noAnswer),
    pins: () => ipcRenderer.invoke(CHANNELS.pins).catch(noAnswer),
    present: () => ipcRenderer.invoke(CHANNELS.present).catch(() => undefined),
    lock: () => ipcRenderer.send(CHANNELS.lock),
    setPin: (request) => ipcRenderer.invoke(CHANNELS.setPin, request).catch(noAnswer),
    removePin: (who) => ipcRenderer.invoke(CHANNELS.removePin, who).catch(noAnswer),
    keep: (request) => ipcRenderer.invoke(CHANNELS.keep, request).catch(noAnswer),
  };
  contextBridge.exposeInMainWorld('heard', door);
}
