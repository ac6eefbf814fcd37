import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { readingRules } from '@/testing/diagnoses';
import { regionalRules } from '@/testing/referrals';
import { renderAlone } from '@/testing/render-app';
import { server } from '@/testing/server';
import type { TimelineEntry } from './api/timeline';
import { useEntryWords } from './entry-words';

const entry = (type: string, payload: Record<string, unknown> = {}): TimelineEntry => ({
  position: 1,
  type,
  actor: { name: '程立' },
  occurredAt: '2026-03-09T02:00:00Z',
  recordedAt: '2026-03-09T02:00:00Z',
  payload,
  hash: 'h',
});

function Line({ of }: { of: TimelineEntry }) {
  const words = useEntryWords();
  return <p>{words(of)}</p>;
}

beforeEach(() => {
  server.use(
    http.get('*/api/remote-diagnoses/rules', () => HttpResponse.json({ version: '1', rules: readingRules })),
    http.get('*/api/referrals/rules', () => HttpResponse.json(regionalRules)),
  );
});

it('says that readers disagree without a gap where a name would stand: who did it stands beside the line', () => {
  renderAlone(<Line of={entry('diagnosis.disagree', { reader: '程立' })} />);
  expect(screen.getByText('提出异议，待仲裁')).toBeInTheDocument();
});

it('says by which facts pictures contradict', () => {
  renderAlone(<Line of={entry('diagnosis.doubt', { study: '2.25.1', differs: 'BIRTH_DATE,SEX' })} />);
  expect(screen.getByText('收到的影像与患者信息不符（出生日期，性别），待核对')).toBeInTheDocument();
});

it('says why somebody answered for pictures that contradict', () => {
  renderAlone(<Line of={entry('diagnosis.acquire', { study: '2.25.1', differs: 'SEX', text: '登记时选错' })} />);
  expect(screen.getByText('影像与患者信息不符（性别），确认是本人后送交诊断：登记时选错')).toBeInTheDocument();
});

it('says nothing of it where nothing contradicted', () => {
  renderAlone(<Line of={entry('diagnosis.acquire', { study: '2.25.1' })} />);
  expect(screen.getByText('影像已到，送交诊断')).toBeInTheDocument();
});

it('tells what the house wrote down of a tube in the reader’s language', () => {
  const payload = {
    tube: '100000000101',
    reason: '溶血',
    reasonEn: 'Haemolysed',
    whatToDo: '重新采血',
    whatToDoEn: 'Again',
  };
  renderAlone(<Line of={entry('laboratory-diagnosis.reject', payload)} />);
  expect(screen.getByText('退回标本 100000000101：溶血。重新采血')).toBeInTheDocument();
});

it('tells a critical value of the laboratory and who wrote it down', () => {
  const payload = { criticalValue: '钾 6.8 mmol/L ↑↑', criticalValueEn: 'Potassium 6.8', enteredBy: '段清' };
  renderAlone(<Line of={entry('laboratory-diagnosis.alert', payload)} />);
  expect(screen.getByText('危急值：钾 6.8 mmol/L ↑↑，已通知申请医生（段清 报出）')).toBeInTheDocument();
});
