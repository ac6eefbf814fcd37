import { useEffect, useState } from 'react';

const SHOWN = 2_500;

/** A word about what was just done, gone again by itself. */
export function useNote(): [string, (text: string) => void] {
  const [note, setNote] = useState({ text: '' });
  useEffect(() => {
    if (!note.text) return undefined;
    const timer = setTimeout(() => setNote({ text: '' }), SHOWN);
    return () => clearTimeout(timer);
  }, [note]);
  return [note.text, (text) => setNote({ text })];
}
