import { describe, expect, it } from 'vitest';
import { ageOn, readIdentityNumber } from './identity-number';

const today = '2026-03-09';
/** No region begins with 00. */
const valid = '00000019650302001X';

function withCheck(seventeen: string): string {
  for (const check of '0123456789X') {
    if (readIdentityNumber(seventeen + check, today).ok) return seventeen + check;
  }
  throw new Error('no check sign fits');
}

describe('an identity number', () => {
  const number = withCheck(valid.slice(0, 17));

  it('says sex and birth date', () => {
    expect(readIdentityNumber(number, today)).toEqual({ ok: true, number, sex: '1', birthDate: '1965-03-02' });
    expect(readIdentityNumber(withCheck('00000019650302002'), today)).toMatchObject({ sex: '2' });
  });

  it('is read as people paste it', () => {
    const pasted = ` ${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14).toLowerCase()} `;
    expect(readIdentityNumber(pasted, today)).toMatchObject({ ok: true, number });
    const fullWidth = number.replace(/\d/g, (it) => String.fromCharCode(it.charCodeAt(0) + 0xfee0));
    expect(readIdentityNumber(fullWidth, today)).toMatchObject({ ok: true, number });
  });

  it('with one digit changed is always refused', () => {
    for (let at = 0; at < 17; at += 1) {
      const other = String((Number(number[at]) + 1) % 10);
      const changed = number.slice(0, at) + other + number.slice(at + 1);
      expect(readIdentityNumber(changed, today)).toMatchObject({ ok: false });
    }
  });

  it.each([
    ['12345', 'length'],
    ['12345A', 'sign'],
    ['000000196502300013', 'date'],
    ['000000299902010013', 'date'],
  ])('%s is wrong in its %s', (text, wrong) => {
    expect(readIdentityNumber(text, today)).toMatchObject({ ok: false, wrong });
  });
});

it('counts full years, birthdays included', () => {
  expect(ageOn('1965-03-09', '2026-03-09')).toBe(61);
  expect(ageOn('1965-03-10', '2026-03-09')).toBe(60);
});
