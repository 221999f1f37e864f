import { createRouter } from '@tanstack/react-router';
import { routeTree } from './routes';

/** Browser-like history on both shells: the address, Alt+← and a reload lead where one expects. */
export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultPendingMs: 300,
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
