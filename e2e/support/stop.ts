import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Asks the application to stop, as an operator would, and waits until it is gone; its data goes with it. */
export default async function stop() {
  const pid = Number(process.env.JOURNEY_PID);
  const folder = process.env.JOURNEY_FOLDER;
  if (!pid || !folder) {
    return;
  }
  const relay = Number(process.env.JOURNEY_RELAY_PID);
  if (relay) {
    process.kill(relay, 'SIGTERM');
  }
  process.kill(pid, 'SIGTERM');
  const deadline = Date.now() + 60_000;
  while (runs(pid) && Date.now() < deadline) {
    await pause(100);
  }
  if (runs(pid)) {
    process.kill(pid, 'SIGKILL');
    throw new Error('The application did not stop within a minute of SIGTERM');
  }
  rmSync(folder, { recursive: true, force: true });
}

function runs(pid: number) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
