import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { renderAlone } from '@/testing/render-app';
import { server } from '@/testing/server';
import { ConsultationFromChatPage } from './chat-page';

const pasted = '陈志远 2026-11-20 10:31\n患者王小明胸痛\n李医生 2026-11-20 10:33\n能溶栓吗';
const read = {
  chat: true,
  text: '陈志远 2026-11-20 10:31\n患者王小明胸痛\n\n李医生 2026-11-20 10:33\n能溶栓吗',
  attachments: 1,
  messages: [
    { sender: '陈志远', sentAt: '2026-11-20T10:31:00', start: 0, from: 21, until: 28 },
    { sender: '李医生', sentAt: '2026-11-20T10:33:00', start: 30, from: 51, until: 55 },
  ],
  found: [
    { start: 0, end: 3, kind: 'SENDER', sureness: 'CERTAIN' },
    { start: 23, end: 26, kind: 'PATIENT_NAME', sureness: 'LIKELY' },
    { start: 30, end: 33, kind: 'SENDER', sureness: 'CERTAIN' },
  ],
};
const patient = { id: 'p1', maskedName: '王*明', sex: '1', birthDate: '1958-01-01', identifiers: [] };

interface Sent {
  read: unknown[];
  searched: (string | null)[];
  opened: unknown[];
  pictures: FormData[];
}

let sent: Sent;

beforeEach(() => {
  sent = { read: [], searched: [], opened: [], pictures: [] };
  URL.createObjectURL = () => 'blob:picture';
  URL.revokeObjectURL = () => undefined;
  server.use(
    http.get('*/api/consultations/rules', () =>
      HttpResponse.json({ kinds: { SINGLE: { minutes: 30 }, ADVICE: { minutes: 30 } } }),
    ),
    http.post('*/api/consultations/chat/reading', async ({ request }) => {
      sent.read.push(await request.json());
      return HttpResponse.json(read);
    }),
    http.post('*/api/consultations/chat/masking', async ({ request }) => {
      const { texts } = (await request.json()) as {
        texts: { text: string; found: { start: number; end: number }[] }[];
      };
      return HttpResponse.json({
        texts: texts.map(({ text, found }) =>
          found.reduceRight((now, it) => `${now.slice(0, it.start)}＊${now.slice(it.end)}`, text),
        ),
      });
    }),
    http.get('*/api/patients', ({ request }) => {
      sent.searched.push(new URL(request.url).searchParams.get('q'));
      return HttpResponse.json({ items: [patient] });
    }),
    http.get('*/api/patients/p1', () => HttpResponse.json(patient)),
    http.post('*/api/consultations', async ({ request }) => {
      sent.opened.push(await request.json());
      return HttpResponse.json({ case: { id: 'c1', version: 1 } }, { status: 201 });
    }),
    http.post('*/api/consultations/c1/pictures', async ({ request }) => {
      sent.pictures.push(await request.formData());
      return HttpResponse.json({ id: 'f1', name: '聊天图片1.png' }, { status: 201 });
    }),
  );
});

const open = () => renderAlone(<ConsultationFromChatPage />, { path: '/consultations/from-chat' });

it('makes a draft of a pasted chat without who it is about', async () => {
  const { user } = open();
  await user.click(screen.getByLabelText('聊天文字'));
  await user.paste(pasted);
  expect(await screen.findByRole('button', { name: /^王小明，患者姓名/, pressed: true })).toBeVisible();
  expect(screen.getByText(/聊天里提到 1 张/)).toBeVisible();
  const messages = await screen.findByRole('region', { name: '消息放到哪里' });
  expect(await within(messages).findByText('患者＊胸痛')).toBeVisible();
  await user.click(within(messages).getAllByRole('radio', { name: '会诊问题' })[1] as HTMLElement);

  await user.click(screen.getByRole('button', { name: '王小明' }));
  await user.click(await screen.findByText(/王\*明/, { selector: '.ant-select-item-option-content' }));
  await user.click(screen.getByRole('button', { name: /生成草稿$/ }));

  await screen.findByText('elsewhere');
  expect(sent.searched).toContain('王小明');
  expect(sent.opened).toMatchObject([
    { patient: 'p1', matter: { kind: 'SINGLE', history: '患者＊胸痛', question: '能溶栓吗' } },
  ]);
  expect(JSON.stringify(sent.opened)).not.toContain('王小明');
});

it('asks that every picture is looked at, and sends where it is covered', async () => {
  const { user, container } = open();
  const picture = new File(['x'], '王小明.png', { type: 'image/png' });
  await user.upload(container.querySelector('input[type=file]') as HTMLInputElement, picture);
  const look = await screen.findByRole('checkbox', { name: '图片 1 已核对，看不出是谁' });
  await user.click(screen.getByRole('button', { name: /生成草稿$/ }));
  expect(screen.getByText('还有 1 个图片或文件没有核对')).toBeVisible();
  expect(screen.getAllByText('请选择患者').length).toBeGreaterThan(0);
  expect(sent.opened).toEqual([]);

  await user.click(look);
  await user.click(screen.getByRole('combobox', { name: /患者/ }));
  await user.click(await screen.findByText(/王\*明/, { selector: '.ant-select-item-option-content' }));
  await user.click(screen.getByRole('button', { name: /生成草稿$/ }));
  await waitFor(() => expect(sent.pictures).toHaveLength(1));
  expect(sent.pictures[0]?.getAll('region')).toEqual([]);
  expect(sent.pictures[0]?.get('file')).not.toHaveProperty('name', '王小明.png');
});

it('goes on where a refused picture stopped it', async () => {
  let refused = 0;
  server.use(
    http.post('*/api/consultations/c1/pictures', () => {
      refused += 1;
      return HttpResponse.json({ code: 'document/picture-not-masked', title: '图片无法遮盖' }, { status: 422 });
    }),
    http.put('*/api/consultations/c1', () => HttpResponse.json({ case: { id: 'c1', version: 2 } })),
  );
  const { user, container } = open();
  const picture = new File(['x'], 'a.png', { type: 'image/png' });
  await user.upload(container.querySelector('input[type=file]') as HTMLInputElement, picture);
  await user.click(await screen.findByRole('checkbox', { name: '图片 1 已核对，看不出是谁' }));
  await user.click(screen.getByRole('combobox', { name: /患者/ }));
  await user.click(await screen.findByText(/王\*明/, { selector: '.ant-select-item-option-content' }));
  await user.click(screen.getByRole('button', { name: /生成草稿$/ }));
  expect(await screen.findByText('图片无法遮盖')).toBeVisible();

  await user.click(screen.getByRole('button', { name: '删除图片 1' }));
  await user.click(screen.getByLabelText('聊天文字'));
  await user.paste(pasted);
  await screen.findByText('患者＊胸痛');
  await user.click(screen.getByRole('button', { name: /生成草稿$/ }));
  await screen.findByText('elsewhere');
  expect(sent.opened).toHaveLength(1);
  expect(refused).toBe(1);
});

it('says what it does not take', async () => {
  const { container, user } = open();
  const files = [new File(['x'], 'CT.dcm', { type: '' }), new File(['x'], 'a.docx', { type: 'application/msword' })];
  await user.upload(container.querySelector('input[type=file]') as HTMLInputElement, files);
  expect(screen.getByText(/CT\.dcm：DICOM 影像请由影像设备或网关发送/)).toBeVisible();
  expect(screen.getByText(/a\.docx：只收/)).toBeVisible();
});
