import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { CHANNELS } from '../../shared/client/door';
import type { Ack } from '../../shared/contract/acks';
import {
  type ApprovalAnswer,
  approvalRequest,
  type PinChange,
  type PinStatus,
  pinRemoval,
  pinRequest,
} from '../../shared/contract/pins';
import { refusal } from '../../shared/contract/refusals';
import { check } from '../../shared/contract/validate';
import type { Gate, Sender } from '../hub/sessions/approvals/gate';

type Event = IpcMainEvent | IpcMainInvokeEvent;
type Refused = Extract<Ack, { ok: false }>;

const STRANGER: Refused = { ok: false, error: refusal('forbidden', 'stranger', {}) };
const NO_PIN: Refused = { ok: false, error: refusal('invalid', 'pin-shape', {}, 'pin') };

/**
 * The part of the door that PINs go through. A page that is left, by a reload, a crash or for good, leaves
 * its approvals behind.
 */
export function openPinDoor(
  gate: Gate<WebContents>,
  senderOf: (event: Event) => Sender<WebContents> | undefined,
): { close(): void } {
  const watched = new WeakSet<WebContents>();
  const from = (event: Event): Sender<WebContents> | undefined => {
    const sender = senderOf(event);
    if (sender && !watched.has(sender.window)) {
      const { window } = sender;
      watched.add(window);
      window.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
        if (isMainFrame && !isSameDocument) gate.forget(window);
      });
      window.on('render-process-gone', () => gate.forget(window));
    }
    return sender;
  };

  ipcMain.handle(CHANNELS.approve, async (event, raw: unknown): Promise<ApprovalAnswer> => {
    const sender = from(event);
    if (!sender) return STRANGER;
    const request = check(approvalRequest, raw);
    return request.ok ? gate.approve(request.value, sender) : NO_PIN;
  });

  ipcMain.handle(CHANNELS.setPin, async (event, raw: unknown): Promise<PinChange> => {
    const sender = from(event);
    if (!sender) return STRANGER;
    const request = check(pinRequest, raw);
    return request.ok ? gate.setPin(request.value, sender) : NO_PIN;
  });

  ipcMain.handle(CHANNELS.removePin, async (event, raw: unknown): Promise<PinChange> => {
    const sender = from(event);
    if (!sender) return STRANGER;
    const who = check(pinRemoval, raw);
    return who.ok ? gate.removePin(who.value, sender) : who;
  });

  ipcMain.handle(CHANNELS.pins, async (event): Promise<PinStatus> => {
    const sender = from(event);
    return sender ? gate.status(sender) : STRANGER;
  });

  ipcMain.handle(CHANNELS.present, async (event): Promise<number | undefined> => {
    const sender = from(event);
    return sender && gate.present(sender);
  });

  ipcMain.on(CHANNELS.lock, (event) => {
    const sender = from(event);
    if (sender) gate.lock(sender);
  });

  return {
    close: () => {
      const { approve, setPin, removePin, pins, present, lock } = CHANNELS;
      for (const channel of [approve, setPin, removePin, pins, present])
        ipcMain.removeHandler(channel);
      ipcMain.removeAllListeners(lock);
    },
  };
}
