import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { createMemoryRouter, type RouteObject, RouterProvider } from 'react-router';

import { Appearance } from '@/app/appearance';
import { routes } from '@/app/router';
import { createQueries } from '@/lib/queries';
import { SessionProvider } from '@/lib/session';
import type { Session } from '@/lib/wire';
import { session as lin } from './people';

function renderRoutes(list: RouteObject[], at: string) {
  const queries = createQueries();
  queries.setDefaultOptions({ queries: { retry: false, staleTime: 0 } });
  const router = createMemoryRouter(list, { initialEntries: [at] });
  const view = render(
    <QueryClientProvider client={queries}>
      <Appearance>
        <RouterProvider router={router} />
      </Appearance>
    </QueryClientProvider>,
  );
  return { ...view, router, queries, user: userEvent.setup() };
}

/** The whole front at a URL, as a reader meets it. Who is signed in is what GET /api/session answers. */
export function renderApp(at = '/') {
  return renderRoutes(routes, at);
}

/** One page or piece alone, with a signed-in reader and without the shell. `path` may have parameters ("/cases/:id"). */
export function renderAlone(element: ReactElement, options: { path?: string; at?: string; session?: Session } = {}) {
  const { path = '/', at = path, session = lin() } = options;
  return renderRoutes(
    [
      { path, element: <SessionProvider session={session}>{element}</SessionProvider> },
      { path: '*', element: <p>elsewhere</p> },
    ],
    at,
  );
}
