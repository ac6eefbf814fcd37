import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api } from '@/lib/api';
import { meetingKey } from '../api';
import type { AtRoom } from '../room/use-room-line';
import { useWay } from '../way';
import { type Recorded, RoomRecorder } from './room-recorder';

/** Recording of this meeting: who agreed, what there is, and, at a host who records, the recorder itself. */
export function useRecording(at: AtRoom, people: readonly Recorded[]) {
  const { meeting, consent } = useWay();
  const { id, me } = meeting;
  const path = { id };
  const guest = me.role === 'GUEST';
  const queries = useQueryClient();
  const key = [...meetingKey(id), 'recordings'];
  const list = useQuery({
    queryKey: key,
    enabled: !guest,
    queryFn: ({ signal }) => api.get('/api/meetings/{id}/recordings', { path, signal }),
  });
  const { refetch } = list;
  const here = at.room?.people.filter((it) => it.place === 'ROOM').length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: who comes may not have agreed
  useEffect(() => {
    if (!guest) void refetch();
  }, [guest, here, refetch]);
  useEffect(
    () =>
      at.line.hear((told) => {
        if (!guest && told.type === 'changed' && told.what === 'RECORDING') void refetch();
      }),
    [at.line, guest, refetch],
  );

  const [agreed, setAgreed] = useState(false);
  const mine = list.data?.consents.find((it) => it.participant === me.id)?.agreed ?? agreed;
  const say = useMutation({
    mutationFn: (it: boolean) => consent(it),
    onSuccess: (_, it) => {
      setAgreed(it);
      return queries.invalidateQueries({ queryKey: key });
    },
  });

  const recorder = useRef<RoomRecorder>(undefined);
  const [recording, setRecording] = useState<string>();
  const begin = useMutation({
    mutationFn: () => api.post('/api/meetings/{id}/recordings', { mediaType: RoomRecorder.mediaType }, { path }),
    onSuccess: (begun) => {
      recorder.current = new RoomRecorder(id, begun.id);
      recorder.current.people(people);
      setRecording(begun.id);
    },
  });
  const stop = useMutation({
    mutationFn: async () => recorder.current?.stop(),
    onSettled: () => {
      recorder.current = undefined;
      setRecording(undefined);
    },
  });
  useEffect(() => recorder.current?.people(people), [people]);
  const missing = list.data?.missing ?? [];
  const held = missing.length > 0;
  useEffect(() => recorder.current?.hold(held), [held]);
  useEffect(() => () => void recorder.current?.stop().catch(() => undefined), []);

  return { list: list.data, guest, mine, say, begin, stop, recording, missing };
}

export type Recording = ReturnType<typeof useRecording>;
