import { notifications, notificationsStore } from '@mantine/notifications';
import i18n from '@renderer/i18n/i18n';

const id = 'done';
/** Milliseconds; a little longer for one that takes another's place, since only a changed time begins anew. */
const stays = { first: 3500, next: 3501 } as const;

/**
 * Says in a corner, for a moment, that something was done. What went wrong belongs beside its cause instead. One at a
 * time: the next takes the place of the last.
 */
export function notify(message: string): void {
  const standing = notificationsStore.getState().notifications.find((one) => one.id === id);
  const show = standing ? notifications.update : notifications.show;
  show({
    id,
    message,
    autoClose: standing?.autoClose === stays.first ? stays.next : stays.first,
    withBorder: true,
    closeButtonProps: { 'aria-label': i18n.t('common.close') },
  });
}
