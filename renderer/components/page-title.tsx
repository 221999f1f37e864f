import { useEffect, type ReactNode } from 'react';
import { ActionIcon, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './page-title.module.css';

interface PageTitleProps {
  title: ReactNode;
  /** Second line, soft: a count, a class, where something stands. */
  lead?: ReactNode;
  /** The one primary action of the page, and quieter ones before it. */
  action?: ReactNode;
  /** Path that the arrow and Esc lead to. */
  back?: string;
  /** What that address asks, as the page wrote it. */
  backSearch?: object | undefined;
}

/** The line that every page begins with. */
export function PageTitle({ title, lead, action, back, backSearch }: PageTitleProps) {
  const { t } = useTranslation();
  useEscape(back, backSearch);

  return (
    <header className={classes.line}>
      {back && (
        <ActionIcon
          component={Link}
          to={back}
          search={(backSearch ?? {}) as never}
          variant="subtle"
          color="gray"
          aria-label={t('common.back')}
          className={classes.back}
        >
          <IconArrowLeft size={18} />
        </ActionIcon>
      )}
      <div className={classes.words}>
        <Title order={1} className={classes.title}>
          {title}
        </Title>
        {lead && <div className={classes.lead}>{lead}</div>}
      </div>
      {action && <div className={classes.action}>{action}</div>}
    </header>
  );
}

const nearer = '[role="dialog"], [role="listbox"], [role="menu"], [aria-expanded="true"][aria-haspopup]';

/** Esc goes back, unless it had something nearer to close: a list, a dialog. */
function useEscape(back: string | undefined, search: object | undefined) {
  const router = useRouter();
  useEffect(() => {
    if (!back) return;
    // Looked for before anybody hears the key: what closes by it is gone from the page when it comes to us.
    let hasNearer = false;
    const look = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hasNearer = document.querySelector(nearer) !== null;
    };
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || hasNearer) return;
      void router.navigate({ to: back, search: (search ?? {}) as never });
    };
    window.addEventListener('keydown', look, { capture: true });
    window.addEventListener('keydown', leave);
    return () => {
      window.removeEventListener('keydown', look, { capture: true });
      window.removeEventListener('keydown', leave);
    };
  }, [back, search, router]);
}
