import { expect, test } from '@playwright/test';
import { scanned } from '../support/paper.ts';
import { Reader } from '../support/reader.ts';

interface Line {
  id: string;
  state: string;
  side: string;
}

// The list of what is wrong says all; a film of it would only slow the reading.
test.use({ trace: 'off', screenshot: 'off' });

const languages = ['zh-CN', 'en'] as const;

/** Reads each page in both languages and says all that is wrong at once. */
async function reads(reader: Reader, paths: readonly string[]) {
  for (const language of languages) {
    await reader.speak(language);
    for (const path of paths) {
      await reader.read(path, language);
    }
  }
  await reader.context.close();
  expect(reader.found).toEqual([]);
}

async function answer(reader: Reader, path: string) {
  const told = await reader.context.request.get(path);
  expect(told.status(), path).toBe(200);
  return told.json();
}

/** One case of each state on this side; the demonstration tells many. */
async function cases(reader: Reader, side: string): Promise<Map<string, string>> {
  const { items } = (await answer(reader, '/api/cases?limit=100')) as { items: Line[] };
  return new Map(items.filter((it) => it.side === side).map((it) => [it.state, it.id]));
}

function caseIn(known: Map<string, string>, ...states: string[]): string {
  const state = states.find((it) => known.has(it));
  expect(state, `${states} among ${[...known.keys()]}`).toBeTruthy();
  return `/cases/${known.get(state ?? '')}`;
}

test('what a visitor sees: the way in, and a paper that is or is not genuine', async ({ browser }) => {
  const holder = await Reader.open(browser, 'qingxi2.coordinator');
  const sent = caseIn(await cases(holder, 'RESPONDER'), 'ACCEPTED', 'IN_CARE')
    .split('/')
    .at(-1);
  const slip = await holder.context.request.get(`/api/referrals/${sent}/slips/outgoing.pdf`);
  const { pathname } = new URL(scanned(await slip.body()));
  await holder.context.close();

  const visitor = await Reader.open(browser);
  visitor.expected = ['/api/session', '/api/verifications/nobody'];
  await reads(visitor, ['/sign-in', pathname, '/verify/nobody']);
});

test('what a doctor sees', async ({ browser }) => {
  const doctor = await Reader.open(browser, 'qingxi2.doctor');
  const own = await cases(doctor, 'REQUESTER');
  const { items: patients } = await answer(doctor, '/api/patients?limit=1');
  await reads(doctor, [
    '/',
    '/referrals/new',
    `/referrals/new?patient=${patients[0].id}`,
    `${caseIn(own, 'ACCEPTED')}?do=cancel`,
    caseIn(own, 'IN_CARE', 'ARRIVED'),
    `${caseIn(own, 'MORE_INFO')}?do=reply`,
    `${caseIn(own, 'SUBMITTED', 'SEEN')}?do=withdraw`,
    caseIn(own, 'RETURNED'),
    '/patients',
    '/patients/new',
    `/patients/${patients[0].id}`,
    '/notices',
    '/nowhere',
  ]);
});

test('what a coordinator sees: the board, the wall, and what is done with a case', async ({ browser }) => {
  const coordinator = await Reader.open(browser, 'qingxi2.coordinator');
  const theirs = await cases(coordinator, 'RESPONDER');
  const asked = caseIn(theirs, 'SEEN', 'SUBMITTED');
  await reads(coordinator, [
    '/?show=overdue',
    '/referrals',
    '/referrals?view=table',
    '/referrals/wall',
    asked,
    `${asked}?do=accept`,
    `${asked}?do=decline`,
    `${asked}?do=redirect`,
    `${asked}?do=ask`,
    `${caseIn(theirs, 'ACCEPTED', 'IN_TRANSIT')}?do=no-show`,
    `${caseIn(theirs, 'IN_TRANSIT', 'ACCEPTED')}?do=arrive-late`,
    `${caseIn(theirs, 'IN_CARE', 'ARRIVED')}?do=return`,
  ]);
});

test('what a commission sees: the directory', async ({ browser }) => {
  const commission = await Reader.open(browser, 'commission');
  // Which beds are free is for those who may send patients there.
  commission.expected = ['/beds'];
  const first = async (list: string) =>
    `/directory/${list}/${(await answer(commission, `/api/${list}?limit=1`)).items[0].id}`;
  await reads(commission, [
    '/',
    '/directory/institutions',
    await first('institutions'),
    '/directory/consortia',
    await first('consortia'),
    '/directory/agreements',
    await first('agreements'),
    '/operations/policies',
  ]);
});

test('what an administrator sees: operations', async ({ browser }) => {
  const administrator = await Reader.open(browser, 'admin');
  await reads(administrator, [
    '/operations/projections',
    '/operations/dead-letters',
    '/operations/policies',
    '/operations/policies/referral',
    '/operations/reads',
  ]);
});
