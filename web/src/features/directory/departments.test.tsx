import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { chakou, doctorMay, generalPractice, qingxi2, respiratory, session } from '@/testing/people';
import { renderAlone } from '@/testing/render-app';
import { server } from '@/testing/server';
import type { InstitutionView } from './api/institutions';
import { JoinConsortium } from './consortium-drawers';
import { Departments } from './departments';

const line = { ...chakou, shortName: '汊口', region: '990101' };
const view: InstitutionView = {
  institution: line,
  departments: [
    { ...generalPractice, code: 'QK', specialty: '02', head: { id: 'lin', name: '林晓', nameEn: 'Lin Xiao' } },
    { ...respiratory, code: 'HX', specialty: '03.01' },
  ],
  consortia: [],
};
const manager = session({ permissions: ['DIRECTORY_READ', 'STAFF_WRITE'] });

describe('the head of a department', () => {
  let sent: unknown;
  let asked: (string | null)[];
  beforeEach(() => {
    sent = undefined;
    asked = [];
    server.use(
      http.get('*/api/practitioners', ({ request }) => {
        asked.push(new URL(request.url).searchParams.get('department'));
        return HttpResponse.json({
          items: [{ post: 'p', practitioner: 'bai', name: '白朗', nameEn: 'Bai Lang', roles: ['SPECIALIST'] }],
        });
      }),
      http.put('*/api/institutions/:id/departments/:department/head', async ({ request, params }) => {
        sent = { ...params, ...((await request.json()) as object) };
        return new HttpResponse(null, { status: 204 });
      }),
    );
  });

  it('stands beside the department for everybody, and is named by nobody without the right', () => {
    renderAlone(<Departments of={view} beds={undefined} />, { session: session({ permissions: doctorMay }) });
    expect(screen.getByText('林晓')).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('is changed by the manager to somebody who works there, the department’s own offered first', async () => {
    const { user } = renderAlone(<Departments of={view} beds={undefined} />, { session: manager });
    expect(screen.getByRole('button', { name: '指定负责人 呼吸内科' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '更换负责人 全科' }));
    const drawer = await screen.findByRole('dialog', { name: '全科负责人' });
    expect(within(drawer).getByTitle('林晓')).toBeInTheDocument();
    await user.click(within(drawer).getByRole('combobox', { name: /负责人/ }));
    await user.click(await screen.findByTitle('白朗 · 全院'));
    await user.click(within(drawer).getByRole('button', { name: /保\s*存/ }));
    await waitFor(() =>
      expect(sent).toMatchObject({ id: chakou.id, department: generalPractice.id, practitioner: 'bai' }),
    );
    expect(asked[0]).toBe(generalPractice.id);
  });
});

it('a department joins an alliance, and is chosen anew with another institution', async () => {
  let sent: unknown;
  const other = { ...qingxi2, shortName: '二院', region: '990101' };
  server.use(
    http.get('*/api/institutions', () => HttpResponse.json({ items: [line, other] })),
    http.get('*/api/institutions/:id', ({ params }) =>
      HttpResponse.json(params.id === chakou.id ? view : { ...view, institution: other, departments: [] }),
    ),
    http.post('*/api/consortia/:id/members', async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json({ id: 'membership' }, { status: 201 });
    }),
  );
  const { user } = renderAlone(<JoinConsortium consortium="alliance" onClose={() => undefined} />, {
    session: manager,
  });
  const drawer = await screen.findByRole('dialog', { name: '添加成员' });
  const choose = async (field: RegExp, title: string) => {
    await user.click(within(drawer).getByRole('combobox', { name: field }));
    await user.click(await screen.findByTitle(title));
  };
  const add = within(drawer).getByRole('button', { name: '添加成员' });
  expect(within(drawer).queryByRole('combobox', { name: /科室/ })).not.toBeInTheDocument();
  await choose(/成员机构/, chakou.name);
  await choose(/科室/, respiratory.name);
  await user.click(add);
  await waitFor(() =>
    expect(sent).toMatchObject({ institution: chakou.id, department: respiratory.id, role: 'MEMBER' }),
  );

  await choose(/成员机构/, other.name);
  await user.click(add);
  await waitFor(() => expect(sent).toMatchObject({ institution: other.id }));
  expect(sent).not.toHaveProperty('department');
});
