import { spawn } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { baseUrl, dicomPort, given, port } from './house.ts';
import { relayAddress, startRelay } from './relay.ts';

/** Starts the packaged application in demo mode and waits until it says it is ready. */
export default async function start() {
  if (given) {
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'mailian-journeys-'));
  const log = join(folder, 'application.log');
  const output = openSync(log, 'a');
  process.env.JOURNEY_RELAY_PID = String(startRelay(folder).pid);
  const launcher = resolve(import.meta.dirname, '../../mailian');
  const house = spawn(
    launcher,
    ['demo', '--port', port, '--dicom', dicomPort, '--data', join(folder, 'data')],
    {
      stdio: ['ignore', output, output],
      env: { ...process.env, MAILIAN_MEETING_JANUS: relayAddress },
    },
  );
  let ended = false;
  house.on('exit', () => {
    ended = true;
  });
  process.env.JOURNEY_PID = String(house.pid);
  process.env.JOURNEY_FOLDER = folder;

  const deadline = Date.now() + 240_000;
  while (!readFileSync(log, 'utf8').includes(`Mailian is ready at ${baseUrl}`)) {
    if (ended || Date.now() > deadline) {
      house.kill();
      throw new Error(`The application did not become ready:\n${readFileSync(log, 'utf8').slice(-4000)}`);
    }
    await pause(250);
  }
}
