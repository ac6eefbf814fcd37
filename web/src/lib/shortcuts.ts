import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

/** Keys without modifiers: one key ("/"), or two in a row ("g w"). Never while text is being written or composed. */
export interface Shortcut {
  keys: string;
  /** What the help (`?`) says about it. */
  label: string;
}

interface Registered extends Shortcut {
  run: () => void;
}

const registered = new Map<symbol, Registered>();
const listeners = new Set<() => void>();
let list: readonly Shortcut[] = [];

function changed() {
  const seen = new Map<string, Shortcut>();
  for (const it of registered.values()) seen.set(it.keys, it);
  list = [...seen.values()];
  for (const listener of listeners) listener();
}

export function useShortcut(keys: string, label: string, run: () => void): void {
  const ran = useEffectEvent(run);
  useEffect(() => {
    const id = Symbol(keys);
    registered.set(id, { keys, label, run: () => ran() });
    changed();
    return () => {
      registered.delete(id);
      changed();
    };
  }, [keys, label]);
}

/** The shortcuts that work on this page, for the help. */
export function useShortcutList(): readonly Shortcut[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => list,
  );
}

/** True when the key belongs to somebody else: an input method, a field, a dialog, or the browser. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.isComposing || event.keyCode === 229) return true;
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return true;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable || target.closest('input, textarea, select, [role="dialog"], [role="listbox"]') !== null
  );
}

const PATIENCE = 1_200;

/** Listens on the document. Called once, by the shell. */
export function useShortcutKeys(): void {
  useEffect(() => {
    let first = '';
    let firstAt = 0;
    function onKey(event: KeyboardEvent) {
      if (isTyping(event)) {
        first = '';
        return;
      }
      const sequence = first && event.timeStamp - firstAt < PATIENCE ? `${first} ${event.key}` : event.key;
      const found = [...registered.values()].reverse().find((it) => it.keys === sequence);
      if (found) {
        event.preventDefault();
        first = '';
        found.run();
        return;
      }
      const starts = [...registered.values()].some((it) => it.keys.startsWith(`${event.key} `));
      first = starts ? event.key : '';
      firstAt = event.timeStamp;
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
