import { lazy, Suspense } from 'react';
import type { Role } from '@shared/contract/define';
import { useSession } from '@renderer/lib/session';

const Today = lazy(() => import('@renderer/today/today.page'));
const Approvals = lazy(() => import('@renderer/principal/approvals.page'));
const HandedOver = lazy(() => import('@renderer/homeroom/handed-over-list.page'));

const pages: Readonly<Record<Role, typeof Today>> = {
  coordinator: Today,
  counselor: Today,
  principal: Approvals,
  homeroom: HandedOver,
};

/** What the application opens on: what is due, what waits for the principal, what a teacher handed over. */
export default function FirstPage() {
  const { account } = useSession();
  if (!account) return null;
  const Page = pages[account.role];
  return (
    <Suspense fallback={null}>
      <Page />
    </Suspense>
  );
}
