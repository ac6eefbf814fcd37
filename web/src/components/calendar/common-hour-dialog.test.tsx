import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it, vi } from 'vitest';
import { jiangzhou2, qingxi2 } from '@/testing/people';
import { renderAlone } from '@/testing/render-app';
import { server } from '@/testing/server';
import { CommonHourDialog } from './common-hour-dialog';

const expert = { id: 'o1', kind: 'PERSON' as const, name: '沈怀远', nameEn: 'Shen Huaiyuan', title: '主任医师' };
const room = { id: 'o2', kind: 'ROOM' as const, name: '远程会诊室', nameEn: 'Remote room' };
/** Half past nine and ten on a Wednesday in China. */
const hours = ['2099-03-04T01:30:00Z', '2099-03-04T02:00:00Z'].map((from) => ({
  during: { from, until: new Date(Date.parse(from) + 1_800_000).toISOString() },
  owners: ['o1', 'o2'],
}));

it('asks for everybody chosen and hands over the hour that is picked', async () => {
  let asked: unknown;
  server.use(
    http.get('*/api/calendar/places', () =>
      HttpResponse.json([qingxi2, jiangzhou2].map((it) => ({ ...it, shortName: it.name, own: it === qingxi2 }))),
    ),
    http.get('*/api/calendar/places/:institution/owners', () => HttpResponse.json([room])),
    http.post('*/api/calendar/common-hours', async ({ request }) => {
      asked = await request.json();
      return HttpResponse.json({ hours, owners: [expert, room] });
    }),
  );
  const picked = vi.fn();
  const { user } = renderAlone(
    <CommonHourDialog
      owners={[expert]}
      length={30}
      window={{ from: '2099-03-04', days: 7 }}
      onPick={picked}
      onClose={vi.fn()}
    />,
  );
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('combobox', { name: '需要同时有空的人员和会诊室' }));
  await user.click(await screen.findByText('远程会诊室 · 会诊室'));
  expect(within(dialog).getByRole('button', { name: '移除 远程会诊室' })).toBeInTheDocument();

  await user.click(within(dialog).getByRole('button', { name: /查\s?找/ }));
  await user.click(await screen.findByRole('button', { name: '选 03-04 10:00' }));

  expect(asked).toMatchObject({
    wanted: [['o1'], ['o2']],
    from: '2099-03-03T16:00:00.000Z',
    until: '2099-03-10T16:00:00.000Z',
    minutes: 30,
  });
  expect(picked).toHaveBeenCalledWith(hours[1], [expert, room]);
});

it('asks nobody while nobody is chosen', async () => {
  server.use(http.get('*/api/calendar/places', () => HttpResponse.json([])));
  renderAlone(<CommonHourDialog onPick={vi.fn()} onClose={vi.fn()} />);

  expect(await screen.findByText('还没有选择')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: /查\s?找/ })).toBeDisabled();
});
