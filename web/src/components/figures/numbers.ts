/** The months up to `last` (2026-03), oldest first. */
export function monthsUntil(last: string, count: number): string[] {
  const [year = 0, month = 1] = last.split('-').map(Number);
  return Array.from({ length: count }, (_, index) => {
    const at = year * 12 + month - count + index;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}

/** A share in whole percent; nothing where there is nothing to share. */
export function percent(part: number, whole: number): string | undefined {
  return whole > 0 ? `${Math.round((part / whole) * 100)}%` : undefined;
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** A month as an address may name it. */
export const isMonth = (text: string) => MONTH.test(text);
