import { notifications } from '@mantine/notifications';
import i18n from '@renderer/i18n/i18n';

/** Says in a corner, for a moment, that something was done. What went wrong belongs beside its cause instead. */
export function notify(message: string): void {
  notifications.show({
    message,
    autoClose: 3500,
    withBorder: true,
    closeButtonProps: { 'aria-label': i18n.t('common.close') },
  });
}
