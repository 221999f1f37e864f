import type { Notification } from 'electron';
import type { Host } from '@core/host';

/**
 * Shows the system's own notifications; a click brings the window to the front.
 * @returns `null` where the system has none
 */
export function createNotify(
  SystemNotification: typeof Notification,
  bringToFront: () => void,
): Host['notify'] {
  if (!SystemNotification.isSupported()) return null;
  /** Held until they are gone: one that was collected would not hear the click. */
  const shown = new Set<Notification>();
  return ({ title, body, onOpen }) => {
    const notice = new SystemNotification({ title, body });
    shown.add(notice);
    notice.on('click', () => {
      bringToFront();
      onOpen();
    });
    notice.on('close', () => shown.delete(notice));
    notice.show();
  };
}
