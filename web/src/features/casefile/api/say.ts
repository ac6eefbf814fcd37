import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';

/** Says something in the room of the case. It is there when the timeline has it. */
export function useSay(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (message: { text: string; files: string[] }) =>
      api.post('/api/cases/{id}/messages', message, { path: { id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['cases', id, 'timeline'] }),
  });
}
