import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowsExchange,
  IconDots,
  IconEdit,
  IconKey,
  IconUserCheck,
  IconUserOff,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AccountRow } from '@shared/contract/accounts';

export type AccountAct = 'change' | 'reset' | 'transfer' | 'close' | 'reopen';

interface AccountMenuProps {
  readonly account: AccountRow;
  /** One's own account is not closed by oneself, and its passphrase is changed elsewhere. */
  readonly isMe: boolean;
  readonly onAct: (act: AccountAct) => void;
}

const icons = {
  change: IconEdit,
  reset: IconKey,
  transfer: IconArrowsExchange,
  close: IconUserOff,
  reopen: IconUserCheck,
};

/** What the coordinator can do with one account. */
export function AccountMenu({ account, isMe, onAct }: AccountMenuProps) {
  const { t } = useTranslation();
  const worksOnCases = account.role === 'coordinator' || account.role === 'counselor';
  const handing = worksOnCases ? (['transfer'] as const) : [];
  const open = isMe ? ['change' as const, ...handing] : (['change', 'reset', ...handing, 'close'] as const);
  const acts: readonly AccountAct[] = account.closedAt ? ['reopen'] : open;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('accounts.acts.label', { name: account.name })}
        >
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {acts.map((act) => {
          const Icon = icons[act];
          return (
            <Menu.Item key={act} leftSection={<Icon size={16} aria-hidden />} onClick={() => onAct(act)}>
              {t(`accounts.acts.${act}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
