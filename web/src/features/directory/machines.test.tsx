import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { chakou, session } from '@/testing/people';
import { renderAlone } from '@/testing/render-app';
import { server } from '@/testing/server';
import { MachinesPage } from './machines-page';

const since = '2026-03-01T00:00:00Z';
const title = { id: 't1', title: 'CHAKOU', institution: chakou.id, name: '放射科', since };
const machine = {
  id: 'm1',
  institution: chakou.id,
  title: 'CHAKOU_DR',
  name: 'DR 机',
  host: '10.1.2.3',
  port: 104,
  tls: false,
  retrieves: false,
  since,
};

const place = { path: '/directory/institutions/:id/machines', at: `/directory/institutions/${chakou.id}/machines` };
const manager = session({ permissions: ['DIRECTORY_READ', 'DIRECTORY_WRITE', 'STAFF_WRITE'] });
const root = '*/api/institutions/:id/application-entities';
let sent: unknown[] = [];

beforeEach(() => {
  sent = [];
  server.use(
    http.get('*/api/institutions/:id', () =>
      HttpResponse.json({ institution: chakou, departments: [], consortia: [] }),
    ),
    http.get(root, () =>
      HttpResponse.json({
        titles: [title, { ...title, id: 't0', title: 'OLD', endedAt: since }],
        peers: [machine],
      }),
    ),
    http.get(`${root}/ports`, () => HttpResponse.json({ port: 11112 })),
    http.post(`${root}/peers`, async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ ...machine, id: 'm2' }, { status: 201 });
    }),
  );
});

it('says what to type into the machine, and whether it answers', async () => {
  server.use(
    http.post(`${root}/peers/m1/echo`, () =>
      HttpResponse.json({ echo: 'REJECTED', calling: 'CHAKOU', milliseconds: 12 }),
    ),
  );
  const { user } = renderAlone(<MachinesPage />, { ...place, session: manager });
  expect(await screen.findByText('11112')).toBeInTheDocument();
  expect(screen.getByText('已停用 1 个')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '测试连接：CHAKOU_DR' }));
  expect(await screen.findByText(/请在设备里登记 CHAKOU/)).toBeInTheDocument();
});

it('says so when no machine can call', async () => {
  server.use(http.get(`${root}/ports`, () => HttpResponse.json({})));
  renderAlone(<MachinesPage />, { ...place, session: manager });
  expect(await screen.findByText(/还没有开放 DICOM 端口/)).toBeInTheDocument();
});

it('registers a machine whose title and host can be', async () => {
  const { user } = renderAlone(<MachinesPage />, { ...place, session: manager });
  await user.click(await screen.findByRole('button', { name: '登记设备' }));
  const drawer = within(await screen.findByRole('dialog'));
  await user.type(drawer.getByLabelText(/AE 标题/), '放射科');
  await user.type(drawer.getByLabelText(/名称/), 'CT 室');
  await user.click(drawer.getByRole('button', { name: '登记设备' }));
  expect(drawer.getByText('1 到 16 个英文字符，首尾不能是空格')).toBeInTheDocument();
  expect(drawer.getByText('请填 IP 地址或主机名')).toBeInTheDocument();
  await user.clear(drawer.getByLabelText(/AE 标题/));
  await user.type(drawer.getByLabelText(/AE 标题/), 'CHAKOU_CT');
  await user.type(drawer.getByLabelText(/主机/), '10.1.2.4');
  await user.click(drawer.getByRole('radio', { name: '可以查询和调阅' }));
  await user.click(drawer.getByRole('button', { name: '登记设备' }));
  await expect
    .poll(() => sent)
    .toEqual([{ title: 'CHAKOU_CT', name: 'CT 室', host: '10.1.2.4', port: 104, tls: false, retrieves: true }]);
});
