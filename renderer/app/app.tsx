import { lazy, Suspense } from 'react';
import { useHotkeys } from '@mantine/hooks';
import { RouterProvider } from '@tanstack/react-router';
import { lock, useStanding } from '@renderer/lib/session';
import { useActivity } from './activity';
import { ClockBanner } from './clock-banner';
import { ErrorBoundary } from './error-boundary';
import { Providers } from './providers';
import { router } from './router';
import { Unreachable } from './unreachable';

const LockScreen = lazy(() => import('@renderer/session/lock-screen'));
const BrokenScreen = lazy(() => import('@renderer/session/broken-screen'));
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

/** Which of the whole-window screens is shown. While locked, nothing of the others is in the page. */
function Screen() {
  const { state, error } = useStanding();
  useHotkeys([['mod+L', () => void lock()]], [], true);
  useActivity(state?.account != null);

  if (!state) return error ? <Unreachable /> : null;
  return (
    <>
      {state.clockFixed && <ClockBanner now={state.now} />}
      <Suspense fallback={null}>
        {state.phase === 'broken' && state.fault && <BrokenScreen fault={state.fault} />}
        {(state.phase === 'setup' || state.phase === 'recovery') && <SetupScreen />}
        {state.phase === 'locked' && <LockScreen />}
        {state.phase === 'open' && <RouterProvider router={router} />}
      </Suspense>
    </>
  );
}
