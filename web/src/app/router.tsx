import type { ComponentType } from 'react';
import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { to } from '@/lib/paths';
import type { Permission } from '@/lib/wire';
import { Guard } from './guard';
import { Home } from './home';
import { Fallback, NoSuchPage, RouteFailure } from './route-failure';
import { Shell } from './shell/shell';
import { SignedIn } from './signed-in';

/** A page that is loaded when somebody goes there, behind the permissions (any of) it needs. */
function page(path: string, load: () => Promise<ComponentType>, any?: readonly Permission[]): RouteObject {
  return {
    path,
    lazy: async () => {
      const Page = await load();
      return {
        element: any ? (
          <Guard any={any}>
            <Page />
          </Guard>
        ) : (
          <Page />
        ),
      };
    },
  };
}

/** Which feature answers which path. The only place where features meet. */
export const routes: RouteObject[] = [
  {
    errorElement: <RouteFailure />,
    hydrateFallbackElement: <Fallback />,
    children: [
      page('/sign-in', async () => (await import('@/features/sign-in/sign-in-page')).SignInPage),
      {
        element: <SignedIn />,
        children: [
          page('/referrals/wall', async () => (await import('@/features/board/wall-page')).WallPage, ['COORDINATE']),
          {
            element: <Shell />,
            children: [
              {
                errorElement: <RouteFailure />,
                children: [
                  { path: to.workbench, element: <Home /> },
                  page('/referrals', async () => (await import('@/features/board/board-page')).BoardPage, [
                    'CASE_READ',
                  ]),
                  { path: '*', element: <NoSuchPage /> },
                ],
              },
            ],
          },
        ],
      },
      { path: '/index.html', element: <Navigate to={to.workbench} replace /> },
    ],
  },
];

export const createRouter = () => createBrowserRouter(routes);
