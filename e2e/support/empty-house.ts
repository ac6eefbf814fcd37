import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A second house on a database with nothing in it, started as an operator starts one. */
export interface EmptyHouse {
  /** What its start printed: where it is set up. */
  address: string;
  baseUrl: string;
  stop: () => Promise<void>;
}

export async function startEmptyHouse(): Promise<EmptyHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'mailian-first-day-'));
  const log = join(folder, 'application.log');
  const output = openSync(log, 'a');
  const port = String(40_000 + Math.floor(Math.random() * 9_000));
  const launcher = resolve(import.meta.dirname, '../../mailian');
  const house = spawn(launcher, ['serve', '--embedded', '--port', port, '--data', join(folder, 'data')], {
    stdio: ['ignore', output, output],
  });
  const stop = async () => {
    await ended(house);
    rmSync(folder, { recursive: true, force: true });
  };
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline && house.exitCode === null) {
    const address = readFileSync(log, 'utf8').match(/Mailian is empty\..* at (http:\S+)/)?.[1];
    if (address) {
      return { address, baseUrl: new URL(address).origin, stop };
    }
    await pause(100);
  }
  const said = readFileSync(log, 'utf8').slice(-4000);
  await stop();
  throw new Error(`The empty house did not become ready:\n${said}`);
}

/** Asked to stop as an operator asks; what does not go within half a minute is made to. */
async function ended(house: ChildProcess) {
  const gone = new Promise((done) => house.once('exit', done));
  if (house.exitCode !== null || !house.kill('SIGTERM')) {
    return;
  }
  const patience = setTimeout(() => house.kill('SIGKILL'), 30_000);
  await gone;
  clearTimeout(patience);
}
