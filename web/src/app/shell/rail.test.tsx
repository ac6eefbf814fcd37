import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { aCase, session } from '@/testing/people';
import { renderAlone } from '@/testing/render-app';
import { useRooms } from '../rooms';
import { Rail } from './rail';

function Rooms() {
  return <Rail rooms={useRooms()} />;
}

it.each([
  ['diagnosis', '诊断'],
  ['referral', '转诊'],
  ['laboratory-diagnosis', '检验'],
])('marks the room of the case that is open: a %s', async (kind, room) => {
  const { queries } = renderAlone(<Rooms />, {
    path: '/cases/:id',
    at: '/cases/c1',
    session: session({ permissions: ['CASE_READ', 'DIAGNOSIS_REQUEST', 'REFERRAL_REQUEST', 'SPECIMEN'] }),
  });
  expect(screen.queryByRole('link', { current: 'page' })).not.toBeInTheDocument();

  queries.setQueryData(['cases', 'c1', 'detail'], { header: aCase({ kind }) });

  expect(await screen.findByRole('link', { current: 'page' })).toHaveTextContent(room);
});
