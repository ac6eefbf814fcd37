import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { refusal } from '@/testing/handlers/session';
import { chakou, qingxi2, qingxi2Post, session } from '@/testing/people';
import { renderApp } from '@/testing/render-app';
import { server } from '@/testing/server';

const item = (code: string, zh: string, ranges: object[]) => ({
  code,
  zh,
  en: zh,
  scale: 'QUANTITY',
  unit: 'mmol/L',
  decimals: 2,
  ranges,
});

const catalogue = {
  items: [
    item('K', '钾', [{ veryLow: 2.8, low: 3.5, high: 5.3, veryHigh: 6.2 }]),
    item('NA', '钠', [{ low: 137, high: 147 }]),
  ],
  panels: [{ code: 'ELECTROLYTES', zh: '电解质', en: 'Electrolytes', container: 'SST', items: ['K', 'NA'] }],
  tubes: [{ code: 'SST', zh: '黄帽 分离胶', en: 'Yellow', specimenZh: '血清', specimenEn: 'Serum' }],
  rejections: [
    { code: 'HAEMOLYSED', zh: '溶血', en: 'Haemolysed', needsText: false },
    { code: 'OTHER', zh: '其他', en: 'Other', needsText: true },
  ],
  coldest: 2,
  warmest: 8,
  withinMinutes: 480,
};

const tube = {
  id: 's1',
  code: '100000000177',
  institution: chakou,
  laboratory: qingxi2,
  patient: 'p1',
  maskedName: '周**',
  sex: '2',
  age: 67,
  container: 'SST',
  panels: ['ELECTROLYTES'],
  items: ['K', 'NA'],
  state: 'COLLECTED',
  ordered: { at: '2026-03-09T00:00:00Z', by: '林晓' },
  collected: { at: '2026-03-09T00:10:00Z', by: '林晓' },
};

const box = {
  id: 'b1',
  code: '200000000185',
  institution: chakou,
  laboratory: qingxi2,
  state: 'SEALED',
  openedAt: '2026-03-09T00:20:00Z',
  openedBy: '林晓',
  tubes: 1,
  scans: [
    {
      kind: 'SEALED',
      at: '2026-03-09T00:30:00Z',
      name: '林晓',
      institution: chakou,
      place: '卫生院检验窗口',
      temperature: 9.5,
      spoilt: true,
    },
  ],
};

beforeEach(() => {
  server.use(
    http.get('*/api/laboratory/catalogue', () => HttpResponse.json(catalogue)),
    http.get('*/api/laboratory/laboratories', () => HttpResponse.json([chakou, qingxi2])),
  );
});

function signedIn(...permissions: string[]) {
  server.use(
    http.get('*/api/session', () =>
      HttpResponse.json(session({ post: qingxi2Post, posts: [qingxi2Post], permissions: permissions as never })),
    ),
  );
}

it('receives a tube under the scanner, and keeps the cursor for the next one', async () => {
  signedIn('LABORATORY');
  const received: string[] = [];
  server.use(
    http.get('*/api/laboratory/specimens', () => HttpResponse.json({ items: [tube] })),
    http.get('*/api/laboratory/specimens/scanned', () => HttpResponse.json(tube)),
    http.post('*/api/laboratory/specimens/:id/receipt', ({ params }) => {
      received.push(String(params.id));
      return HttpResponse.json({ ...tube, state: 'RECEIVED' });
    }),
  );
  const { user } = renderApp('/laboratory/receipt');
  const scan = await screen.findByRole('textbox', { name: '扫描管或箱上的条码' });
  await waitFor(() => expect(scan).toHaveFocus());
  await user.keyboard('100000000177{Enter}');
  expect(await screen.findByText('100000000177 已接收')).toBeInTheDocument();
  expect(received).toEqual(['s1']);
  expect(scan).toHaveFocus();
  expect(scan).toHaveValue('');
});

it('says what is no number of ours, and what the server refuses', async () => {
  signedIn('LABORATORY');
  server.use(
    http.get('*/api/laboratory/specimens', () => HttpResponse.json({ items: [] })),
    http.get('*/api/laboratory/specimens/scanned', () =>
      refusal(404, 'laboratory/unknown-specimen', '没有这份标本', '请重新扫描'),
    ),
  );
  const { user } = renderApp('/laboratory/receipt');
  await screen.findByRole('textbox', { name: '扫描管或箱上的条码' });
  await user.keyboard('6901234567892{Enter}');
  expect(await screen.findByText(/“6901234567892”不是/)).toBeInTheDocument();
  await user.keyboard('100000000177{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('没有这份标本');
});

it('refuses a tube only with a reason, and in words where the reason needs them', async () => {
  signedIn('LABORATORY');
  const sent: unknown[] = [];
  server.use(
    http.get('*/api/laboratory/specimens', () => HttpResponse.json({ items: [tube] })),
    http.post('*/api/laboratory/specimens/:id/rejection', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ ...tube, state: 'REJECTED' });
    }),
  );
  const { user } = renderApp('/laboratory/receipt');
  await user.click(await screen.findByRole('button', { name: /拒\s*收/ }));
  const drawer = await screen.findByRole('dialog');
  await user.click(within(drawer).getByRole('combobox', { name: /原因/ }));
  await user.click(await screen.findByText('其他'));
  await user.click(within(drawer).getByRole('button', { name: /拒\s*收/ }));
  expect(await within(drawer).findByText('请填写')).toBeInTheDocument();
  await user.type(within(drawer).getByRole('textbox', { name: /补充说明/ }), '管壁有裂纹');
  await user.click(within(drawer).getByRole('button', { name: /拒\s*收/ }));
  await waitFor(() => expect(sent).toEqual([{ reason: 'OTHER', text: '管壁有裂纹' }]));
});

it('flags a value while it is typed, and Enter goes to the next item', async () => {
  signedIn('LABORATORY');
  const sent: unknown[] = [];
  server.use(
    http.get('*/api/laboratory/specimens/:id', () => HttpResponse.json({ ...tube, state: 'RECEIVED' })),
    http.get('*/api/laboratory/specimens/:id/results', () => HttpResponse.json([])),
    http.put('*/api/laboratory/specimens/:id/results', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json([]);
    }),
  );
  const { user } = renderApp('/laboratory/specimens/s1');
  await user.click(await screen.findByRole('textbox', { name: /钾/ }));
  await user.keyboard('6.8{Enter}140');
  expect(await screen.findByText(/↑↑ 极高/)).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: /钠/ })).toHaveValue('140');
  await user.click(screen.getByRole('button', { name: '报出结果' }));
  expect(await screen.findByText('已报出 2 项')).toBeInTheDocument();
  expect(sent).toEqual([
    {
      values: [
        { item: 'K', value: '6.8' },
        { item: 'NA', value: '140' },
      ],
    },
  ]);
});

it('corrects a reported result only with a reason', async () => {
  signedIn('LABORATORY');
  const sent: unknown[] = [];
  const holds = {
    id: 'r1',
    specimen: 's1',
    item: 'K',
    value: '4.0',
    unit: 'mmol/L',
    flag: 'NONE',
    enteredAt: '2026-03-09T02:00:00Z',
    enteredBy: '钱伟',
  };
  server.use(
    http.get('*/api/laboratory/specimens/:id', () => HttpResponse.json({ ...tube, state: 'REPORTED' })),
    http.get('*/api/laboratory/specimens/:id/results', () => HttpResponse.json([holds])),
    http.put('*/api/laboratory/specimens/:id/results', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json([holds]);
    }),
  );
  const { user } = renderApp('/laboratory/specimens/s1');
  await screen.findByPlaceholderText('4.0');
  await user.type(screen.getByRole('textbox', { name: /钾/ }), '6.8');
  await user.click(screen.getByRole('button', { name: '报出结果' }));
  expect(sent).toEqual([]);
  await user.type(await screen.findByRole('textbox', { name: /更正原因/ }), '复查');
  await user.click(screen.getByRole('button', { name: '报出结果' }));
  await waitFor(() => expect(sent).toEqual([{ values: [{ item: 'K', value: '6.8' }], correction: '复查' }]));
});

it('lets a courier take a sealed box, with the temperature, and shows nobody by name', async () => {
  signedIn('SPECIMEN_CARRY');
  const sent: unknown[] = [];
  server.use(
    http.get('*/api/laboratory/boxes/:id', () => HttpResponse.json(box)),
    http.post('*/api/laboratory/boxes/:id/hand-overs', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ ...box, state: 'ON_THE_WAY' });
    }),
  );
  const { user } = renderApp('/laboratory/boxes/b1');
  expect(await screen.findByText(/9.5 ℃ 温度超出要求/)).toBeInTheDocument();
  expect(screen.queryByText('周**')).not.toBeInTheDocument();
  await user.type(screen.getByRole('textbox', { name: /箱内温度/ }), '4.55');
  await user.click(screen.getByRole('button', { name: '我接走这个箱子' }));
  expect(await screen.findByText(/请填 -99 到 99/)).toBeInTheDocument();
  expect(sent).toEqual([]);
  await user.type(screen.getByRole('textbox', { name: /箱内温度/ }), '{Backspace}');
  await user.click(screen.getByRole('button', { name: '我接走这个箱子' }));
  await waitFor(() => expect(sent).toEqual([{ temperature: 4.5 }]));
});

it('orders by panel, says which tubes it needs, and opens their labels to print', async () => {
  signedIn('SPECIMEN');
  const opened = vi.spyOn(window, 'open').mockReturnValue(null);
  const sent: unknown[] = [];
  server.use(
    http.get('*/api/laboratory/specimens', () => HttpResponse.json({ items: [] })),
    http.get('*/api/patients', () =>
      HttpResponse.json({
        items: [{ id: 'p1', maskedName: '周**', sex: '2', birthDate: '1958-03-01', identifiers: [], sight: 'OWN' }],
      }),
    ),
    http.get('*/api/practitioners', () =>
      HttpResponse.json({ items: [{ post: 'w1', practitioner: 'd1', name: '陈晓禾', roles: ['PRIMARY_DOCTOR'] }] }),
    ),
    http.post('*/api/laboratory-diagnoses', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ id: 'c1', number: 'JY260803-000001', tubes: [tube] }, { status: 201 });
    }),
  );
  const { user } = renderApp('/laboratory/specimens');
  await user.click(await screen.findByRole('button', { name: /开检验单/ }));
  const drawer = await screen.findByRole('dialog');
  await user.click(within(drawer).getByRole('combobox', { name: /患者/ }));
  await user.click(await screen.findByText(/周\*\* · 女/));
  await user.click(within(drawer).getByRole('combobox', { name: /检验项目/ }));
  await user.click(await screen.findByText('电解质'));
  expect(await within(drawer).findByText('需要 黄帽 分离胶')).toBeInTheDocument();
  await user.click(within(drawer).getByRole('button', { name: '开单并打印标签' }));
  await waitFor(() =>
    expect(sent).toEqual([
      { patient: 'p1', order: { laboratory: chakou.id, panels: ['ELECTROLYTES'], priority: 'ROUTINE' } },
    ]),
  );
  expect(await screen.findByText(/检验单 JY260803-000001 已开/)).toBeInTheDocument();
  expect(opened).toHaveBeenCalledWith('/api/laboratory/specimens/labels.pdf?id=s1', '_blank', 'noopener');
});

it('draws a value over time with what is usual behind it, what is out of range first', async () => {
  signedIn('LABORATORY');
  const point = (at: string, number: number, flag: string) => ({
    at,
    specimen: `s${at}`,
    laboratory: qingxi2.id,
    value: String(number),
    number,
    low: 3.5,
    high: 5.3,
    flag,
  });
  server.use(
    http.get('*/api/laboratory/patients/:id/trends', () =>
      HttpResponse.json([
        { item: 'NA', unit: 'mmol/L', points: [point('2026-03-01T00:00:00Z', 140, 'NONE')] },
        {
          item: 'K',
          unit: 'mmol/L',
          points: [point('2026-03-01T00:00:00Z', 4.1, 'NONE'), point('2026-03-05T00:00:00Z', 6.8, 'VERY_HIGH')],
        },
      ]),
    ),
  );
  renderApp('/laboratory/patients/p1');
  expect(await screen.findByRole('img', { name: '钾 的变化，2 次' })).toBeInTheDocument();
  const headings = screen.getAllByRole('heading', { level: 2 }).map((it) => it.textContent);
  expect(headings).toEqual(['钾', '钠']);
});
