import { expect, it } from 'vitest';
import type { ConsultationRules } from '@/lib/consultation';
import { emptyRequest, matterOf, requiredOf, valuesOf } from './request-values';

const rules = {
  kinds: {
    NAMED: { consent: 'REQUIRED', required: ['QUESTION', 'EXPERT'], experts: 1, seniorOnly: false, minutes: 30 },
  },
} as unknown as ConsultationRules;

it('sends what was written and leaves out what was not', () => {
  const matter = matterOf(
    { ...emptyRequest('p1'), kind: 'NAMED', question: ' 是否手术 ', place: 'i1/d1', hope: '2026-11-22T07:00:00Z' },
    45,
  );

  expect(matter.question).toBe('是否手术');
  expect(matter).not.toHaveProperty('findings');
  expect(matter.institution).toBe('i1');
  expect(matter.department).toBe('d1');
  expect(matter.hopes).toEqual([{ from: '2026-11-22T07:00:00Z', until: '2026-11-22T07:45:00.000Z' }]);
});

it('makes every emergency as urgent as an emergency', () => {
  expect(matterOf({ ...emptyRequest('p1'), kind: 'EMERGENCY', priority: 'ROUTINE' }, 30).priority).toBe('EMERGENCY');
});

it('requires what the region requires of a kind, and always whom and about whom', () => {
  expect([...requiredOf(rules, 'NAMED')].sort()).toEqual(['expert', 'patient', 'place', 'question']);
  expect([...requiredOf(undefined, 'SINGLE')].sort()).toEqual(['patient', 'place']);
});

it('asks somebody without an agreement by invitation', () => {
  expect(matterOf({ ...emptyRequest('p1'), place: 'i9/', invitation: true }, 30)).toMatchObject({
    institution: 'i9',
    invitation: true,
  });
});

it('fills the form with a request that came back', () => {
  const sent = matterOf(
    { ...emptyRequest('p1'), question: '是否手术', place: 'i1/', studies: ['1.2'], laboratory: ['K'] },
    30,
  );

  expect(valuesOf('p1', sent)).toMatchObject({
    question: '是否手术',
    place: 'i1/',
    studies: ['1.2'],
    laboratory: ['K'],
    expert: '',
  });
});
