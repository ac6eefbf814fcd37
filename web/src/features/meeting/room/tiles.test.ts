import { describe, expect, it } from 'vitest';
import { nobodysFace, type PersonHere } from '../words-of-room';
import { handsIn } from './tiles';

const person = (id: string, handAt?: string): PersonHere => ({
  id,
  name: id,
  nameEn: id,
  institution: '',
  institutionEn: '',
  site: id,
  role: 'EXPERT',
  place: 'ROOM',
  tab: 'a',
  face: nobodysFace,
  joinedAt: '2026-11-22T09:00:00Z',
  ...(handAt ? { handAt } : {}),
});

describe('raised hands', () => {
  it('stand in the order in which they went up', () => {
    const here = [person('c', '2026-11-22T09:03:00Z'), person('a'), person('b', '2026-11-22T09:01:00Z')];
    expect(handsIn(here)).toEqual(['b', 'c']);
  });
});
