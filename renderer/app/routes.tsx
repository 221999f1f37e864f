import { createRootRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { BrokenPage } from './error-boundary';
import { Layout } from './layout';
import { NotFoundPage } from './not-found-page';

const rootRoute = createRootRoute({
  component: Layout,
  notFoundComponent: NotFoundPage,
  errorComponent: BrokenPage,
});

const under = () => rootRoute;
const page = lazyRouteComponent;

/**
 * Every page, loaded when it is first opened. A page that reads its address (`?siswa=5`) gives `validateSearch`.
 * Ids in paths are read by `useIdParam`.
 */
export const routeTree = rootRoute.addChildren([
  createRoute({
    getParentRoute: under,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: '/pengaturan/tampilan' });
    },
  }),
  createRoute({
    getParentRoute: under,
    path: '/pengaturan/tampilan',
    component: page(() => import('@renderer/settings/appearance.page')),
  }),
]);
