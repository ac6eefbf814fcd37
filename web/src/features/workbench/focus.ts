const rowSelector = 'section li a';

/** Into the list: the first case of the first column that has one. */
export function focusFirst(page: HTMLElement | null): void {
  page?.querySelector<HTMLElement>(rowSelector)?.focus();
}

/** To the first case of the next or previous column that has one. */
export function focusColumn(page: HTMLElement | null, step: 1 | -1): void {
  const sections = [...(page?.querySelectorAll('section') ?? [])].filter((it) => it.querySelector('li a'));
  const at = sections.findIndex((it) => it.contains(document.activeElement));
  const target = at < 0 ? sections[0] : sections[at + step];
  target?.querySelector<HTMLElement>('li a')?.focus();
}
