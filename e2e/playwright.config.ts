import { defineConfig } from '@playwright/test';
import { baseUrl } from './support/house.ts';

/** Debian's own Chromium, never a downloaded one. The flags keep it from calling home at every start. */
const chromium = {
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

export default defineConfig({
  testDir: './journeys',
  globalSetup: './support/start.ts',
  globalTeardown: './support/stop.ts',
  timeout: 60_000,
  expect: { timeout: 20_000 },
  fullyParallel: false,
  workers: 1,
  forbidOnly: true,
  // A browser on a busy machine may lose a key press; a journey that fails twice is broken.
  retries: 1,
  reporter: 'list',
  use: {
    actionTimeout: 20_000,
    baseURL: baseUrl,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    launchOptions: chromium,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
});
