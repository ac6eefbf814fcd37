import { fireEvent, screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { useState } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { Field } from '@/components/field';
import type { Diagnosis } from '@/lib/referral';
import { renderAlone } from '@/testing/render-app';
import { server } from '@/testing/server';
import { DiagnosisPicker } from './diagnosis-picker';

const knee = { code: 'M17.9', name: '膝骨关节炎', english: 'Gonarthrosis', system: 'ICD-10-CN', version: '2.0' };

beforeEach(() => server.use(http.get('*/api/diagnoses', () => HttpResponse.json({ diagnoses: [knee] }))));

function Picker() {
  const [value, setValue] = useState<readonly Diagnosis[]>([]);
  return (
    <>
      <Field label="诊断">{(control) => <DiagnosisPicker control={control} value={value} onChange={setValue} />}</Field>
      <output>{value.map((it) => it.code).join()}</output>
    </>
  );
}

function press(key: string, keyCode: number) {
  fireEvent.keyDown(screen.getByRole('combobox'), { key, keyCode });
  fireEvent.keyUp(screen.getByRole('combobox'), { key, keyCode });
}

it('keeps what was taken when the hand goes on to the next field at once', async () => {
  const { user } = renderAlone(<Picker />, { path: '/', at: '/' });
  await user.click(await screen.findByRole('combobox'));
  await user.paste('m17');
  await waitFor(() => expect(document.querySelector('.ant-select-item-option-active')).toBeInTheDocument());
  press('Enter', 13);
  expect(screen.getByRole('status')).toHaveTextContent('M17.9');
  press('Tab', 9);
  expect(screen.getByRole('status')).toHaveTextContent('M17.9');
});
