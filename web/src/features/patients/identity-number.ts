/** 公民身份号码 (GB 11643): what it says, or what is wrong with it. The server checks again. */
export type Reading =
  | { ok: true; number: string; sex: '1' | '2'; birthDate: string }
  | { ok: false; wrong: 'length' | 'sign' | 'date' | 'check'; length: number };

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/** What people paste: spaces between groups, full-width digits, a small x. */
export function normal(text: string): string {
  return text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
}

export function readIdentityNumber(text: string, today: string): Reading {
  const number = normal(text);
  const wrong = (it: 'length' | 'sign' | 'date' | 'check'): Reading => ({
    ok: false,
    wrong: it,
    length: number.length,
  });
  if (!/^\d*X?$/.test(number)) return wrong('sign');
  if (number.length !== 18) return wrong('length');
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const date = new Date(`${birthDate}T00:00:00Z`);
  const real = !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === birthDate;
  if (!real || birthDate < '1880-01-01' || birthDate > today) return wrong('date');
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  if (checks[sum % 11] !== number[17]) return wrong('check');
  return { ok: true, number, sex: Number(number[16]) % 2 === 1 ? '1' : '2', birthDate };
}

/** Full years on a day. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
