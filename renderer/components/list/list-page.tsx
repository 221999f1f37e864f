import type { ReactNode } from 'react';
import classes from './list-table.module.css';

interface ListPageProps {
  /** A frame draws its tabs above the page. */
  underTabs?: boolean;
  children: ReactNode;
}

/** A page whose list takes the room that is left and scrolls in it. */
export function ListPage({ underTabs = false, children }: ListPageProps) {
  return (
    <div className={classes.page} data-under-tabs={underTabs || undefined}>
      {children}
    </div>
  );
}
