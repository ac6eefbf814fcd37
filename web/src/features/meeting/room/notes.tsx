import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import { ProblemNotice } from '@/components/problem-notice';
import { api } from '@/lib/api';
import { useLabels } from '@/lib/language';
import { meetingKey } from '../api';
import { labels } from '../labels';
import type { RoomLine } from '../room-line';
import { useWay } from '../way';
import styles from './side.module.css';

/** What comes out of the room: the minutes, written by one at a time, and who does what. */
export function Notes({ line }: { line: RoomLine }) {
  const t = useLabels(labels);
  const { id } = useWay().meeting;
  const path = { id };
  const queries = useQueryClient();
  const key = [...meetingKey(id), 'minutes'];
  const { data, refetch } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.get('/api/meetings/{id}/minutes', { path, signal }),
  });
  const [draft, setDraft] = useState<string>();
  const [task, setTask] = useState('');
  const again = () => queries.invalidateQueries({ queryKey: key });
  useEffect(
    () =>
      line.hear((told) => {
        if (told.type === 'changed' && told.what === 'NOTES') void refetch();
      }),
    [line, refetch],
  );
  const write = useMutation({
    mutationFn: (text: string) =>
      api.put('/api/meetings/{id}/minutes', { text, version: data?.text?.version ?? 0 }, { path }),
    onSuccess: async () => {
      await again();
      setDraft(undefined);
    },
    onError: again,
  });
  const add = useMutation({
    mutationFn: () => api.post('/api/meetings/{id}/tasks', { text: task.trim() }, { path }),
    onSuccess: async () => {
      setTask('');
      await again();
    },
  });
  const drop = useMutation({
    mutationFn: (it: string) => api.delete('/api/meetings/{id}/tasks/{task}', { path: { id, task: it } }),
    onSuccess: again,
  });
  const text = draft ?? data?.text?.text ?? '';
  return (
    <div className={styles.notes}>
      <h2>{t('minutes')}</h2>
      <Input.TextArea
        aria-label={t('minutes')}
        placeholder={t('minutesHint')}
        autoSize={{ minRows: 5, maxRows: 12 }}
        maxLength={20_000}
        value={text}
        onChange={(event) => setDraft(event.target.value)}
      />
      {write.error && <ProblemNotice error={write.error} />}
      <Button
        type="primary"
        disabled={draft === undefined}
        loading={write.isPending}
        onClick={() => write.mutate(text)}
      >
        {t('minutesSave')}
      </Button>
      <h2>{t('tasks')}</h2>
      <ul aria-label={t('tasks')}>
        {data?.tasks.map((it) => (
          <li key={it.id}>
            <span>{it.text}</span>
            <Button size="small" onClick={() => drop.mutate(it.id)}>
              {t('remove')}
            </Button>
          </li>
        ))}
      </ul>
      {(add.error ?? drop.error) && <ProblemNotice error={add.error ?? drop.error} />}
      <div className={styles.row}>
        <Input
          aria-label={t('newTask')}
          placeholder={t('newTask')}
          maxLength={500}
          value={task}
          onChange={(event) => setTask(event.target.value)}
          onPressEnter={() => task.trim() && add.mutate()}
        />
        <Button disabled={!task.trim()} loading={add.isPending} onClick={() => add.mutate()}>
          {t('addTask')}
        </Button>
      </div>
    </div>
  );
}
