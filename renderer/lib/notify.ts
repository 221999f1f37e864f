import { notifications } from '@mantine/notifications';

/** Says in a corner, for a moment, that something was done. What went wrong belongs beside its cause instead. */
export function notify(message: string): void {
  notifications.show({ message, autoClose: 3500, withBorder: true });
}
