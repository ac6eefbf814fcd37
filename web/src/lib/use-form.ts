import { type FormEvent, useState } from 'react';

export type Wrong<T> = Partial<Record<keyof T, string | undefined>>;

export interface Form<T extends object> {
  values: T;
  set: (patch: Partial<T>) => void;
  /** What is wrong with a field, once somebody tried to send. */
  error: (key: keyof T) => string | undefined;
  submit: (event?: FormEvent) => void;
}

/** The fields of a form, what is wrong with them, and one way to send: nothing is complained of before somebody tried. */
export function useForm<T extends object>(
  start: T,
  wrong: (values: T) => Wrong<T>,
  send: (values: T) => void,
): Form<T> {
  const [values, setValues] = useState(start);
  const [asked, setAsked] = useState(false);
  return {
    values,
    set: (patch) => setValues((before) => ({ ...before, ...patch })),
    error: (key) => (asked ? wrong(values)[key] : undefined),
    submit: (event) => {
      event?.preventDefault();
      setAsked(true);
      if (Object.values(wrong(values)).every((it) => !it)) send(values);
      else requestAnimationFrame(() => document.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus());
    },
  };
}

/** What was written, without the blanks around it; nothing when it is only blanks. */
export const written = (text: string): string | undefined => text.trim() || undefined;
