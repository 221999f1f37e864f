import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './tab-links.module.css';

export interface TabLink {
  to: string;
  label: string;
  /** How much waits there; nothing is shown where nothing does. */
  count?: number;
  /** The page itself, not what lies below its path. */
  exact?: boolean;
}

/** Pages that belong together, in one line above each of them. */
export function TabLinks({ label, links }: { label: string; links: readonly TabLink[] }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={label} className={classes.links}>
      {links.map((link) => (
        <Link
          key={link.to}
          to={link.to}
          className={classes.link}
          activeOptions={{ exact: link.exact ?? false, includeSearch: false }}
          activeProps={{ 'data-active': true, 'aria-current': 'page' }}
        >
          {link.label}
          {link.count ? (
            <span className={classes.count}>
              <span aria-hidden>{link.count}</span>
              <VisuallyHidden>{t('today.count', { count: link.count })}</VisuallyHidden>
            </span>
          ) : null}
        </Link>
      ))}
    </nav>
  );
}
