import { expect, test } from '@playwright/test';
import { send, sent, signIn } from '../support/people.ts';

test('nobody answers: the clock turns red, climbs its ladder, and the duty officer is told', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const admin = await signIn(browser, 'admin');
  const doctor = await signIn(browser, 'chakou.doctor');
  const coordinator = await signIn(browser, 'qingxi2.coordinator');
  const session = await (await doctor.context.request.get('/api/session')).json();
  const institution = await (
    await doctor.context.request.get(`/api/institutions/${session.post.institution.id}`)
  ).json();
  const region = institution.region ?? institution.institution.region;
  // The region decides that an urgent referral is answered within two seconds: rules are data.
  const published = await send(admin, 'POST', '/api/policies/referral/versions', {
    scope: { kind: 'REGION', id: region },
    effectiveFrom: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
    content: {
      clocks: {
        ANSWER: {
          urgent: 'PT2S',
          ladder: [
            { afterDue: 'PT0S', to: 'PERSON' },
            { afterDue: 'PT1S', to: 'DUTY_OFFICER' },
          ],
        },
      },
    },
    note: '演练：两秒内应答',
  });
  expect(published.status(), await published.text()).toBe(201);

  const impression = `待应答 ${Date.now() % 100_000}`;
  const referral = await sent(doctor, '清溪县第二人民医院', impression);
  await doctor.page.goto(`/cases/${referral.id}`);

  await expect(doctor.page.getByText(/超时/).first()).toBeVisible();
  await expect(doctor.page.getByRole('log').getByText(/值班/).first()).toBeVisible();
  await coordinator.page.goto('/notices');
  await expect(coordinator.page.getByText(new RegExp(impression)).first()).toBeVisible();
  await expect(coordinator.page.getByText(/已超时/).first()).toBeVisible();

  const restored = await send(admin, 'POST', '/api/policies/referral/versions', {
    scope: { kind: 'REGION', id: region },
    effectiveFrom: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
    content: {},
    note: '演练结束',
  });
  expect(restored.status(), await restored.text()).toBe(201);
});
