import { expect, test } from '@playwright/test';

test('a visitor finds the sign-in page', async ({ page }) => {
  await page.goto('/');

  await expect(page).toHaveTitle(/脉联|Mailian/);
  await expect(page.getByRole('button', { name: /登\s*录/ })).toBeVisible();
});

test('the API is described and the house says it is well', async ({ request }) => {
  const health = await request.get('/actuator/health');
  expect(health.status()).toBe(200);
  expect(await health.json()).toMatchObject({ status: 'UP' });

  const description = await request.get('/api/openapi.json');
  expect(description.status()).toBe(200);
});
