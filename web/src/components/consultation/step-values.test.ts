import { expect, it } from 'vitest';
import type { ConsultationView } from '@/lib/consultation';
import { bodies, emptyStep, gaps } from './step-values';

const view = {
  matter: { hopes: [{ from: '2026-11-22T07:00:00Z', until: '2026-11-22T07:30:00Z' }] },
  rule: { minutes: 45 },
  terms: { agreement: 'HT-1' },
  reasons: { CANCEL: [{ code: 'OTHER', zh: '其他', en: 'Other', needsText: true }] },
} as unknown as ConsultationView;

const empty = emptyStep(view);
const open = (action: string, it = empty) =>
  Object.entries(gaps(action, view, it))
    .filter(([, missing]) => missing)
    .map(([field]) => field);

it('proposes the hour that was hoped for, as long as the kind is planned', () => {
  expect(bodies.schedule?.(empty)).toEqual({
    from: '2026-11-22T07:00:00Z',
    until: '2026-11-22T07:45:00.000Z',
    place: undefined,
    rooms: [],
  });
});

it('moves an hour from where it is now, with its rooms', () => {
  const kept = { id: 'r1', name: '远程会诊室', nameEn: 'Room', institution: '清溪', institutionEn: 'Qingxi' };
  const hour = { from: '2026-11-23T01:00:00Z', until: '2026-11-23T02:30:00Z', rooms: [kept] };
  expect(bodies.schedule?.(emptyStep({ ...view, hour } as ConsultationView))).toEqual({
    from: '2026-11-23T01:00:00Z',
    until: '2026-11-23T02:30:00.000Z',
    place: undefined,
    rooms: ['r1'],
  });
});

it('asks for words where the reason wants them', () => {
  expect(open('cancel')).toEqual(['reason']);
  expect(open('cancel', { ...empty, reason: 'OTHER' })).toEqual(['text']);
  expect(open('cancel', { ...empty, reason: 'OTHER', text: '已转诊' })).toEqual([]);
});

it('lets nobody dissent without saying why', () => {
  expect(open('sign', { ...empty, advice: '溶栓', dissents: true })).toEqual(['reasoning']);
  expect(open('sign', { ...empty, advice: '溶栓' })).toEqual([]);
});

it('accepts without more where an agreement carries it, and asks for the terms where none does', () => {
  expect(open('accept')).toEqual([]);
  const invited = { ...view, terms: {} } as ConsultationView;
  expect(gaps('accept', invited, empty).invitation).toBe(true);
});
