import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ReviewedSpan } from '@/components/masking/spans';
import { api } from '@/lib/api';
import {
  type ConsultationMatter,
  type ConsultationView,
  openConsultation,
  writeConsultation,
} from '@/lib/consultation';
import { useSettled } from '@/lib/use-settled';
import { type ChatPaper, type ChatPicture, markedTexts, type ReadChat, regionWords } from './chat-values';

/** Reads a chat; the server keeps nothing of it. */
export function useReading(onRead: (read: ReadChat) => void) {
  return useMutation({
    gcTime: 0,
    mutationFn: (text: string) => api.post('/api/consultations/chat/reading', { text }),
    onSuccess: onRead,
  });
}

/** Senders and messages in turn, without what is masked now. */
export function useMasked(read: ReadChat | undefined, spans: readonly ReviewedSpan[]) {
  const texts = useSettled(read ? markedTexts(read, spans) : undefined, 150);
  return useQuery({
    queryKey: ['consultations', 'masked', texts],
    enabled: texts !== undefined,
    gcTime: 0,
    placeholderData: keepPreviousData,
    queryFn: async () => (await api.post('/api/consultations/chat/masking', { texts: texts ?? [] })).texts,
  });
}

export interface Draft {
  patient: string;
  matter: ConsultationMatter;
  pictures: readonly ChatPicture[];
  papers: readonly ChatPaper[];
  /** What a paper is called in the case: its own name says perhaps who it is. */
  paperName: (number: number) => string;
}

/** Makes the draft and lays what came with the chat into it. What a broken line left undone is done by the next press. */
export function useDraftOfChat(onMade: (view: ConsultationView) => void) {
  const kept = useRef<ConsultationView>(undefined);
  const [laid, setLaid] = useState<ReadonlySet<string>>(new Set());
  const make = useMutation({
    mutationFn: async ({ patient, matter, pictures, papers, paperName }: Draft) => {
      kept.current = kept.current
        ? await writeConsultation(kept.current.case.id, kept.current.case.version, matter)
        : await openConsultation(patient, matter);
      const { id } = kept.current.case;
      for (const it of pictures.filter(({ key }) => !laid.has(key))) {
        const form = new FormData();
        form.append('file', it.file, 'picture');
        for (const region of it.regions) form.append('region', regionWords(region));
        await api.upload(`/api/consultations/${id}/pictures`, form);
        setLaid((before) => new Set(before).add(it.key));
      }
      for (const [index, it] of papers.entries()) {
        if (laid.has(it.key)) continue;
        const form = new FormData();
        form.append('file', it.file, paperName(index + 1));
        form.append('sight', 'PARTIES');
        await api.upload(`/api/cases/${id}/files`, form);
        setLaid((before) => new Set(before).add(it.key));
      }
      return kept.current;
    },
    onSuccess: onMade,
  });
  return { make, laid, begun: kept.current !== undefined };
}
