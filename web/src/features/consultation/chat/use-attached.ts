import { useEffect, useRef, useState } from 'react';
import { type ChatPaper, type ChatPicture, isPicture, type Refusal, refusalOf } from './chat-values';

let count = 0;

/** Pictures and papers that were pasted or dropped. They stay on this page until the draft is made. */
export function useAttached() {
  const [pictures, setPictures] = useState<readonly ChatPicture[]>([]);
  const [papers, setPapers] = useState<readonly ChatPaper[]>([]);
  const [refused, setRefused] = useState<readonly { name: string; why: Refusal }[]>([]);
  const urls = useRef(new Set<string>());

  useEffect(() => {
    const made = urls.current;
    return () => {
      for (const url of made) URL.revokeObjectURL(url);
    };
  }, []);

  function add(files: readonly File[]) {
    const shown: ChatPicture[] = [];
    const paper: ChatPaper[] = [];
    const not: { name: string; why: Refusal }[] = [];
    for (const file of files) {
      const why = refusalOf(file, pictures.length + shown.length);
      count += 1;
      const key = `attached-${count}`;
      if (why) not.push({ name: file.name, why });
      else if (isPicture(file)) {
        const url = URL.createObjectURL(file);
        urls.current.add(url);
        shown.push({ key, file, url, regions: [], looked: false });
      } else paper.push({ key, file, looked: false });
    }
    setPictures((before) => [...before, ...shown]);
    setPapers((before) => [...before, ...paper]);
    setRefused(not);
  }

  return {
    pictures,
    papers,
    refused,
    add,
    changePicture: (key: string, change: Partial<ChatPicture>) =>
      setPictures((before) => before.map((it) => (it.key === key ? { ...it, ...change } : it))),
    changePaper: (key: string, looked: boolean) =>
      setPapers((before) => before.map((it) => (it.key === key ? { ...it, looked } : it))),
    remove: (key: string) => {
      setPictures((before) => before.filter((it) => it.key !== key));
      setPapers((before) => before.filter((it) => it.key !== key));
    },
    unlooked: [...pictures, ...papers].filter((it) => !it.looked).length,
  };
}

export type Attached = ReturnType<typeof useAttached>;
