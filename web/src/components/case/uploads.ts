import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '@/lib/api';
import { asProblem, type Problem } from '@/lib/problem';
import { type CaseFile, caseFilesKey, type FileSight } from '@/lib/referral';

export interface UploadItem {
  key: string;
  file: File;
  sight: FileSight;
  state: 'waiting' | 'sending' | 'failed';
  /** How much has been sent, 0 to 1. */
  sent: number;
  problem?: Problem | undefined;
}

export interface Uploads {
  items: readonly UploadItem[];
  add: (files: Iterable<File>, sight: FileSight) => void;
  retry: (key: string) => void;
  remove: (key: string) => void;
  /** Something is still on its way. */
  running: boolean;
}

const AT_ONCE = 2;
let count = 0;

/**
 * Files on their way to a case, two at a time. What the line lost is sent again when it is back; what the server refused says why
 * and waits. A file that has arrived leaves this list and appears among the files of the case.
 *
 * @param target the case, opened first where there is none yet
 * @param onStored told of each file that has arrived
 */
export function useUploads(target: () => Promise<string>, onStored?: (file: CaseFile) => void): Uploads {
  const queries = useQueryClient();
  const [items, setItems] = useState<readonly UploadItem[]>([]);
  const running = useRef(new Map<string, AbortController>());
  const latest = useRef({ target, onStored });
  latest.current = { target, onStored };

  const patch = useCallback((key: string, change: Partial<UploadItem>) => {
    setItems((before) => before.map((it) => (it.key === key ? { ...it, ...change } : it)));
  }, []);

  const send = useCallback(
    async (it: UploadItem) => {
      const abort = new AbortController();
      running.current.set(it.key, abort);
      patch(it.key, { state: 'sending', sent: 0, problem: undefined });
      try {
        const id = await latest.current.target();
        const form = new FormData();
        form.append('file', it.file, it.file.name);
        form.append('sight', it.sight);
        const stored = await api.upload<CaseFile>(`/api/cases/${id}/files`, form, {
          onProgress: (sent) => patch(it.key, { sent }),
          signal: abort.signal,
        });
        queries.setQueryData<CaseFile[]>(caseFilesKey(id), (before) =>
          before && !before.some((file) => file.id === stored.id) ? [...before, stored] : before,
        );
        void queries.invalidateQueries({ queryKey: caseFilesKey(id) });
        setItems((before) => before.filter((other) => other.key !== it.key));
        latest.current.onStored?.(stored);
      } catch (error) {
        if (!abort.signal.aborted) patch(it.key, { state: 'failed', problem: asProblem(error) });
      } finally {
        running.current.delete(it.key);
      }
    },
    [patch, queries],
  );

  useEffect(() => {
    const waiting = items.filter((it) => it.state === 'waiting' && !running.current.has(it.key));
    for (const it of waiting.slice(0, Math.max(0, AT_ONCE - running.current.size))) void send(it);
  }, [items, send]);

  const again = useCallback((which: (it: UploadItem) => boolean) => {
    setItems((before) => before.map((it) => (it.state === 'failed' && which(it) ? { ...it, state: 'waiting' } : it)));
  }, []);

  useEffect(() => {
    const online = () => again((it) => it.problem?.status === 0);
    globalThis.addEventListener('online', online);
    // What is on its way when the page is left arrives all the same.
    return () => globalThis.removeEventListener('online', online);
  }, [again]);

  return {
    items,
    add: useCallback((files, sight) => {
      const added = [...files].map((file): UploadItem => {
        count += 1;
        return { key: `upload-${count}`, file, sight, state: 'waiting', sent: 0 };
      });
      setItems((before) => [...before, ...added]);
    }, []),
    retry: useCallback((key) => again((it) => it.key === key), [again]),
    remove: useCallback((key) => {
      running.current.get(key)?.abort();
      setItems((before) => before.filter((it) => it.key !== key));
    }, []),
    running: items.some((it) => it.state !== 'failed'),
  };
}

/** Pictures pasted anywhere on the page. Text stays text: a copied sentence often brings a picture of itself along. */
export function usePastedFiles(onFiles: (files: File[]) => void): void {
  const heard = useRef(onFiles);
  heard.current = onFiles;
  useEffect(() => {
    function paste(event: ClipboardEvent) {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0 || event.clipboardData?.getData('text/plain')) return;
      event.preventDefault();
      heard.current(files.map(named));
    }
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}

/** Every pasted picture is called image.png; the time tells them apart. */
function named(file: File): File {
  if (!/^image\.\w+$/.test(file.name)) return file;
  const stamp = new Date().toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  return new File([file], file.name.replace('image', `paste-${stamp}`), { type: file.type });
}
