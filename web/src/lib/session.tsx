import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import { api } from './api';
import { asProblem } from './problem';
import type { Permission, Schema, Session } from './wire';

export const sessionKey = ['session'] as const;

/** Who is signed in: undefined while we do not know, null when nobody is. */
export function useSessionQuery() {
  return useQuery({
    queryKey: sessionKey,
    queryFn: async ({ signal }): Promise<Session | null> => {
      try {
        return await api.get('/api/session', { signal });
      } catch (error) {
        if (asProblem(error).status === 401) return null;
        throw error;
      }
    },
    staleTime: 5 * 60_000,
  });
}

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The signed-in reader. Only inside the shell, which is not shown without one. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession is asked outside the shell');
  return session;
}

/** What this post may do, as the server says. The client hides; the server refuses. */
export function useMay(): (...any: Permission[]) => boolean {
  const { permissions } = useSession();
  return (...any) => any.some((it) => permissions.includes(it));
}

export type Credentials = Schema<'SignInRequest'>;

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (credentials: Credentials) => api.post('/api/session', credentials),
    onSuccess: (session) => {
      queries.clear();
      queries.setQueryData(sessionKey, session);
    },
  });
}

/** A password of one's own; this session stays, every other of the account ends. */
export function useChangePassword() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (it: Schema<'PasswordChange'>) => api.put('/api/session/password', it),
    onSuccess: () => queries.invalidateQueries({ queryKey: sessionKey }),
  });
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete('/api/session'),
    onSettled: () => {
      queries.clear();
      queries.setQueryData(sessionKey, null);
    },
  });
}

/** Another post sees another world: everything read in the old one is forgotten. */
export function useSwitchPost() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (post: string) => api.put('/api/session/post', { post }),
    onSuccess: (session) => {
      queries.removeQueries({ predicate: (it) => it.queryKey[0] !== sessionKey[0] });
      queries.setQueryData(sessionKey, session);
    },
  });
}
