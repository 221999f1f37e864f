import {
  IconAlertTriangle,
  IconCalendarEvent,
  IconClipboardCheck,
  IconHome,
  IconMail,
  IconMessages,
  IconSpeakerphone,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';
import type { MarkKind } from '@shared/domain/calendar-marks';

/** The picture of each kind of mark; its word stands beside it, or is read out. */
export const markIcons: Readonly<Record<MarkKind, Icon>> = {
  appointment: IconCalendarEvent,
  conference: IconUsersGroup,
  control: IconClipboardCheck,
  report: IconMail,
  emergency: IconAlertTriangle,
  session: IconCalendarEvent,
  consultation: IconMessages,
  home_visit: IconHome,
  outreach: IconSpeakerphone,
};
