import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { refusal } from '@/testing/handlers/session';
import { renderApp } from '@/testing/render-app';
import { server } from '@/testing/server';

/** A valid check sign, in a region that does not exist. */
const card = '00000019650302001X';

const zhou = {
  id: 'p1',
  maskedName: '周**',
  sex: '1',
  birthDate: '1965-03-02',
  birthDateEstimated: false,
  maskedPhone: '139****0011',
  identifiers: [{ kind: '01', masked: '000000********001X' }],
  sight: 'OWN',
};

function givenZhou() {
  server.use(
    http.get('*/api/patients/:id', () => HttpResponse.json(zhou)),
    http.get('*/api/patients/:id/reads', () => HttpResponse.json({ items: [], next: null })),
    http.get('*/api/cases', () => HttpResponse.json({ items: [], next: null })),
  );
}

it('needs only the identity number and the name, and says at once what the number means', async () => {
  givenZhou();
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/patients', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ patient: 'p1', warnings: ['region-unknown'] }, { status: 201 });
    }),
  );
  const { user, router } = renderApp('/patients/new');
  await user.click(await screen.findByLabelText(/身份证号码/));
  await user.paste(` ${card.slice(0, 6)} ${card.slice(6, 14)} ${card.slice(14)}`);
  expect(await screen.findByText(/男，1965-03-02 出生/)).toBeInTheDocument();
  await user.type(screen.getByLabelText(/姓名/), '周国强');
  await user.click(screen.getByRole('button', { name: '登记' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/patients/p1'));
  expect(sent).toEqual([{ name: '周国强', identityNumber: card }]);
  expect(await screen.findByText(/地区码不常见/)).toBeInTheDocument();
});

it('says which digit rule is broken, and sends nothing', async () => {
  const { user } = renderApp('/patients/new');
  await user.click(await screen.findByLabelText(/身份证号码/));
  await user.paste(card.replace(/X$/, '6'));
  expect(await screen.findByText('校验位不对，可能输错了一位')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '登记' }));
  expect(screen.getByText(/请填写姓名/)).toBeInTheDocument();
});

it('shows who looks the same before a second record is made', async () => {
  givenZhou();
  const sent: { anotherPerson?: boolean }[] = [];
  server.use(
    http.post('*/api/patients', async ({ request }) => {
      const body = (await request.json()) as { anotherPerson?: boolean };
      sent.push(body);
      return body.anotherPerson
        ? HttpResponse.json({ patient: 'p1', warnings: [] }, { status: 201 })
        : refusal(409, 'patient/looks-known', '本机构已有同名的患者', '请先查看', { patients: ['p9'] });
    }),
  );
  const { user, router } = renderApp('/patients/new');
  await user.click(await screen.findByLabelText('没有身份证，或者身份不明'));
  await user.type(screen.getByLabelText(/姓名/), '周国强');
  await user.click(screen.getByRole('radio', { name: '男' }));
  await user.type(screen.getByLabelText(/出生日期/), '1965-03-02');
  await user.click(screen.getByRole('button', { name: '登记' }));
  const notice = await screen.findByRole('alert');
  expect(within(notice).getByRole('link', { name: '打开已登记的患者 1' })).toHaveAttribute('href', '/patients/p9');
  await user.click(within(notice).getByRole('button', { name: '不是同一个人，仍然登记' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/patients/p1'));
  expect(sent.map((it) => it.anotherPerson)).toEqual([undefined, true]);
});

it('shows who the patient is only with a reason', async () => {
  givenZhou();
  const reasons: unknown[] = [];
  server.use(
    http.post('*/api/patients/p1/identity', async ({ request }) => {
      reasons.push(await request.json());
      return HttpResponse.json({
        name: '周国强',
        sex: '1',
        birthDate: '1965-03-02',
        phone: '13900000011',
        numbers: [{ kind: '01', number: card }],
      });
    }),
  );
  const { user } = renderApp('/patients/p1');
  await user.click(await screen.findByRole('button', { name: '查看完整信息' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: '记录并查看' }));
  expect(within(dialog).getByText(/请写明理由/)).toBeInTheDocument();
  await user.click(within(dialog).getByRole('button', { name: '核对身份证件' }));
  await user.click(within(dialog).getByRole('button', { name: '记录并查看' }));
  const panel = await screen.findByRole('region', { name: '完整身份信息' });
  expect(within(panel).getByText(card)).toBeInTheDocument();
  expect(reasons).toEqual([{ reason: '核对身份证件' }]);
  await user.click(within(panel).getByRole('button', { name: '遮盖' }));
  expect(screen.queryByText(card)).not.toBeInTheDocument();
});
