import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useHotkeys } from '@mantine/hooks';
import { RouterProvider } from '@tanstack/react-router';
import { useAppEvent } from '@renderer/lib/events';
import { lock, useStanding } from '@renderer/lib/session';
import LockScreen from '@renderer/session/lock-screen';
import { useActivity } from './activity';
import { ClockBanner } from './clock-banner';
import { ConnectionBanner } from './connection-banner';
import { ErrorBoundary } from './error-boundary';
import { Providers } from './providers';
import { router } from './router';
import { Unreachable } from './unreachable';

const BrokenScreen = lazy(() => import('@renderer/session/broken-screen'));
const RestoreScreen = lazy(() => import('@renderer/backup/restore-screen'));
const SetupScreen = lazy(() => import('@renderer/school/setup-screen'));

export function App() {
  return (
    <Providers>
      <ErrorBoundary>
        <Screen />
      </ErrorBoundary>
    </Providers>
  );
}

/**
 * Which of the whole-window screens is shown. While locked, nothing of the others is in the page. The lock
 * screen is part of the first load: locking must not need a server.
 */
function Screen() {
  const { state, error, connected } = useStanding();
  useHotkeys([['mod+L', () => void lock()]], [], true);
  useActivity(state?.account != null);
  // A notification was clicked; behind the lock screen it decides where unlocking leads.
  useAppEvent('today.open', () => void router.navigate({ to: '/' }));

  useHomeForAnother(state?.account?.accountId);

  const [restoring, setRestoring] = useState(false);

  if (!state) return error ? <Unreachable /> : null;
  const mayRestore = state.phase === 'broken' || state.phase === 'setup';
  if (mayRestore && restoring) {
    return (
      <Suspense fallback={null}>
        <RestoreScreen onBack={() => setRestoring(false)} />
      </Suspense>
    );
  }
  return (
    <>
      {!connected && <ConnectionBanner />}
      {state.clockFixed && <ClockBanner now={state.now} />}
      <Suspense fallback={null}>
        {state.phase === 'broken' && state.fault && (
          <BrokenScreen fault={state.fault} onRestore={() => setRestoring(true)} />
        )}
        {(state.phase === 'setup' || state.phase === 'recovery') && (
          <SetupScreen onRestore={() => setRestoring(true)} />
        )}
        {state.phase === 'locked' && <LockScreen />}
        {state.phase === 'open' && <RouterProvider router={router} />}
      </Suspense>
    </>
  );
}

/** Whoever signs in where somebody else had locked begins at home, not on the other's page. */
function useHomeForAnother(accountId: number | undefined) {
  const last = useRef<number | null>(null);
  useEffect(() => {
    if (accountId === undefined) return;
    if (last.current !== null && last.current !== accountId) void router.navigate({ to: '/' });
    last.current = accountId;
  }, [accountId]);
}
