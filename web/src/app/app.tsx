import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';

import { RouterProvider } from 'react-router';
import { createQueries } from '@/lib/queries';
import { Appearance } from './appearance';
import { createRouter } from './router';

export function App() {
  const [queries] = useState(createQueries);
  const [router] = useState(createRouter);
  return (
    <QueryClientProvider client={queries}>
      <Appearance>
        <RouterProvider router={router} />
      </Appearance>
    </QueryClientProvider>
  );
}
