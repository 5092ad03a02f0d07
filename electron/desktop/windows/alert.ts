import { type BrowserWindow, Notification } from 'electron';
import { plainText } from '../../../shared/views/plain-text';

/** Brings a window to the front without taking the keyboard focus, and shows a system notification. */
export function alertFrom(
  window: BrowserWindow,
  { title, body }: { title: string; body: string },
): void {
  if (window.isMinimized()) window.restore();
  window.moveTop();
  if (!window.isFocused()) {
    window.flashFrame(true);
    window.once('focus', () => window.flashFrame(false));
  }
  if (!Notification.isSupported()) return;
  const notification = new Notification({ title: plainText(title), body: plainText(body) });
  notification.on('click', () => {
    if (!window.isDestroyed()) window.show();
  });
  notification.show();
}
