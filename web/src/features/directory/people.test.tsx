import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { refusal } from '@/testing/handlers/session';
import { chakou, doctorMay, generalPractice, session } from '@/testing/people';
import { renderAlone } from '@/testing/render-app';
import { server } from '@/testing/server';
import type { PersonLine } from './api/keeping';
import { People } from './people';
import { actsFor } from './person-acts';

const lin: PersonLine = {
  post: 'post-1',
  practitioner: 'person-1',
  name: '林晓',
  nameEn: 'Lin Xiao',
  department: generalPractice,
  roles: ['PRIMARY_DOCTOR'],
  account: { id: 'account-1', username: 'lin.xiao', keptHere: true, mustChange: true },
};
const manager = session({ practitioner: 'manager', permissions: ['DIRECTORY_READ', 'STAFF_WRITE'] });

describe('what a manager can do with somebody', () => {
  it('is everything for a colleague whose account is kept here', () => {
    expect(actsFor(lin, manager)).toEqual([
      'correctPerson',
      'changeRoles',
      'givePost',
      'endPost',
      'resetPassword',
      'withdrawAccount',
    ]);
  });

  it('leaves out an account another institution keeps, and offers one to who has none', () => {
    const elsewhere = { ...lin, account: { id: 'a', username: 'lin', keptHere: false, mustChange: false } };
    expect(actsFor(elsewhere, manager)).not.toContain('resetPassword');
    const { account: _, ...without } = lin;
    expect(actsFor(without, manager)).toContain('openAccount');
  });

  it('never takes the own right away', () => {
    const me = session({ practitioner: lin.practitioner, post: { ...manager.post, id: lin.post } });
    expect(actsFor(lin, me)).toEqual(['correctPerson', 'givePost']);
  });
});

describe('the people of an institution', () => {
  let sent: unknown;
  beforeEach(() => {
    sent = undefined;
    server.use(
      http.get('*/api/practitioners', () => HttpResponse.json({ items: [lin] })),
      http.get('*/api/institutions/:id', () =>
        HttpResponse.json({
          institution: { ...chakou, shortName: '汊口', region: '990101' },
          departments: [{ ...generalPractice, code: 'QK', specialty: '02' }],
          consortia: [],
        }),
      ),
      http.get('*/api/roles', () =>
        HttpResponse.json([
          { code: 'ADMINISTRATOR', name: '系统管理员', nameEn: 'Administrator', yours: false },
          { code: 'PRIMARY_DOCTOR', name: '基层医生', nameEn: 'Primary doctor', yours: true },
        ]),
      ),
      http.post('*/api/institutions/:id/people', async ({ request }) => {
        sent = await request.json();
        return refusal(409, 'access/username-taken', '用户名 bai.lang 已被使用', '请换一个用户名。');
      }),
    );
  });

  it('shows a doctor no account and no way to change anything', async () => {
    renderAlone(<People institution={chakou.id} />, { session: session({ permissions: doctorMay }) });
    expect(await screen.findByText('林晓')).toBeInTheDocument();
    expect(screen.queryByText('lin.xiao')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '添加人员' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '管理林晓' })).not.toBeInTheDocument();
  });

  it('are taken on with post and account at once, and nothing written is lost when the name is taken', async () => {
    const { user } = renderAlone(<People institution={chakou.id} />, { session: manager });
    expect(await screen.findByText('待改初始密码', { exact: false })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '添加人员' }));
    const drawer = await screen.findByRole('dialog', { name: '添加人员' });
    const send = within(drawer).getByRole('button', { name: /添\s*加/ });
    await user.click(send);
    expect(within(drawer).getByText('请填写')).toBeInTheDocument();
    expect(sent).toBeUndefined();

    await user.type(within(drawer).getByLabelText(/^姓名/), '白朗');
    await user.click(within(drawer).getByRole('combobox', { name: /角色/ }));
    await user.click(await screen.findByTitle('医生'));
    await user.type(within(drawer).getByLabelText('用户名'), 'bai.lang');
    await user.type(within(drawer).getByLabelText(/初始密码/), 'told in person');
    await user.click(send);

    expect(await within(drawer).findByText('用户名 bai.lang 已被使用')).toBeInTheDocument();
    expect(within(drawer).getByLabelText(/^姓名/)).toHaveValue('白朗');
    expect(sent).toEqual({
      person: { name: '白朗' },
      roles: ['PRIMARY_DOCTOR'],
      account: { username: 'bai.lang', password: 'told in person' },
    });
  });
});
