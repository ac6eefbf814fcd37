import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { asProblem } from '@/lib/problem';

/** Written by hand: only a demonstration has this address, so the document of the server does not. */
export interface DemoAccount {
  username: string;
  name: string;
  nameEn: string;
  role: string;
  roleEn: string;
  institution: string;
  institutionEn: string;
}

interface Demo {
  enabled: boolean;
  accounts: DemoAccount[];
}

/** The accounts a demonstration offers; none where this is not a demonstration. */
export function useDemoAccounts(): readonly DemoAccount[] {
  const { data } = useQuery({
    queryKey: ['demo'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<Demo> => {
      try {
        return await api.get<Demo>('/api/demo', { signal });
      } catch (error) {
        const { status } = asProblem(error);
        if (status === 401 || status === 403 || status === 404) return { enabled: false, accounts: [] };
        throw error;
      }
    },
  });
  return data?.enabled ? data.accounts : [];
}

/** The password every demonstration account has. */
export const demoPassword = 'mailian';
