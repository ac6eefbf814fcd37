import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import type { Permission } from '@/lib/wire';
import { Guard } from './guard';

/** A page that is loaded when somebody goes there, behind the permissions (any of) it needs. */
export function page(path: string, load: () => Promise<ComponentType>, any?: readonly Permission[]): RouteObject {
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
