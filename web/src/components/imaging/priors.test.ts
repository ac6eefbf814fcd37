import { expect, it } from 'vitest';
import { priorsOf } from './priors';

const study = (uid: string, date: string, name: string, born: string, id = 'P1') => ({
  '0020000D': { Value: [uid] },
  '00080020': { Value: [date] },
  '00080061': { Value: ['CT'] },
  '00081030': { Value: ['胸部'] },
  '00100010': { Value: [{ Alphabetic: name }] },
  '00100020': { Value: [id] },
  '00100030': { Value: [born] },
});

it('a prior is earlier and of the same person: the number alone is not enough', () => {
  const today = study('1', '20260310', '周建国', '19650302');
  const found = priorsOf(today, [
    today,
    study('2', '20240101', '周建国', '19650302'),
    study('3', '20250601', '周建国', '19650302'),
    study('4', '20250701', '周健国', '19650302'),
    study('5', '20250701', '周建国', '19700101'),
    study('6', '20260401', '周建国', '19650302'),
    { ...study('7', '20250801', '', ''), '00100010': undefined, '00100030': undefined },
  ]);
  expect(found).toEqual([
    { study: '3', label: '2025-06-01 CT 胸部' },
    { study: '2', label: '2024-01-01 CT 胸部' },
  ]);
});
