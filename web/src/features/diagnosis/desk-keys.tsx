import { useEffect } from 'react';
import { useLabels } from '@/lib/language';
import { useShortcut } from '@/lib/shortcuts';
import { labels } from './labels';

const focus = (id: string) => document.getElementById(id)?.focus();

/** From the pictures into the text and back, without the mouse. */
export function DeskKeys() {
  const t = useLabels(labels);
  useShortcut('f', t('key.findings'), () => focus('report-findings'));
  useShortcut('d', t('key.impression'), () => focus('report-impression'));
  useShortcut('t', t('key.template'), () => focus('report-template'));
  // Only said in the help: inside a text the shortcuts sleep, and this one wakes them.
  useShortcut('Escape', t('key.leave'), () => undefined);

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
      const it = document.activeElement;
      if (it instanceof HTMLElement && it.matches('textarea, input') && !it.closest('[role="dialog"]')) it.blur();
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return null;
}
