import { type Browser, expect, test } from '@playwright/test';
import { scanned } from '../support/paper.ts';
import { type Person, send, signIn } from '../support/people.ts';
import { Reader } from '../support/reader.ts';

interface Line {
  id: string;
  state: string;
  side: string;
  kind: string;
}

// The list of what is wrong says all; a film of it would only slow the reading.
test.use({ trace: 'off', screenshot: 'off' });
test.describe.configure({ timeout: 180_000 });

const languages = ['zh-CN', 'en'] as const;

/** Somebody reads each page in Chinese, and beside them in English; all that is wrong is said at once. */
async function reads(
  browser: Browser,
  username: string | undefined,
  paths: readonly string[],
  expected: readonly string[] = [],
) {
  const found = await Promise.all(
    languages.map(async (language) => {
      const reader = await Reader.open(browser, language, username, expected);
      for (const path of paths) {
        await reader.read(path);
      }
      await reader.close();
      return reader.found;
    }),
  );
  expect(found.flat()).toEqual([]);
}

async function answer(person: Person, path: string) {
  const told = await person.context.request.get(path);
  expect(told.status(), path).toBe(200);
  return told.json();
}

/** One case of each state on this side; the demonstration tells many. Kinds share words for their states. */
async function cases(person: Person, side: string, ...kinds: string[]): Promise<Map<string, string>> {
  const { items } = (await answer(person, '/api/cases?limit=100')) as { items: Line[] };
  const wanted = kinds.length > 0 ? kinds : ['referral', 'diagnosis', 'laboratory-diagnosis'];
  return new Map(
    items.filter((it) => it.side === side && wanted.includes(it.kind)).map((it) => [it.state, it.id]),
  );
}

function caseIn(known: Map<string, string>, ...states: string[]): string {
  const state = states.find((it) => known.has(it));
  expect(state, `${states} among ${[...known.keys()]}`).toBeTruthy();
  return `/cases/${known.get(state ?? '')}`;
}

test('what a visitor sees: the way in, and a paper that is or is not genuine', async ({ browser }) => {
  const holder = await signIn(browser, 'qingxi2.coordinator');
  const sent = caseIn(await cases(holder, 'RESPONDER'), 'ACCEPTED', 'IN_CARE')
    .split('/')
    .at(-1);
  const slip = await holder.context.request.get(`/api/referrals/${sent}/slips/outgoing.pdf`);
  const { pathname } = new URL(scanned(await slip.body()));

  // A visitor has no session, and an invented code is nobody's.
  const refused = ['/api/session', '/api/verifications/nobody'];
  await reads(browser, undefined, ['/sign-in', '/setup', pathname, '/verify/nobody'], refused);
});

test('what a doctor sees', async ({ browser }) => {
  const doctor = await signIn(browser, 'qingxi2.doctor');
  const own = await cases(doctor, 'REQUESTER');
  const { items: patients } = await answer(doctor, '/api/patients?limit=1');
  await reads(browser, 'qingxi2.doctor', [
    '/',
    '/referrals/new',
    `/referrals/new?patient=${patients[0].id}`,
    `${caseIn(own, 'ACCEPTED')}?do=cancel`,
    caseIn(own, 'IN_CARE', 'ARRIVED'),
    `${caseIn(own, 'MORE_INFO')}?do=reply`,
    caseIn(own, 'RETURNED'),
    '/patients',
    '/patients/new',
    `/patients/${patients[0].id}`,
    '/calendar',
    '/calendar/mine',
    '/notices',
    '/password',
    '/nowhere',
  ]);
});

test('what those see who ask for a consultation and those who give it', async ({ browser }) => {
  const doctor = await signIn(browser, 'qingxi2.neurology');
  const asked = await cases(doctor, 'REQUESTER', 'consultation');
  await reads(browser, 'qingxi2.neurology', [
    '/consultations',
    '/consultations?show=all',
    '/consultations/new',
    '/consultations/from-chat',
    '/consultations/experts',
    '/consultations/figures',
    '/consultations/figures/cases?figure=SENT&side=RESPONDER&from=2026-01&to=2099-12',
    caseIn(asked, 'DELIVERED'),
    `${caseIn(asked, 'DELIVERED')}?do=decide`,
    caseIn(asked, 'SCHEDULED'),
  ]);
  const centre = await signIn(browser, 'qingxi2.coordinator');
  const received = await cases(centre, 'RESPONDER', 'consultation');
  await reads(browser, 'qingxi2.coordinator', [
    '/consultations/desk',
    caseIn(received, 'SUBMITTED'),
    `${caseIn(received, 'SUBMITTED')}?do=return`,
    `${caseIn(received, 'SUBMITTED')}?do=accept`,
    caseIn(received, 'CALLING'),
    caseIn(received, 'ANSWERED'),
    caseIn(received, 'CLOSED'),
  ]);
});

test('what a coordinator sees: the board, the wall, and what is done with a case', async ({ browser }) => {
  const coordinator = await signIn(browser, 'qingxi2.coordinator');
  const theirs = await cases(coordinator, 'RESPONDER');
  // Two who open a new case at once: only one of them takes the first look.
  const looked = ['/actions/see'];
  const asked = caseIn(theirs, 'SEEN', 'SUBMITTED');
  await reads(
    browser,
    'qingxi2.coordinator',
    [
      '/?show=overdue',
      '/referrals',
      '/referrals?view=table',
      '/referrals/wall',
      '/calendar/rooms',
      asked,
      `${asked}?do=accept`,
      `${asked}?do=decline`,
      `${asked}?do=redirect`,
      `${asked}?do=ask`,
      `${caseIn(theirs, 'ACCEPTED', 'IN_TRANSIT')}?do=no-show`,
      `${caseIn(theirs, 'IN_TRANSIT', 'ACCEPTED')}?do=arrive-late`,
      `${caseIn(theirs, 'IN_CARE', 'ARRIVED')}?do=return`,
    ],
    looked,
  );
});

test('what a commission sees: the directory', async ({ browser }) => {
  const commission = await signIn(browser, 'commission');
  // Which beds are free is for those who may send patients there.
  const beds = ['/beds'];
  const first = async (list: string) =>
    `/directory/${list}/${(await answer(commission, `/api/${list}?limit=1`)).items[0].id}`;
  await reads(
    browser,
    'commission',
    [
      '/',
      '/directory/institutions',
      await first('institutions'),
      '/directory/consortia',
      await first('consortia'),
      '/directory/agreements',
      await first('agreements'),
    ],
    beds,
  );
});

test('what an administrator sees: operations', async ({ browser }) => {
  await reads(browser, 'admin', [
    '/operations/projections',
    '/operations/dead-letters',
    '/operations/policies',
    '/operations/policies/referral',
    '/operations/reads',
  ]);
});

/** The diagnoses somebody sees, by state, and the study of the first that has one. */
async function diagnoses(person: Person) {
  const { items } = (await answer(person, '/api/remote-diagnoses?limit=100')) as { items: Line[] };
  for (const it of items) {
    const { study } = await answer(person, `/api/remote-diagnoses/${it.id}`);
    if (study) {
      return { known: new Map(items.map((line) => [line.state, line.id])), study: study as string };
    }
  }
  throw new Error('No diagnosis has pictures');
}

async function own(person: Person): Promise<string> {
  return (await answer(person, '/api/session')).post.institution.id;
}

test('what a reader sees: the desk, the pictures, the case, the figures', async ({ browser }) => {
  const reader = await signIn(browser, 'qingxi2.radiologist');
  const { known, study } = await diagnoses(reader);
  await reads(browser, 'qingxi2.radiologist', [
    '/diagnoses',
    `/diagnoses/desk/${known.get('POOL')}`,
    '/diagnoses/all',
    caseIn(known, 'SIGNED', 'DELIVERED'),
    caseIn(known, 'REFUSED', 'READING'),
    `/studies/${study}`,
    '/diagnoses/figures?side=RESPONDER',
    `/directory/institutions/${await own(reader)}/readers`,
  ]);
});

test('what a township sees of its diagnoses: the order, the list, the case, the figures and their cases', async ({
  browser,
}) => {
  const doctor = await signIn(browser, 'chakou.doctor');
  const { known } = await diagnoses(doctor);
  const { items: patients } = await answer(doctor, '/api/patients?limit=1');
  const month = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);
  await reads(browser, 'chakou.doctor', [
    '/diagnoses',
    '/diagnoses/new',
    `/diagnoses/new?patient=${patients[0].id}`,
    '/diagnoses/unmatched',
    caseIn(known, 'SIGNED', 'DELIVERED'),
    caseIn(known, 'ORDERED'),
    '/diagnoses/figures?months=12',
    `/diagnoses/figures/cases?figure=ORDERED&side=REQUESTER&from=${month}&to=${month}`,
    '/diagnoses/figures/cases?figure=LATE&side=RESPONDER&from=2020-01&to=2020-02',
  ]);
});

test('what the holder of a link sees: the pictures of one study', async ({ browser }) => {
  const doctor = await signIn(browser, 'chakou.doctor');
  const { study } = await diagnoses(doctor);
  const made = await send(doctor, 'POST', `/api/imaging/studies/${study}/links`, { purpose: '给患者' });
  expect(made.status(), await made.text()).toBe(201);
  const { token } = await made.json();
  await reads(browser, undefined, [`/study-links/${token}`], ['/api/session']);
});

test('what a manager sees: who reads, which machines call, the figures', async ({ browser }) => {
  const manager = await signIn(browser, 'qingxi2.manager');
  const institution = `/directory/institutions/${await own(manager)}`;
  await reads(browser, 'qingxi2.manager', [
    institution,
    `${institution}/readers`,
    `${institution}/machines`,
    '/diagnoses/figures',
  ]);
});

test('what the laboratory sees: tubes, boxes, receipt, results, trends', async ({ browser }) => {
  const laboratory = await signIn(browser, 'qingxi2.laboratory');
  const first = async (person: Person, list: string) =>
    (await answer(person, `/api/laboratory/${list}?limit=100`)).items as {
      id: string;
      patient: string;
      state: string;
    }[];
  const examined = (await first(laboratory, 'specimens')).find((it) => it.state === 'REPORTED');
  const [box] = await first(laboratory, 'boxes');
  expect(examined, 'a tube with results').toBeTruthy();
  await reads(browser, 'qingxi2.laboratory', [
    '/laboratory/boxes',
    `/laboratory/boxes/${box?.id}`,
    '/laboratory/receipt',
    '/laboratory/results',
    `/laboratory/specimens/${examined?.id}`,
    `/laboratory/patients/${examined?.patient}`,
  ]);
  const nurse = await signIn(browser, 'chakou.nurse');
  const [tube] = await first(nurse, 'specimens');
  // A tube may belong to a case that is no laboratory order; the page asks, and shows the tube alone.
  const noOrder = ['/api/laboratory-diagnoses/'];
  const pages = ['/laboratory/specimens', `/laboratory/specimens/${tube?.id}`];
  await reads(browser, 'chakou.nurse', pages, noOrder);
});
